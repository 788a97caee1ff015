#include "pages/labels.h"

#include <cstdlib>

#include <fmt/format.h>

#include "text/words.h"

namespace codicil::pages {

std::string edition_label(std::string_view edition, std::string_view language) {
  if (const auto month = parse_month(edition)) return long_month(*month, language);
  if (const auto date = parse_date(edition)) return long_date(*date, language);
  return std::string(edition);
}

std::string written_date(std::string_view date, std::string_view language) {
  return edition_label(date, language);
}

std::string_view label_of(AmendmentKind kind) {
  switch (kind) {
    case AmendmentKind::updated:
      return "Updated";
    case AmendmentKind::added:
      return "New";
    case AmendmentKind::replaced:
      return "Replaced";
    case AmendmentKind::renamed:
      return "Renamed";
    case AmendmentKind::moved:
      return "Moved";
    case AmendmentKind::merged:
      return "Merged";
    case AmendmentKind::withdrawn:
      return "Withdrawn";
    case AmendmentKind::correction:
      return "Correction";
    case AmendmentKind::minor:
      return "Minor change";
  }
  return {};
}

std::string_view label_of(ReasonKind kind) {
  switch (kind) {
    case ReasonKind::legislation:
      return "Legislation";
    case ReasonKind::statutory_guidance:
      return "Statutory guidance";
    case ReasonKind::case_review:
      return "Case review";
    case ReasonKind::audit:
      return "Audit";
    case ReasonKind::local:
      return "Local decision";
    case ReasonKind::error:
      return "Correction of an error";
  }
  return {};
}

std::string published_reason(const Reason& reason) {
  std::string label(label_of(reason.kind));
  if (!reason.is_public) return label;
  if (!reason.reference.empty()) label += fmt::format(": {}", reason.reference);
  if (!reason.recommendation.empty()) {
    label += fmt::format("{} recommendation {}", reason.reference.empty() ? ":" : ",",
                         reason.recommendation);
  }
  return label;
}

bool has_six_monthly_cycle(const ManualDefinition& definition) {
  if (definition.update_cycle.size() != 2) return false;
  const int first = static_cast<int>(static_cast<unsigned>(definition.update_cycle[0]));
  const int second = static_cast<int>(static_cast<unsigned>(definition.update_cycle[1]));
  return std::abs(first - second) == 6;
}

std::string_view label_of(EditionKind kind, const ManualDefinition& definition) {
  if (kind == EditionKind::interim) return "Interim update";
  const bool other_cycle = !definition.update_cycle.empty() && !has_six_monthly_cycle(definition);
  return other_cycle ? "Regular update" : "Six-monthly update";
}

std::string heading_number(const Chapter& chapter, const Section& section,
                           std::string_view language) {
  if (section.number.empty()) return {};
  const std::string heading = printed_heading(chapter, section, language);
  const std::string title = title_of(section, language);
  if (!heading.ends_with(title)) return printed_number(chapter, section);
  return squeeze(std::string_view(heading).substr(0, heading.size() - title.size()));
}

std::string shortened(std::string_view text, std::size_t most) {
  std::string line = squeeze(text);
  if (line.size() <= most) return line;
  const auto space = line.rfind(' ', most);
  if (space == std::string::npos || space == 0) {
    std::size_t cut = most;
    while (cut > 0 && (static_cast<unsigned char>(line[cut]) & 0xC0U) == 0x80U) --cut;
    line.resize(cut);
  } else {
    line.resize(space);
  }
  return line + "…";
}

}  // namespace codicil::pages
