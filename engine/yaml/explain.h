// What is wrong, in words that need no knowledge of YAML.
#pragma once

#include <cstddef>
#include <optional>
#include <string_view>

#include "diagnostics/diagnostic.h"
#include "yaml/source.h"

namespace codicil::yaml {

/// Why the parser stopped, in its own words (which live for ever).
struct Problem {
  std::string_view words;         ///< "did not find expected key"
  std::string_view context;       ///< "while parsing a block mapping"; may be empty.
  std::size_t index = 0;          ///< Of the character it stumbled over.
  std::size_t context_index = 0;  ///< Where what it was reading begins; only with a context.
};

/// The problem as an author sees it.
Diagnostic explain(const Source& source, const Problem& problem);

/// For a value that begins with a sign which has a meaning in YAML: "*", "&", "!", "@" …
Diagnostic special_sign(const Source& source, std::size_t index);

/// For a line that is neither a key with a value nor part of one: "key:value", or words alone.
Diagnostic bare_line(const Source& source, std::size_t line_number);

/// True for what `explain` says of a quote or bracket that is never closed: the lines behind it may
/// belong to it.
bool is_unclosed(const Diagnostic& diagnostic);

/// The problem that `explain` tells as a quote that is never closed.
Problem unclosed_quote(std::size_t index);

}  // namespace codicil::yaml
