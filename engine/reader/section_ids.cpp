#include "reader/section_ids.h"

#include <fmt/format.h>

#include "text/slug.h"
#include "text/wording.h"

namespace codicil::reader {

SectionIds::SectionIds(const std::vector<Box>& boxes, Faults& faults) : faults_(faults) {
  for (const Box& box : boxes) {
    owners_.emplace(id_of(box.kind), Owner{Owner::Kind::box, box.place.line});
  }
}

std::string SectionIds::described(const Owner& owner, const std::string& id) {
  switch (owner.kind) {
    case Owner::Kind::box:
      return fmt::format("the box {}", quoted(id));
    case Owner::Kind::heading:
      return fmt::format("the heading on line {}", owner.line);
    case Owner::Kind::paragraph:
      return fmt::format("the paragraph on line {}", owner.line);
  }
  return {};
}

bool SectionIds::give(const std::string& id, Place place, bool is_paragraph) {
  if (!check_id({id, place}, faults_)) return false;
  const Owner owner{is_paragraph ? Owner::Kind::paragraph : Owner::Kind::heading, place.line};
  const auto [first, is_new] = owners_.emplace(id, owner);
  if (is_new) return true;
  faults_.push_back(
      diagnose(Code::heading_duplicate_id, place,
               fmt::format("{} is the id of {} already", quoted(id), described(first->second, id)),
               "Choose another id for one of the two."));
  return false;
}

std::string SectionIds::make(const Heading& heading) {
  std::string base = slug(heading.words);
  if (base.empty()) base = "section";
  const Owner owner{Owner::Kind::heading, heading.place.line};
  const auto [first, is_new] = owners_.emplace(base, owner);
  if (is_new) return base;
  const std::string holder = described(first->second, base);
  int& suffix = suffixes_[base];
  std::string id;
  do {
    id = fmt::format("{}-{}", base, ++suffix);
  } while (!owners_.emplace(id, owner).second);
  faults_.push_back(diagnose(
      Code::heading_auto_suffix, heading.place,
      fmt::format("{} is the id of {} already; the id of this heading is {}", quoted(base), holder,
                  quoted(id)),
      "Give this heading other words, or an id of its own: write `{#another-id}` behind it."));
  return id;
}

}  // namespace codicil::reader
