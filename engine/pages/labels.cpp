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

Phrase phrase_of(AmendmentKind kind) {
  switch (kind) {
    case AmendmentKind::updated:
      return Phrase::kind_updated;
    case AmendmentKind::added:
      return Phrase::kind_new;
    case AmendmentKind::replaced:
      return Phrase::kind_replaced;
    case AmendmentKind::renamed:
      return Phrase::kind_renamed;
    case AmendmentKind::moved:
      return Phrase::kind_moved;
    case AmendmentKind::merged:
      return Phrase::kind_merged;
    case AmendmentKind::withdrawn:
      return Phrase::kind_withdrawn;
    case AmendmentKind::correction:
      return Phrase::kind_correction;
    case AmendmentKind::minor:
      break;
  }
  return Phrase::kind_minor;
}

Phrase phrase_of(ReasonKind kind) {
  switch (kind) {
    case ReasonKind::legislation:
      return Phrase::reason_legislation;
    case ReasonKind::statutory_guidance:
      return Phrase::reason_statutory_guidance;
    case ReasonKind::case_review:
      return Phrase::reason_case_review;
    case ReasonKind::audit:
      return Phrase::reason_audit;
    case ReasonKind::local:
      return Phrase::reason_local;
    case ReasonKind::error:
      break;
  }
  return Phrase::reason_error;
}

std::string published_reason(const Reason& reason, const Words& words) {
  std::string label = words.say(phrase_of(reason.kind));
  if (!reason.is_public) return label;
  if (!reason.reference.empty()) label += fmt::format(": {}", reason.reference);
  if (!reason.recommendation.empty()) {
    label += reason.reference.empty() ? ": " : ", ";
    label += words.say(Phrase::recommendation, {{"number", reason.recommendation}});
  }
  return label;
}

bool has_six_monthly_cycle(const ManualDefinition& definition) {
  if (definition.update_cycle.size() != 2) return false;
  const int first = static_cast<int>(static_cast<unsigned>(definition.update_cycle[0]));
  const int second = static_cast<int>(static_cast<unsigned>(definition.update_cycle[1]));
  return std::abs(first - second) == 6;
}

Phrase phrase_of(EditionKind kind, const ManualDefinition& definition) {
  if (kind == EditionKind::interim) return Phrase::update_interim;
  const bool other_cycle = !definition.update_cycle.empty() && !has_six_monthly_cycle(definition);
  return other_cycle ? Phrase::update_regular : Phrase::update_six_monthly;
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
