// Pages that lead elsewhere: the search, redirects from old addresses, and the page
// for addresses that nothing has.
#pragma once

#include <cstddef>
#include <optional>
#include <string>

#include "pages/page.h"
#include "pages/survey.h"

namespace codicil::pages {

/// The search page, with every section of every chapter for those who look without it. `snapshot`
/// is an archived edition; without one the page is the present manual's.
Page compose_search(const Survey& survey, std::optional<std::size_t> snapshot);

/// A page at `from` that sends readers on to `to`, the page called `title`. Of a redirect within
/// the past, search engines are told of `canonical`.
Page compose_redirect(const Survey& survey, const std::string& from, const std::string& to,
                      const std::string& title, const std::string& canonical);

/// 404.html: shown under any address, so all its links are absolute.
Page compose_not_found(const Survey& survey);

}  // namespace codicil::pages
