// Markdown becomes a Document: GitHub's Markdown and what the manual adds to it, every node with
// its exact place.
#pragma once

#include <cstdint>
#include <string_view>

#include "diagnostics/diagnostic.h"
#include "manual/document.h"

namespace codicil::markdown {

/// Where a text begins in its file. For the body of a chapter: the line after the front matter,
/// column 1. For a text in the front matter: the place of its first character, and how far its
/// later lines are indented there.
struct Origin {
  Place first{1, 1};
  std::uint32_t indent = 0;  ///< Columns that stand before every line after the first.
};

/// The largest text that is parsed; a longer one gives an empty document and `input_too_large`.
constexpr std::size_t most_bytes = std::size_t{512} * 1024;

/// Parses one text. Reports (without paths) raw HTML, undefined and unused footnotes, slips that
/// show, nesting that is too deep, output that would grow out of all proportion. Never throws for
/// any bytes. May be called from any number of threads at once.
Reported<Document> parse(std::string_view text, const Origin& origin);

}  // namespace codicil::markdown
