// The comparisons that a manual with its history needs: each edition with the one before it, and
// with the present.
#pragma once

#include <cstddef>
#include <map>
#include <optional>
#include <span>
#include <utility>
#include <vector>

#include "compare/comparison.h"
#include "history/archive.h"
#include "history/chapter_story.h"

namespace codicil::compare {

/// Two texts of one manual: snapshots of its archive, or the present, which is none of them.
struct TextPair {
  std::size_t before = 0;            ///< Index of a snapshot with its text.
  std::optional<std::size_t> after;  ///< The same; nothing for the present.

  auto operator<=>(const TextPair&) const = default;
};

/// Everything that comparisons of a manual's own texts are made from. Holds references only.
struct TextArchive {
  const history::Archive& archive;
  const std::vector<index::ReferenceTable>& past_references;  ///< Parallel to the snapshots.
  const std::vector<history::ChapterStory>& stories;
  Side present;
};

/// Which chapter is which, in the contents order of the newer text; those that it does not have
/// follow.
std::vector<ChapterPair> chapter_pairs(const std::vector<history::ChapterStory>& stories,
                                       const Manual& present, TextPair pair);

/// The two sides of a pair.
Sides sides_of(const TextArchive& texts, TextPair pair);

Comparison compare_texts(const TextArchive& texts, TextPair pair, const CompareOptions& options);

/// The archived edition that an edition's schedule starts from: for a six-monthly edition the
/// six-monthly one before it, for an interim one the edition before it. Nothing for the first.
std::optional<std::size_t> schedule_base(const history::Archive& archive, std::size_t snapshot);
/// The archived edition directly before another.
std::optional<std::size_t> archived_before(const history::Archive& archive, std::size_t snapshot);

/// What changed since the newest edition.
struct Unreleased {
  std::size_t base = 0;  ///< The snapshot of that edition.
  Sides sides;
  Comparison comparison;
};

/// Compares the present with the newest archived edition whose publication is committed; nothing
/// where there is none.
std::optional<Unreleased> compare_with_newest(const TextArchive& texts, unsigned jobs);

/// The editions of a manual whose entries may announce what changed since a snapshot: those behind
/// it, and those in preparation.
std::vector<const Edition*> editions_since(const history::Archive& archive, std::size_t base,
                                           const Manual& manual);

/// Comparisons by their pairs; an absent one was not asked for.
class EditionComparisons {
 public:
  void add(TextPair pair, Comparison comparison);
  const Comparison* find(TextPair pair) const;

 private:
  std::map<TextPair, Comparison> comparisons_;
};

/// All that a site shows, without plain texts: every archived edition with the one before it and
/// with its schedule's base, and every archived edition with the present. `present_edition` is the
/// snapshot that the present is, where it is one: comparisons with the present then end at it.
EditionComparisons compare_editions(const TextArchive& texts,
                                    std::optional<std::size_t> present_edition, unsigned jobs);
/// The same, with chapters that were compared before.
EditionComparisons compare_editions(const TextArchive& texts,
                                    std::optional<std::size_t> present_edition, unsigned jobs,
                                    KeptChapters& kept);

}  // namespace codicil::compare
