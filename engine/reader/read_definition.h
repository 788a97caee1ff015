// manual.yml becomes a ManualDefinition.
#pragma once

#include <string>
#include <string_view>

#include "diagnostics/diagnostic.h"
#include "manual/definition.h"

namespace codicil::reader {

/// `path` is the definition's own, from the root of the tree; `content` is resolved against it.
/// Diagnostics carry path and revision.
Reported<ManualDefinition> read_definition(std::string_view bytes, const std::string& path,
                                           const std::string& revision);

}  // namespace codicil::reader
