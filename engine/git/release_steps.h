// The steps of a release that everybody sees, once its objects are stored.
#pragma once

#include <string>
#include <vector>

#include "git/library.h"
#include "git/object_id.h"
#include "git/write_release.h"

namespace codicil::git {

/// One file before and after; nothing where there is none.
struct FileStep {
  const FileChange* change = nullptr;
  std::optional<ObjectId> before;  ///< In the commit of HEAD.
  std::optional<ObjectId> after;
  unsigned mode = 0;  ///< Of the file after, as git has it: 0100644 or 0100755.
};

struct ReleaseSteps {
  std::vector<FileStep> files;
  std::string branch;  ///< "refs/heads/main", or "HEAD" where it is detached.
  ObjectId parent;
  ObjectId commit;
  std::string tag;  ///< "refs/tags/…"
  ObjectId tag_object;
  std::string log;  ///< The line for the logs of the branch.
};

/// Takes all steps. Throws Failure where one cannot be taken, having taken back those before it.
void take_steps(git_repository* repository, const ReleaseSteps& steps, git_signature* who);

}  // namespace codicil::git
