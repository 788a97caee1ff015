// Pages that lead elsewhere: the list of all sections, redirects from old addresses, and the page
// for addresses that nothing has.
#pragma once

#include <string>

#include "pages/page.h"
#include "pages/survey.h"

namespace codicil::pages {

/// search/index.html: every section of every chapter.
Page compose_search(const Survey& survey);

/// A page at `from` that sends readers on to `to`, the page called `title`. Of a redirect within
/// the past, search engines are told of `canonical`.
Page compose_redirect(const Survey& survey, const std::string& from, const std::string& to,
                      const std::string& title, const std::string& canonical);

/// 404.html: shown under any address, so all its links are absolute.
Page compose_not_found(const Survey& survey);

}  // namespace codicil::pages
