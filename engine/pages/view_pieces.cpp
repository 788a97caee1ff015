#include "pages/view_pieces.h"

#include <utility>

#include "text/html.h"

namespace codicil::pages::views {

namespace {

Fields section_line() {
  return {{"section_href", text()}, {"section_number", text()}, {"section_title", text()}};
}

}  // namespace

Value text() {
  return std::string("text");
}

Value yes() {
  return true;
}

Value html() {
  return Html{"<p>text</p>"};
}

Value style() {
  return Html{"\"text\""};
}

Value one(Fields fields) {
  return fields;
}

Value list(Fields fields) {
  return std::vector<Fields>{std::move(fields)};
}

Value link() {
  return one({{"href", text()}, {"label", text()}});
}

Value links() {
  return list({{"href", text()}, {"label", text()}});
}

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
      {"of_the_past", yes()},
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

Value section_list() {
  Fields line = section_line();
  line.set("has_subsections", yes());
  line.set("subsections", list(section_line()));
  return list(line);
}

Value external() {
  return one({{"external_publisher", text()}, {"external_href", text()}});
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

Value replaced() {
  return list(
      {{"replaced_before", text()}, {"replaced_after", text()}, {"replaced_places", text()}});
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

Value past_notice() {
  return one({{"past_edition", text()},
              {"reconstructed", yes()},
              {"contents_then_href", text()},
              {"present_href", text()}});
}

Value next_update() {
  return one({{"next_update_label", text()}, {"next_update_month", text()}});
}

}  // namespace codicil::pages::views
