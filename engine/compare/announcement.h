// What announces the change of a chapter: an entry, a replacement of wording throughout the manual,
// its being a mere consequence of other changes, or nothing.
#pragma once

#include <cstdint>
#include <span>
#include <vector>

#include "compare/comparison.h"
#include "manual/edition.h"

namespace codicil::compare {

enum class AnnouncedBy : std::uint8_t {
  entry,        ///< An entry of the chapter; of one whose file is gone, an entry of the chapter
                ///< that has its id now, or a row of the edition.
  replacement,  ///< Rows of "Throughout the Manual": nothing changed but the wording they replace.
  consequence,  ///< Only numbers changed, and citations that follow their targets.
  nothing,
};

/// How the change of one chapter is announced. Refers to the manuals and editions it was asked for.
struct Announcement {
  AnnouncedBy by = AnnouncedBy::nothing;
  std::vector<const Amendment*> entries{};       ///< All of the chapter for these editions.
  std::vector<const FilelessRow*> rows{};        ///< The same, where its file is gone.
  std::vector<const ThroughoutRow*> replaced{};  ///< Those that account for some of the change.
  /// The sections that changed otherwise than by the wording replaced or as a consequence.
  std::vector<const SectionComparison*> sections{};
  /// It is new, gone, in another part or, otherwise than by the wording replaced, of another title;
  /// or something of it changed that stands in no section.
  bool chapter_changed = false;

  /// Something other than a minor entry announces it, so the chapter is marked Updated.
  bool is_marked_updated() const;
};

/// What announces a chapter's change between two texts. `editions` are those that may: in the files
/// as they are now the unpublished ones, in an edition itself and those between it and the text it
/// is compared with. The entries are those of the newer side.
Announcement announcement_of(const ChapterComparison& chapter, const Sides& sides,
                             std::span<const Edition* const> editions);

/// The same, by these entries of the chapter: those of an edition that was found by its date are
/// written elsewhere than in its text.
Announcement announcement_of(const ChapterComparison& chapter, const Sides& sides,
                             std::span<const Edition* const> editions,
                             std::vector<const Amendment*> entries);

/// The chapters of the newer side whose entries announce what changed in a chapter: itself; of one
/// whose file is gone those that have its id now, and are no drafts.
std::vector<std::size_t> chapters_that_tell(const ChapterComparison& chapter, const Sides& sides);

/// What the change of a section touches beside the wording that rows of these editions replace, in
/// the order of Flag: its words and its title.
std::vector<Flag> flags_beside_replacements(const SectionComparison& section, const Sides& sides,
                                            std::span<const Edition* const> editions);

}  // namespace codicil::compare
