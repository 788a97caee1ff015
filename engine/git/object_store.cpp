#include "git/object_store.h"

#include <fmt/core.h>
#include <git2.h>

#include <algorithm>
#include <fstream>

#include "git/repository.h"

namespace codicil::git {
namespace {

/// The commits in git's own list of those whose parents are not here.
std::set<ObjectId> read_boundary(const std::string& common_folder) {
  std::set<ObjectId> boundary;
  std::ifstream file(common_folder + "/shallow");
  for (std::string line; std::getline(file, line);) {
    if (const std::optional<ObjectId> id = parse_object_id(line)) boundary.insert(*id);
  }
  return boundary;
}

/// Whether any remote promises to deliver objects later, which git would fetch in passing and we do
/// not. Compares the names itself, for the library's own patterns leak memory wherever they do not
/// match.
bool has_promises(git_repository* repository) {
  int status = 0;
  const auto config = obtain<git_config>(status, git_repository_config_snapshot, repository);
  if (!config) return false;
  const auto values = obtain<git_config_iterator>(status, git_config_iterator_new, config.get());
  git_config_entry* entry = nullptr;
  while (values && git_config_next(&entry, values.get()) == 0) {
    const std::string_view name = entry->name;
    if (name.starts_with("remote.") && name.ends_with(".promisor")) return true;
  }
  return false;
}

std::string words_for(const Sought& sought) {
  const std::string commit = Repository::abbreviated(sought.commit.hex());
  if (sought.path.empty()) return fmt::format("commit `{}`", commit);
  return fmt::format("`{}` of commit `{}`", sought.path, commit);
}

[[noreturn]] void fail_as_damaged(const Sought& sought) {
  throw HistoryUnavailable(fmt::format("{} is damaged", words_for(sought)),
                           "Run `git fsck`, or clone the repository again.");
}

/// What was read before, or nullptr.
template <typename T>
T find_in(const std::unordered_map<ObjectId, T, ObjectIdHash>& memory, std::shared_mutex& mutex,
          const ObjectId& id) {
  const std::shared_lock lock(mutex);
  const auto found = memory.find(id);
  return found == memory.end() ? nullptr : found->second;
}

}  // namespace

ObjectStore::Loan::Loan(const ObjectStore& store) : store_(store) {
  {
    const std::lock_guard lock(store.mutex_);
    if (!store.idle_.empty()) {
      repository_ = std::move(store.idle_.back());
      store.idle_.pop_back();
    }
  }
  if (!repository_) repository_ = open_repository(store.places_);
}

ObjectStore::Loan::~Loan() {
  const std::lock_guard lock(store_.mutex_);
  store_.idle_.push_back(std::move(repository_));
}

ObjectStore::ObjectStore(RepositoryPlaces places)
    : places_(std::move(places)), boundary_(read_boundary(places_.common_folder)) {
  is_partial_ = has_promises(Loan(*this).repository());
}

void ObjectStore::fail_as_missing(const Sought& sought) const {
  const std::string message =
      fmt::format("{} is missing from this copy of the repository", words_for(sought));
  if (is_partial_) {
    throw HistoryUnavailable(message,
                             "It was cloned with `--filter`: clone it again without, in full.");
  }
  if (is_shallow()) {
    throw HistoryUnavailable(message, "Its history was cut off: run `git fetch --unshallow`.");
  }
  throw HistoryUnavailable(message,
                           "Run `git fsck` to see what is damaged, and clone the repository again "
                           "from where it is whole.");
}

std::string ObjectStore::read(const ObjectId& id, int kind, const Sought& sought) const {
  const Loan loan(*this);
  int status = 0;
  const auto odb = obtain<git_odb>(status, git_repository_odb, loan.repository());
  if (!odb) fail_with_last_error("the objects of the git repository cannot be read");
  git_oid oid{};
  std::ranges::copy(id.bytes, oid.id);
  if (kind == GIT_OBJECT_BLOB) {
    std::size_t size = 0;
    git_object_t found = GIT_OBJECT_INVALID;
    status = git_odb_read_header(&size, &found, odb.get(), &oid);
    if (status == 0 && size > most_bytes) {
      throw FileTooLarge(words_for(sought));
    }
  }
  const auto object = obtain<git_odb_object>(status, git_odb_read, odb.get(), &oid);
  if (status == GIT_ENOTFOUND) fail_as_missing(sought);
  if (!object) fail_with_last_error(fmt::format("{} cannot be read", words_for(sought)));
  if (git_odb_object_type(object.get()) != kind) fail_as_damaged(sought);
  return {static_cast<const char*>(git_odb_object_data(object.get())),
          git_odb_object_size(object.get())};
}

Commit ObjectStore::read_commit(const ObjectId& id) const {
  std::optional<Commit> commit = parse_commit(read(id, GIT_OBJECT_COMMIT, {.commit = id}));
  if (!commit) fail_as_damaged({.commit = id});
  if (boundary_.contains(id)) commit->parents.clear();
  return std::move(*commit);
}

std::shared_ptr<const Commit> ObjectStore::commit(const ObjectId& id) const {
  if (auto known = find_in(commits_, memory_mutex_, id)) return known;
  Commit commit = read_commit(id);
  commit.message = {};
  const std::unique_lock lock(memory_mutex_);
  return commits_.try_emplace(id, std::make_shared<Commit>(std::move(commit))).first->second;
}

std::shared_ptr<const TreeItems> ObjectStore::tree(const ObjectId& id, const Sought& sought) const {
  if (auto known = find_in(trees_, memory_mutex_, id)) return known;
  std::optional<TreeItems> items = parse_tree(read(id, GIT_OBJECT_TREE, sought));
  if (!items) fail_as_damaged(sought);
  const std::unique_lock lock(memory_mutex_);
  return trees_.try_emplace(id, std::make_shared<TreeItems>(std::move(*items))).first->second;
}

Availability ObjectStore::availability(const ObjectId& id) const {
  const Loan loan(*this);
  int status = 0;
  const auto odb = obtain<git_odb>(status, git_repository_odb, loan.repository());
  git_oid oid{};
  std::ranges::copy(id.bytes, oid.id);
  std::size_t size = 0;
  git_object_t found = GIT_OBJECT_INVALID;
  if (!odb || git_odb_read_header(&size, &found, odb.get(), &oid) != 0) return Availability::lost;
  return size > most_bytes ? Availability::too_large : Availability::there;
}

std::string ObjectStore::blob(const ObjectId& id, const Sought& sought) const {
  return read(id, GIT_OBJECT_BLOB, sought);
}

}  // namespace codicil::git
