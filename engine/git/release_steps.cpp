#include "git/release_steps.h"

#include <fcntl.h>
#include <fmt/core.h>
#include <git2.h>
#include <sys/stat.h>
#include <unistd.h>

#include <algorithm>
#include <cerrno>
#include <filesystem>

#include "diagnostics/failure.h"
#include "files/open_below.h"
#include "files/system_words.h"
#include "git/reference_lock.h"
#include "git/renewed_index.h"
#include "git/stored_bytes.h"
#include "git/swapped_file.h"

namespace codicil::git {
namespace {

namespace fs = std::filesystem;

/// Git's own lock of the index: a file of that name, made by whoever is first.
class IndexLock {
 public:
  explicit IndexLock(const std::string& index) : path_(index + ".lock") {
    const int file = ::open(path_.c_str(), O_WRONLY | O_CREAT | O_EXCL | O_CLOEXEC, 0666);
    if (file < 0 && errno == EEXIST) {
      throw Failure(FailureKind::environment,
                    fmt::format("another git command is at work here: `{}` exists", path_),
                    "Try again when it is done. If none is running, delete that file.");
    }
    if (file < 0) fail_to("write", path_, errno);
    ::close(file);
  }
  ~IndexLock() { ::unlink(path_.c_str()); }
  IndexLock(const IndexLock&) = delete;
  IndexLock& operator=(const IndexLock&) = delete;

 private:
  std::string path_;
};

/// How long a log is, so that what a step wrote to it can be taken back.
class LogMark {
 public:
  explicit LogMark(std::string path) : path_(std::move(path)) {
    struct stat status {};
    if (::stat(path_.c_str(), &status) == 0) length_ = status.st_size;
  }
  void restore() const noexcept {
    if (!length_) {
      ::unlink(path_.c_str());
    } else if (::truncate(path_.c_str(), *length_) != 0) {
      // A line too many in a log does no harm.
      return;
    }
  }

 private:
  std::string path_;
  std::optional<off_t> length_;
};

std::string folder_of_logs(const char* git_folder, const std::string& reference) {
  return fmt::format("{}logs/{}", git_folder, reference);
}

/// The regular file at `path`, read without following any link; nothing where there is none.
std::optional<std::string> read_file(const fs::path& root, const std::string& path) {
  const FileHandle folder(::open(root.c_str(), O_RDONLY | O_DIRECTORY | O_CLOEXEC));
  if (!folder) fail_to("read", root.string(), errno);
  const FileHandle file = open_below(folder.number(), path, O_RDONLY);
  if (!file && means_absent(errno)) return std::nullopt;
  if (!file) fail_to("read", (root / path).string(), errno);
  std::string bytes;
  std::array<char, 16384> part{};
  while (const ssize_t count = ::read(file.number(), part.data(), part.size())) {
    if (count < 0 && errno != EINTR) fail_to("read", (root / path).string(), errno);
    if (count > 0) bytes.append(part.data(), static_cast<std::size_t>(count));
  }
  return bytes;
}

/// What is written to `path` must not land behind a link.
void require_plain_way(const fs::path& root, const std::string& path) {
  for (std::size_t end = path.find('/');; end = path.find('/', end + 1)) {
    const bool is_last = end == path.npos;
    const fs::file_type type = fs::symlink_status(root / path.substr(0, end)).type();
    const bool fits = type == fs::file_type::not_found ||
                      type == (is_last ? fs::file_type::regular : fs::file_type::directory);
    if (!fits) {
      throw Failure(
          FailureKind::environment,
          fmt::format("`{}` is not a plain {}", path.substr(0, end), is_last ? "file" : "folder"),
          "See what `git status` says of it.");
    }
    if (is_last) return;
  }
}

[[noreturn]] void refuse_as_moved(const std::string& what) {
  throw Failure(FailureKind::environment, fmt::format("{} has moved meanwhile", what),
                "Somebody else works in this repository; look at `git log`, and try again.");
}

class Steps {
 public:
  Steps(git_repository* repository, const ReleaseSteps& steps, git_signature* who)
      : repository_(repository),
        steps_(steps),
        who_(who),
        root_(git_repository_workdir(repository)),
        index_path_(path_of_index(repository)),
        index_lock_(index_path_),
        branch_(repository, steps.branch),
        tag_(repository, steps.tag) {}

  void take() {
    require_same_head();
    require_same_files();
    const LogMark branch_log(folder_of_logs(git_repository_commondir(repository_), steps_.branch));
    const LogMark head_log(folder_of_logs(git_repository_path(repository_), "HEAD"));
    const LogMark tag_log(folder_of_logs(git_repository_commondir(repository_), steps_.tag));
    try {
      change_files();
      change_index();
      branch_.move_to(steps_.commit, who_, steps_.log);
      tag_.move_to(steps_.tag_object, who_, steps_.log);
    } catch (const Failure& failure) {
      const std::string left = take_back();
      if (left.empty()) {
        for (const LogMark& log : {branch_log, head_log, tag_log}) log.restore();
      }
      throw Failure(failure.kind(), failure.what() + left, failure.help());
    }
    for (SwappedFile& file : files_) file.keep(root_.parent_path());
    if (index_) index_->keep(root_);
  }

 private:
  /// HEAD is still on that branch, and that still where it was; the tag is still to be made.
  void require_same_head() {
    int status = 0;
    const auto head = obtain<git_reference>(status, git_reference_lookup, repository_, "HEAD");
    const bool is_detached = head && git_reference_type(head.get()) == GIT_REFERENCE_DIRECT;
    if (!head || is_detached != (steps_.branch == "HEAD")) refuse_as_moved("HEAD");
    if (!is_detached) {
      const auto branch = obtain<git_reference>(status, git_repository_head, repository_);
      if (!branch || git_reference_name(branch.get()) != steps_.branch) refuse_as_moved("HEAD");
    }
    if (branch_.target() != steps_.parent) {
      refuse_as_moved("the " + words_for_reference(steps_.branch));
    }
    if (tag_.target()) {
      throw Failure(FailureKind::environment,
                    fmt::format("the {} exists already", words_for_reference(steps_.tag)));
    }
  }

  void require_same_files() const {
    const RenewedIndex index(index_path_);
    for (const FileStep& step : steps_.files) {
      const std::string& path = step.change->path;
      require_plain_way(root_, path);
      std::optional<ObjectId> present;
      if (const auto bytes = read_file(root_, path)) {
        present = blob_id(stored_bytes(repository_, path, *bytes));
      }
      const auto fits = [&](const std::optional<ObjectId>& id) {
        return id == step.before || id == step.after;
      };
      if (fits(present) && fits(index.id_of(path))) continue;
      throw Failure(FailureKind::environment,
                    fmt::format("`{}` has changes that are not committed", path),
                    "Commit them, or put them back with `git restore`, and try again.");
    }
  }

  void change_files() {
    files_.reserve(steps_.files.size());
    for (const FileStep& step : steps_.files) {
      files_.emplace_back(root_ / step.change->path, step.change->bytes);
    }
    for (SwappedFile& file : files_) file.swap();
  }

  void change_index() {
    if (steps_.files.empty()) return;
    RenewedIndex index(index_path_);
    for (const FileStep& step : steps_.files) {
      index.set(root_, step.change->path, step.after, step.mode);
    }
    index_.emplace(index_path_, index.bytes());
    index_->swap();
  }

  /// Gives what to say where something could not be taken back.
  std::string take_back() noexcept {
    std::string left;
    if (!take_back_branch()) {
      left += fmt::format("; the {} could not be set back to `{}`",
                          words_for_reference(steps_.branch), steps_.parent.hex());
    }
    if (index_ && !index_->take_back()) left += "; the index could not be put back";
    for (std::size_t at = files_.size(); at-- > 0;) {
      if (!files_[at].take_back()) {
        left += fmt::format("; `{}` could not be put back", steps_.files[at].change->path);
      }
    }
    return left;
  }

  bool take_back_branch() noexcept {
    try {
      git_oid now{};
      git_oid ours{};
      std::ranges::copy(steps_.commit.bytes, ours.id);
      if (git_reference_name_to_id(&now, repository_, steps_.branch.c_str()) != 0 ||
          git_oid_equal(&now, &ours) != 1) {
        return true;
      }
      ReferenceLock branch(repository_, steps_.branch);
      if (branch.target() != steps_.commit) return false;
      branch.move_to(steps_.parent, who_, steps_.log);
      return true;
    } catch (const Failure&) {
      return false;
    }
  }

  static std::string path_of_index(git_repository* repository) {
    int status = 0;
    const auto index = obtain<git_index>(status, git_repository_index, repository);
    if (!index) fail_with_last_error("the index of the git repository cannot be read");
    return git_index_path(index.get());
  }

  git_repository* repository_;
  const ReleaseSteps& steps_;
  git_signature* who_;
  fs::path root_;  ///< Ends in '/'.
  std::string index_path_;
  IndexLock index_lock_;
  ReferenceLock branch_;
  ReferenceLock tag_;
  std::vector<SwappedFile> files_;
  std::optional<SwappedFile> index_;
};

}  // namespace

void take_steps(git_repository* repository, const ReleaseSteps& steps, git_signature* who) {
  Steps(repository, steps, who).take();
}

}  // namespace codicil::git
