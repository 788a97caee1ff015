#include "pages/labels.h"

#include <cassert>
#include <cstdlib>

#include <fmt/format.h>

#include "text/words.h"

namespace codicil::pages {

namespace {

std::string month_name(std::chrono::month month, const Words& words) {
  assert(month.ok());
  const auto january = static_cast<unsigned>(Phrase::month_january);
  return words.say(static_cast<Phrase>(january + static_cast<unsigned>(month) - 1));
}

}  // namespace

std::string long_date(Date date, const Words& words) {
  return words.say(Phrase::date_day, {{"day", fmt::format("{}", static_cast<unsigned>(date.day()))},
                                      {"month", month_name(date.month(), words)},
                                      {"year", fmt::format("{}", static_cast<int>(date.year()))}});
}

std::string long_month(Month month, const Words& words) {
  return words.say(Phrase::date_month,
                   {{"month", month_name(month.month(), words)},
                    {"year", fmt::format("{}", static_cast<int>(month.year()))}});
}

std::string edition_label(std::string_view edition, const Words& words) {
  if (const auto month = parse_month(edition)) return long_month(*month, words);
  if (const auto date = parse_date(edition)) return long_date(*date, words);
  return std::string(edition);
}

std::string written_date(std::string_view date, const Words& words) {
  return edition_label(date, words);
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

Phrase phrase_of(BoxKind kind) {
  switch (kind) {
    case BoxKind::scope:
      return Phrase::box_scope;
    case BoxKind::definitions:
      return Phrase::box_definitions;
    case BoxKind::timescales:
      return Phrase::box_timescales;
    case BoxKind::related_chapters:
      return Phrase::box_related_chapters;
    case BoxKind::related:
      return Phrase::box_related;
    case BoxKind::sources:
      return Phrase::box_sources;
    case BoxKind::note:
      break;
  }
  return Phrase::box_note;
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

std::string section_title(const Section& section, const Words& words) {
  return section.kind == SectionKind::box ? words.say(phrase_of(section.box)) : section.title;
}

std::string section_heading(const Chapter& chapter, const Section& section, const Words& words) {
  if (section.kind == SectionKind::box) return section_title(section, words);
  return printed_heading(chapter, section, {});
}

std::string heading_number(const Chapter& chapter, const Section& section) {
  if (section.number.empty()) return {};
  const std::string heading = printed_heading(chapter, section, {});
  if (!heading.ends_with(section.title)) return printed_number(chapter, section);
  return squeeze(std::string_view(heading).substr(0, heading.size() - section.title.size()));
}

std::string section_place(const Section& section, const std::string& number,
                          const std::string& title, const Words& words) {
  if (number.empty()) return title;
  if (section.kind == SectionKind::appendix) {
    return title.empty()
               ? number
               : words.say(Phrase::place_titled_appendix, {{"number", number}, {"title", title}});
  }
  return title.empty()
             ? words.say(Phrase::place_section, {{"number", number}})
             : words.say(Phrase::place_titled_section, {{"number", number}, {"title", title}});
}

std::string section_place(const Chapter& chapter, const Section& section, const Words& words) {
  return section_place(section, printed_number(chapter, section), section_title(section, words),
                       words);
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
