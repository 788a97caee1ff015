#include "git/renewed_index.h"

#include <fmt/core.h>
#include <git2.h>
#include <sys/stat.h>
#include <unistd.h>

#include <algorithm>
#include <cerrno>
#include <cstdlib>
#include <fstream>
#include <sstream>

#include "diagnostics/failure.h"
#include "files/system_words.h"

namespace codicil::git {
namespace {

namespace fs = std::filesystem;

[[noreturn]] void fail(const char* doing) {
  throw Failure(FailureKind::environment,
                fmt::format("cannot {} the index of git: {}", doing, last_error()),
                "See whether `git status` works there. An index in parts is made whole by `git "
                "update-index --no-split-index`, a sparse one by `git sparse-checkout disable`.");
}

/// An empty file beside the index, where there is room for a copy of it.
std::string name_beside(const std::string& index) {
  std::string name = index + ".codicil-XXXXXX";
  const int file = ::mkstemp(name.data());
  if (file < 0) fail_to("write", index, errno);
  ::close(file);
  return name;
}

git_index_time time_of(const struct timespec& time) {
  return {static_cast<std::int32_t>(time.tv_sec), static_cast<std::uint32_t>(time.tv_nsec)};
}

}  // namespace

RenewedIndex::RenewedIndex(const std::string& path) : copy_(name_beside(path)) {
  try {
    std::error_code error;
    if (fs::exists(path)) fs::copy_file(path, copy_, fs::copy_options::overwrite_existing, error);
    if (error) fail_to("write", copy_, error.value());
    // An empty file is no index.
    if (!fs::exists(path)) fs::remove(copy_, error);
    int status = 0;
    index_ = obtain<git_index>(status, git_index_open, copy_.c_str());
    if (!index_) fail("read");
    if (git_index_has_conflicts(index_.get()) == 1) {
      throw Failure(FailureKind::environment, "there are files in conflict in this repository",
                    "Settle them and commit; `git status` names them.");
    }
  } catch (...) {
    ::unlink(copy_.c_str());
    throw;
  }
}

RenewedIndex::~RenewedIndex() {
  ::unlink(copy_.c_str());
}

std::optional<ObjectId> RenewedIndex::id_of(const std::string& path) const {
  const git_index_entry* entry = git_index_get_bypath(index_.get(), path.c_str(), 0);
  if (entry == nullptr) return std::nullopt;
  ObjectId id;
  std::copy_n(entry->id.id, id.bytes.size(), id.bytes.begin());
  return id;
}

void RenewedIndex::set(const fs::path& root, const std::string& path,
                       const std::optional<ObjectId>& id, unsigned mode) {
  if (!id) {
    if (id_of(path) && git_index_remove(index_.get(), path.c_str(), 0) != 0) fail("change");
    return;
  }
  struct stat status {};
  if (::lstat((root / path).c_str(), &status) != 0) fail_to("read", path, errno);
  git_index_entry entry{};
  entry.ctime = time_of(status.st_ctim);
  entry.mtime = time_of(status.st_mtim);
  entry.dev = static_cast<std::uint32_t>(status.st_dev);
  entry.ino = static_cast<std::uint32_t>(status.st_ino);
  entry.mode = mode;
  entry.uid = status.st_uid;
  entry.gid = status.st_gid;
  entry.file_size = static_cast<std::uint32_t>(status.st_size);
  std::ranges::copy(id->bytes, entry.id.id);
  entry.path = path.c_str();
  if (git_index_add(index_.get(), &entry) != 0) fail("change");
}

std::string RenewedIndex::bytes() {
  if (git_index_write(index_.get()) != 0) fail("write");
  std::ifstream file(copy_, std::ios::binary);
  std::ostringstream bytes;
  bytes << file.rdbuf();
  if (!file || bytes.str().empty()) fail_to("read", copy_, errno);
  return std::move(bytes).str();
}

}  // namespace codicil::git
