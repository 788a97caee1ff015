#include "pages/view_catalogue.h"

#include <utility>

#include "pages/view_pieces.h"

namespace codicil::pages {

ViewCatalogue all_views() {
  using views::html;
  using views::links;
  using views::text;
  using views::with_chrome;
  views::Layouts layouts{
      {"not-found", with_chrome({{"ways", links()}})},
      {"offline", with_chrome({})},
      {"page", with_chrome({{"title", text()}, {"body", html()}})},
      {"redirect", with_chrome({{"target_href", text()}, {"target_title", text()}})},
  };
  views::add_chapters(layouts);
  views::add_changes(layouts);
  views::add_finding(layouts);
  views::add_paper(layouts);
  return {.layouts = std::move(layouts), .phrases = {phrase_table.begin(), phrase_table.end()}};
}

}  // namespace codicil::pages
