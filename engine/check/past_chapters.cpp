#include "check/past_chapters.h"

#include <algorithm>
#include <vector>

namespace codicil::check {

std::optional<std::size_t> chapter_then(const history::Archive& archive, std::size_t snapshot,
                                        const Chapter& chapter) {
  const auto& snapshots = archive.snapshots;
  if (snapshots[snapshot].manual == nullptr) return std::nullopt;
  std::vector<ChapterId> ids{chapter.id};
  for (const auto& alias : chapter.text->aliases) ids.push_back(alias.value);
  // Newest first, as the renames of later editions lead to the ids of earlier ones.
  for (std::size_t i = snapshots.size() - 1; i > snapshot; --i) {
    for (const history::ChapterRename& rename : snapshots[i].renames) {
      const bool is_ours = std::ranges::find(ids, rename.to) != ids.end();
      if (is_ours && std::ranges::find(ids, rename.from) == ids.end()) ids.push_back(rename.from);
    }
  }
  for (const ChapterId& id : ids) {
    if (const auto found = snapshots[snapshot].manual->chapter_index(id)) return found;
  }
  return std::nullopt;
}

}  // namespace codicil::check
