#include "git/reference_lock.h"

#include <fmt/core.h>
#include <git2.h>

#include <algorithm>
#include <string_view>

#include "diagnostics/failure.h"

namespace codicil::git {

ReferenceLock::ReferenceLock(git_repository* repository, std::string name)
    : repository_(repository), name_(std::move(name)) {
  int status = 0;
  transaction_ = obtain<git_transaction>(status, git_transaction_new, repository_);
  if (transaction_) status = git_transaction_lock_ref(transaction_.get(), name_.c_str());
  if (status == 0) return;
  const std::string what = words_for_reference(name_);
  if (status == GIT_ELOCKED) {
    throw Failure(FailureKind::environment,
                  fmt::format("another git command is at work on the {}: {}", what, last_error()),
                  "Try again when it is done. If none is running, delete that file.");
  }
  throw Failure(FailureKind::environment,
                fmt::format("cannot lock the {}: {}", what, last_error()));
}

std::optional<ObjectId> ReferenceLock::target() const {
  git_oid oid{};
  const int status = git_reference_name_to_id(&oid, repository_, name_.c_str());
  if (status == GIT_ENOTFOUND) return std::nullopt;
  if (status != 0) {
    throw Failure(FailureKind::environment,
                  fmt::format("cannot read the {}: {}", words_for_reference(name_), last_error()));
  }
  ObjectId id;
  std::copy_n(oid.id, id.bytes.size(), id.bytes.begin());
  return id;
}

void ReferenceLock::move_to(const ObjectId& id, git_signature* who, const std::string& log) {
  git_oid oid{};
  std::ranges::copy(id.bytes, oid.id);
  const int status =
      git_transaction_set_target(transaction_.get(), name_.c_str(), &oid, who, log.c_str()) == 0
          ? git_transaction_commit(transaction_.get())
          : -1;
  const std::string words = last_error();
  transaction_.reset();
  if (status != 0) {
    throw Failure(FailureKind::environment,
                  fmt::format("cannot write the {}: {}", words_for_reference(name_), words));
  }
}

std::string words_for_reference(const std::string& name) {
  constexpr std::string_view branches = "refs/heads/";
  constexpr std::string_view tags = "refs/tags/";
  if (name.starts_with(branches)) return fmt::format("branch `{}`", name.substr(branches.size()));
  if (name.starts_with(tags)) return fmt::format("tag `{}`", name.substr(tags.size()));
  return name;
}

}  // namespace codicil::git
