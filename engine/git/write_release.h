// Recording an edition in git: one commit of few files, and an annotated tag at it.
#pragma once

#include <chrono>
#include <optional>
#include <string>
#include <vector>

#include "git/repository.h"

namespace codicil::git {

/// A file as it is to be.
struct FileChange {
  std::string path;                  ///< From the root of the repository; normal, with '/'.
  std::optional<std::string> bytes;  ///< As in the work tree, line ends too; nothing: it goes.
};

struct AnnotatedTag {
  std::string name;  ///< Without "refs/tags/": "edition/2017-02".
  std::string message;
};

struct ReleaseCommit {
  std::vector<FileChange> changes;  ///< Each path once; none at all gives an empty commit.
  std::string message;              ///< With its trailers. A last line feed is added.
  AnnotatedTag tag;
  /// The date of commit and tag, unless the environment has another (GIT_AUTHOR_DATE …).
  std::chrono::sys_seconds time;
};

/// Makes one commit upon HEAD (its branch, or a detached one) that changes only those files, the
/// tag at it, and brings index and work tree along: all of it or nothing, also when this process or
/// its process group is killed at any moment. What is staged or changed in other files stays so.
/// Gives the commit.
///
/// Objects come first, which nobody sees; then, in a process out of reach of a kill, and under the
/// locks of index, branch and tag: the files, the index, the branch, the tag. Where one of these
/// fails, those before it are taken back and the Failure says why. After a power cut between them,
/// what stands there is shown by `git status`; running this again with the same changes accepts
/// files and index that have them already, and `write_tag` adds a tag that is lacking. A lock that
/// a power cut left is named by the next failure.
///
/// Author, committer and tagger are git's: environment, else settings. Line ends are converted as
/// git would. Hooks are not run, and nothing is signed. A file keeps its mode.
///
/// Throws Failure (environment): a bare repository, no commit yet, a merge or rebase that is not
/// finished, a tag of that name, no name or address of the author, a file that differs from HEAD
/// in work tree or index, a filter program, HEAD moved meanwhile, another git at work, a disk that
/// is full or can only be read. No other thread may use the repository during the call.
CommitId write_release(const Repository& repository, const ReleaseCommit& release);

/// Only the tag, at a commit that is there: for a release that a power cut interrupted before it.
/// Throws as `write_release` does.
void write_tag(const Repository& repository, const CommitId& commit, const AnnotatedTag& tag,
               std::chrono::sys_seconds time);

}  // namespace codicil::git
