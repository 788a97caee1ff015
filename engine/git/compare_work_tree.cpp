#include "git/compare_work_tree.h"

#include <git2.h>

#include <algorithm>
#include <filesystem>

#include "files/content_id.h"
#include "files/site_target.h"
#include "git/repository.h"
#include "git/revision_tree.h"

namespace codicil::git {
namespace {

namespace fs = std::filesystem;

class WorkTree {
 public:
  WorkTree(const ObjectStore& store, std::vector<SourceEntry> committed)
      : loan_(store),
        root_(store.places().work_tree),
        files_(root_.string()),
        committed_(std::move(committed)) {}

  std::vector<std::string> changes(std::string_view folder) && {
    for (const SourceEntry& entry : committed_) {
      if (!is_unchanged(entry)) changed_.push_back(entry.path);
    }
    const fs::path top = root_ / folder;
    if (fs::is_directory(fs::symlink_status(top))) {
      find_new_below(top, folder.empty() ? std::string() : std::string(folder) + '/');
    }
    std::ranges::sort(changed_);
    return std::move(changed_);
  }

 private:
  bool is_unchanged(const SourceEntry& entry) {
    if (entry.kind == EntryKind::other) return true;  // A submodule has a history of its own.
    if (entry.kind == EntryKind::symbolic_link) {
      std::error_code error;
      const fs::path target = fs::read_symlink(root_ / entry.path, error);
      return !error && content_id_of(target.native()) == entry.id;
    }
    if (files_.availability(entry.path) == Availability::too_large) return is_equal_for_git(entry);
    const std::optional<std::string> bytes = files_.read(entry.path);
    return bytes && (content_id_of(*bytes) == entry.id || is_equal_for_git(entry));
  }

  /// Whether git would store the same bytes: it may convert line ends on the way in.
  bool is_equal_for_git(const SourceEntry& entry) {
    git_oid id{};
    git_oid expected{};
    const std::string path = (root_ / entry.path).string();
    return git_repository_hashfile(&id, loan_.repository(), path.c_str(), GIT_OBJECT_BLOB,
                                   entry.path.c_str()) == 0 &&
           git_oid_fromstr(&expected, entry.id.c_str()) == 0 && git_oid_equal(&id, &expected) == 1;
  }

  void find_new_below(const fs::path& folder, const std::string& prefix) {
    std::error_code error;
    for (const fs::directory_entry& entry : fs::directory_iterator(folder, error)) {
      const std::string name = entry.path().filename().string();
      if (name == ".git" || is_left_by_publishing(name)) continue;
      const std::string path = prefix + name;
      if (entry.symlink_status().type() == fs::file_type::directory) {
        // A folder with a repository of its own is no part of this one.
        if (fs::exists(entry.path() / ".git") || is_ignored(path + '/')) continue;
        find_new_below(entry.path(), path + '/');
      } else if (!is_committed(path) && !is_ignored(path)) {
        changed_.push_back(path);
      }
    }
    if (error) {
      throw Failure(FailureKind::environment,
                    "cannot read `" + folder.string() + "`: " + error.message());
    }
  }

  bool is_committed(const std::string& path) const {
    const auto found = std::ranges::lower_bound(committed_, path, {}, &SourceEntry::path);
    return found != committed_.end() && found->path == path;
  }

  bool is_ignored(const std::string& path) {
    int ignored = 0;
    return git_ignore_path_is_ignored(&ignored, loan_.repository(), path.c_str()) == 0 &&
           ignored == 1;
  }

  ObjectStore::Loan loan_;
  fs::path root_;
  DirectoryTree files_;
  std::vector<SourceEntry> committed_;
  std::vector<std::string> changed_;
};

}  // namespace

std::vector<std::string> compare_work_tree(const ObjectStore& store, const ObjectId& commit,
                                           std::string_view path) {
  if (store.places().work_tree.empty()) return {};
  const RevisionTree tree(store, commit);
  const std::optional<TreeItem> top = tree.item_at(path);
  std::vector<SourceEntry> committed = tree.list_all(path);
  if (top && !top->is_folder) {
    committed = {{.path = std::string(path), .kind = top->kind, .id = top->id.hex(), .size = 0}};
  }
  return WorkTree(store, std::move(committed)).changes(path);
}

}  // namespace codicil::git
