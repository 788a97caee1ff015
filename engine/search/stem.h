// Words of one family under one form: "referrals" and "referred" are both found by "refer".
#pragma once

#include <string>

namespace codicil::search {

/// The stem of an English word: M. F. Porter's second stemmer for English, as the Snowball project
/// describes it ("The English (Porter2) stemming algorithm", 2001), for words whose apostrophes are
/// gone already; and a stem in "rr" ends in "r", so that "referral" meets "refer". The theme's
/// scripts/stem.js does the same. `word` is of the letters a to z; one of two letters or less stays
/// as it is.
std::string stem(std::string word);

}  // namespace codicil::search
