#include "authoring/proposal_entries.h"

#include <algorithm>
#include <optional>
#include <utility>

#include "authoring/amend_chapter.h"
#include "authoring/new_edition.h"
#include "compare/announcement.h"
#include "compare/proposal.h"
#include "diagnostics/failure.h"

namespace codicil::authoring {

namespace {

using compare::ChapterComparison;
using pages::EntryState;
using pages::ProposalEntry;

using Entries = std::vector<const Amendment*>;

const ChapterComparison* change_of(const compare::Comparison& comparison, std::size_t index) {
  const auto found = std::ranges::find_if(comparison.chapters, [&](const ChapterComparison& one) {
    return one.chapters.after == index;
  });
  return found == comparison.chapters.end() ? nullptr : &*found;
}

class EntryFinder {
 public:
  explicit EntryFinder(const ProposedTexts& texts)
      : texts_(texts),
        edition_(texts.editions.empty() ? next_edition(texts.sides.after.manual, texts.today)
                                        : texts.editions.front()->id) {}

  std::vector<ProposalEntry> find() const {
    std::vector<ProposalEntry> entries;
    const std::vector<Chapter>& chapters = texts_.sides.after.manual.chapters;
    for (std::size_t i = 0; i < chapters.size(); ++i) {
      if (chapters[i].is_draft() || chapters[i].text->is_lost) continue;
      if (auto entry = entry_of(i)) entries.push_back(*std::move(entry));
    }
    return entries;
  }

 private:
  std::optional<ProposalEntry> entry_of(std::size_t index) const {
    const Chapter& chapter = texts_.sides.after.manual.chapters[index];
    const ChapterComparison* change = change_of(texts_.comparison, index);
    if (change && !change->needs_announcing()) change = nullptr;
    const Entries now = entries_in_preparation(chapter);
    const bool rewritten = !are_equal(now, entries_before(index));
    if (!change && !rewritten) return std::nullopt;
    ProposalEntry entry{
        .chapter = chapter.id, .title = printed_title(chapter), .path = chapter.path};
    entry.entries = now;
    if (now.empty()) {
      add_missing(index, entry);
    } else {
      entry.state = rewritten ? EntryState::written : EntryState::kept;
      if (!rewritten) entry.proposed = proposed(*change, texts_.sides);
    }
    return entry;
  }

  compare::ProposedEntry proposed(const ChapterComparison& change,
                                  const compare::Sides& sides) const {
    return propose_entry(change, announcement_of(change, sides, texts_.editions), sides);
  }

  /// What nothing announces since the newest edition, which may be more than this proposal changed.
  void add_missing(std::size_t index, ProposalEntry& entry) const {
    entry.state = EntryState::needless;
    const ChapterComparison* change = change_of(texts_.unreleased.comparison, index);
    if (!change) return;
    const compare::Sides& sides = texts_.unreleased.sides;
    if (announcement_of(*change, sides, texts_.editions).by != compare::AnnouncedBy::nothing)
      return;
    entry.proposed = proposed(*change, sides);
    if (entry.proposed.sentences.empty()) return;
    entry.state = EntryState::missing;
    entry.edition = edition_;
    EntryToPaste paste = to_paste(entry);
    entry.lines = std::move(paste.lines);
    entry.below = std::move(paste.below);
  }

  EntryToPaste to_paste(const ProposalEntry& entry) const {
    try {
      return entry_to_paste(entry.path, texts_.files.read(entry.path).value_or(std::string()),
                            entry.proposed, edition_);
    } catch (const Failure&) {
      // The front matter has faults, which are told as such; the entry is the same without it.
      return {"amendments:\n" + entry_lines(entry.proposed, edition_, 2, "\n"), {}};
    }
  }

  Entries entries_in_preparation(const Chapter& chapter) const {
    Entries entries;
    for (const Amendment& entry : chapter.text->amendments) {
      if (std::ranges::find(texts_.editions, entry.edition.value, &Edition::id) !=
          texts_.editions.end())
        entries.push_back(&entry);
    }
    return entries;
  }

  Entries entries_before(std::size_t index) const {
    const Manual& then = texts_.sides.before.manual;
    const ChapterComparison* change = change_of(texts_.comparison, index);
    const auto before = change ? change->chapters.before
                               : then.chapter_index(texts_.sides.after.manual.chapters[index].id);
    return before ? entries_in_preparation(then.chapters[*before]) : Entries();
  }

  /// They say the same to readers.
  static bool are_equal(const Entries& one, const Entries& other) {
    return std::ranges::equal(one, other, [](const Amendment* a, const Amendment* b) {
      return a->edition.value == b->edition.value && a->kind == b->kind && a->action == b->action &&
             a->details.plain_text(0) == b->details.plain_text(0);
    });
  }

  const ProposedTexts& texts_;
  EditionId edition_;
};

}  // namespace

std::vector<ProposalEntry> proposal_entries(const ProposedTexts& texts) {
  return EntryFinder(texts).find();
}

}  // namespace codicil::authoring
