// Words that stand in nearly every English text.
#pragma once

#include <string_view>

namespace codicil::search {

/// True for words such as "the" and "whether"; `word` is in lower case, without apostrophes. The
/// theme's scripts/common_words.js has the same list.
bool is_common(std::string_view word);

}  // namespace codicil::search
