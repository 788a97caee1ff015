// A tree of source files, read only: a folder, a commit, or memory. The past is read by the same
// code as the present because both are this.
#pragma once

#include <cstddef>
#include <cstdint>
#include <map>
#include <optional>
#include <string>
#include <string_view>
#include <vector>

#include "diagnostics/failure.h"
#include "files/content_id.h"

namespace codicil {

/// The largest file that a tree gives; whoever reads may ask for less.
constexpr std::size_t most_bytes = std::size_t{64} << 20;

enum class EntryKind { file, symbolic_link, other };

/// One entry of a listing.
struct SourceEntry {
  std::string path;  ///< From the root of the tree.
  EntryKind kind = EntryKind::file;
  ContentId id;            ///< Empty where it is not known without reading (a folder on disk).
  std::uint64_t size = 0;  ///< In bytes; 0 where it is not known without reading (a commit).

  bool operator==(const SourceEntry&) const = default;
};

/// What a file is found to be without reading it.
enum class Availability {
  there,
  absent,
  too_large,  ///< Larger than `most_bytes`.
  lost,       ///< It is there by name, and what it holds is missing from this copy.
};

/// Thrown where a file is larger than `most_bytes`. `name` is how the message calls the file.
class FileTooLarge : public Failure {
 public:
  explicit FileTooLarge(const std::string& name);
};

/// Reads only; never writes, never follows symbolic links, never leaves its root. All calls may
/// come from several threads at once.
class SourceTree {
 public:
  virtual ~SourceTree() = default;

  /// All files below `folder` ("" for the root), at every depth, in byte order of their paths.
  /// Empty when there is no such folder. Names beginning with '.' are left out.
  virtual std::vector<SourceEntry> list(std::string_view folder) const = 0;

  /// The bytes of a file; nothing when there is no file of that path (a symbolic link is no file).
  /// Throws Failure where it exists and cannot be read, FileTooLarge where it is that.
  virtual std::optional<std::string> read(std::string_view path) const = 0;

  /// What `read` would meet.
  virtual Availability availability(std::string_view path) const = 0;

  /// The abbreviated commit that diagnostics name, or "" for a folder or memory.
  virtual std::string revision() const = 0;
};

/// Files given as path and text; for tests and for what is not yet written.
class MemoryTree : public SourceTree {
 public:
  explicit MemoryTree(std::map<std::string, std::string, std::less<>> files,
                      std::string revision = {})
      : files_(std::move(files)), revision_(std::move(revision)) {}

  std::vector<SourceEntry> list(std::string_view folder) const override;
  std::optional<std::string> read(std::string_view path) const override;
  Availability availability(std::string_view path) const override;
  std::string revision() const override { return revision_; }

 private:
  std::map<std::string, std::string, std::less<>> files_;
  std::string revision_;
};

/// A folder on disk.
class DirectoryTree : public SourceTree {
 public:
  /// `root` is an existing folder.
  explicit DirectoryTree(std::string root) : root_(std::move(root)) {}

  std::vector<SourceEntry> list(std::string_view folder) const override;
  std::optional<std::string> read(std::string_view path) const override;
  Availability availability(std::string_view path) const override;
  std::string revision() const override { return {}; }

 private:
  std::string root_;
};

}  // namespace codicil
