// How the edition that is published was found, where that may surprise the person who published it.
#pragma once

#include <optional>
#include <string>
#include <vector>

#include "manual/edition.h"
#include "pipeline/read_archive.h"
#include "pipeline/workplace.h"
#include "text/date.h"

namespace codicil::pipeline {

/// A commit as messages name it.
struct NamedCommit {
  std::string short_id;
  Date day;  ///< UTC.
};

/// A commit that is marked as an edition which has no file, or whose file does not publish it.
struct StrayMark {
  NamedCommit commit;
  std::string edition;    ///< As written in the mark.
  bool is_tag = false;    ///< Else a trailer.
  bool has_file = false;  ///< There is such an edition, but it is in preparation.
  std::string nearest;    ///< The id that may have been meant, or empty.
};

struct EditionMarks {
  std::string uncommitted{};  ///< A newer edition that only the files publish; empty: none.
  std::optional<NamedCommit> dated{};  ///< The commit, where nothing but its date told it.
  std::optional<StrayMark> stray{};    ///< The newest one behind the edition published.
};

/// The editions in the files as they are now, in order; `definition` is the committed one. None for
/// a bare repository.
std::vector<Edition> editions_in_files(const Workplace& workplace,
                                       const ManualDefinition& definition);

/// Sets `is_committed` of each edition that HEAD does not publish.
void find_uncommitted(const git::Repository& repository, const git::CommitId& head,
                      std::vector<ResolvedEdition>& editions);

/// The editions that a tag or a trailer in the history of `head` marks, which their commit
/// published and the `files` do not publish; in order of id. Those whose commit cannot be read are
/// left out.
std::vector<history::TakenBack> editions_taken_back(const git::Repository& repository,
                                                    const git::CommitId& head, const Manual& files,
                                                    const git::MarkedCommits& trailers);

/// What to say when `chosen` (nullptr: the files, for want of an edition) is published as the
/// newest edition of `committed`.
EditionMarks marks_around(const Workplace& workplace, const Manual& committed,
                          const ResolvedEdition* chosen, const git::MarkedCommits& trailers);

}  // namespace codicil::pipeline
