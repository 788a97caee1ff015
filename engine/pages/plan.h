// Which pages a site has: every path, and how to compose what stands there, one page at a time.
#pragma once

#include <functional>
#include <memory>
#include <string>
#include <vector>

#include "pages/page.h"
#include "pages/survey.h"

namespace codicil::pages {

/// A page of the site that is not composed yet, so that memory never holds a whole site.
struct PlannedPage {
  std::string path;  ///< In the site; no two pages have the same.
  std::function<Page()>
      compose;          ///< Pure; may be called from any thread, beside others. Empty for a copy.
  std::string copy_of;  ///< The path of an earlier page of the plan with the very same bytes; empty
                        ///< for a page of its own.
  bool is_listed =
      false;  ///< In the sitemap: the present manual's own pages, no redirects, no past.
};

/// All pages of the site, in a fixed order; a copy comes after its original. Composes and renders
/// nothing. The plan keeps the survey; the caller keeps alive what
/// the publication refers to, not the publication itself.
std::vector<PlannedPage> plan_site(const std::shared_ptr<const Survey>& survey);
std::vector<PlannedPage> plan_site(const Publication& publication);

}  // namespace codicil::pages
