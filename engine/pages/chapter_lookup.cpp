#include "pages/chapter_lookup.h"

namespace codicil::pages {

std::optional<std::size_t> ChapterLookup::story_named(std::string_view id) const {
  const auto found = stories_by_id.find(std::string(id));
  if (found == stories_by_id.end()) return std::nullopt;
  return found->second;
}

namespace {

ChaptersById chapters_by_id(const Manual& manual) {
  ChaptersById chapters;
  for (std::size_t index = 0; index < manual.chapters.size(); ++index) {
    chapters.emplace(manual.chapters[index].id, index);
  }
  for (std::size_t index = 0; index < manual.chapters.size(); ++index) {
    for (const auto& alias : manual.chapters[index].text->aliases) {
      chapters.emplace(alias.value, index);
    }
  }
  return chapters;
}

void name_stories(const Publication& publication, ChapterLookup& lookup) {
  const auto& stories = publication.stories;
  const auto& chapters = publication.present.chapters;
  for (std::size_t story = 0; story < stories.size(); ++story) {
    lookup.stories_by_id.emplace(stories[story].id, story);
  }
  for (std::size_t index = 0; index < chapters.size(); ++index) {
    for (const auto& alias : chapters[index].text->aliases) {
      lookup.stories_by_id.emplace(alias.value, index);
    }
  }
  const auto& snapshots = publication.archive.snapshots;
  for (std::size_t snapshot = snapshots.size(); snapshot-- > 0;) {
    if (!snapshots[snapshot].manual) continue;
    for (std::size_t story = 0; story < stories.size(); ++story) {
      const auto chapter = stories[story].chapters[snapshot];
      if (!chapter) continue;
      const Chapter& then = snapshots[snapshot].manual->chapters[*chapter];
      lookup.stories_by_id.emplace(then.id, story);
      for (const auto& alias : then.text->aliases) {
        lookup.stories_by_id.emplace(alias.value, story);
      }
    }
  }
}

Presence presence_of(const Publication& publication, std::size_t story) {
  const history::ChapterStory& life = publication.stories[story];
  const Presence gone = life.versions.empty() ? Presence::nothing : Presence::vanished;
  if (!life.is_present || story >= publication.present.chapters.size()) return gone;
  const Chapter& chapter = publication.present.chapters[story];
  if (chapter.is_draft() && !publication.with_drafts) return gone;
  if (chapter.is_withdrawn()) return Presence::withdrawn;
  return chapter.is_external() ? Presence::external : Presence::chapter;
}

}  // namespace

ChapterLookup look_up_chapters(const Publication& publication) {
  ChapterLookup lookup;
  lookup.present = chapters_by_id(publication.present);
  const auto& snapshots = publication.archive.snapshots;
  lookup.then.resize(snapshots.size());
  lookup.stories_then.resize(snapshots.size());
  for (std::size_t snapshot = 0; snapshot < snapshots.size(); ++snapshot) {
    if (!snapshots[snapshot].manual) continue;
    lookup.then[snapshot] = chapters_by_id(*snapshots[snapshot].manual);
    auto& then = lookup.stories_then[snapshot];
    then.resize(snapshots[snapshot].manual->chapters.size());
    for (std::size_t story = 0; story < publication.stories.size(); ++story) {
      const auto chapter = publication.stories[story].chapters[snapshot];
      if (chapter) then[*chapter] = story;
    }
  }
  name_stories(publication, lookup);
  return lookup;
}

std::vector<Presence> presences(const Publication& publication) {
  std::vector<Presence> presences;
  presences.reserve(publication.stories.size());
  for (std::size_t story = 0; story < publication.stories.size(); ++story) {
    presences.push_back(presence_of(publication, story));
  }
  return presences;
}

}  // namespace codicil::pages
