#include "history/chapter_story.h"

#include <unordered_map>

#include "history/follow_chapters.h"
#include "history/text_digest.h"
#include "parallel/for_each_index.h"

namespace codicil::history {
namespace {

using Digests = std::unordered_map<const ChapterText*, TextDigest>;

/// One for each distinct text of all archived editions. Editions share the texts that they have in
/// common.
Digests digest_all(const Archive& archive, unsigned jobs) {
  Digests digests;
  std::vector<Digests::value_type*> entries;
  for (const Snapshot& snapshot : archive.snapshots) {
    if (!snapshot.manual) continue;
    for (const Chapter& chapter : snapshot.manual->chapters) {
      const auto [entry, is_new] = digests.try_emplace(chapter.text.get());
      if (is_new) entries.push_back(&*entry);
    }
  }
  for_each_index(entries.size(), jobs,
                 [&](std::size_t i) { entries[i]->second = digest_of(*entries[i]->first); });
  return digests;
}

/// The fingerprint of every chapter of one manual.
std::vector<std::uint64_t> fingerprints_of(const Manual& manual, const Digests& digests) {
  const ResourceTable resources(manual);
  std::vector<std::uint64_t> prints;
  prints.reserve(manual.chapters.size());
  for (const Chapter& chapter : manual.chapters) {
    prints.push_back(fingerprint_of(manual, resources, chapter, digests.at(chapter.text.get())));
  }
  return prints;
}

/// Adds an archived edition to the versions of a story: as a new one, or as one more of the last.
void add_edition(ChapterStory& story, std::size_t snapshot, std::uint64_t text, bool goes_on) {
  if (goes_on && !story.versions.empty() && story.versions.back().text == text) {
    story.versions.back().last = snapshot;
  } else {
    story.versions.push_back({.first = snapshot, .last = snapshot, .text = text});
  }
}

}  // namespace

std::uint64_t text_fingerprint(const Manual& manual, const Chapter& chapter) {
  return fingerprint_of(manual, ResourceTable(manual), chapter, digest_of(*chapter.text));
}

std::vector<std::size_t> linked_resources(const Manual& manual, const ChapterText& text,
                                          std::string_view folder) {
  return ResourceTable(manual).linked(links_of(text), folder);
}

std::vector<ChapterStory> trace_chapters(const Archive& archive, const Manual& present,
                                         const TracingOptions& options) {
  std::vector<ChapterStory> stories = follow_chapters(archive, present, options.to_present);
  const Digests digests = digest_all(archive, options.jobs);
  std::vector<bool> was_there(stories.size());
  for (std::size_t i = 0; i < archive.snapshots.size(); ++i) {
    const Manual* manual = archive.snapshots[i].manual.get();
    if (!manual) continue;
    const std::vector<std::uint64_t> prints = fingerprints_of(*manual, digests);
    for (std::size_t s = 0; s < stories.size(); ++s) {
      const std::optional<std::size_t> chapter = stories[s].chapters[i];
      if (chapter) add_edition(stories[s], i, prints[*chapter], was_there[s]);
      was_there[s] = chapter.has_value();
    }
  }
  return stories;
}

}  // namespace codicil::history
