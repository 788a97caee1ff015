#include "git/list_uncommitted.h"

#include <fmt/core.h>
#include <git2.h>

#include <algorithm>
#include <set>
#include <string_view>

#include "diagnostics/failure.h"
#include "files/site_target.h"

namespace codicil::git {
namespace {

/// Whether a build that was killed left this, in the folder of that name or as a file.
bool is_left_over(std::string_view path) {
  while (!path.empty()) {
    const std::size_t end = std::min(path.find('/'), path.size());
    if (is_left_by_publishing(path.substr(0, end))) return true;
    path.remove_prefix(std::min(end + 1, path.size()));
  }
  return false;
}

bool is_below(std::string_view path, std::string_view folder) {
  if (folder.empty() || path == folder) return true;
  return path.size() > folder.size() && path.starts_with(folder) && path[folder.size()] == '/';
}

/// The names of one file on either side: a change to the index, and one to the work tree.
void add_paths(const git_status_entry& entry, std::set<std::string>& found) {
  for (const git_diff_delta* delta : {entry.head_to_index, entry.index_to_workdir}) {
    if (delta == nullptr) continue;
    for (const char* path : {delta->old_file.path, delta->new_file.path}) {
      if (path != nullptr) found.insert(path);
    }
  }
}

}  // namespace

std::vector<std::string> list_uncommitted(const ObjectStore& store,
                                          const std::vector<std::string>& paths) {
  if (store.places().work_tree.empty()) return {};
  const ObjectStore::Loan loan(store);
  git_status_options options = GIT_STATUS_OPTIONS_INIT;
  options.show = GIT_STATUS_SHOW_INDEX_AND_WORKDIR;
  options.flags = GIT_STATUS_OPT_INCLUDE_UNTRACKED | GIT_STATUS_OPT_RECURSE_UNTRACKED_DIRS |
                  GIT_STATUS_OPT_EXCLUDE_SUBMODULES;
  int status = 0;
  const auto list =
      obtain<git_status_list>(status, git_status_list_new, loan.repository(), &options);
  if (!list) {
    throw Failure(FailureKind::environment,
                  fmt::format("cannot tell what is not committed: {}", last_error()),
                  "See whether `git status` works there.");
  }
  std::set<std::string> found;
  for (std::size_t at = 0; at < git_status_list_entrycount(list.get()); ++at) {
    add_paths(*git_status_byindex(list.get(), at), found);
  }
  std::vector<std::string> wanted;
  std::ranges::copy_if(found, std::back_inserter(wanted), [&](const std::string& path) {
    return !is_left_over(path) && std::ranges::any_of(paths, [&](const std::string& folder) {
      return is_below(path, folder);
    });
  });
  return wanted;
}

}  // namespace codicil::git
