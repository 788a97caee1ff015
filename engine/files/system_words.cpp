#include "files/system_words.h"

#include <fmt/core.h>

#include <cctype>
#include <cerrno>
#include <cstring>

#include "diagnostics/failure.h"

namespace codicil {

std::string system_words(int error) {
  switch (error) {
    case ENOSPC:
      return "the disk is full";
    case EDQUOT:
      return "your share of the disk is used up";
    case EROFS:
      return "the file system can only be read";
    case ENOENT:
      return "no such file or folder";
    case ENOTDIR:
      return "not a folder";
    case EISDIR:
      return "it is a folder";
    case EXDEV:
      return "on another file system";
    default:
      break;
  }
  const char* description = strerrordesc_np(error);
  if (!description) return fmt::format("error {} of the system", error);
  std::string words = description;
  // "Permission denied", but not "RPC struct is bad".
  if (words.size() > 1 && std::islower(static_cast<unsigned char>(words[1]))) {
    words[0] = static_cast<char>(std::tolower(static_cast<unsigned char>(words[0])));
  }
  return words;
}

void fail_to(const char* doing, const std::string& path, int error) {
  throw Failure(FailureKind::environment,
                fmt::format("cannot {} `{}`: {}", doing, path, system_words(error)));
}

}  // namespace codicil
