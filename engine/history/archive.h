// The editions of a manual with their texts, oldest first: what the past pages are made of.
#pragma once

#include <memory>
#include <optional>
#include <string>
#include <string_view>
#include <vector>

#include "manual/manual.h"

namespace codicil::history {

/// How an edition's commit was found.
enum class Resolution { tag, trailer, date, none };
std::string_view name_of(Resolution resolution);

/// A chapter id of the older edition that the next one has under another.
struct ChapterRename {
  ChapterId from;
  ChapterId to;
};

/// One published edition and the manual as it was.
struct Snapshot {
  Edition edition;  ///< From the newest notes, not from its own commit.
  Resolution resolution = Resolution::none;
  bool is_committed = true;  ///< False: only the files say that it is published, no commit does.
  std::string commit;        ///< Full name; empty where there is none.
  std::shared_ptr<const Manual> manual;  ///< nullptr where its text is not archived.
  std::vector<ChapterRename> renames;  ///< From the archived edition before it to this one, by git.
};

/// An edition that a commit recorded as published and that the newest notes publish no more.
struct TakenBack {
  Edition edition;     ///< As that commit has it.
  std::string commit;  ///< Full name.
};

/// The published editions, in order.
struct Archive {
  std::vector<Snapshot> snapshots;
  std::vector<TakenBack> taken_back;  ///< Known where the files are looked at; in order of id.

  std::optional<std::size_t> index_of(std::string_view edition) const;
  /// The newest archived edition, or nothing.
  std::optional<std::size_t> newest_archived() const;
  /// nullptr where it was not.
  const TakenBack* edition_taken_back(std::string_view edition) const;
};

}  // namespace codicil::history
