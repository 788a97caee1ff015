#include "pages/updates.h"

#include <algorithm>
#include <unordered_set>

#include "parallel/for_each_index.h"
#include "text/words.h"

namespace codicil::pages {

namespace {

using history::Resolution;

/// The entries that one manual's chapters hold for an edition.
std::vector<Entry> entries_in(const Manual& manual, std::string_view edition, bool with_drafts) {
  std::vector<Entry> entries;
  for (std::size_t index = 0; index < manual.chapters.size(); ++index) {
    const Chapter& chapter = manual.chapters[index];
    if (chapter.is_draft() && !with_drafts) continue;
    for (const Amendment& amendment : chapter.text->amendments) {
      if (amendment.edition.value != edition) continue;
      entries.push_back({.manual = &manual,
                         .chapter = index,
                         .amendment = &amendment,
                         .story = std::nullopt,
                         .title = chapter.text->title,
                         .rank = index,
                         .references = {}});
    }
  }
  return entries;
}

/// Entries that stand in the newest manual: where the chapter stood, and how it was called, in the
/// edition's own time.
void set_back_in_time(const Publication& publication, Entry& entry, std::size_t snapshot) {
  const history::Snapshot& then = publication.archive.snapshots[snapshot];
  if (then.manual && entry.story) {
    if (const auto chapter = publication.stories[*entry.story].chapters[snapshot]) {
      entry.title = then.manual->chapters[*chapter].text->title;
      entry.rank = *chapter;
      return;
    }
  }
  if (then.manual) entry.rank += then.manual->chapters.size();
  if (!entry.amendment->title.empty()) entry.title = entry.amendment->title;
}

Update published_update(const Publication& publication, const ChapterLookup& lookup,
                        std::size_t snapshot) {
  const history::Snapshot& then = publication.archive.snapshots[snapshot];
  Update update{.edition = &then.edition,
                .snapshot = snapshot,
                .manual = then.manual ? then.manual.get() : &publication.tip,
                .finder = nullptr,
                .entries = {},
                .corrections = {},
                .new_keywords = {},
                .dropped_keywords = {}};
  const bool own_words =
      then.manual && (then.resolution == Resolution::tag || then.resolution == Resolution::trailer);
  update.entries = entries_in(own_words ? *then.manual : publication.tip, then.edition.id, false);
  for (Entry& entry : update.entries) {
    if (own_words) {
      entry.story = lookup.stories_then[snapshot][entry.chapter];
    } else {
      entry.story = lookup.story_named(entry.manual->chapters[entry.chapter].id);
      set_back_in_time(publication, entry, snapshot);
    }
  }
  std::stable_sort(update.entries.begin(), update.entries.end(),
                   [](const Entry& a, const Entry& b) { return a.rank < b.rank; });
  return update;
}

Update coming_update(const Publication& publication, const Edition& edition) {
  Update update{.edition = &edition,
                .snapshot = std::nullopt,
                .manual = &publication.present,
                .finder = nullptr,
                .entries = entries_in(publication.present, edition.id, true),
                .corrections = {},
                .new_keywords = {},
                .dropped_keywords = {}};
  for (Entry& entry : update.entries) entry.story = entry.chapter;
  return update;
}

/// Keywords are the same where only case and punctuation differ.
std::string keyword_key(const std::string& term) {
  std::string key = folded_title(term);
  return key.empty() ? term : key;
}

std::vector<std::string> terms_missing_in(const index::KeywordIndex& there,
                                          const index::KeywordIndex& here) {
  std::unordered_set<std::string> known;
  for (const std::string& term : index::keyword_terms(there)) known.insert(keyword_key(term));
  std::vector<std::string> missing = index::keyword_terms(here);
  std::erase_if(missing,
                [&](const std::string& term) { return known.contains(keyword_key(term)); });
  return missing;
}

void compare_keywords(const Publication& publication, std::vector<Update>& updates) {
  const index::KeywordIndex* before = nullptr;
  bool compared_present = false;
  for (Update& update : updates) {
    const index::KeywordIndex* now = nullptr;
    if (update.in_preparation()) {
      if (!compared_present) now = &publication.keywords;
      compared_present = true;
    } else if (publication.archive.snapshots[*update.snapshot].manual) {
      now = &publication.past_keywords[*update.snapshot];
    }
    if (now == nullptr) continue;
    if (before != nullptr) {
      update.new_keywords = terms_missing_in(*before, *now);
      update.dropped_keywords = terms_missing_in(*now, *before);
    }
    before = now;
  }
}

void place_corrections(const ChapterLookup& lookup, std::vector<Update>& updates) {
  for (std::size_t by = 0; by < updates.size(); ++by) {
    for (const Erratum& erratum : updates[by].edition->errata) {
      const auto corrected = std::find_if(
          updates.begin(), updates.end(),
          [&](const Update& update) { return update.edition->id == erratum.edition.value; });
      if (corrected == updates.end()) continue;
      Correction correction{.erratum = &erratum, .by = by, .story = std::nullopt};
      if (erratum.chapter) correction.story = lookup.story_named(erratum.chapter->value);
      corrected->corrections.push_back(correction);
    }
  }
}

/// One finder for each manual, however many updates are judged by it.
void find_judges(const Publication& publication, std::vector<Update>& updates,
                 index::ScanStore& scans) {
  std::vector<const Manual*> manuals;
  for (const Update& update : updates) manuals.push_back(update.manual);
  std::sort(manuals.begin(), manuals.end());
  manuals.erase(std::unique(manuals.begin(), manuals.end()), manuals.end());
  std::vector<std::shared_ptr<const index::ReferenceFinder>> finders(manuals.size());
  for_each_index(manuals.size(), publication.jobs, [&](std::size_t index) {
    finders[index] = std::make_shared<const index::ReferenceFinder>(*manuals[index], &scans);
  });
  for (Update& update : updates) {
    const auto manual = std::lower_bound(manuals.begin(), manuals.end(), update.manual);
    update.finder = finders[static_cast<std::size_t>(manual - manuals.begin())];
  }
}

void judge_details(const Publication& publication, Update& update) {
  for_each_index(update.entries.size(), publication.jobs, [&](std::size_t index) {
    Entry& entry = update.entries[index];
    std::optional<std::size_t> home;
    if (entry.manual == update.manual) {
      home = entry.chapter;
    } else if (entry.story && update.snapshot) {
      home = publication.stories[*entry.story].chapters[*update.snapshot];
    }
    entry.references = update.finder->in_text(entry.amendment->details, home);
  });
}

}  // namespace

std::vector<Update> gather_updates(const Publication& publication, const ChapterLookup& lookup,
                                   index::ScanStore& scans) {
  std::vector<Update> updates;
  for (std::size_t snapshot = 0; snapshot < publication.archive.snapshots.size(); ++snapshot) {
    updates.push_back(published_update(publication, lookup, snapshot));
  }
  if (publication.with_drafts) {
    for (const Edition& edition : publication.tip.editions) {
      if (!edition.is_published()) updates.push_back(coming_update(publication, edition));
    }
  }
  compare_keywords(publication, updates);
  place_corrections(lookup, updates);
  find_judges(publication, updates, scans);
  for (Update& update : updates) judge_details(publication, update);
  return updates;
}

}  // namespace codicil::pages
