#include "files/site_target.h"

#include <fcntl.h>
#include <fmt/core.h>
#include <sys/stat.h>
#include <unistd.h>

#include <algorithm>
#include <array>
#include <cerrno>

#include "diagnostics/failure.h"
#include "files/open_below.h"
#include "files/system_words.h"
#include "files/walk_folder.h"

namespace codicil {
namespace {

namespace fs = std::filesystem;

constexpr std::string_view staging_word = ".codicil-staging-";
constexpr std::string_view lock_word = ".codicil-lock";

/// True for sixteen digits as `staging_name` takes them.
bool are_digits(std::string_view text) {
  return text.size() == 16 && text.find_first_not_of("0123456789abcdef") == text.npos;
}

/// The path without symbolic links, as far as it exists.
fs::path real_path(const fs::path& path) {
  std::error_code error;
  const fs::path absolute = fs::absolute(path, error);
  fs::path found = error ? fs::path() : fs::weakly_canonical(absolute, error);
  if (error) fail_to("find", path.string(), error.value());
  if (found.filename().empty() && found != found.root_path()) found = found.parent_path();
  return found;
}

/// `path` without '/' at its end, so that its last name is its own.
fs::path without_slash(const fs::path& path) {
  std::string text = path.string();
  while (text.size() > 1 && text.ends_with('/')) text.pop_back();
  return text;
}

bool lies_in(const fs::path& inner, const fs::path& outer) {
  const auto [outer_rest, inner_rest] =
      std::mismatch(outer.begin(), outer.end(), inner.begin(), inner.end());
  return outer_rest == outer.end();
}

/// Git's own folder is never a place for a site, whoever may read it.
void refuse_inside_git(const SiteTarget& target) {
  for (const fs::path& name : target.path()) {
    if (name != ".git") continue;
    throw Failure(FailureKind::usage,
                  fmt::format("the output folder `{}` is, or lies in, a `.git` folder, which "
                              "publishing must not touch",
                              target.shown),
                  "Choose a folder of its own for the output: it is replaced as a whole.");
  }
}

void refuse_forbidden(const SiteTarget& target, const std::vector<fs::path>& forbidden) {
  for (const fs::path& folder : forbidden) {
    const fs::path real = real_path(folder);
    const bool is_inside = lies_in(target.path(), real);
    if (!is_inside && !lies_in(real, target.path())) continue;
    throw Failure(
        FailureKind::usage,
        fmt::format("the output folder `{}` {} `{}`, which publishing must not touch", target.shown,
                    is_inside ? "is, or lies in," : "contains", folder.string()),
        "Choose a folder of its own for the output: it is replaced as a whole.");
  }
}

[[noreturn]] void refuse(const SiteTarget& target, std::string_view what, const char* help) {
  throw Failure(FailureKind::usage, fmt::format("`{}` {}", target.shown, what), help);
}

/// Whether the folder is where another file system, or part of one, was mounted: that cannot be
/// exchanged.
bool is_mount_point(int folder) {
  struct statx status {};
  return ::statx(folder, "", AT_EMPTY_PATH, STATX_TYPE, &status) == 0 &&
         (status.stx_attributes & status.stx_attributes_mask & STATX_ATTR_MOUNT_ROOT) != 0;
}

/// Whether provenance.json says, near its beginning, that Codicil made it.
bool has_our_provenance(int folder) {
  const FileHandle file = open_below(folder, "provenance.json", O_RDONLY | O_NONBLOCK);
  if (!file) return false;
  std::array<char, 65536> bytes{};
  const ssize_t count = ::read(file.number(), bytes.data(), bytes.size());
  if (count <= 0) return false;
  std::string text(bytes.data(), static_cast<std::size_t>(count));
  std::erase_if(text, [](char c) { return c == ' ' || c == '\n' || c == '\r' || c == '\t'; });
  return text.starts_with('{') && text.find(R"("generator":"Codicil)") != text.npos;
}

/// Whether anything stands in the folder, and whether one of it is `.git`.
struct Contents {
  bool is_empty = true;
  bool has_repository = false;
};

Contents look_into(FileHandle folder, const std::string& shown) {
  Contents contents;
  walk_folder(std::move(folder), {}, shown, [&](const std::string& path, const struct stat&) {
    contents.is_empty = false;
    contents.has_repository = contents.has_repository || path == ".git";
    return false;
  });
  return contents;
}

}  // namespace

std::string SiteTarget::staging_name(std::string_view sixteen_digits) const {
  return fmt::format(".{}{}{}", name, staging_word, sixteen_digits);
}

std::string SiteTarget::lock_name() const {
  return fmt::format(".{}{}", name, lock_word);
}

bool SiteTarget::is_staging_name(std::string_view other) const {
  const std::string prefix = staging_name("");
  return other.starts_with(prefix) && are_digits(other.substr(prefix.size()));
}

bool is_left_by_publishing(std::string_view name) {
  if (!name.starts_with('.')) return false;
  const std::size_t staging = name.rfind(staging_word);
  return name.ends_with(lock_word) ||
         (staging != name.npos && are_digits(name.substr(staging + staging_word.size())));
}

SiteTarget resolve_site_target(const fs::path& target, const std::vector<fs::path>& forbidden) {
  SiteTarget found;
  found.shown = target.string();
  fs::path path = without_slash(target);
  // The last name stays as it is, so that a symbolic link is seen as one.
  const fs::path last = path.filename();
  if (last.empty() || last == "." || last == "..") path = real_path(path);
  found.parent = real_path(fs::absolute(path).parent_path());
  found.name = path.filename().string();
  if (found.name.empty()) refuse(found, "is no folder to publish to", "Name another folder.");
  refuse_inside_git(found);
  refuse_forbidden(found, forbidden);
  return found;
}

Occupant examine(const SiteTarget& target) {
  const FileHandle parent(::open(target.parent.c_str(), O_RDONLY | O_DIRECTORY | O_CLOEXEC));
  if (!parent) fail_to("read", target.parent.string(), errno);
  struct stat status {};
  if (::fstatat(parent.number(), target.name.c_str(), &status, AT_SYMLINK_NOFOLLOW) != 0) {
    if (errno == ENOENT) return Occupant::nothing;
    fail_to("read", target.shown, errno);
  }
  if (S_ISLNK(status.st_mode)) {
    refuse(target, "is a symbolic link, which publishing does not follow",
           "Name the folder that it points to.");
  }
  if (!S_ISDIR(status.st_mode)) {
    refuse(target, "is no folder", "Name another folder, or move that file away.");
  }
  const auto open_target = [&] {
    FileHandle folder = open_below(parent.number(), target.name, O_RDONLY | O_DIRECTORY);
    if (!folder) fail_to("read", target.shown, errno);
    return folder;
  };
  if (is_mount_point(open_target().number())) {
    throw Failure(FailureKind::environment,
                  fmt::format("`{}` is a mount point, which cannot be replaced", target.shown),
                  "Publish to a folder inside it.");
  }
  const Contents contents = look_into(open_target(), target.shown);
  if (contents.is_empty) return Occupant::empty_folder;
  if (contents.has_repository) {
    refuse(target, "holds a git repository, which publishing would replace",
           "Publish elsewhere, and copy the site from there.");
  }
  if (!has_our_provenance(open_target().number())) {
    refuse(target, "holds files that Codicil did not make",
           "Name an empty folder, or empty this one: publishing replaces it as a whole.");
  }
  return Occupant::site;
}

}  // namespace codicil
