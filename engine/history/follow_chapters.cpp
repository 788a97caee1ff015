#include "history/follow_chapters.h"

#include <algorithm>
#include <string_view>
#include <unordered_map>

namespace codicil::history {
namespace {

/// A story while it is followed into the past.
struct Trail {
  ChapterStory story;
  ChapterId id;                    ///< In the oldest edition reached so far that has the chapter.
  std::vector<ChapterId> aliases;  ///< All that its texts named, the newest text's first.
  bool was_in_newer = true;        ///< Whether the edition just left has it.
};

/// The chapters of one manual that count, by id; each can be claimed once.
class Claims {
 public:
  explicit Claims(const Manual& manual) {
    for (std::size_t i = 0; i < manual.chapters.size(); ++i) {
      if (!manual.chapters[i].is_draft()) free_.emplace(manual.chapters[i].id, i);
    }
  }

  std::optional<std::size_t> claim(const ChapterId& id) {
    const auto found = free_.find(id);
    if (found == free_.end()) return std::nullopt;
    const std::size_t index = found->second;
    free_.erase(found);
    return index;
  }

  /// Those that nobody claimed, in contents order.
  std::vector<std::size_t> rest() const {
    std::vector<std::size_t> indices;
    for (const auto& [id, index] : free_) indices.push_back(index);
    std::ranges::sort(indices);
    return indices;
  }

 private:
  std::unordered_map<std::string_view, std::size_t> free_;
};

class Followers {
 public:
  Followers(const Archive& archive, const Manual& present) : archive_(archive) {
    for (const Chapter& chapter : present.chapters) begin(chapter, true);
  }

  /// `to_present` are the renames from the newest archived edition to the present.
  std::vector<ChapterStory> follow(const std::vector<ChapterRename>& to_present) && {
    const std::vector<ChapterRename>* renames = &to_present;
    for (std::size_t i = archive_.snapshots.size(); i-- > 0;) {
      const Snapshot& snapshot = archive_.snapshots[i];
      if (!snapshot.manual) continue;
      step_back(i, *snapshot.manual, *renames);
      renames = &snapshot.renames;
    }
    std::vector<ChapterStory> stories;
    stories.reserve(trails_.size());
    for (Trail& trail : trails_) stories.push_back(std::move(trail.story));
    return stories;
  }

 private:
  Trail& begin(const Chapter& chapter, bool is_present) {
    Trail trail;
    trail.story.id = chapter.id;
    trail.story.is_present = is_present;
    trail.story.chapters.resize(archive_.snapshots.size());
    trail.id = chapter.id;
    trails_.push_back(std::move(trail));
    remember_aliases(trails_.back(), chapter);
    return trails_.back();
  }

  static void remember_aliases(Trail& trail, const Chapter& chapter) {
    for (const Placed<std::string>& alias : chapter.text->aliases) {
      if (std::ranges::find(trail.aliases, alias.value) == trail.aliases.end()) {
        trail.aliases.push_back(alias.value);
      }
    }
  }

  /// Goes from the newer edition to snapshot `index`. `renames` are those between the two.
  void step_back(std::size_t index, const Manual& manual,
                 const std::vector<ChapterRename>& renames) {
    Claims claims(manual);
    std::vector<std::optional<std::size_t>> found(trails_.size());
    for (std::size_t t = 0; t < trails_.size(); ++t) found[t] = claims.claim(trails_[t].id);
    for (std::size_t t = 0; t < trails_.size(); ++t) {
      for (std::size_t a = 0; !found[t] && a < trails_[t].aliases.size(); ++a) {
        found[t] = claims.claim(trails_[t].aliases[a]);
      }
    }
    claim_renamed(renames, claims, found);
    for (std::size_t t = 0; t < trails_.size(); ++t) {
      trails_[t].was_in_newer = found[t].has_value();
      if (found[t]) note(trails_[t], index, *found[t], manual);
    }
    for (const std::size_t gone : claims.rest()) {
      Trail& trail = begin(manual.chapters[gone], false);
      note(trail, index, gone, manual);
    }
  }

  void claim_renamed(const std::vector<ChapterRename>& renames, Claims& claims,
                     std::vector<std::optional<std::size_t>>& found) const {
    if (renames.empty()) return;
    std::unordered_map<std::string_view, std::size_t> lost;
    for (std::size_t t = 0; t < found.size(); ++t) {
      if (!found[t] && trails_[t].was_in_newer) lost.emplace(trails_[t].id, t);
    }
    for (const ChapterRename& rename : renames) {
      const auto trail = lost.find(rename.to);
      if (trail == lost.end() || found[trail->second]) continue;
      found[trail->second] = claims.claim(rename.from);
    }
  }

  static void note(Trail& trail, std::size_t snapshot, std::size_t chapter, const Manual& manual) {
    trail.story.chapters[snapshot] = chapter;
    trail.id = manual.chapters[chapter].id;
    remember_aliases(trail, manual.chapters[chapter]);
  }

  const Archive& archive_;
  std::vector<Trail> trails_;
};

}  // namespace

std::vector<ChapterStory> follow_chapters(const Archive& archive, const Manual& present,
                                          const std::vector<ChapterRename>& to_present) {
  return Followers(archive, present).follow(to_present);
}

}  // namespace codicil::history
