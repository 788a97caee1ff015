#include "git/library.h"

#include <fmt/core.h>
#include <git2.h>

#include "git/repository.h"

namespace codicil::git {

void Release::operator()(git_config* object) const {
  git_config_free(object);
}
void Release::operator()(git_config_iterator* object) const {
  git_config_iterator_free(object);
}
void Release::operator()(git_filter_list* object) const {
  git_filter_list_free(object);
}
void Release::operator()(git_index* object) const {
  git_index_free(object);
}
void Release::operator()(git_object* object) const {
  git_object_free(object);
}
void Release::operator()(git_odb* object) const {
  git_odb_free(object);
}
void Release::operator()(git_odb_object* object) const {
  git_odb_object_free(object);
}
void Release::operator()(git_reference* object) const {
  git_reference_free(object);
}
void Release::operator()(git_repository* object) const {
  git_repository_free(object);
}
void Release::operator()(git_signature* object) const {
  git_signature_free(object);
}
void Release::operator()(git_status_list* object) const {
  git_status_list_free(object);
}
void Release::operator()(git_transaction* object) const {
  git_transaction_free(object);
}
void Release::operator()(git_tree* object) const {
  git_tree_free(object);
}

void start_library() {
  static const int status = [] {
    const int answer = git_libgit2_init();
    // Git itself does not hash again what it reads, either; `git fsck` does.
    git_libgit2_opts(GIT_OPT_ENABLE_STRICT_HASH_VERIFICATION, 0);
    return answer;
  }();
  if (status < 0) throw Failure(FailureKind::environment, "libgit2 does not start on this machine");
}

std::string last_error() {
  const git_error* error = git_error_last();
  return error && error->message ? error->message : "for no known reason";
}

void fail_with_last_error(const std::string& what) {
  throw HistoryUnavailable(fmt::format("{}: {}", what, last_error()));
}

}  // namespace codicil::git
