// manual.yml with the places of what other files may contradict.
#pragma once

#include <string>
#include <string_view>
#include <vector>

#include "diagnostics/diagnostic.h"
#include "manual/definition.h"

namespace codicil::reader {

/// The largest definition that is read.
constexpr std::size_t most_definition_bytes = std::size_t{4} << 20;

struct DefinitionFile {
  ManualDefinition definition;
  bool has_content = true;  ///< False where `content` leads out of the tree.
  Place content_place;      ///< Of `content`, or of the first line where it is not written.
  Place parts_place;
  bool is_unfinished_merge = false;  ///< Then what it says of the manual cannot be relied on.
  std::vector<Diagnostic> faults;    ///< Without paths.
};

/// `path` is the definition's own; `content` is resolved against its folder. An absolute `content`
/// stays as it is.
DefinitionFile read_definition_file(std::string_view bytes, const std::string& path);

}  // namespace codicil::reader
