#include "reader/read_chapter.h"

#include <fmt/format.h>

#include <algorithm>

#include "reader/chapter_allowances.h"
#include "reader/chapter_amendments.h"
#include "reader/chapter_boxes.h"
#include "reader/chapter_keywords.h"
#include "reader/field_reader.h"
#include "reader/named_values.h"
#include "reader/outline.h"
#include "reader/text_file.h"
#include "text/wording.h"

namespace codicil::reader {
namespace {

void read_identity(FieldReader& fields, ChapterText& chapter) {
  auto title = fields.required_placed_text("title", "Referrals");
  chapter.title = std::move(title.value);
  chapter.title_place = title.place;
  chapter.id = fields.id("id");
  chapter.aliases = fields.ids("aliases");
}

void read_status(FieldReader& fields, ChapterText& chapter) {
  static const Names names{"in-force", "draft", "withdrawn"};
  chapter.status_place = fields.key_place("status");
  if (const auto placed = fields.value("status")) chapter.status_place = placed->place;
  if (const auto status = fields.choice("status", "a status", names)) {
    chapter.status = static_cast<ChapterStatus>(*status);
  }
  chapter.replaced_by = fields.id("replaced-by");
  if (chapter.replaced_by && chapter.status != ChapterStatus::withdrawn) {
    fields.report(chapter.replaced_by->place,
                  "`replaced-by` is for a chapter that is withdrawn, and this one is not",
                  "Add `status: withdrawn`, or take out `replaced-by`.");
  }
  fields.with_mapping("consultation", "a consultation", "{closes: 2026-06-30}",
                      [&](FieldReader& consultation) {
                        consultation.require("closes", "2026-06-30");
                        chapter.consultation_closes = consultation.date("closes");
                      });
}

void read_external(FieldReader& fields, ChapterText& chapter) {
  fields.with_mapping(
      "external", "an external chapter", "{publisher: Example Council, url: https://example.org/}",
      [&](FieldReader& external) {
        chapter.external =
            External{.publisher = external.required_text("publisher", "Example Council"),
                     .url = external.require("url", "https://example.org/") ? external.url("url")
                                                                            : std::string()};
      });
}

/// The earlier of two texts of the form 2026-02 or 2026-02-11, as far as both say.
bool is_before(std::string_view a, std::string_view b) {
  const std::size_t length = std::min(a.size(), b.size());
  return a.substr(0, length) < b.substr(0, length);
}

void read_review(FieldReader& fields, ChapterText& chapter) {
  chapter.lead = fields.text("lead");
  if (const auto reviewed = fields.date_or_month("reviewed")) chapter.reviewed = reviewed->value;
  chapter.review_by = fields.date_or_month("review-by");
  if (chapter.review_by && is_before(chapter.review_by->value, chapter.reviewed)) {
    fields.report(chapter.review_by->place,
                  fmt::format("`review-by` is {}, before the last review in {}",
                              quoted(chapter.review_by->value), quoted(chapter.reviewed)),
                  "One of the two dates is a slip; the next review comes after the last.");
  }
}

/// In the order in which messages list the keys.
void read_fields(FieldReader& fields, ChapterText& chapter) {
  read_identity(fields, chapter);
  read_status(fields, chapter);
  read_external(fields, chapter);
  chapter.numbering = read_numbering(fields);
  chapter.boxes = read_boxes(fields, chapter.faults);
  chapter.keywords = read_keywords(fields, chapter.faults);
  read_review(fields, chapter);
  chapter.areas = fields.group_ids("areas");
  chapter.audience = fields.group_ids("audience");
  chapter.amendments = read_amendments(fields);
  chapter.forwards = read_forwards(fields);
  chapter.allowances = read_allowances(fields);
  fields.report_unknown_keys();
}

void report_text_of_external(const ChapterText& chapter, const Document& body, Faults& faults) {
  if (!chapter.external || body.empty()) return;
  faults.push_back(diagnose(Code::front_matter_invalid, body.nodes[1].place,
                            "a chapter that lives elsewhere has no text of its own",
                            "Take out the text, or take out `external`."));
}

}  // namespace

ChapterText read_chapter(std::string_view bytes) {
  ChapterText chapter;
  TextFile file = read_text_file(bytes, "title: …", chapter.faults);
  FieldReader fields(file.fields, "a chapter", chapter.faults);
  if (!file.has_all_keys) fields.forgive_missing_keys();
  read_fields(fields, chapter);
  report_text_of_external(chapter, file.body, chapter.faults);
  Outline outline =
      read_outline(std::move(file.body), chapter.title, chapter.boxes, chapter.faults);
  chapter.body = std::move(outline.body);
  chapter.sections = std::move(outline.sections);
  chapter.paragraphs = std::move(outline.paragraphs);
  chapter.is_lost = chapter.title.empty() || file.is_unfinished_merge;
  put_in_order(chapter.faults);
  return chapter;
}

}  // namespace codicil::reader
