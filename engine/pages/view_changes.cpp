#include <utility>

#include "pages/view_pieces.h"

namespace codicil::pages::views {

namespace {

Fields with_changed_sections(Fields fields) {
  fields.set("has_changed_sections", yes());
  fields.set("changed_sections_count", text());
  fields.set("changed_sections", list({{"section_words", text()},
                                       {"section_href", text()},
                                       {"section_note", text()},
                                       {"section_flags", list({{"flag", text()}})}}));
  return fields;
}

Value amendment_tables() {
  return list(
      {{"table_heading", text()},
       {"rows", list(with_changed_sections({{"concern", concern()},
                                            {"row_title", text()},
                                            {"row_href", text()},
                                            {"row_changes_href", text()},
                                            {"row_details", html()},
                                            {"row_replaces", text()},
                                            {"row_by", text()},
                                            {"row_action", text()},
                                            {"row_corrections", corrections()},
                                            {"row_unchanged", yes()},
                                            {"row_numbers_only", yes()},
                                            {"row_absent", yes()},
                                            {"row_followed", yes()},
                                            {"row_renumbered", yes()},
                                            {"has_row_others", yes()},
                                            {"row_others", links()},
                                            {"has_row_chapters", yes()},
                                            {"row_chapters_count", text()},
                                            {"row_chapters", links()},
                                            {"has_new_keywords", yes()},
                                            {"new_keywords", list({{"keyword", text()}})},
                                            {"has_dropped_keywords", yes()},
                                            {"dropped_keywords", list({{"keyword", text()}})}}))}});
}

Fields amendments() {
  return with_chrome(
      {{"title", text()},
       {"has_months", yes()},
       {"months",
        list({{"month", text()},
              {"editions",
               list({{"edition_id", text()},
                     {"edition_name", text()},
                     {"edition_kind", text()},
                     {"edition_in_preparation", yes()},
                     {"edition_from", text()},
                     {"introduction", html()},
                     {"edition_changes_href", text()},
                     {"has_notices", yes()},
                     {"edition_notices", links()},
                     {"is_empty", yes()},
                     {"tables", amendment_tables()},
                     {"has_unannounced", yes()},
                     {"unannounced", list(with_changed_sections({{"concern", concern()},
                                                                 {"unannounced_title", text()},
                                                                 {"unannounced_href", text()},
                                                                 {"unannounced_what", text()}}))},
                     {"edition_corrections", corrections()}})}})},
       {"filters", filters()},
       {"chosen", one({{"chosen_title", text()}, {"chosen_all_href", text()}})},
       {"next_update", next_update()},
       {"has_archive", yes()},
       {"archive", list({{"href", text()}, {"label", text()}, {"current", yes()}})}});
}

Fields changes() {
  Fields chapter = changes_of_chapter();
  chapter.set("concern", concern());
  chapter.set("changed_part", one({{"part_id", text()}, {"part_title", text()}}));
  chapter.set("changed_number", text());
  chapter.set("changed_title", text());
  chapter.set("changed_href", text());
  chapter.set("changed_id", text());
  chapter.set("changed_next", text());
  Fields fields = changes_tail();
  fields.set("title", text());
  fields.set("is_empty", yes());
  fields.set("has_interim", yes());
  fields.set("interim", links());
  fields.set("has_flagged", yes());
  fields.set("flagged", list({{"concern", concern()},
                              {"href", text()},
                              {"label", text()},
                              {"way_flags", list({{"flag", text()}})}}));
  fields.set("has_replaced", yes());
  fields.set("replaced", replaced());
  fields.set("changed_chapters", list(chapter));
  fields.set("editions_href", text());
  fields.set("as_at_href", text());
  fields.set("filters", filters());
  return with_chrome(fields);
}

Fields chapter_changes() {
  Fields fields = changes_of_chapter();
  const Fields tail = changes_tail();
  for (const auto& [name, value] : tail.values()) fields.set(name, value);
  fields.set("title", text());
  fields.set("what", text());
  fields.set("chapter_href", text());
  fields.set("history_href", text());
  fields.set("draft", one({{"consultation_closes", text()}}));
  fields.set("has_replaced", yes());
  fields.set("replaced", replaced());
  return with_chrome(fields);
}

}  // namespace

void add_changes(Layouts& layouts) {
  layouts.emplace("amendments", amendments());
  layouts.emplace("changes", changes());
  layouts.emplace("chapter-changes", chapter_changes());
}

}  // namespace codicil::pages::views
