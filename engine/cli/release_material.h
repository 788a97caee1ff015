// What `release` has to know before it says anything: the files judged and compared with the
// edition before, and what git says about them.
#pragma once

#include <memory>
#include <optional>
#include <string>
#include <vector>

#include "authoring/plan.h"
#include "authoring/release_gate.h"
#include "cli/arguments.h"
#include "compare/edition_comparisons.h"
#include "git/repository.h"
#include "pages/schedule.h"
#include "pipeline/material.h"
#include "pipeline/workplace.h"

namespace codicil::cli {

/// Owns what a release is decided by.
class ReleaseMaterial {
 public:
  const Edition& edition() const { return candidate_->edition; }
  const authoring::ReleaseCandidate& candidate() const { return *candidate_; }
  const git::Repository& repository() const { return *workplace_->repository; }
  const pages::Schedule& schedule() const { return *schedule_; }
  /// The edition that the text is compared with; empty where there is none.
  const std::string& base() const { return base_; }

  /// What it changes beside the day in its notes; nothing, unless it restores a text.
  const authoring::Plan& plan() const { return plan_; }

  /// The faults as `check` prints them.
  std::string fault_report(const CommonArguments& common) const;
  /// "2 warnings; 3 faults of the baseline are not shown".
  std::string fault_count() const;
  /// A file of the manual, as it is to be released.
  std::string bytes_of(const std::string& path) const;
  /// The present commit, where it is this edition's by its trailer and has no tag.
  std::optional<git::CommitId> commit_without_tag() const;
  /// Throws Failure (environment) where somebody committed since this was gathered.
  void require_same_head() const;

 private:
  friend ReleaseMaterial gather_release(const CommonArguments& common,
                                        const ReleaseArguments& arguments);

  /// What was read before anything is restored.
  struct FilesNow {
    const pipeline::Material& material;
    const SourceTree& disk;
  };

  void gather(const ReleaseArguments& arguments, unsigned jobs);
  void read(unsigned jobs);
  void revert(const ReleaseArguments& arguments, unsigned jobs);
  std::vector<ChapterId> chapters_that_follow(unsigned jobs) const;
  authoring::Plan plan_to_revert(const FilesNow& now, const ReleaseArguments& arguments,
                                 std::vector<ChapterId> without_entry) const;
  compare::TextArchive texts() const;
  void judge(const EditionId& edition, const CommonArguments& common);
  void compare_with_base(const EditionId& edition, unsigned jobs);
  std::string released_as(const EditionId& edition) const;
  std::vector<std::string> ignored(const std::vector<std::string>& uncommitted) const;

  std::unique_ptr<const pipeline::Workplace> workplace_;
  git::CommitId head_;
  authoring::Plan plan_;
  std::unique_ptr<const SourceTree> files_;
  std::unique_ptr<const pipeline::Material> material_;
  std::unique_ptr<const std::optional<compare::Unreleased>> unreleased_;
  std::unique_ptr<std::vector<Diagnostic>> faults_;
  SetAside set_aside_;  ///< What is not among them.
  /// With the base, where that is not the newest edition.
  std::unique_ptr<const compare::Comparison> comparison_;
  std::unique_ptr<const pages::Schedule> schedule_;
  std::string base_;
  std::unique_ptr<const authoring::ReleaseCandidate> candidate_;
};

/// Reads, checks and compares the files for the release of an edition; of one that restores the
/// text of another, as they will be then. Throws Failure: usage for an edition without a file, or
/// where there are no files to release from; environment where the history that a release is proved
/// by cannot be read; content where a text cannot be restored.
ReleaseMaterial gather_release(const CommonArguments& common, const ReleaseArguments& arguments);

}  // namespace codicil::cli
