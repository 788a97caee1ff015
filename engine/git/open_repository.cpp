#include "git/open_repository.h"

#include <fmt/core.h>
#include <git2.h>

#include <mutex>
#include <optional>
#include <system_error>

#include "git/repository.h"

namespace codicil::git {
namespace {

enum class OwnerCheck { on, off };

/// Opens with or without the library's check of the owner, which it has for the whole process only.
Owned<git_repository> open_at(const std::string& path, OwnerCheck check, unsigned flags,
                              int& status) {
  static std::mutex mutex;
  const std::lock_guard lock(mutex);
  git_libgit2_opts(GIT_OPT_SET_OWNER_VALIDATION, check == OwnerCheck::on ? 1 : 0);
  auto repository =
      obtain<git_repository>(status, git_repository_open_ext, path.c_str(), flags, nullptr);
  git_libgit2_opts(GIT_OPT_SET_OWNER_VALIDATION, 1);
  return repository;
}

std::string without_slash(const char* path) {
  std::string text = path ? path : "";
  while (text.size() > 1 && text.ends_with('/')) text.pop_back();
  return text;
}

RepositoryPlaces places_of(git_repository* repository) {
  return {.git_folder = without_slash(git_repository_path(repository)),
          .common_folder = without_slash(git_repository_commondir(repository)),
          .work_tree = without_slash(git_repository_workdir(repository))};
}

/// Whether one value of safe.directory covers `folder`: itself, everything, or everything below a
/// folder.
bool covers(std::string_view value, std::string_view folder) {
  if (value == "*") return true;
  if (value.ends_with("/*")) return folder.starts_with(value.substr(0, value.size() - 1));
  while (value.size() > 1 && value.ends_with('/')) value.remove_suffix(1);
  return value == folder;
}

/// Whether the user's or the system's settings (never the repository's own) trust `folder`. The
/// library knows exact paths only.
bool is_trusted(const std::string& folder) {
  int status = 0;
  const auto config = obtain<git_config>(status, git_config_open_default);
  if (!config) return false;
  const auto values = obtain<git_config_iterator>(status, git_config_multivar_iterator_new,
                                                  config.get(), "safe.directory", nullptr);
  if (!values) return false;
  bool trusted = false;
  git_config_entry* entry = nullptr;
  while (git_config_next(&entry, values.get()) == 0) {
    const std::string_view value = entry->value ? entry->value : "";
    // An empty value takes back those before it.
    trusted = !value.empty() && (trusted || covers(value, folder));
  }
  return trusted;
}

[[noreturn]] void refuse_as_foreign(const std::string& folder) {
  throw HistoryUnavailable(
      fmt::format("the git repository `{}` belongs to another user of this machine", folder),
      fmt::format("If you trust it, run `git config --global --add safe.directory {}`.", folder));
}

/// A folder of git's that the library does not know as one, at `folder` or above.
std::optional<std::string> damaged_repository(std::filesystem::path folder) {
  std::error_code error;
  for (;; folder = folder.parent_path()) {
    const std::filesystem::path inner = folder / ".git";
    const bool is_file = std::filesystem::is_regular_file(inner, error);
    if (is_file || std::filesystem::exists(inner / "HEAD", error)) return inner.string();
    if (!folder.has_relative_path()) return std::nullopt;
  }
}

[[noreturn]] void explain_refusal(const std::filesystem::path& folder, int status) {
  if (status == GIT_ENOTFOUND) {
    if (const auto damaged = damaged_repository(folder)) {
      throw HistoryUnavailable(
          fmt::format("the git repository `{}` is damaged: parts of it are missing", *damaged),
          "See what `git status` says there, and clone the repository again from where it is "
          "whole.");
    }
    throw NoRepository(fmt::format("`{}` is not in a git repository", folder.string()),
                       "History is taken from git: run `git init` there and commit, or "
                       "work in a clone.");
  }
  const std::string words = last_error();
  if (words.find("objectformat") != words.npos) {
    throw HistoryUnavailable(
        fmt::format("the git repository of `{}` names its objects by SHA-256, which Codicil "
                    "cannot read",
                    folder.string()),
        "Make a repository with `git init --object-format=sha1` and bring the history there.");
  }
  if (words.find("worktreeconfig") != words.npos) {
    throw HistoryUnavailable(
        fmt::format("the git repository of `{}` has settings for each work tree, which Codicil "
                    "cannot read",
                    folder.string()),
        "Run `git config --unset extensions.worktreeConfig`, or work in a fresh clone.");
  }
  throw HistoryUnavailable(
      fmt::format("the git repository of `{}` cannot be opened: {}", folder.string(), words),
      "See whether `git status` works there; a fresh clone may help.");
}

}  // namespace

RepositoryPlaces find_repository(const std::filesystem::path& folder) {
  start_library();
  int status = 0;
  const auto checked = open_at(folder.string(), OwnerCheck::on, 0, status);
  if (checked) return places_of(checked.get());
  const auto unchecked = open_at(folder.string(), OwnerCheck::off, 0, status);
  if (!unchecked) explain_refusal(folder, status);
  // So only the owner was in the way.
  RepositoryPlaces places = places_of(unchecked.get());
  const std::string& named = places.work_tree.empty() ? places.git_folder : places.work_tree;
  if (!is_trusted(named)) refuse_as_foreign(named);
  return places;
}

bool lies_in_repository(const std::filesystem::path& folder) {
  start_library();
  git_buf found = GIT_BUF_INIT;
  const int status = git_repository_discover(&found, folder.c_str(), 0, nullptr);
  git_buf_dispose(&found);
  return status == 0;
}

Owned<git_repository> open_repository(const RepositoryPlaces& places) {
  int status = 0;
  auto repository =
      open_at(places.git_folder, OwnerCheck::off, GIT_REPOSITORY_OPEN_NO_SEARCH, status);
  if (!repository) {
    fail_with_last_error(
        fmt::format("the git repository `{}` cannot be opened", places.git_folder));
  }
  return repository;
}

}  // namespace codicil::git
