// Chapters that were compared before: the same two texts, in the same surroundings, are not
// compared again, whether between other editions or after a save.
#pragma once

#include <cstdint>
#include <memory>
#include <mutex>

#include "compare/comparison.h"
#include "compare/exchanged_blocks.h"
#include "compare/match_sections.h"
#include "parallel/kept_values.h"

namespace codicil::compare {

/// All that the comparison of a chapter by itself is made from.
struct ChapterKey {
  /// Null where the chapter is not there. Held, so that the addresses stay their own.
  std::shared_ptr<const ChapterText> before;
  std::shared_ptr<const ChapterText> after;
  /// A number for what the texts do not say: the place of the chapter, which section is which, what
  /// each reference leads to and how that is called and printed.
  std::uint64_t surroundings = 0;

  bool operator==(const ChapterKey&) const = default;
};

/// A chapter compared by itself: what moved between it and others is not known yet.
struct ComparedChapter {
  ChapterComparison comparison;
  LooseBlocks loose;
};

/// Whether all sections of a chapter come from the same chapter and stay in it. Only such a
/// comparison can be kept.
bool is_by_itself(const ChapterTexts& texts, const SectionPairs& sections);

/// The key of a chapter that is by itself.
ChapterKey key_of(const Sides& sides, const CommonNames& names, const ChapterTexts& texts,
                  const SectionPairs& sections, const CompareOptions& options);

/// A kept comparison as that of `chapters`: only their indices are of one pair of manuals.
ChapterComparison comparison_of(const ComparedChapter& kept, const ChapterPair& chapters);

/// May be used from several threads at once.
class KeptChapters {
 public:
  /// nullptr where none is kept.
  std::shared_ptr<const ComparedChapter> find(const ChapterKey& key);
  std::shared_ptr<const ComparedChapter> keep(const ChapterKey& key, ComparedChapter chapter);

  /// Holds the redlines of a comparison once with all others that are alike.
  void share_redlines(ChapterComparison& comparison);

  /// Drops what no comparison asked for since this was last called.
  void drop_unused();

 private:
  struct KeyHash {
    std::size_t operator()(const ChapterKey& key) const;
  };

  KeptValues<ChapterKey, ComparedChapter, KeyHash> chapters_;
  std::mutex redlines_mutex_;
  RedlinePool redlines_;
};

}  // namespace codicil::compare
