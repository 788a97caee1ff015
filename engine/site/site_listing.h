// What a site says that it consists of, and what it does consist of.
#pragma once

#include <cstdint>
#include <map>
#include <optional>
#include <string>
#include <string_view>
#include <vector>

#include "site/site_files.h"

namespace codicil::site {

/// SHA-256 by path.
using Hashes = std::map<std::string, std::string>;

/// A provenance.json, read.
struct ReadProvenance {
  Provenance provenance;
  Hashes files;
};

/// Nothing where the bytes are no provenance.json of Codicil's, or something of it is missing.
std::optional<ReadProvenance> read_provenance(std::string_view bytes);

enum class FileChange : std::uint8_t { altered, missing, surplus };

struct FileDifference {
  std::string path;
  FileChange change = FileChange::altered;

  bool operator==(const FileDifference&) const = default;
};

/// How `found` differs from `expected`; in byte order of the paths.
std::vector<FileDifference> differences(const Hashes& expected, const Hashes& found);

}  // namespace codicil::site
