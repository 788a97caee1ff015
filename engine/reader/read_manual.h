// A source tree becomes a Manual: the one way in, for the present and the past alike.
#pragma once

#include <string>
#include <string_view>

#include "diagnostics/diagnostic.h"
#include "files/source_tree.h"
#include "manual/manual.h"
#include "reader/chapter_store.h"

namespace codicil::reader {

struct ReadingOptions {
  /// Used where the tree has no definition of that path (an edition older than the file).
  const ManualDefinition* fallback = nullptr;
  /// Where the tree's root stands on this machine, for a definition with an absolute `content`;
  /// empty: nowhere.
  std::string root;
  unsigned jobs = 1;
  /// What `content` should say where its folder does not exist; empty: that is not known.
  std::string content_seen{};
  /// False where the notes of the editions are not wanted, but only which there are: of a past
  /// manual, whose notes the newest one has.
  bool with_notes = true;
};

/// Reads the manual whose definition stands at `definition_path` in the tree. Reports everything
/// that is wrong in any of its files, in one go. Throws Failure (usage) when there is neither a
/// definition nor a fallback.
Reported<Manual> read_manual(const SourceTree& tree, std::string_view definition_path,
                             ChapterStore& store, const ReadingOptions& options);

}  // namespace codicil::reader
