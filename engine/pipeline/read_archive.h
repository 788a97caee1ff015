// The past is read: each published edition's commit is found, and its tree becomes a Manual.
#pragma once

#include <memory>
#include <string>
#include <vector>

#include "diagnostics/diagnostic.h"
#include "git/repository.h"
#include "history/archive.h"
#include "manual/manual.h"
#include "parallel/kept_values.h"
#include "reader/chapter_store.h"

namespace codicil::pipeline {

/// An edition and the commit that is its text.
struct ResolvedEdition {
  Edition edition;
  history::Resolution resolution = history::Resolution::none;
  git::CommitId commit;      ///< Empty where there is none.
  bool is_committed = true;  ///< False: only the files say that it is published.
  std::string lost{};  ///< Why its text, which may well be recorded, cannot be read; else empty.
  std::string lost_help{};  ///< And how to mend it.
};

/// Leaves an edition its notes only.
void forget_text(ResolvedEdition& edition);

/// The commits that say of themselves which edition they are: by the value of their trailer.
git::MarkedCommits trailer_marks(const git::Repository& repository, const git::CommitId& head);

/// Finds the commit of every published edition of `editions`, as the contract's section 3 says:
/// tag, then trailer, then date. Each by itself: one whose commit is missing is `lost`, and where
/// commits are missing no date is trusted, for a trailer may stand in one of them.
std::vector<ResolvedEdition> resolve_editions(const git::Repository& repository,
                                              const git::CommitId& head,
                                              const std::vector<Edition>& editions);
/// The same where the trailers are known.
std::vector<ResolvedEdition> resolve_editions(const git::Repository& repository,
                                              const git::CommitId& head,
                                              const std::vector<Edition>& editions,
                                              const git::MarkedCommits& marks);

/// Manuals of commits that were read before, with what is wrong in them: of those that depend on
/// nothing but their commit.
using KeptManuals = KeptValues<git::CommitId, Reported<std::shared_ptr<const Manual>>>;

struct ArchiveOptions {
  std::string definition;                     ///< Its path in the trees.
  const ManualDefinition* present = nullptr;  ///< For editions older than the definition's file.
  std::string root;                           ///< Where the trees' root stands on this machine.
  unsigned jobs = 1;
  KeptManuals* kept = nullptr;  ///< Taken from, and added to; may be null.
};

/// Reads the manual of each edition, oldest first; editions with one commit share it. One that
/// cannot be read becomes `lost`. What is wrong in the past is reported as notes, each once for
/// each distinct file.
Reported<history::Archive> read_archive(const git::Repository& repository,
                                        std::vector<ResolvedEdition>& editions,
                                        reader::ChapterStore& store, const ArchiveOptions& options);

/// A manual and the commit it was read from.
struct CommittedManual {
  const git::CommitId& commit;
  const Manual& manual;
};

/// The chapters that git finds in `newer` under another id: asked only where an id of `older` is
/// gone. None where git cannot tell, because contents are missing.
std::vector<history::ChapterRename> renamed_chapters(const git::Repository& repository,
                                                     const CommittedManual& older,
                                                     const CommittedManual& newer);

/// An archive without a repository: every published edition with its notes, none with its text.
history::Archive notes_only(const std::vector<Edition>& editions);

}  // namespace codicil::pipeline
