// How an author would write where a link leads.
#pragma once

#include <string>
#include <string_view>

#include "index/reference_table.h"
#include "manual/manual.h"

namespace codicil::index {

/// The destination that leads from a file to a target: "../practice/escalation.md#steps"; empty for
/// what no link leads to. `path` is from the root of the tree.
std::string destination_of(const Manual& manual, std::string_view path, const Target& target);

}  // namespace codicil::index
