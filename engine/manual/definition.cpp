#include "manual/definition.h"

#include <algorithm>

#include "text/slug.h"
#include "text/words.h"

namespace codicil {
namespace {

const Group* group_named(const std::vector<Group>& groups, std::string_view id) {
  const auto found = std::ranges::find(groups, id, &Group::id);
  return found == groups.end() ? nullptr : &*found;
}

}  // namespace

const Group* group_titled(const std::vector<Group>& groups, std::string_view words) {
  const std::string wanted = folded_title(words);
  if (wanted.empty()) return nullptr;
  const auto found = std::ranges::find_if(groups, [&](const Group& group) {
    return folded_title(group.title) == wanted || slug(group.title) == words;
  });
  return found == groups.end() ? nullptr : &*found;
}

const SourceWork* ManualDefinition::source(std::string_view id) const {
  const auto found =
      std::ranges::find_if(sources, [id](const SourceWork& work) { return work.id.value == id; });
  return found == sources.end() ? nullptr : &*found;
}

const Group* ManualDefinition::area(std::string_view id) const {
  return group_named(areas, id);
}

const Group* ManualDefinition::audience(std::string_view id) const {
  return group_named(audiences, id);
}

}  // namespace codicil
