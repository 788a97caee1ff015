#include "compare/linked_files.h"

#include <map>

namespace codicil::compare {

namespace {

using Files = std::map<std::string, std::string>;  // Content ids by site path.

Files linked_files(const Side& side, std::size_t chapter) {
  Files files;
  for (const index::Reference& reference : side.references.chapters[chapter]) {
    if (reference.target.kind != index::Target::Kind::resource) continue;
    const ResourceFile& file = side.manual.resources[reference.target.chapter];
    files.emplace(file.site_path, file.content_id);
  }
  return files;
}

}  // namespace

std::vector<std::string> changed_files(const Sides& sides, std::size_t before, std::size_t after) {
  std::vector<std::string> changed;
  const Files then = linked_files(sides.before, before);
  for (const auto& [path, id] : linked_files(sides.after, after)) {
    const auto found = then.find(path);
    if (found == then.end() || id.empty() || found->second.empty() || found->second == id) continue;
    changed.push_back(path);
  }
  return changed;
}

}  // namespace codicil::compare
