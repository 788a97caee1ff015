#include "pages/view_catalogue.h"

#include "text/html.h"

namespace codicil::pages {

namespace {

Value text() {
  return std::string("text");
}
Value yes() {
  return true;
}
Value html() {
  return Html{"<p>text</p>"};
}
/// A string of a style sheet.
Value style() {
  return Html{"\"text\""};
}
Value one(Fields fields) {
  return fields;
}
Value list(Fields fields) {
  return std::vector<Fields>{std::move(fields)};
}
Value links() {
  return list({{"href", text()}, {"label", text()}});
}
Value link() {
  return one({{"href", text()}, {"label", text()}});
}

/// What every layout has, and `more`.
Fields with_chrome(const Fields& more) {
  Fields fields{
      {"language", text()},
      {"right_to_left", yes()},
      {"manual_title", text()},
      {"publisher", text()},
      {"page_title", text()},
      {"description", text()},
      {"canonical", text()},
      {"own_address", text()},
      {"noindex", yes()},
      {"root", text()},
      {"home_href", text()},
      {"search_box_href", text()},
      {"urgent", text()},
      {"working_draft", yes()},
      {"quick_links", links()},
      {"navigation", list({{"href", text()}, {"label", text()}, {"current", yes()}})},
      {"ordinary_pages", links()},
      {"feeds", list({{"feed_href", text()}, {"feed_title", text()}})},
      {"offline_href", text()},
      {"edition", one({{"edition_label", text()},
                       {"edition_in_force_from", text()},
                       {"edition_href", text()}})},
  };
  for (const auto& [name, value] : more.values()) fields.set(name, value);
  return fields;
}

/// Whom and what a row of changes concerns.
Value concern() {
  return one({{"concern_part", text()},
              {"concern_area", text()},
              {"concern_audience", text()},
              {"concern_month", text()}});
}

Value filters() {
  Fields fields{{"has_filter_links", yes()}};
  for (const char* name : {"filter_parts", "filter_areas", "filter_audiences", "filter_months"}) {
    fields.set(std::string("has_") + name, yes());
    fields.set(name, list({{"choice", text()}, {"choice_title", text()}}));
  }
  for (const char* name : {"filter_part_links", "filter_area_links", "filter_audience_links"}) {
    fields.set(std::string("has_") + name, yes());
    fields.set(name, links());
  }
  return one(fields);
}

Value corrections() {
  return list({{"correction_label", text()}, {"correction", html()}});
}

Fields entry() {
  return {{"entry_edition", text()},   {"entry_href", text()},
          {"entry_kind", text()},      {"entry_in_preparation", yes()},
          {"entry_details", html()},   {"entry_action", text()},
          {"entry_reason", text()},    {"entry_has_facts", yes()},
          {"entry_sections", links()}, {"entry_corrections", corrections()}};
}

Value boxes() {
  return list(
      {{"box_id", text()},
       {"box_heading", text()},
       {"box_former_ids", list({{"former_id", text()}})},
       {"box_chapters", links()},
       {"box_sources",
        list({{"source_title", text()}, {"source_version", text()}, {"source_href", text()}})},
       {"box_has_list", yes()},
       {"box_text", html()},
       {"box_items", list({{"item", html()}})}});
}

Fields section_line() {
  return {{"section_href", text()}, {"section_number", text()}, {"section_title", text()}};
}

Value section_list() {
  Fields line = section_line();
  line.set("has_subsections", yes());
  line.set("subsections", list(section_line()));
  return list(line);
}

Value external() {
  return one({{"external_publisher", text()}, {"external_href", text()}});
}

Fields chapter() {
  Fields amendment = entry();
  amendment.set("entry_history_href", text());
  return with_chrome({{"part_title", text()},
                      {"part_href", text()},
                      {"number", text()},
                      {"title", text()},
                      {"draft", yes()},
                      {"boxes", boxes()},
                      {"has_contents", yes()},
                      {"contents", section_list()},
                      {"external", external()},
                      {"body", html()},
                      {"has_moved_sections", yes()},
                      {"moved_sections", list({{"moved_id", text()},
                                               {"moved_section", text()},
                                               {"moved_past_href", text()},
                                               {"moved_to", link()}})},
                      {"has_amendments", yes()},
                      {"amendments", list(amendment)},
                      {"has_earlier_amendments", yes()},
                      {"earlier_amendments", list(amendment)},
                      {"last_amended", text()},
                      {"in_force_since", text()},
                      {"changed_since_edition", yes()},
                      {"revision_href", text()},
                      {"lead", text()},
                      {"reviewed", text()},
                      {"review_by", text()},
                      {"has_areas", yes()},
                      {"areas", list({{"group_title", text()}})},
                      {"has_audience", yes()},
                      {"audience", list({{"group_title", text()}})},
                      {"previous", link()},
                      {"next", link()},
                      {"as_at_href", text()},
                      {"history_href", text()}});
}

Fields past_chapter() {
  return with_chrome({{"number", text()},
                      {"title", text()},
                      {"contents_then_href", text()},
                      {"search_then_href", text()},
                      {"since_href", text()},
                      {"never_in_force", yes()},
                      {"in_force_from", text()},
                      {"in_force_until", text()},
                      {"reconstructed", yes()},
                      {"present_href", text()},
                      {"is_gone", yes()},
                      {"withdrawn", yes()},
                      {"successor", link()},
                      {"boxes", boxes()},
                      {"has_contents", yes()},
                      {"contents", section_list()},
                      {"body", html()},
                      {"external", external()}});
}

Fields tombstone() {
  return with_chrome({{"title", text()},
                      {"withdrawn_edition", text()},
                      {"withdrawn_from", text()},
                      {"withdrawal", one(entry())},
                      {"successor", link()},
                      {"last_text_href", text()},
                      {"history_href", text()}});
}

Fields chapter_history() {
  return with_chrome({{"title", text()},
                      {"chapter_href", text()},
                      {"as_at_href", text()},
                      {"read_dates", list({{"never_in_force", yes()},
                                           {"in_force_from", text()},
                                           {"in_force_until", text()},
                                           {"first_days", text()},
                                           {"last_day", text()},
                                           {"since_href", text()},
                                           {"not_archived", yes()}})},
                      {"has_events", yes()},
                      {"events", list({{"event_id", text()},
                                       {"event_edition", text()},
                                       {"event_in_preparation", yes()},
                                       {"event_in_force_from", text()},
                                       {"event_title", text()},
                                       {"event_first", yes()},
                                       {"event_gone", yes()},
                                       {"event_unexplained", yes()},
                                       {"event_replaced", yes()},
                                       {"event_followed", yes()},
                                       {"event_unchanged", yes()},
                                       {"event_number_only", yes()},
                                       {"event_not_archived", yes()},
                                       {"event_entries", list(entry())},
                                       {"event_changes_href", text()},
                                       {"event_since_href", text()},
                                       {"event_text_href", text()}})}});
}

Value next_update() {
  return one({{"next_update_label", text()}, {"next_update_month", text()}});
}

Value parts(Fields chapter_line) {
  return list({{"part_id", text()},
               {"part_number", text()},
               {"part_title", text()},
               {"chapters", list(std::move(chapter_line))}});
}

Fields chapter_row() {
  return {{"chapter_href", text()},
          {"chapter_number", text()},
          {"chapter_title", text()},
          {"chapter_external", yes()},
          {"chapter_draft", yes()},
          {"chapter_mark", one({{"mark_new", yes()},
                                {"mark_updated", yes()},
                                {"mark_in_preparation", yes()},
                                {"mark_since", text()}})}};
}

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

Fields changes_of_chapter() {
  return {{"changed_what", text()},
          {"has_changes", yes()},
          {"changes", list({{"change_id", text()},
                            {"change_place", text()},
                            {"change_href", text()},
                            {"change_what", text()},
                            {"has_flags", yes()},
                            {"change_flags", list({{"flag", text()}})},
                            {"change_text", html()},
                            {"change_next", text()}})}};
}

Value replaced() {
  return list(
      {{"replaced_before", text()}, {"replaced_after", text()}, {"replaced_places", text()}});
}

/// What stands below the changes.
Fields changes_tail() {
  return {{"change_end", text()},
          {"has_followed", yes()},
          {"followed", list({{"concern", concern()},
                             {"followed_chapter", text()},
                             {"followed_place", text()},
                             {"followed_href", text()}})},
          {"has_numbers", yes()},
          {"numbers", list({{"concern", concern()},
                            {"number_chapter", text()},
                            {"number_before", text()},
                            {"number_after", text()},
                            {"number_title", text()}})}};
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

/// What a page says that an edition has too.
Value past_notice() {
  return one({{"past_edition", text()},
              {"reconstructed", yes()},
              {"contents_then_href", text()},
              {"present_href", text()}});
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

Fields edition_facts() {
  return {{"edition_label", text()},
          {"edition_kind", text()},
          {"edition_href", text()},
          {"edition_amendments_href", text()},
          {"published", text()},
          {"first_days", text()},
          {"last_day", text()},
          {"in_force_from", text()},
          {"in_force_until", text()},
          {"never_in_force", yes()},
          {"archived", yes()},
          {"reconstructed", yes()},
          {"edition_changes_href", text()},
          {"edition_since_href", text()},
          {"is_present", yes()}};
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

/// {line_href …} of a line in the contents on paper.
Fields paper_line() {
  return {{"line_href", text()},
          {"line_number", text()},
          {"line_title", text()},
          {"line_page", text()}};
}

/// {never_in_force …} of a text, and the same for a style sheet.
Fields with_range(Fields fields) {
  fields.set("never_in_force", yes());
  fields.set("in_force_from", text());
  fields.set("in_force_until", text());
  fields.set("head_range", style());
  return fields;
}

Value paper_chapters() {
  return list(with_range({{"anchor", text()},
                          {"page_class", text()},
                          {"head_title", style()},
                          {"head_address", style()},
                          {"chapter_address", text()},
                          {"number", text()},
                          {"title", text()},
                          {"chapter_reconstructed", yes()},
                          {"boxes", boxes()},
                          {"has_contents", yes()},
                          {"contents", section_list()},
                          {"body", html()},
                          {"external", external()}}));
}

Value paper_changes() {
  Fields chapter = changes_of_chapter();
  const Fields tail = changes_tail();
  for (const auto& [name, value] : tail.values()) {
    if (name != "change_end") chapter.set(name, value);
  }
  chapter.set("changed_number", text());
  chapter.set("changed_title", text());
  return one({{"changes_from", text()},
              {"changes_from_in_force", text()},
              {"changes_to", text()},
              {"changes_to_in_force", text()},
              {"changes_address", text()},
              {"head_changes", style()},
              {"has_changed_chapters", yes()},
              {"changed_chapters", list(chapter)},
              {"has_unchanged", yes()},
              {"unchanged", list({{"unchanged_title", text()}})}});
}

Value certificate() {
  return one({{"certified_editions", list({{"certified_label", text()},
                                           {"certified_edition", text()},
                                           {"certified_commit", text()},
                                           {"by_tag", yes()},
                                           {"by_trailer", yes()},
                                           {"by_date", yes()}})},
              {"engine_version", text()},
              {"libraries", list({{"library", text()}, {"library_version", text()}})},
              {"printer", text()},
              {"newest_label", text()},
              {"sources", list({{"source_chapter", text()},
                                {"source_edition", text()},
                                {"source_path", text()},
                                {"source_sha256", text()}})},
              {"html_sha256", text()}});
}

Fields paper() {
  Fields line = paper_line();
  line.set("has_below", yes());
  line.set("below", list(paper_line()));
  return with_chrome(
      with_range({{"title_then", text()},
                  {"edition_label", text()},
                  {"edition_kind", text()},
                  {"published", text()},
                  {"as_at", text()},
                  {"reconstructed", yes()},
                  {"is_whole", yes()},
                  {"has_one_chapter", yes()},
                  {"chapter_count", text()},
                  {"edition_address", text()},
                  {"present_address", text()},
                  {"head_manual", style()},
                  {"head_edition", style()},
                  {"head_edition_address", style()},
                  {"head_superseded", style()},
                  {"head_page", style()},
                  {"head_what_changed", style()},
                  {"head_certificate", style()},
                  {"contents_parts", list({{"contents_part", text()}, {"lines", list(line)}})},
                  {"paper_chapters", paper_chapters()},
                  {"paper_changes", paper_changes()},
                  {"changes_page", text()},
                  {"certificate", certificate()},
                  {"certificate_page", text()}}));
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
  return with_chrome({{"past", past_notice()}, {"parts", parts(row)}, {"keywords_href", text()}});
}

}  // namespace

ViewCatalogue all_views() {
  return {.layouts =
              {
                  {"amendments", amendments()},
                  {"as-at", as_at()},
                  {"changes", changes()},
                  {"chapter", chapter()},
                  {"chapter-changes", chapter_changes()},
                  {"chapter-history", chapter_history()},
                  {"contents", contents()},
                  {"edition", edition()},
                  {"editions", editions()},
                  {"keywords", keywords()},
                  {"not-found", with_chrome({{"ways", links()}})},
                  {"offline", with_chrome({})},
                  {"page", with_chrome({{"title", text()}, {"body", html()}})},
                  {"paper", paper()},
                  {"past-chapter", past_chapter()},
                  {"redirect", with_chrome({{"target_href", text()}, {"target_title", text()}})},
                  {"search", search()},
                  {"tombstone", tombstone()},
              },
          .phrases = {phrase_table.begin(), phrase_table.end()}};
}

}  // namespace codicil::pages
