#include "reader/named_values.h"

#include <fmt/format.h>

#include "manual/edition.h"
#include "reader/date_words.h"
#include "text/wording.h"

namespace codicil::reader {
namespace {

Names amendment_kind_names() {
  Names names;
  for (const AmendmentKind kind : all_amendment_kinds) names.emplace_back(name_of(kind));
  return names;
}

}  // namespace

std::optional<Numbering> read_numbering(FieldReader& fields) {
  static const Names names{"sections", "paragraphs", "chapter-paragraphs"};
  const auto numbering = fields.choice("numbering", "a way of numbering", names);
  if (!numbering) return std::nullopt;
  return static_cast<Numbering>(*numbering);
}

AmendmentKind read_amendment_kind(FieldReader& fields) {
  static const Names names = amendment_kind_names();
  fields.require("kind", "updated");
  const auto kind = fields.choice("kind", "a kind of amendment", names);
  return kind ? all_amendment_kinds[*kind] : AmendmentKind::updated;
}

void check_edition_id(const Placed<std::string>& id, FieldReader& fields) {
  if (id.value.empty() || month_of_edition(id.value)) return;
  std::string help;
  if (const auto day = date_meant(id.value)) {
    help =
        fmt::format("Write {} or {}.", quoted(iso(*day)), quoted(iso(day->year() / day->month())));
  } else if (const auto month = month_meant(id.value)) {
    help = fmt::format("Write {}.", quoted(iso(*month)));
  }
  fields.report(id.place,
                fmt::format("{} does not name an edition; one is named 2026-02 or 2026-02-28",
                            quoted(id.value)),
                std::move(help));
}

}  // namespace codicil::reader
