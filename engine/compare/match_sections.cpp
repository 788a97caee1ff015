#include "compare/match_sections.h"

#include <algorithm>
#include <map>
#include <string>
#include <unordered_map>
#include <utility>

#include "parallel/for_each_index.h"

namespace codicil::compare {

namespace {

/// Alike enough to be one section under another title.
constexpr double same_section = 0.6;
/// Alike enough for a section of the same title in another chapter.
constexpr double same_section_elsewhere = 0.5;
/// A shorter text is like too many others.
constexpr std::size_t least_words = 8;
/// Chapters with more candidates than this are matched by id and title alone.
constexpr std::size_t most_candidates = 400;

/// Where each section text of a side went.
struct Places {
  std::vector<std::optional<SectionRef>> of;  ///< For each text of one chapter.
};

const Section* section_of(const Manual& manual, std::size_t chapter, const SectionText& text) {
  return text.section ? &manual.chapters[chapter].text->sections[*text.section] : nullptr;
}

class SectionMatcher {
 public:
  SectionMatcher(const Sides& sides, const CommonNames& names,
                 std::span<const ChapterTexts> chapters, unsigned jobs)
      : sides_(sides), names_(names), chapters_(chapters), jobs_(jobs) {
    for (std::size_t i = 0; i < chapters.size(); ++i) {
      if (chapters[i].pair.after) entry_after_[*chapters[i].pair.after] = i;
      went_.push_back({std::vector<std::optional<SectionRef>>(chapters[i].before.size())});
      came_.push_back({std::vector<std::optional<SectionRef>>(chapters[i].after.size())});
    }
  }

  std::vector<SectionPairs> match() {
    for (std::size_t i = 0; i < chapters_.size(); ++i) match_by_id(i);
    for_each_index(chapters_.size(), jobs_, [&](std::size_t i) { match_within(i); });
    match_between();
    std::vector<SectionPairs> pairs;
    for (std::size_t i = 0; i < chapters_.size(); ++i) pairs.push_back(pairs_of(i));
    return pairs;
  }

 private:
  void join(std::size_t before_entry, std::size_t before_text, std::size_t after_entry,
            std::size_t after_text) {
    went_[before_entry].of[before_text] =
        SectionRef{*chapters_[after_entry].pair.after, after_text};
    came_[after_entry].of[after_text] =
        SectionRef{*chapters_[before_entry].pair.before, before_text};
  }

  const Section* before_section(std::size_t entry, std::size_t text) const {
    return section_of(sides_.before.manual, *chapters_[entry].pair.before,
                      chapters_[entry].before[text]);
  }
  const Section* after_section(std::size_t entry, std::size_t text) const {
    return section_of(sides_.after.manual, *chapters_[entry].pair.after,
                      chapters_[entry].after[text]);
  }

  void match_by_id(std::size_t entry) {
    const ChapterTexts& texts = chapters_[entry];
    for (std::size_t i = 0; i < texts.before.size(); ++i) {
      const Section* section = before_section(entry, i);
      if (!section) {
        // What stands before the first heading has no id; a chapter has it once.
        if (texts.pair.after && !texts.after.empty()) match_introductions(entry, i);
        continue;
      }
      const auto target =
          names_.successor(static_cast<std::uint32_t>(*texts.pair.before), *section);
      if (!target) continue;
      const auto there = entry_after_.find(target->chapter);
      if (there == entry_after_.end()) continue;
      const auto& after = chapters_[there->second].after;
      // A draft has no texts.
      if (after.empty()) continue;
      const std::size_t text = text_of_section(after, target->section);
      if (!came_[there->second].of[text]) join(entry, i, there->second, text);
    }
  }

  void match_introductions(std::size_t entry, std::size_t text) {
    const auto& after = chapters_[entry].after;
    const auto found =
        std::ranges::find_if(after, [](const SectionText& other) { return !other.section; });
    if (found != after.end())
      join(entry, text, entry, static_cast<std::size_t>(found - after.begin()));
  }

  std::vector<std::size_t> unmatched(const Places& places) const {
    std::vector<std::size_t> left;
    for (std::size_t i = 0; i < places.of.size(); ++i) {
      if (!places.of[i]) left.push_back(i);
    }
    return left;
  }

  void match_within(std::size_t entry) {
    if (!chapters_[entry].pair.before || !chapters_[entry].pair.after) return;
    match_titles(entry);
    const std::vector<std::size_t> before = unmatched(went_[entry]);
    const std::vector<std::size_t> after = unmatched(came_[entry]);
    if (before.empty() || after.empty() || before.size() * after.size() > most_candidates) return;
    const std::vector<WordBag> before_bags = bags(entry, before, false);
    const std::vector<WordBag> after_bags = bags(entry, after, true);
    struct Candidate {
      double likeness;
      std::size_t before, after;
    };
    std::vector<Candidate> candidates;
    for (std::size_t i = 0; i < before.size(); ++i) {
      for (std::size_t j = 0; j < after.size(); ++j) {
        if (std::min(before_bags[i].size(), after_bags[j].size()) < least_words) continue;
        const double value = likeness(before_bags[i], after_bags[j]);
        if (value >= same_section) candidates.push_back({value, before[i], after[j]});
      }
    }
    std::ranges::stable_sort(candidates, std::greater(), &Candidate::likeness);
    for (const Candidate& candidate : candidates) {
      if (went_[entry].of[candidate.before] || came_[entry].of[candidate.after]) continue;
      join(entry, candidate.before, entry, candidate.after);
    }
  }

  void match_titles(std::size_t entry) {
    std::unordered_map<std::string, std::size_t> titles;
    for (const std::size_t i : unmatched(came_[entry])) {
      const Section* section = after_section(entry, i);
      if (section && !section->title.empty()) titles.emplace(section->title, i);
    }
    for (const std::size_t i : unmatched(went_[entry])) {
      const Section* section = before_section(entry, i);
      const auto found = section ? titles.find(section->title) : titles.end();
      if (found == titles.end() || came_[entry].of[found->second]) continue;
      join(entry, i, entry, found->second);
    }
  }

  WordBag bag_of(std::size_t entry, std::size_t text, bool is_after) const {
    const ChapterTexts& texts = chapters_[entry];
    const std::size_t chapter = is_after ? *texts.pair.after : *texts.pair.before;
    const ChapterSide side{is_after ? sides_.after : sides_.before, names_, is_after,
                           static_cast<std::uint32_t>(chapter)};
    WordBag bag;
    for (const Block& block : blocks_of(side, is_after ? texts.after[text] : texts.before[text]))
      bag.insert(bag.end(), block.bag.begin(), block.bag.end());
    std::ranges::sort(bag);
    return bag;
  }

  std::vector<WordBag> bags(std::size_t entry, const std::vector<std::size_t>& texts,
                            bool is_after) const {
    std::vector<WordBag> found;
    for (const std::size_t text : texts) found.push_back(bag_of(entry, text, is_after));
    return found;
  }

  /// Sections that left one chapter and appeared in another under the same title.
  void match_between() {
    struct Arrival {
      std::size_t entry;
      std::size_t text;
      std::optional<WordBag> bag;  // Read when it is first asked for.
    };
    std::map<std::string, std::vector<Arrival>> arrived;
    for (std::size_t entry = 0; entry < chapters_.size(); ++entry) {
      for (const std::size_t i : unmatched(came_[entry])) {
        const Section* section = after_section(entry, i);
        if (section && section->kind != SectionKind::box)
          arrived[section->title].push_back({entry, i, std::nullopt});
      }
    }
    for (std::size_t entry = 0; entry < chapters_.size() && !arrived.empty(); ++entry) {
      for (const std::size_t i : unmatched(went_[entry])) {
        const Section* section = before_section(entry, i);
        const auto found = section ? arrived.find(section->title) : arrived.end();
        if (found == arrived.end() || section->kind == SectionKind::box) continue;
        const WordBag bag = bag_of(entry, i, false);
        if (bag.size() < least_words) continue;
        for (Arrival& arrival : found->second) {
          if (came_[arrival.entry].of[arrival.text]) continue;
          if (!arrival.bag) arrival.bag = bag_of(arrival.entry, arrival.text, true);
          if (likeness(bag, *arrival.bag) < same_section_elsewhere) continue;
          join(entry, i, arrival.entry, arrival.text);
          break;
        }
      }
    }
  }

  SectionPairs pairs_of(std::size_t entry) const {
    const ChapterTexts& texts = chapters_[entry];
    std::vector<std::vector<std::size_t>> removed_behind(texts.after.size() + 1);
    std::size_t behind = 0;
    for (std::size_t i = 0; i < texts.before.size(); ++i) {
      const auto& went = went_[entry].of[i];
      if (went && texts.pair.after && went->chapter == *texts.pair.after) {
        behind = went->text + 1;
      } else {
        removed_behind[behind].push_back(i);
      }
    }
    SectionPairs pairs;
    for (std::size_t j = 0; j <= texts.after.size(); ++j) {
      for (const std::size_t i : removed_behind[j])
        pairs.push_back(
            {.before = SectionRef{*texts.pair.before, i}, .moved_to = went_[entry].of[i]});
      if (j < texts.after.size())
        pairs.push_back({.before = came_[entry].of[j], .after = SectionRef{*texts.pair.after, j}});
    }
    return pairs;
  }

  const Sides& sides_;
  const CommonNames& names_;
  std::span<const ChapterTexts> chapters_;
  unsigned jobs_;
  std::unordered_map<std::size_t, std::size_t> entry_after_;  ///< By chapter of the newer side.
  std::vector<Places> went_;
  std::vector<Places> came_;
};

}  // namespace

std::vector<SectionPairs> match_sections(const Sides& sides, const CommonNames& names,
                                         std::span<const ChapterTexts> chapters, unsigned jobs) {
  return SectionMatcher(sides, names, chapters, jobs).match();
}

}  // namespace codicil::compare
