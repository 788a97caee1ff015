#include "git/stored_bytes.h"

#include <fmt/core.h>
#include <git2.h>

#include <algorithm>
#include <optional>

#include "diagnostics/failure.h"

namespace codicil::git {
namespace {

[[noreturn]] void fail(const std::string& path) {
  throw Failure(FailureKind::environment,
                fmt::format("cannot store `{}` in git: {}", path, last_error()),
                "See whether `git add` of that file works.");
}

/// The value of an attribute that is given one; nothing where it is only set, unset or not there.
std::optional<std::string> attribute(git_repository* repository, const std::string& path,
                                     const char* name) {
  const char* value = nullptr;
  if (git_attr_get(&value, repository, 0, path.c_str(), name) != 0) fail(path);
  if (git_attr_value(value) != GIT_ATTR_VALUE_STRING) return std::nullopt;
  return value;
}

bool is_set(git_repository* repository, const std::string& setting) {
  int status = 0;
  const auto config = obtain<git_config>(status, git_repository_config_snapshot, repository);
  const char* value = nullptr;
  return config && git_config_get_string(&value, config.get(), setting.c_str()) == 0;
}

void require_no_program(git_repository* repository, const std::string& path) {
  const auto filter = attribute(repository, path, "filter");
  if (filter && (is_set(repository, "filter." + *filter + ".clean") ||
                 is_set(repository, "filter." + *filter + ".process"))) {
    throw Failure(FailureKind::environment,
                  fmt::format("git passes `{}` through the filter program `{}`, which Codicil "
                              "does not run",
                              path, *filter),
                  "Take the file out of that filter in `.gitattributes`.");
  }
  const auto encoding = attribute(repository, path, "working-tree-encoding");
  if (!encoding || *encoding == "UTF-8" || *encoding == "utf-8") return;
  throw Failure(FailureKind::environment,
                fmt::format("git keeps `{}` in the encoding `{}`, which Codicil does not write",
                            path, *encoding),
                "Take `working-tree-encoding` away from it in `.gitattributes`.");
}

}  // namespace

std::string stored_bytes(git_repository* repository, const std::string& path,
                         std::string_view bytes) {
  require_no_program(repository, path);
  int status = 0;
  const auto filters =
      obtain<git_filter_list>(status, git_filter_list_load, repository, nullptr, path.c_str(),
                              GIT_FILTER_TO_ODB, static_cast<std::uint32_t>(GIT_FILTER_DEFAULT));
  if (status != 0) fail(path);
  if (!filters) return std::string(bytes);
  git_buf filtered = GIT_BUF_INIT;
  status = git_filter_list_apply_to_buffer(&filtered, filters.get(), bytes.data(), bytes.size());
  std::string stored = status == 0 ? std::string(filtered.ptr, filtered.size) : std::string();
  git_buf_dispose(&filtered);
  if (status != 0) fail(path);
  return stored;
}

ObjectId blob_id(std::string_view bytes) {
  git_oid oid{};
  ObjectId id;
  if (git_odb_hash(&oid, bytes.data(), bytes.size(), GIT_OBJECT_BLOB) == 0) {
    std::copy_n(oid.id, id.bytes.size(), id.bytes.begin());
  }
  return id;
}

}  // namespace codicil::git
