#include <utility>

#include "pages/view_pieces.h"

namespace codicil::pages::views {

namespace {

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

}  // namespace

void add_paper(Layouts& layouts) {
  layouts.emplace("paper", paper());
}

}  // namespace codicil::pages::views
