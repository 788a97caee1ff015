#include "git/repository.h"

#include <fmt/core.h>
#include <git2.h>

#include <algorithm>
#include <cassert>
#include <mutex>

#include "git/common_ancestor.h"
#include "git/compare_work_tree.h"
#include "git/find_renames.h"
#include "git/find_same_content.h"
#include "git/list_uncommitted.h"
#include "git/object_store.h"
#include "git/revision_tree.h"
#include "git/walk_history.h"

namespace codicil::git {
namespace {

ObjectId id_of(const CommitId& commit) {
  const std::optional<ObjectId> id = parse_object_id(commit);
  assert(id && "a CommitId is the full name of a commit");
  return id.value_or(ObjectId{});
}

[[noreturn]] void fail_as_dangling(std::string_view name) {
  throw HistoryUnavailable(
      fmt::format("the commit that `{}` names is missing from this copy of the repository", name),
      "Run `git fsck` to see what is damaged, and clone the repository again from where it is "
      "whole.");
}

/// The commit that a reference stands for; nothing when it is about something else.
std::optional<CommitId> commit_of(const git_reference* reference) {
  int status = 0;
  const auto commit = obtain<git_object>(status, git_reference_peel, reference, GIT_OBJECT_COMMIT);
  if (status == GIT_ENOTFOUND) fail_as_dangling(git_reference_name(reference));
  if (!commit) return std::nullopt;
  return std::string(git_oid_tostr_s(git_object_id(commit.get())));
}

}  // namespace

struct Repository::State {
  explicit State(RepositoryPlaces places) : store(std::move(places)) {}

  ObjectStore store;
};

Repository::Repository(std::unique_ptr<State> state) : state_(std::move(state)) {}
Repository::~Repository() = default;
Repository::Repository(Repository&&) noexcept = default;
Repository& Repository::operator=(Repository&&) noexcept = default;

Repository Repository::containing(const std::filesystem::path& folder) {
  return Repository(std::make_unique<State>(find_repository(folder)));
}

std::filesystem::path Repository::root() const {
  const RepositoryPlaces& places = state_->store.places();
  return is_bare() ? places.git_folder : places.work_tree;
}

std::filesystem::path Repository::git_folder() const {
  return state_->store.places().common_folder;
}

std::vector<std::filesystem::path> Repository::reference_places() const {
  const std::filesystem::path own = state_->store.places().git_folder;
  const std::filesystem::path common = state_->store.places().common_folder;
  return {own / "HEAD", common / "packed-refs", common / "refs"};
}

bool Repository::is_bare() const {
  return state_->store.places().work_tree.empty();
}

bool Repository::is_shallow() const {
  return state_->store.is_shallow();
}

std::optional<CommitId> Repository::head() const {
  const ObjectStore::Loan loan(state_->store);
  int status = 0;
  const auto reference = obtain<git_reference>(status, git_repository_head, loan.repository());
  if (reference) return commit_of(reference.get());
  if (status == GIT_EUNBORNBRANCH || status == GIT_ENOTFOUND) return std::nullopt;
  fail_with_last_error("the present commit of the git repository cannot be read");
}

std::optional<CommitId> Repository::commit_named(std::string_view name) const {
  if (name.empty()) return std::nullopt;
  const ObjectStore::Loan loan(state_->store);
  const std::string text(name);
  int status = 0;
  const auto reference =
      obtain<git_reference>(status, git_reference_dwim, loan.repository(), text.c_str());
  if (reference) return commit_of(reference.get());
  const auto object =
      obtain<git_object>(status, git_revparse_single, loan.repository(), text.c_str());
  if (!object) return std::nullopt;
  const auto commit = obtain<git_object>(status, git_object_peel, object.get(), GIT_OBJECT_COMMIT);
  if (!commit) return std::nullopt;
  return std::string(git_oid_tostr_s(git_object_id(commit.get())));
}

std::optional<CommitId> Repository::tag(std::string_view name) const {
  const ObjectStore::Loan loan(state_->store);
  const std::string full = fmt::format("refs/tags/{}", name);
  int status = 0;
  const auto reference =
      obtain<git_reference>(status, git_reference_lookup, loan.repository(), full.c_str());
  if (!reference) return std::nullopt;
  return commit_of(reference.get());
}

std::vector<std::string> Repository::tags_named(std::string_view prefix) const {
  const ObjectStore::Loan loan(state_->store);
  git_strarray listed{};
  if (git_tag_list(&listed, loan.repository()) != 0)
    fail_with_last_error("the tags of the git repository cannot be listed");
  std::vector<std::string> names;
  for (std::size_t i = 0; i < listed.count; ++i) {
    if (std::string_view(listed.strings[i]).starts_with(prefix))
      names.emplace_back(listed.strings[i]);
  }
  git_strarray_dispose(&listed);
  std::ranges::sort(names);
  return names;
}

std::chrono::sys_seconds Repository::committed_at(const CommitId& commit) const {
  return state_->store.commit(id_of(commit))->committed;
}

MarkedCommits Repository::commits_by_trailer(const CommitId& head, std::string_view key) const {
  FoundTrailers found = find_trailers(state_->store, id_of(head), key);
  MarkedCommits marked{.by_value = {}, .cut_off = std::move(found.cut_off)};
  for (const auto& [value, id] : found.commits) {
    marked.by_value.emplace_hint(marked.by_value.end(), value, id.hex());
  }
  return marked;
}

std::optional<CommitId> Repository::first_parent_commit_at(const CommitId& head,
                                                           std::chrono::sys_seconds moment) const {
  ObjectId id = id_of(head);
  // The store remembers commits: asking for the next edition costs no second reading.
  for (auto commit = state_->store.commit(id);; commit = state_->store.commit(id)) {
    if (commit->committed <= moment) return id.hex();
    if (commit->parents.empty()) return std::nullopt;
    id = commit->parents.front();
  }
}

std::optional<CommitId> Repository::common_ancestor(const CommitId& one,
                                                    const CommitId& other) const {
  const auto found = git::common_ancestor(state_->store, id_of(one), id_of(other));
  if (found) return found->hex();
  if (!is_shallow()) return std::nullopt;
  throw HistoryUnavailable(
      "the history was cut off when this copy was made, before the commit "
      "that both texts come from",
      "Fetch the whole history with `git fetch --unshallow`.");
}

std::vector<CommitId> Repository::parents(const CommitId& commit) const {
  std::vector<CommitId> parents;
  for (const ObjectId& parent : state_->store.commit(id_of(commit))->parents)
    parents.push_back(parent.hex());
  return parents;
}

std::optional<ContentId> Repository::content_of(const CommitId& commit,
                                                std::string_view path) const {
  const auto item = RevisionTree(state_->store, id_of(commit)).item_at(path);
  if (!item || item->is_folder || item->kind != EntryKind::file) return std::nullopt;
  return item->id.hex();
}

CommitId Repository::same_content_since(const CommitId& commit, std::string_view path) const {
  return find_same_content(state_->store, id_of(commit), path).hex();
}

std::unique_ptr<SourceTree> Repository::tree(const CommitId& commit) const {
  return std::make_unique<RevisionTree>(state_->store, id_of(commit));
}

std::vector<Rename> Repository::renames(const CommitId& older, const CommitId& newer,
                                        std::string_view folder) const {
  return find_renames(state_->store, id_of(older), id_of(newer), folder);
}

std::vector<std::string> Repository::changed_since(const CommitId& commit,
                                                   std::string_view path) const {
  return compare_work_tree(state_->store, id_of(commit), path);
}

std::vector<std::string> Repository::uncommitted(const std::vector<std::string>& paths) const {
  return list_uncommitted(state_->store, paths);
}

const RepositoryPlaces& Repository::places() const {
  return state_->store.places();
}

}  // namespace codicil::git
