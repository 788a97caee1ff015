#include "reader/read_edition.h"

#include <fmt/format.h>

#include "reader/field_reader.h"
#include "reader/named_values.h"
#include "reader/text_file.h"
#include "text/path.h"
#include "text/wording.h"

namespace codicil::reader {
namespace {

ThroughoutRow read_throughout_row(FieldReader& fields) {
  ThroughoutRow row;
  row.place = fields.place();
  row.topic = fields.required_text("topic", "Terminology");
  row.details = fields.markdown("details");
  const auto replaces = fields.placed_text("replaces");
  const auto by = fields.placed_text("by");
  if (replaces && by) {
    row.replaces = replaces->value;
    row.by = by->value;
  } else if (replaces || by) {
    fields.report(replaces ? replaces->place : by->place,
                  fmt::format("{} stands here without {}", replaces ? "`replaces`" : "`by`",
                              replaces ? "`by`" : "`replaces`"),
                  "Write `replaces: Old Wording` and `by: New Wording`.");
  } else if (row.details.empty()) {
    fields.report(row.place, "this row says nothing about its topic",
                  "Add `details`, or `replaces` and `by`.");
  }
  return row;
}

Erratum read_erratum(FieldReader& fields) {
  Erratum erratum;
  erratum.edition = fields.required_placed_text("edition", "2026-02");
  check_edition_id(erratum.edition, fields);
  erratum.chapter = fields.id("chapter");
  fields.require("details", "The date given was wrong.");
  erratum.details = fields.markdown("details");
  return erratum;
}

FilelessRow read_fileless_row(FieldReader& fields) {
  FilelessRow row;
  row.place = fields.place();
  row.title = fields.required_text("title", "Old Flowchart");
  row.kind = read_amendment_kind(fields);
  row.details = fields.markdown("details");
  return row;
}

void read_dates(FieldReader& fields, Edition& edition) {
  static const Names kinds{"six-monthly", "interim"};
  edition.published = fields.date("published");
  if (edition.published) edition.published_place = fields.value("published")->place;
  edition.in_force = fields.date("in-force");
  if (const auto kind = fields.choice("kind", "a kind of edition", kinds)) {
    edition.kind = static_cast<EditionKind>(*kind);
  }
  edition.next_update = fields.month("next-update");
  const auto month = month_of_edition(edition.id);
  if (edition.next_update && month && *edition.next_update < *month) {
    fields.report(fields.value("next-update")->place,
                  fmt::format("the next update, {}, comes before this edition",
                              quoted(iso(*edition.next_update))),
                  "One of the two is a slip; the next update comes after this one.");
  }
}

void read_fields(FieldReader& fields, Edition& edition) {
  read_dates(fields, edition);
  fields.for_each_mapping(
      "throughout", "a row of `throughout`", "{topic: Contacts, details: …}",
      [&](FieldReader& entry) { edition.throughout.push_back(read_throughout_row(entry)); });
  fields.for_each_mapping(
      "errata", "an erratum", "{edition: 2026-02, chapter: referrals, details: …}",
      [&](FieldReader& entry) { edition.errata.push_back(read_erratum(entry)); });
  fields.for_each_mapping(
      "rows", "a row", "{title: Old Flowchart, kind: withdrawn}",
      [&](FieldReader& entry) { edition.rows.push_back(read_fileless_row(entry)); });
  fields.report_unknown_keys();
}

}  // namespace

Reported<Edition> read_edition(std::string_view bytes, const std::string& path,
                               const std::string& revision) {
  Reported<Edition> result;
  Edition& edition = result.value;
  edition.id = stem_of(path);
  edition.path = path;
  edition.place = {1, 1};
  Faults& faults = result.diagnostics;
  TextFile file = read_text_file(bytes, "kind: six-monthly", faults);
  FieldReader fields(file.fields, "an edition", faults);
  if (!file.has_all_keys) fields.forgive_missing_keys();
  read_fields(fields, edition);
  edition.introduction = std::move(file.body);
  edition.is_lost = file.is_unfinished_merge;
  for (Diagnostic& fault : faults) {
    fault.location.path = path;
    fault.location.revision = revision;
  }
  put_in_order(faults);
  return result;
}

}  // namespace codicil::reader
