// Publishing: a whole new site is staged beside the old one, verified, and exchanged with it in one
// step.
#pragma once

#include <cstdint>
#include <filesystem>
#include <map>
#include <memory>
#include <string>
#include <string_view>
#include <vector>

#include "files/output_file.h"

namespace codicil {

/// A site in the making. Until `publish` returns, the folder at `target` stands as it was; when the
/// process dies, the next SiteFolder for the same target clears what it left. Equal bytes are
/// stored once and hard-linked.
class SiteFolder {
 public:
  /// Takes the lock of `target` (the kernel's, beside the target; it dies with the process) and
  /// makes the staging folder. `forbidden` are folders that the target may neither contain nor lie
  /// in: content, theme, .git. Throws Failure: usage, where the target holds files that Codicil did
  /// not make (no provenance.json of its own) or touches a forbidden folder; environment, where
  /// another build is publishing there, or the file system cannot exchange folders.
  SiteFolder(const std::filesystem::path& target,
             const std::vector<std::filesystem::path>& forbidden);
  ~SiteFolder();
  SiteFolder(const SiteFolder&) = delete;
  SiteFolder& operator=(const SiteFolder&) = delete;

  /// Stores one file; may be called from several threads at once. A path twice, or one that is not
  /// normal, is a bug. Throws Failure (environment) when it cannot be written.
  void add(const OutputFile& file);

  /// Stores at `path` the bytes that were stored at `original` before: one file, two names.
  void add_copy(std::string_view path, std::string_view original);

  /// The SHA-256 of everything stored so far, by path.
  std::map<std::string, std::string> hashes() const;
  /// The size in bytes of everything stored so far, by path.
  std::map<std::string, std::uint64_t> sizes() const;

  /// Checks that the staging folder holds exactly what was stored, then exchanges it with the
  /// target.
  void publish();

 private:
  struct State;
  std::unique_ptr<State> state_;
};

}  // namespace codicil
