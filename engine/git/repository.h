// Git as far as a manual needs it: which commit is which edition, what the tree was, what was
// renamed.
#pragma once

#include <chrono>
#include <filesystem>
#include <map>
#include <memory>
#include <optional>
#include <string>
#include <string_view>
#include <vector>

#include "diagnostics/failure.h"
#include "files/source_tree.h"

namespace codicil::git {

struct RepositoryPlaces;

/// The full hexadecimal name of a commit.
using CommitId = std::string;

/// Why there is no history to be had: no repository, no commit yet, a shallow clone, objects
/// missing, a repository of another user's. The message says which, in words for people who do not
/// know git; the help how to mend it.
class HistoryUnavailable : public Failure {
 public:
  explicit HistoryUnavailable(const std::string& message, std::string help = {})
      : Failure(FailureKind::environment, message, std::move(help)) {}
};

/// There is no repository at all.
class NoRepository : public HistoryUnavailable {
 public:
  using HistoryUnavailable::HistoryUnavailable;
};

/// What a walk back through history met.
struct MarkedCommits {
  std::map<std::string, CommitId> by_value;
  /// Why the walk could not see all of it; the commits beyond are unknown.
  std::optional<HistoryUnavailable> cut_off;
};

/// A file that has another path in the newer of two commits.
struct Rename {
  std::string from;
  std::string to;

  bool operator==(const Rename&) const = default;
};

/// A repository, opened for reading. All calls may come from several threads at once. Every call
/// throws HistoryUnavailable when an object that it needs is missing.
class Repository {
 public:
  /// The repository that `folder` lies in (a work tree, a linked work tree or a bare repository).
  /// Throws NoRepository when there is none, HistoryUnavailable when it may not or cannot be
  /// opened.
  static Repository containing(const std::filesystem::path& folder);
  ~Repository();
  Repository(Repository&&) noexcept;
  Repository& operator=(Repository&&) noexcept;

  /// The folder that paths in its trees start from; for a bare repository the repository itself.
  std::filesystem::path root() const;
  /// The folder of git's own files (what SiteFolder must not touch).
  std::filesystem::path git_folder() const;
  /// The files and folders that tell where HEAD, branches and tags stand, whether they are there or
  /// not: where nothing in them changes, neither does the history.
  std::vector<std::filesystem::path> reference_places() const;
  bool is_bare() const;
  /// True when the history was cut off when the repository was cloned.
  bool is_shallow() const;

  /// The commit that HEAD names; nothing before the first commit.
  std::optional<CommitId> head() const;
  /// The commit that a name means (tag, branch, abbreviated commit); nothing when it means none.
  std::optional<CommitId> commit_named(std::string_view name) const;
  /// The commit of the tag refs/tags/`name`, annotated or not.
  std::optional<CommitId> tag(std::string_view name) const;

  /// The names of all tags that begin with `prefix`, in order, without "refs/tags/".
  std::vector<std::string> tags_named(std::string_view prefix) const;

  /// When a commit was made, as the committer's clock told.
  std::chrono::sys_seconds committed_at(const CommitId& commit) const;

  /// For every `key` trailer ("Edition") in the history of `head`: its value, and the first commit
  /// that carries it met walking back in topological order, as `git rev-list --topo-order` does.
  /// Walks around commits that are missing.
  MarkedCommits commits_by_trailer(const CommitId& head, std::string_view key) const;

  /// The newest commit on the first-parent line from `head` whose committer date is not after
  /// `moment`.
  std::optional<CommitId> first_parent_commit_at(const CommitId& head,
                                                 std::chrono::sys_seconds moment) const;

  /// The newest commit that both come from, itself among them where one comes from the other;
  /// nothing where they have none in common.
  std::optional<CommitId> common_ancestor(const CommitId& one, const CommitId& other) const;

  /// The commits that a commit was made from; the one whose line it continues first.
  std::vector<CommitId> parents(const CommitId& commit) const;

  /// The content id of a file in a commit; nothing where there is no file of that path.
  std::optional<ContentId> content_of(const CommitId& commit, std::string_view path) const;

  /// The oldest commit, back along first parents from `commit` without a break, in which the file
  /// at `path` holds what it holds there.
  CommitId same_content_since(const CommitId& commit, std::string_view path) const;

  /// The tree of a commit. It may outlive neither the repository nor be used after it is moved.
  std::unique_ptr<SourceTree> tree(const CommitId& commit) const;

  /// Files of `older` below `folder` that `newer` has under another path: exact, or at least half
  /// alike. In order of `from`.
  std::vector<Rename> renames(const CommitId& older, const CommitId& newer,
                              std::string_view folder) const;

  /// The paths at or below `path` whose bytes in the work tree differ from the commit (new ones
  /// included, ignored ones not).
  std::vector<std::string> changed_since(const CommitId& commit, std::string_view path) const;

  /// The files at or below these paths ("" for all) that `git status` would name: changed, staged,
  /// new or gone since the commit of HEAD, in bytes or in mode; not what git ignores, nor what a
  /// build that was killed left. In byte order, each once; nothing for a bare repository. Throws
  /// Failure (environment) where they cannot be read.
  std::vector<std::string> uncommitted(const std::vector<std::string>& paths) const;

  /// Where its folders are; for this room only.
  const RepositoryPlaces& places() const;

  static std::string abbreviated(const CommitId& commit) { return commit.substr(0, 10); }

 private:
  struct State;
  explicit Repository(std::unique_ptr<State> state);
  std::unique_ptr<State> state_;
};

/// Makes a repository of `folder` on branch main, with everything in it as the first commit; does
/// nothing and gives false where the folder lies in a repository already. The author is git's
/// configured one, else "Codicil".
bool create_repository(const std::filesystem::path& folder, std::string_view message);

}  // namespace codicil::git
