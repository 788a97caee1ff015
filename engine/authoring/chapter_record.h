// The versions of a chapter, or of one of its sections, through the editions: what each changed,
// and what it said about that.
#pragma once

#include <optional>
#include <string>
#include <string_view>
#include <vector>

#include "compare/edition_comparisons.h"
#include "manual/manual.h"

namespace codicil::authoring {

/// A section that a version changed.
struct RecordedSection {
  std::string id;
  std::string number;
  std::string title;
  std::string place;  ///< "Section 5, Who Should Attend?"
  std::string what;   ///< "This section is new.", or empty.
  /// As the schedule of changes names them; "citations-followed" where that is all.
  std::vector<std::string> changes;
  std::vector<std::string> flags;
};

/// A text of a chapter that an edition published first, or an entry about it.
struct RecordedVersion {
  /// Of the archive; nothing for the files as they are, where they differ from the newest edition.
  std::optional<std::size_t> snapshot;
  bool is_archived = true;  ///< Else only what was said is known, not the text.
  bool is_gone = false;     ///< The chapter, or the section, is not in this text any more.
  ChapterId id;             ///< As it was called then.
  std::string number;
  std::string title;
  std::optional<RecordedSection> section;  ///< In the record of a section: as it was then.
  std::vector<std::string> changes;        ///< Of the chapter; in the record of a section its own.
  std::vector<RecordedSection> sections;   ///< In the record of a chapter.
  std::vector<const Amendment*> entries;   ///< Refer to the manuals.
};

/// The newest first. A chapter is found by its id, by one that it had, or by an alias; it is
/// followed through renames, a section (a heading's or a box's id; empty: the whole chapter) as the
/// comparison matches it, also into other chapters, and a former id through forwards. Throws
/// Failure (usage) where no text has such a chapter or section.
std::vector<RecordedVersion> record_of(const compare::TextArchive& texts, std::string_view chapter,
                                       std::string_view section, unsigned jobs);

}  // namespace codicil::authoring
