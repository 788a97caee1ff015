#include <fmt/core.h>
#include <git2.h>

#include "git/open_repository.h"
#include "git/repository.h"

namespace codicil::git {
namespace {

/// Goes on only when the last call succeeded.
void require(int status, const std::filesystem::path& folder) {
  if (status == 0) return;
  throw Failure(FailureKind::environment, fmt::format("cannot make a git repository of `{}`: {}",
                                                      folder.string(), last_error()));
}

Owned<git_repository> initialise(const std::filesystem::path& folder) {
  git_repository_init_options options = GIT_REPOSITORY_INIT_OPTIONS_INIT;
  options.flags = GIT_REPOSITORY_INIT_NO_REINIT;
  options.initial_head = "main";
  int status = 0;
  auto repository =
      obtain<git_repository>(status, git_repository_init_ext, folder.c_str(), &options);
  require(status, folder);
  return repository;
}

/// Puts everything but what is ignored into the index and gives its tree.
Owned<git_tree> write_tree(git_repository* repository, const std::filesystem::path& folder) {
  int status = 0;
  const auto index = obtain<git_index>(status, git_repository_index, repository);
  require(status, folder);
  require(git_index_add_all(index.get(), nullptr, GIT_INDEX_ADD_DEFAULT, nullptr, nullptr), folder);
  require(git_index_write(index.get()), folder);
  git_oid id{};
  require(git_index_write_tree(&id, index.get()), folder);
  auto tree = obtain<git_tree>(status, git_tree_lookup, repository, &id);
  require(status, folder);
  return tree;
}

Owned<git_signature> author_in(git_repository* repository, const std::filesystem::path& folder) {
  int status = 0;
  auto author = obtain<git_signature>(status, git_signature_default, repository);
  if (!author) {
    author = obtain<git_signature>(status, git_signature_now, "Codicil", "codicil@localhost");
  }
  require(status, folder);
  return author;
}

}  // namespace

bool create_repository(const std::filesystem::path& folder, std::string_view message) {
  if (lies_in_repository(folder)) return false;
  const auto repository = initialise(folder);
  const auto tree = write_tree(repository.get(), folder);
  const auto author = author_in(repository.get(), folder);
  git_oid commit{};
  require(git_commit_create(&commit, repository.get(), "HEAD", author.get(), author.get(), nullptr,
                            std::string(message).c_str(), tree.get(), 0, nullptr),
          folder);
  return true;
}

}  // namespace codicil::git
