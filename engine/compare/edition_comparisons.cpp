#include "compare/edition_comparisons.h"

#include <algorithm>
#include <set>

#include "compare/kept_chapters.h"

namespace codicil::compare {

namespace {

std::optional<std::size_t> chapter_in(const history::ChapterStory& story, std::size_t place,
                                      std::optional<std::size_t> snapshot, const Manual& present) {
  if (snapshot) return story.chapters[*snapshot];
  // The stories of the present chapters stand first, in their order.
  return place < present.chapters.size() ? std::optional(place) : std::nullopt;
}

}  // namespace

std::vector<ChapterPair> chapter_pairs(const std::vector<history::ChapterStory>& stories,
                                       const Manual& present, TextPair pair) {
  std::vector<ChapterPair> pairs;
  for (std::size_t i = 0; i < stories.size(); ++i) {
    const history::ChapterStory& story = stories[i];
    const ChapterPair found{chapter_in(story, i, pair.before, present),
                            chapter_in(story, i, pair.after, present)};
    if (found.before || found.after) pairs.push_back(found);
  }
  std::ranges::stable_sort(pairs, [](const ChapterPair& a, const ChapterPair& b) {
    if (a.after.has_value() != b.after.has_value()) return a.after.has_value();
    return a.after < b.after;
  });
  return pairs;
}

Sides sides_of(const TextArchive& texts, TextPair pair) {
  const auto side_of = [&](std::size_t snapshot) {
    return Side{*texts.archive.snapshots[snapshot].manual, texts.past_references[snapshot]};
  };
  return {side_of(pair.before), pair.after ? side_of(*pair.after) : texts.present};
}

Comparison compare_texts(const TextArchive& texts, TextPair pair, const CompareOptions& options) {
  return compare_manuals(sides_of(texts, pair),
                         chapter_pairs(texts.stories, texts.present.manual, pair), options);
}

std::optional<std::size_t> archived_before(const history::Archive& archive, std::size_t snapshot) {
  while (snapshot-- > 0) {
    if (archive.snapshots[snapshot].manual) return snapshot;
  }
  return std::nullopt;
}

std::optional<std::size_t> schedule_base(const history::Archive& archive, std::size_t snapshot) {
  auto base = archived_before(archive, snapshot);
  if (archive.snapshots[snapshot].edition.kind == EditionKind::interim) return base;
  while (base && archive.snapshots[*base].edition.kind == EditionKind::interim) {
    const auto older = archived_before(archive, *base);
    if (!older) break;
    base = older;
  }
  return base;
}

std::optional<Unreleased> compare_with_newest(const TextArchive& texts, unsigned jobs) {
  const auto& snapshots = texts.archive.snapshots;
  std::size_t base = snapshots.size();
  while (base > 0 && (!snapshots[base - 1].manual || !snapshots[base - 1].is_committed)) --base;
  if (base == 0) return std::nullopt;
  const TextPair pair{base - 1, std::nullopt};
  return Unreleased{base - 1, sides_of(texts, pair), compare_texts(texts, pair, {.jobs = jobs})};
}

std::vector<const Edition*> editions_since(const history::Archive& archive, std::size_t base,
                                           const Manual& manual) {
  std::vector<const Edition*> editions;
  for (const Edition& edition : manual.editions) {
    const auto snapshot = archive.index_of(edition.id);
    if (snapshot ? *snapshot > base : !edition.is_published()) editions.push_back(&edition);
  }
  return editions;
}

void EditionComparisons::add(TextPair pair, Comparison comparison) {
  comparisons_.insert_or_assign(pair, std::move(comparison));
}

const Comparison* EditionComparisons::find(TextPair pair) const {
  const auto found = comparisons_.find(pair);
  return found == comparisons_.end() ? nullptr : &found->second;
}

EditionComparisons compare_editions(const TextArchive& texts,
                                    std::optional<std::size_t> present_edition, unsigned jobs,
                                    KeptChapters& kept) {
  std::set<TextPair> pairs;
  const auto& snapshots = texts.archive.snapshots;
  for (std::size_t i = 0; i < snapshots.size(); ++i) {
    if (!snapshots[i].manual) continue;
    if (const auto before = archived_before(texts.archive, i)) pairs.insert({*before, i});
    if (const auto base = schedule_base(texts.archive, i)) pairs.insert({*base, i});
    if (present_edition != i) pairs.insert({i, present_edition});
  }
  // Pages show redlines.
  const CompareOptions options{.jobs = jobs, .plain_texts = false, .kept = &kept};
  EditionComparisons comparisons;
  for (const TextPair& pair : pairs) comparisons.add(pair, compare_texts(texts, pair, options));
  return comparisons;
}

EditionComparisons compare_editions(const TextArchive& texts,
                                    std::optional<std::size_t> present_edition, unsigned jobs) {
  KeptChapters kept;
  return compare_editions(texts, present_edition, jobs, kept);
}

}  // namespace codicil::compare
