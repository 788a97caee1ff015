// What the editions called the sections and chapters of the present manual: the numbers, titles and
// ids by which somebody may still cite them.
#pragma once

#include <map>
#include <memory>
#include <optional>
#include <string>
#include <string_view>
#include <vector>

#include "compare/edition_comparisons.h"
#include "history/archive.h"
#include "history/chapter_story.h"
#include "index/lookup.h"

namespace codicil::authoring {

/// A title that something once had.
struct PastTitle {
  std::string title;
  index::Target now;  ///< What it is in the present manual.
};

/// Refers to everything that it is given, which must outlive it.
class PastNames {
 public:
  /// `unreleased` may be null: where nothing is published.
  PastNames(const index::Identities& present, const history::Archive& archive,
            const std::vector<history::ChapterStory>& stories,
            const compare::Unreleased* unreleased);

  /// The titles of the sections that had a number in a chapter of the present manual, and are still
  /// in it; each pair once.
  std::vector<PastTitle> numbered(std::uint32_t chapter, index::NumberKind kind,
                                  std::string_view number) const;
  /// The titles of the chapters that had a number.
  std::vector<PastTitle> chapters_numbered(std::string_view number) const;
  /// The present sections that had an id in a chapter of the present manual; each once.
  std::vector<index::Target> with_id(std::uint32_t chapter, std::string_view id) const;

 private:
  /// A section of one snapshot's chapter, in the present manual.
  std::optional<index::Target> now(std::uint32_t chapter, std::size_t snapshot,
                                   std::uint32_t section) const;
  std::optional<index::Target> now_by_id(std::uint32_t chapter, std::string_view id) const;
  const index::Identities& identities_then(std::size_t snapshot) const;
  /// The chapter as a snapshot has it; nothing where it has none, or the same as the one before.
  const Chapter* new_text(std::uint32_t chapter, std::size_t snapshot) const;

  const index::Identities& present_;
  const history::Archive& archive_;
  const std::vector<history::ChapterStory>& stories_;
  const compare::Unreleased* unreleased_;
  mutable std::map<std::size_t, std::unique_ptr<const index::Identities>> identities_;
};

}  // namespace codicil::authoring
