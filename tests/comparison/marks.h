// A comparison written as an editor marks it on paper, for people to judge.
#pragma once

#include <string>

#include "compare/comparison.h"
#include "compare/side.h"

namespace codicil::test {

/// Every changed chapter and section with what changed, and its redline: {+inserted+}, [-deleted-],
/// {>moved here>}, [<moved away<], {~citation that followed~} and [~as it was~]. Blocks stand one a
/// line: "* " an item, "| " cells of a row, "> " a quote or call-out.
std::string marks_of(const compare::Comparison& comparison, const compare::Sides& sides);

/// What remains of a redline's words without its insertions, or without its deletions, a line for
/// each paragraph, item or cell that has any.
std::string words_without(const Document& redline, NodeKind left_out);

}  // namespace codicil::test
