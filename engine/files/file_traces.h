// What files and folders look like from outside, without reading them.
#pragma once

#include <sys/stat.h>

#include <cstdint>
#include <filesystem>
#include <map>
#include <string>
#include <vector>

namespace codicil {

/// Two equal traces of one path are of the same file with the same bytes, whatever wrote them.
struct FileTrace {
  mode_t mode = 0;
  ino_t file = 0;
  std::uint64_t size = 0;      ///< In bytes; 0 for a folder.
  std::int64_t modified = 0;   ///< In nanoseconds; 0 for a folder.
  std::int64_t described = 0;  ///< When anything about it changed: no program can set that back.

  bool operator==(const FileTrace&) const = default;
};

/// By whole path.
using FileTraces = std::map<std::string, FileTrace>;

/// The traces of files, and of folders and all below them but names that begin with '.'. A place
/// that is not there, or may not be looked at, has none.
FileTraces traces_of(const std::vector<std::filesystem::path>& places);
/// That of one file or folder alone; none where it is not there.
FileTraces trace_itself(const std::filesystem::path& place);

}  // namespace codicil
