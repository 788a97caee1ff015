#include <utility>

#include "pages/view_pieces.h"

namespace codicil::pages::views {

namespace {

Fields contents() {
  return with_chrome({{"parts", parts(chapter_row())},
                      {"has_latest", yes()},
                      {"latest", list({{"latest_label", text()},
                                       {"latest_update_href", text()},
                                       {"latest_update_kind", text()},
                                       {"latest_in_preparation", yes()},
                                       {"latest_chapters", list({{"latest_chapter", text()},
                                                                 {"latest_kind", text()},
                                                                 {"latest_href", text()}})},
                                       {"latest_more", text()}})},
                      {"next_update", next_update()},
                      {"search_href", text()},
                      {"keywords_href", text()},
                      {"amendments_href", text()}});
}

Fields keywords() {
  return with_chrome({{"past", past_notice()},
                      {"has_keywords", yes()},
                      {"letters", links()},
                      {"groups", list({{"letter_id", text()},
                                       {"letter", text()},
                                       {"terms", list({{"term_id", text()},
                                                       {"term", text()},
                                                       {"places", links()},
                                                       {"has_see", yes()},
                                                       {"see", links()},
                                                       {"has_see_also", yes()},
                                                       {"see_also", links()}})}})}});
}

Fields editions() {
  return with_chrome(
      {{"has_editions", yes()}, {"editions", list(edition_facts())}, {"as_at_href", text()}});
}

Fields edition() {
  Fields fields = edition_facts();
  fields.set("introduction", html());
  fields.set("has_notices", yes());
  fields.set("edition_notices", links());
  fields.set("title_then", text());
  fields.set("commit", text());
  fields.set("parts", parts(chapter_row()));
  fields.set("keywords_then_href", text());
  fields.set("search_then_href", text());
  fields.set("editions_href", text());
  fields.set("as_at_href", text());
  return with_chrome(fields);
}

Fields as_at() {
  return with_chrome({{"has_editions", yes()},
                      {"editions", list(edition_facts())},
                      {"has_number_tables", yes()},
                      {"number_tables", links()}});
}

Fields search() {
  Fields row = chapter_row();
  row.set("has_sections", yes());
  row.set("sections", links());
  return with_chrome({{"past", past_notice()},
                      {"filters", filters()},
                      {"parts", parts(row)},
                      {"keywords_href", text()}});
}

}  // namespace

void add_finding(Layouts& layouts) {
  layouts.emplace("as-at", as_at());
  layouts.emplace("contents", contents());
  layouts.emplace("edition", edition());
  layouts.emplace("editions", editions());
  layouts.emplace("keywords", keywords());
  layouts.emplace("search", search());
}

}  // namespace codicil::pages::views
