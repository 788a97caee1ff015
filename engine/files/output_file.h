// A file to be written: where, and what.
#pragma once

#include <string>

namespace codicil {

struct OutputFile {
  std::string
      path;  ///< From the root of the site (or of whatever is being written), '/' between folders.
  std::string bytes;

  bool operator==(const OutputFile&) const = default;
};

}  // namespace codicil
