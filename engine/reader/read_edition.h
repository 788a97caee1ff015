// content/editions/<id>.md becomes an Edition.
#pragma once

#include <string>
#include <string_view>

#include "diagnostics/diagnostic.h"
#include "manual/edition.h"

namespace codicil::reader {

/// `path` is the file's own, its stem the edition's id. Diagnostics carry path and revision.
Reported<Edition> read_edition(std::string_view bytes, const std::string& path,
                               const std::string& revision);

}  // namespace codicil::reader
