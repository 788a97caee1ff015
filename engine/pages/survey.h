// What is known before any page is composed. Every page is a function of this.
#pragma once

#include <cstddef>
#include <memory>
#include <optional>
#include <string>
#include <vector>

#include "pages/chapter_lookup.h"
#include "pages/edition_changes.h"
#include "pages/in_force.h"
#include "pages/past_runs.h"
#include "pages/publication.h"
#include "pages/updates.h"

namespace codicil::pages {

/// One of Survey::updates and one of its entries.
struct EntryPlace {
  std::size_t update = 0;
  std::size_t entry = 0;
};

struct Survey {
  Publication publication;                  ///< A copy: it holds references only.
  std::shared_ptr<index::ScanStore> scans;  ///< Where the publication brought none.
  ChapterLookup lookup;
  std::vector<Presence> presence;                      ///< One for each story.
  std::vector<InForce> in_force;                       ///< One for each snapshot.
  std::vector<Update> updates;                         ///< Oldest first.
  std::vector<std::vector<EntryPlace>> entries;        ///< One list for each story, oldest first.
  std::vector<std::vector<PastRun>> runs;              ///< One list for each story, oldest first.
  std::vector<std::optional<EditionChanges>> changes;  ///< One for each snapshot.
  std::optional<std::size_t> newest_regular;           ///< The newest published six-monthly update.
  std::vector<std::size_t> reading_order;  ///< The present chapters that readers step through.

  const Manual& present() const { return publication.present; }
  const std::string& language() const { return publication.present.definition.language; }
  /// The phrase in the language of the pages.
  const Words& words() const { return publication.words; }
  const history::Snapshot& snapshot(std::size_t index) const {
    return publication.archive.snapshots[index];
  }
  const Entry& entry(EntryPlace place) const { return updates[place.update].entries[place.entry]; }
  /// The present chapter of a story; nullptr where there is none to show.
  const Chapter* present_chapter(std::size_t story) const;
};

/// Looks through the publication once; pages, resources and manual.json are then planned from the
/// same survey.
std::shared_ptr<const Survey> survey(const Publication& publication);

}  // namespace codicil::pages
