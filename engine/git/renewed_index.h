// A private copy of git's index, to be changed and put in the place of the index.
#pragma once

#include <filesystem>
#include <optional>
#include <string>

#include "git/library.h"
#include "git/object_id.h"

namespace codicil::git {

class RenewedIndex {
 public:
  /// Reads a copy of the index at `path`; an empty one where there is none. Throws Failure
  /// (environment) where it cannot be read, or has files in conflict.
  explicit RenewedIndex(const std::string& path);
  ~RenewedIndex();
  RenewedIndex(const RenewedIndex&) = delete;
  RenewedIndex& operator=(const RenewedIndex&) = delete;

  /// The object of a file; nothing where it has none.
  std::optional<ObjectId> id_of(const std::string& path) const;

  /// Sets a file's object and mode, with what `root`/`path` says on disk, so that git need not read
  /// it again; without an object the file goes.
  void set(const std::filesystem::path& root, const std::string& path,
           const std::optional<ObjectId>& id, unsigned mode);

  /// The bytes of the index as it is now.
  std::string bytes();

 private:
  std::string copy_;
  Owned<git_index> index_;
};

}  // namespace codicil::git
