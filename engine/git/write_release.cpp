#include "git/write_release.h"

#include <fmt/core.h>
#include <git2.h>

#include <algorithm>
#include <cassert>
#include <string_view>

#include "git/identity.h"
#include "git/open_repository.h"
#include "git/out_of_reach.h"
#include "git/reference_lock.h"
#include "git/release_steps.h"
#include "git/stored_bytes.h"

namespace codicil::git {
namespace {

constexpr unsigned plain_file = 0100644;

[[noreturn]] void refuse(const std::string& what, std::string help = {}) {
  throw Failure(FailureKind::environment, what, std::move(help));
}

void require(int status, const char* doing) {
  if (status != 0) refuse(fmt::format("cannot {} in git: {}", doing, last_error()));
}

ObjectId id_of(const git_oid& oid) {
  ObjectId id;
  std::copy_n(oid.id, id.bytes.size(), id.bytes.begin());
  return id;
}

git_oid oid_of(const ObjectId& id) {
  git_oid oid{};
  std::ranges::copy(id.bytes, oid.id);
  return oid;
}

/// While it lives, the library writes its files through to the disk, so that what comes later
/// outlasts a power cut only together with what came before. It is a setting of the process.
class WrittenThrough {
 public:
  WrittenThrough() { git_libgit2_opts(GIT_OPT_ENABLE_FSYNC_GITDIR, 1); }
  ~WrittenThrough() { git_libgit2_opts(GIT_OPT_ENABLE_FSYNC_GITDIR, 0); }
  WrittenThrough(const WrittenThrough&) = delete;
  WrittenThrough& operator=(const WrittenThrough&) = delete;
};

void require_quiet(git_repository* repository) {
  const int state = git_repository_state(repository);
  if (state == GIT_REPOSITORY_STATE_NONE || state == GIT_REPOSITORY_STATE_BISECT) return;
  const char* what = state == GIT_REPOSITORY_STATE_MERGE ? "merge" : "rebase";
  if (state == GIT_REPOSITORY_STATE_CHERRYPICK ||
      state == GIT_REPOSITORY_STATE_CHERRYPICK_SEQUENCE) {
    what = "cherry-pick";
  }
  if (state == GIT_REPOSITORY_STATE_REVERT || state == GIT_REPOSITORY_STATE_REVERT_SEQUENCE) {
    what = "revert";
  }
  refuse(fmt::format("a {} is not finished in this repository", what),
         "Finish it or give it up; `git status` says how.");
}

/// No tag of that name, nor one that git could not hold beside it.
void require_free(git_repository* repository, const std::string& full_name) {
  int is_name = 0;
  git_reference_name_is_valid(&is_name, full_name.c_str());
  if (is_name == 0) refuse(fmt::format("git cannot have a {}", words_for_reference(full_name)));
  git_strarray names{};
  require(git_reference_list(&names, repository), "read the tags");
  std::string in_the_way;
  for (std::size_t at = 0; at < names.count; ++at) {
    const std::string_view name = names.strings[at];
    if (name == full_name || name.starts_with(full_name + '/') ||
        std::string_view(full_name).starts_with(std::string(name) + '/')) {
      in_the_way = name;
    }
  }
  git_strarray_dispose(&names);
  if (in_the_way.empty()) return;
  if (in_the_way == full_name) {
    refuse(fmt::format("the {} exists already", words_for_reference(full_name)));
  }
  refuse(fmt::format("git cannot have a {} beside the {}", words_for_reference(full_name),
                     words_for_reference(in_the_way)),
         "Rename or delete the one that is there.");
}

std::string with_line_feed(std::string text) {
  if (!text.ends_with('\n')) text += '\n';
  return text;
}

class Writer {
 public:
  Writer(git_repository* repository, const ReleaseCommit& release)
      : repository_(repository),
        release_(release),
        author_(signature_for(Role::author, repository, release.time)),
        committer_(signature_for(Role::committer, repository, release.time)) {}

  CommitId write() {
    find_branch();
    steps_.tag = "refs/tags/" + release_.tag.name;
    require_free(repository_, steps_.tag);
    const std::string_view message = release_.message;
    steps_.log = fmt::format("release: {}", message.substr(0, message.find('\n')));
    write_objects();
    run_out_of_reach([&] { take_steps(repository_, steps_, committer_.get()); });
    return steps_.commit.hex();
  }

 private:
  void find_branch() {
    int status = 0;
    const auto branch = obtain<git_reference>(status, git_repository_head, repository_);
    if (status == GIT_EUNBORNBRANCH) {
      refuse("there is no commit yet in this repository",
             "Commit the manual first: `git add .` and `git commit`.");
    }
    git_oid parent{};
    if (branch) status = git_reference_name_to_id(&parent, repository_, "HEAD");
    require(status, "read the present commit");
    steps_.branch = git_reference_name(branch.get());
    steps_.parent = id_of(parent);
  }

  void write_objects() {
    int status = 0;
    const git_oid parent_id = oid_of(steps_.parent);
    const auto parent =
        obtain<git_object>(status, git_object_lookup, repository_, &parent_id, GIT_OBJECT_COMMIT);
    require(status, "read the present commit");
    const auto tree = write_tree(parent.get());
    git_oid commit{};
    const git_commit* parents[] = {reinterpret_cast<const git_commit*>(parent.get())};
    require(
        git_commit_create(&commit, repository_, nullptr, author_.get(), committer_.get(), nullptr,
                          with_line_feed(release_.message).c_str(), tree.get(), 1, parents),
        "write the commit");
    steps_.commit = id_of(commit);
    steps_.tag_object = write_tag_object(commit);
  }

  ObjectId write_tag_object(const git_oid& commit) const {
    int status = 0;
    const auto target =
        obtain<git_object>(status, git_object_lookup, repository_, &commit, GIT_OBJECT_COMMIT);
    require(status, "read the commit");
    git_oid tag{};
    require(
        git_tag_annotation_create(&tag, repository_, release_.tag.name.c_str(), target.get(),
                                  committer_.get(), with_line_feed(release_.tag.message).c_str()),
        "write the tag");
    return id_of(tag);
  }

  /// The tree of HEAD with the changes, whatever the index of the repository holds.
  Owned<git_tree> write_tree(const git_object* parent) {
    int status = 0;
    const auto before = obtain<git_object>(status, git_object_peel, parent, GIT_OBJECT_TREE);
    require(status, "read the present commit");
    const auto index = obtain<git_index>(status, git_index_new);
    require(status, "make a tree");
    require(git_index_read_tree(index.get(), reinterpret_cast<const git_tree*>(before.get())),
            "read the present commit");
    for (const FileChange& change : release_.changes) {
      steps_.files.push_back(change_in(index.get(), change));
    }
    git_oid id{};
    require(git_index_write_tree_to(&id, index.get(), repository_), "write the tree");
    auto tree = obtain<git_tree>(status, git_tree_lookup, repository_, &id);
    require(status, "read the tree");
    return tree;
  }

  FileStep change_in(git_index* index, const FileChange& change) const {
    FileStep step{.change = &change, .before = {}, .after = {}, .mode = plain_file};
    const git_index_entry* entry = git_index_get_bypath(index, change.path.c_str(), 0);
    if (entry != nullptr) {
      step.before = id_of(entry->id);
      step.mode = entry->mode;
      if ((step.mode & 0170000U) != 0100000U) {
        refuse(fmt::format("`{}` is not a plain file", change.path));
      }
    }
    if (!change.bytes) {
      if (entry != nullptr) require(git_index_remove(index, change.path.c_str(), 0), "delete");
      return step;
    }
    const std::string stored = stored_bytes(repository_, change.path, *change.bytes);
    git_oid blob{};
    require(git_blob_create_from_buffer(&blob, repository_, stored.data(), stored.size()),
            "store a file");
    step.after = id_of(blob);
    git_index_entry changed{};
    changed.mode = step.mode;
    changed.id = blob;
    changed.path = change.path.c_str();
    require(git_index_add(index, &changed), "store a file");
    return step;
  }

  git_repository* repository_;
  const ReleaseCommit& release_;
  Owned<git_signature> author_;
  Owned<git_signature> committer_;
  ReleaseSteps steps_;
};

}  // namespace

CommitId write_release(const Repository& repository, const ReleaseCommit& release) {
  if (repository.is_bare()) {
    refuse(
        fmt::format("`{}` is a bare repository, without a work tree", repository.root().string()),
        "Release from a clone of it.");
  }
  const WrittenThrough through;
  const auto opened = open_repository(repository.places());
  require_quiet(opened.get());
  return Writer(opened.get(), release).write();
}

void write_tag(const Repository& repository, const CommitId& commit, const AnnotatedTag& tag,
               std::chrono::sys_seconds time) {
  const WrittenThrough through;
  const auto opened = open_repository(repository.places());
  const std::string full_name = "refs/tags/" + tag.name;
  require_free(opened.get(), full_name);
  const auto who = signature_for(Role::committer, opened.get(), time);
  const std::optional<ObjectId> id = parse_object_id(commit);
  assert(id && "a CommitId is the full name of a commit");
  const git_oid oid = oid_of(id.value_or(ObjectId{}));
  int status = 0;
  const auto target =
      obtain<git_object>(status, git_object_lookup, opened.get(), &oid, GIT_OBJECT_COMMIT);
  require(status, "read the commit");
  git_oid made{};
  // One step of the library's: a kill leaves the tag or none.
  require(git_tag_create(&made, opened.get(), tag.name.c_str(), target.get(), who.get(),
                         with_line_feed(tag.message).c_str(), 0),
          "write the tag");
}

}  // namespace codicil::git
