// Two manuals side by side: what changed from the one to the other, by identity first, then by
// words.
#pragma once

#include <cstddef>
#include <cstdint>
#include <optional>
#include <span>
#include <string>
#include <string_view>
#include <vector>

#include "compare/redline.h"
#include "compare/side.h"
#include "compare/substance.h"

namespace codicil::compare {

enum class ChapterChange : std::uint8_t { added, withdrawn, moved, renamed, amended, renumbered };
enum class SectionChange : std::uint8_t { added, removed, moved, amended, retitled, renumbered };

/// As reports call them: "new" (for `added`), "withdrawn" …; "added", "removed" ….
std::string_view name_of(ChapterChange change);
std::string_view name_of(SectionChange change);

/// A section on one side.
struct SectionPlace {
  std::size_t chapter = 0;  ///< Index into the chapters of that side.
  /// Index into its sections; nothing for what stands before the first heading.
  std::optional<std::uint32_t> section;

  bool operator==(const SectionPlace&) const = default;
};

/// A citation whose target has another number, title or version now.
struct FollowedCitation {
  std::string before;  ///< Its words then.
  std::string after;   ///< And now.
};

/// A leaf of the text (a paragraph, an item's words, a cell) that was reworded, added or taken out.
struct Rewording {
  std::string before{};  ///< Empty: added.
  std::string after{};   ///< Empty: taken out.
  /// Nothing but words changed in it: emphasis and images are the same, links and citations lead to
  /// the same.
  bool only_words = false;
  std::vector<FollowedCitation> followed{};  ///< Those in it that follow their targets, in order.
};

/// One section, its sub-sections left out, or a box; or a linked file that has other bytes now.
struct SectionComparison {
  std::optional<SectionPlace> before{};
  std::optional<SectionPlace> after{};
  std::optional<SectionPlace> moved_to{};  ///< Of a removed one: where it stands now, in another
                                           ///< chapter.
  std::vector<SectionChange> changes{};    ///< All that apply, in the order of SectionChange.
  std::vector<Flag> flags{};               ///< What the changes of its words touch, in order.
  /// Citations in it followed their targets. Alone, it is no change that needs announcing.
  bool citations_followed = false;
  /// More than words changed in it: a paragraph, item, row or cell came, went, moved, was split or
  /// merged, or is of another kind.
  bool blocks_changed = false;
  std::vector<std::string>
      points{};               ///< The numbers of the paragraphs that changed, where
                              ///< paragraphs are numbered; removed ones by their old number.
  std::string before_text{};  ///< Plain text of a changed one.
  std::string after_text{};
  SharedRedline redline{};  ///< Drawn where the text changed.
  std::vector<Rewording> rewordings{};
  std::string
      resource;  ///< "resources/form.pdf": a file; then there are no sections on either side.

  bool is(SectionChange change) const;
  /// Its words, place or title changed: more than a number and citations that followed.
  bool needs_announcing() const;
};

/// A section or paragraph that has another number now.
struct NumberChange {
  std::string before;
  std::string after;
  std::string title;                     ///< Of the section, on the newer side.
  std::optional<std::uint32_t> section;  ///< On the newer side.
  /// Of one that came from another chapter: that chapter, on the older side.
  std::optional<std::size_t> chapter_before{};
};

struct ChapterComparison {
  ChapterPair chapters{};
  std::vector<ChapterChange> changes{};  ///< All that apply, in the order of ChapterChange.
  /// Those that changed, in the order of the newer text; removed ones behind what they stood
  /// behind.
  std::vector<SectionComparison> sections{};
  std::vector<NumberChange> numbers{};  ///< In reading order.

  bool is(ChapterChange change) const;
  /// Something changed that an entry has to announce.
  bool needs_announcing() const;
  bool is_empty() const { return changes.empty() && sections.empty() && numbers.empty(); }
};

/// Every chapter that differs in anything, in the order of `pairs`.
struct Comparison {
  std::vector<ChapterComparison> chapters;
};

class KeptChapters;

struct CompareOptions {
  unsigned jobs = 1;
  /// False leaves `before_text` and `after_text` empty, and those rewordings out that only add or
  /// take out: what remains is enough for pages.
  bool plain_texts = true;
  /// Taken from, and added to; may be null.
  KeptChapters* kept = nullptr;
};

/// Compares two manuals. Each chapter of either side is in one pair at most; those in none are left
/// out. Drafts count as not there, withdrawn chapters as taken out. Linked resources are compared
/// by their content ids, where both are known.
Comparison compare_manuals(const Sides& sides, std::span<const ChapterPair> pairs,
                           const CompareOptions& options = {});

}  // namespace codicil::compare
