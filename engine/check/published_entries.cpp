// Entries of published editions: whether they still say what they said, and whether there was a
// change to tell of.
#include <fmt/format.h>

#include <algorithm>

#include "check/recorded_editions.h"
#include "check/rules.h"
#include "text/wording.h"
#include "text/words.h"

namespace codicil::check {
namespace {

std::string words_of_entry(const Amendment& entry) {
  return entry.details.empty() ? std::string() : squeeze(entry.details.plain_text(0));
}

/// Says the same to readers, wherever its links lead by now.
bool says_the_same(const Amendment& a, const Amendment& b) {
  return a.kind == b.kind && squeeze(a.action) == squeeze(b.action) &&
         words_of_entry(a) == words_of_entry(b);
}

std::vector<const Amendment*> entries_for(const Chapter& chapter, std::string_view edition) {
  std::vector<const Amendment*> entries;
  for (const Amendment& entry : chapter.text->amendments) {
    if (entry.edition.value == edition) entries.push_back(&entry);
  }
  return entries;
}

class PublishedEntryCheck {
 public:
  PublishedEntryCheck(const Subject& subject, std::vector<Diagnostic>& diagnostics)
      : subject_(subject), snapshots_(subject.input.archive.snapshots), diagnostics_(diagnostics) {}

  void run() {
    const auto& stories = *subject_.input.stories;
    // The stories of the present chapters stand first, in their order.
    for (std::size_t i = 0; i < subject_.manual().chapters.size(); ++i) {
      const Chapter& chapter = subject_.manual().chapters[i];
      if (chapter.text->is_lost) continue;
      for (std::size_t k = 0; k < snapshots_.size(); ++k) {
        if (!is_recorded(snapshots_[k]) || has_erratum(snapshots_[k].edition.id, chapter)) continue;
        check_altered(chapter, stories[i], k);
        check_change(chapter, stories[i], k);
      }
    }
  }

 private:
  bool has_erratum(const std::string& edition, const Chapter& chapter) const {
    for (const Edition& by : subject_.manual().editions) {
      for (const Erratum& erratum : by.errata) {
        if (erratum.edition.value == edition && concerns(erratum, chapter)) return true;
      }
    }
    return false;
  }

  bool concerns(const Erratum& erratum, const Chapter& chapter) const {
    if (!erratum.chapter) return true;
    const auto named = subject_.identities().chapter(erratum.chapter->value);
    return named && &subject_.manual().chapters[named->chapter] == &chapter;
  }

  // reworded, removed

  void check_altered(const Chapter& chapter, const history::ChapterStory& story,
                     std::size_t snapshot) {
    const auto then = story.chapters[snapshot];
    if (!then || snapshots_[snapshot].manual->chapters[*then].text->is_lost) return;
    const std::string& edition = snapshots_[snapshot].edition.id;
    std::vector<const Amendment*> present = entries_for(chapter, edition);
    std::vector<const Amendment*> missing;
    for (const Amendment* published :
         entries_for(snapshots_[snapshot].manual->chapters[*then], edition)) {
      const auto same = std::ranges::find_if(
          present, [&](const Amendment* entry) { return says_the_same(*entry, *published); });
      if (same == present.end()) {
        missing.push_back(published);
      } else {
        present.erase(same);
      }
    }
    for (std::size_t i = 0; i < missing.size(); ++i)
      report_altered(chapter, *missing[i], i < present.size() ? present[i] : nullptr);
  }

  void report_altered(const Chapter& chapter, const Amendment& published,
                      const Amendment* reworded) {
    const std::string words = words_of_entry(published);
    Reporter(subject_, chapter.path, diagnostics_)
        .report(Code::amendment_altered, reworded ? reworded->place : chapter.text->title_place,
                fmt::format("{} edition {} was {}",
                            reworded ? "this entry of" : "an entry of the published",
                            quoted(published.edition.value),
                            reworded ? "reworded after it was published" : "removed"),
                fmt::format("Put back what was published{}, and write what is wrong with it under "
                            "`errata` of the edition in preparation.",
                            words.empty() ? std::string() : ", " + quoted(words)));
  }

  // without change

  void check_change(const Chapter& chapter, const history::ChapterStory& story,
                    std::size_t snapshot) {
    const std::vector<const Amendment*> entries =
        entries_for(chapter, snapshots_[snapshot].edition.id);
    if (entries.empty()) return;
    const auto before = compare::archived_before(subject_.input.archive, snapshot);
    if (!before || !is_recorded(snapshots_[*before])) return;
    const auto in_both = [&](const history::Version& version) {
      return version.first <= *before && version.last >= snapshot;
    };
    if (std::ranges::none_of(story.versions, in_both)) return;
    for (const Amendment* entry : entries) {
      Reporter(subject_, chapter.path, diagnostics_)
          .report(
              Code::amendment_without_change, entry->place,
              fmt::format("this entry is for edition {}, which published the chapter as edition "
                          "{} had it",
                          quoted(entry->edition.value), quoted(snapshots_[*before].edition.id)),
              "Correct it with `errata` in the edition in preparation: what was published "
              "stays.");
    }
  }

  const Subject& subject_;
  const std::vector<history::Snapshot>& snapshots_;
  std::vector<Diagnostic>& diagnostics_;
};

}  // namespace

void check_published_entries(const Subject& subject, std::vector<Diagnostic>& diagnostics) {
  if (subject.input.stories) PublishedEntryCheck(subject, diagnostics).run();
}

}  // namespace codicil::check
