// One branch or tag that nobody else may move, until it is moved or let go.
#pragma once

#include <optional>
#include <string>

#include "git/library.h"
#include "git/object_id.h"

namespace codicil::git {

class ReferenceLock {
 public:
  /// Throws Failure (environment) where another process has it, or the disk cannot be written.
  ReferenceLock(git_repository* repository, std::string name);

  /// What it names now, all links followed; nothing where there is none.
  std::optional<ObjectId> target() const;

  /// Moves it, with a line in its log, and lets it go. Throws Failure (environment) where it
  /// cannot; the log may have its line then.
  void move_to(const ObjectId& id, git_signature* who, const std::string& log);

 private:
  git_repository* repository_;
  std::string name_;
  Owned<git_transaction> transaction_;
};

/// "branch `main`", "tag `edition/2017-02`", "HEAD".
std::string words_for_reference(const std::string& name);

}  // namespace codicil::git
