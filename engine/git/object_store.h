// Git's objects by name. Commits and folders are remembered; what files hold is read anew each
// time.
#pragma once

#include <memory>
#include <mutex>
#include <set>
#include <shared_mutex>
#include <string>
#include <string_view>
#include <unordered_map>
#include <vector>

#include "files/source_tree.h"
#include "git/library.h"
#include "git/objects.h"
#include "git/open_repository.h"

namespace codicil::git {

/// What is looked for, in the author's terms, for the words of a failure.
struct Sought {
  ObjectId commit;
  std::string_view path = {};  ///< Empty: the commit itself.
};

/// Reads from several threads at once: each borrows an opened repository of its own, so that no
/// object of the library is ever used by two.
class ObjectStore {
 public:
  explicit ObjectStore(RepositoryPlaces places);

  /// A repository for one thread, given back at the end.
  class Loan {
   public:
    explicit Loan(const ObjectStore& store);
    ~Loan();
    Loan(const Loan&) = delete;
    Loan& operator=(const Loan&) = delete;
    git_repository* repository() const { return repository_.get(); }

   private:
    const ObjectStore& store_;
    Owned<git_repository> repository_;
  };

  const RepositoryPlaces& places() const { return places_; }
  bool is_shallow() const { return !boundary_.empty(); }

  // All of these throw HistoryUnavailable where the object is missing or not of that kind.

  /// A commit; its message is not remembered and stays empty.
  std::shared_ptr<const Commit> commit(const ObjectId& id) const;
  /// The same with its message, read anew.
  Commit read_commit(const ObjectId& id) const;
  std::shared_ptr<const TreeItems> tree(const ObjectId& id, const Sought& sought) const;
  /// The bytes of a file. Throws FileTooLarge where they are more than `most_bytes`.
  std::string blob(const ObjectId& id, const Sought& sought) const;

  /// What `blob` would meet; throws nothing.
  Availability availability(const ObjectId& id) const;

 private:
  std::string read(const ObjectId& id, int kind, const Sought& sought) const;
  [[noreturn]] void fail_as_missing(const Sought& sought) const;

  RepositoryPlaces places_;
  std::set<ObjectId>
      boundary_;             ///< Commits whose parents were cut off when the repository was cloned.
  bool is_partial_ = false;  ///< Cloned without the contents of files.
  mutable std::mutex mutex_;
  mutable std::vector<Owned<git_repository>> idle_;
  mutable std::shared_mutex memory_mutex_;
  mutable std::unordered_map<ObjectId, std::shared_ptr<const Commit>, ObjectIdHash> commits_;
  mutable std::unordered_map<ObjectId, std::shared_ptr<const TreeItems>, ObjectIdHash> trees_;
};

}  // namespace codicil::git
