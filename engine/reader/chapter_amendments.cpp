#include "reader/chapter_amendments.h"

#include <fmt/format.h>

#include "reader/named_values.h"
#include "text/wording.h"

namespace codicil::reader {
namespace {

constexpr ReasonKind all_reason_kinds[] = {ReasonKind::legislation, ReasonKind::statutory_guidance,
                                           ReasonKind::case_review, ReasonKind::audit,
                                           ReasonKind::local,       ReasonKind::error};

Names reason_kind_names() {
  Names names;
  for (const ReasonKind kind : all_reason_kinds) names.emplace_back(name_of(kind));
  return names;
}

std::optional<Reason> read_reason(FieldReader& amendment) {
  std::optional<Reason> reason;
  amendment.with_mapping("reason", "a reason", "{type: case-review}", [&](FieldReader& fields) {
    static const Names names = reason_kind_names();
    fields.require("type", "case-review");
    const auto kind = fields.choice("type", "a type of reason", names);
    reason = Reason{.kind = kind ? all_reason_kinds[*kind] : ReasonKind::local,
                    .reference = fields.text("reference"),
                    .recommendation = fields.text("recommendation"),
                    .is_public = fields.truth("public")};
  });
  return reason;
}

std::optional<Approval> read_approval(FieldReader& amendment) {
  std::optional<Approval> approval;
  amendment.with_mapping("approved", "an approval", "{by: Editorial Board, date: 2026-02-28}",
                         [&](FieldReader& fields) {
                           approval = Approval{.by = fields.required_text("by", "Editorial Board"),
                                               .date = fields.date("date")};
                         });
  return approval;
}

/// Section ids, as they stand in addresses; a leading `#` is a slip.
std::vector<Placed<std::string>> read_section_ids(FieldReader& fields) {
  std::vector<Placed<std::string>> ids = fields.texts("sections");
  std::erase_if(ids, [&](const Placed<std::string>& id) {
    if (id.value.find_first_of("# /") == std::string::npos) return false;
    fields.report(id.place, fmt::format("{} is not the id of a section", quoted(id.value)),
                  "Write the id as it stands behind the `#` in links to the section.");
    return true;
  });
  return ids;
}

Amendment read_amendment(FieldReader& fields) {
  Amendment amendment;
  amendment.place = fields.place();
  amendment.edition = fields.required_placed_text("edition", "2026-02");
  check_edition_id(amendment.edition, fields);
  amendment.kind = read_amendment_kind(fields);
  amendment.details = fields.markdown("details");
  amendment.sections = read_section_ids(fields);
  amendment.reason = read_reason(fields);
  amendment.action = fields.text("action");
  amendment.highlight = fields.truth("highlight");
  amendment.audience = fields.group_ids("audience");
  amendment.approved = read_approval(fields);
  amendment.title = fields.text("title");
  return amendment;
}

}  // namespace

std::vector<Amendment> read_amendments(FieldReader& fields) {
  std::vector<Amendment> amendments;
  fields.for_each_mapping("amendments", "an amendment", "edition: 2026-02",
                          [&](FieldReader& entry) { amendments.push_back(read_amendment(entry)); });
  return amendments;
}

}  // namespace codicil::reader
