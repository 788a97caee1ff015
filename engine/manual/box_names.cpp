#include "manual/box_names.h"

#include <algorithm>
#include <array>
#include <cstddef>

namespace codicil {
namespace {

using Headings = std::array<std::string_view, 7>;

constexpr Headings english_headings{
    "Scope of this Chapter", "Definitions", "Timescales", "Related Chapters",
    "Related Guidance",      "Sources",     "Note"};
constexpr Headings welsh_headings{
    "Cwmpas y Bennod hon",     "Diffiniadau", "Amserlenni", "Penodau Cysylltiedig",
    "Canllawiau Cysylltiedig", "Ffynonellau", "Nodyn"};

constexpr BoxName names_in_the_field[] = {
    {"scope", BoxKind::scope},
    {"scope box", BoxKind::scope},
    {"scope of this chapter", BoxKind::scope},
    {"cwmpas y bennod hon", BoxKind::scope},
    {"definitions", BoxKind::definitions},
    {"diffiniadau", BoxKind::definitions},
    {"timescales", BoxKind::timescales},
    {"amserlenni", BoxKind::timescales},
    {"related chapters", BoxKind::related_chapters},
    {"relevant chapters", BoxKind::related_chapters},
    {"relevant chapter", BoxKind::related_chapters},
    {"penodau cysylltiedig", BoxKind::related_chapters},
    {"related guidance", BoxKind::related},
    {"relevant guidance", BoxKind::related},
    {"related reading", BoxKind::related},
    {"related procedures and guidance", BoxKind::related},
    {"relevant procedures and guidance", BoxKind::related},
    {"relevant guidance and legislation", BoxKind::related},
    {"other relevant guidance", BoxKind::related},
    {"other relevant guidance chapter", BoxKind::related},
    {"canllawiau cysylltiedig", BoxKind::related},
    {"sources", BoxKind::sources},
    {"ffynonellau", BoxKind::sources},
    {"note", BoxKind::note},
    {"nodyn", BoxKind::note},
};

std::vector<BoxName> longest_first() {
  std::vector<BoxName> names(std::begin(names_in_the_field), std::end(names_in_the_field));
  std::ranges::stable_sort(names, std::ranges::greater(),
                           [](const BoxName& name) { return name.name.size(); });
  return names;
}

bool is_welsh(std::string_view language) {
  return language.starts_with("cy") && (language.size() == 2 || language[2] == '-');
}

}  // namespace

std::string_view printed_name(BoxKind kind, std::string_view language) {
  const Headings& headings = is_welsh(language) ? welsh_headings : english_headings;
  return headings[static_cast<std::size_t>(kind)];
}

const std::vector<BoxName>& cited_box_names() {
  static const std::vector<BoxName> names = longest_first();
  return names;
}

}  // namespace codicil
