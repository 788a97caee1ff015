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

std::optional<Code> read_code_to_set_aside(FieldReader& fields, std::string_view what) {
  const auto name = fields.required_placed_text("code", "term-retired");
  if (name.value.empty()) return std::nullopt;
  const auto code = code_named(name.value);
  if (code && can_be_set_aside(*code)) return code;
  if (code) {
    fields.report(name.place, fmt::format("{} cannot {}", quoted(name.value), what),
                  "Mend the fault; `codicil check --explain " + name.value + "` tells how.");
    return std::nullopt;
  }
  Names names;
  for (const CodeEntry& entry : code_table) names.emplace_back(entry.name);
  std::string help = did_you_mean(name.value, names);
  if (help.empty()) help = "The code of a fault stands in square brackets at its end.";
  fields.report(name.place, fmt::format("there is no code {}", quoted(name.value)),
                std::move(help));
  return std::nullopt;
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
