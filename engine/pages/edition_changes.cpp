#include "pages/edition_changes.h"

#include <algorithm>
#include <set>

#include "pages/compared_chapters.h"
#include "parallel/for_each_index.h"

namespace codicil::pages {

namespace {

using compare::ChapterComparison;

/// Finds what announces the changes of one archived edition.
class Announcing {
 public:
  Announcing(const Survey& survey, compare::TextPair pair)
      : survey_(survey), pair_(pair), sides_(sides_of(survey, pair)) {
    for (std::size_t update = pair.before + 1; update <= *pair.after; ++update)
      editions_.push_back(survey.updates[update].edition);
  }

  ChangedChapter changed(const ChapterComparison& chapter) const {
    return {&chapter, story_of(survey_, pair_, chapter.chapters),
            compare::announcement_of(chapter, sides_, editions_, entries_for(chapter))};
  }

 private:
  std::vector<const Amendment*> entries_for(const ChapterComparison& chapter) const {
    std::vector<const Amendment*> entries;
    for (const std::size_t story : stories_that_tell(chapter)) {
      for (const EntryPlace place : survey_.entries[story]) {
        if (place.update > pair_.before && place.update <= *pair_.after)
          entries.push_back(survey_.entry(place).amendment);
      }
    }
    return entries;
  }

  std::set<std::size_t> stories_that_tell(const ChapterComparison& chapter) const {
    std::set<std::size_t> stories{story_of(survey_, pair_, chapter.chapters)};
    for (const std::size_t index : compare::chapters_that_tell(chapter, sides_))
      stories.insert(*survey_.lookup.stories_then[*pair_.after][index]);
    if (!chapter.chapters.after) {
      // The newest files may know better than that edition's whose address it is now.
      const auto& id = sides_.before.manual.chapters[*chapter.chapters.before].id;
      if (const auto heir = survey_.lookup.story_named(id)) stories.insert(*heir);
    }
    return stories;
  }

  const Survey& survey_;
  compare::TextPair pair_;
  compare::Sides sides_;
  std::vector<const Edition*> editions_;
};

/// The chapter as an edition has it in force, or withdrawn; nullptr where it does not.
const Chapter* chapter_then(const Survey& survey, std::size_t story, std::size_t snapshot) {
  const auto index = survey.publication.stories[story].chapters[snapshot];
  if (!index) return nullptr;
  const Chapter& chapter = survey.snapshot(snapshot).manual->chapters[*index];
  return chapter.is_draft() ? nullptr : &chapter;
}

}  // namespace

bool has_followed_citations(const ChapterComparison& chapter) {
  return std::ranges::any_of(chapter.sections, &compare::SectionComparison::citations_followed);
}

const ChangedChapter* EditionChanges::find(std::size_t story) const {
  const auto found = by_story.find(story);
  return found != by_story.end() ? &chapters[found->second] : nullptr;
}

std::vector<std::optional<EditionChanges>> gather_changes(const Survey& survey) {
  std::vector<std::optional<EditionChanges>> all(survey.publication.archive.snapshots.size());
  for_each_index(all.size(), survey.publication.jobs, [&](std::size_t snapshot) {
    const auto pair = step_to(survey, snapshot);
    const compare::Comparison* comparison = pair ? find_comparison(survey, *pair) : nullptr;
    if (comparison == nullptr) return;
    EditionChanges& changes = all[snapshot].emplace(EditionChanges{*pair, {}, {}});
    const Announcing announcing(survey, *pair);
    for (const ChapterComparison& chapter : comparison->chapters) {
      changes.chapters.push_back(announcing.changed(chapter));
      changes.by_story.emplace(changes.chapters.back().story, changes.chapters.size() - 1);
    }
  });
  return all;
}

const EditionChanges* changes_announced_by(const Survey& survey, const Update& update) {
  if (!update.snapshot) return nullptr;
  for (std::size_t snapshot = *update.snapshot; snapshot < survey.changes.size(); ++snapshot) {
    if (!survey.snapshot(snapshot).manual) continue;
    return survey.changes[snapshot] ? &*survey.changes[snapshot] : nullptr;
  }
  return nullptr;
}

const std::string& title_of(const Survey& survey, const EditionChanges& changes,
                            const ChangedChapter& chapter) {
  const compare::ChapterPair& pair = chapter.comparison->chapters;
  const std::size_t snapshot = pair.after ? *changes.pair.after : changes.pair.before;
  const std::size_t index = pair.after ? *pair.after : *pair.before;
  return survey.snapshot(snapshot).manual->chapters[index].text->title;
}

EntryProof proof_of(const Survey& survey, const Update& update, const Entry& entry) {
  if (!update.snapshot || !survey.changes[*update.snapshot] || !entry.story)
    return EntryProof::unknown;
  const EditionChanges& changes = *survey.changes[*update.snapshot];
  const Chapter* before = chapter_then(survey, *entry.story, changes.pair.before);
  const Chapter* after = chapter_then(survey, *entry.story, *changes.pair.after);
  if (before == nullptr && after == nullptr) return EntryProof::absent;
  if (after != nullptr && after->is_external()) return EntryProof::unknown;
  const ChangedChapter* change = changes.find(*entry.story);
  if (change == nullptr) return EntryProof::unchanged;
  const bool has_changed =
      change->comparison->needs_announcing() || has_followed_citations(*change->comparison);
  return has_changed ? EntryProof::changed : EntryProof::numbers_only;
}

}  // namespace codicil::pages
