// What the text of one template says, tag by tag: the first of two steps from a theme's file to a
// layout.
#pragma once

#include <cstdint>
#include <string>
#include <string_view>
#include <vector>

#include "diagnostics/diagnostic.h"

namespace codicil::site {

enum class ElementKind : std::uint8_t {
  text,      ///< `words` goes to the page as it stands.
  variable,  ///< {{name}}
  html,      ///< {{{name}}} or {{&name}}
  section,   ///< {{#name}} up to {{/name}}
  inverted,  ///< {{^name}} up to {{/name}}
  partial,   ///< {{>name}}
};

/// A piece of a template. What a section encloses follows it directly, up to `end`.
struct Element {
  ElementKind kind = ElementKind::text;
  std::string words;  ///< The text, or the name.
  Place place;        ///< Of its first character in the file.
  std::size_t end = 0;
  bool stands_alone = false;  ///< A section whose tag has a line of its own, which is not printed.
  std::string indent;  ///< Of a partial on a line of its own: what stands before it, and so before
                       ///< all its lines.
};

/// How deep sections may stand in one another.
constexpr std::size_t most_nested_sections = 32;

/// Reads a template. Lines that hold nothing but a section's tag, a comment or a partial are not
/// printed. Faults
/// (`theme-invalid`) have no path; after one that leaves the rest without meaning the elements end
/// there. Never throws.
Reported<std::vector<Element>> read_template(std::string_view text);

/// The place `offset` bytes into a text that begins at `first`.
Place place_within(std::string_view text, std::size_t offset, Place first);

/// True for what may stand in a tag: letters, digits, `_`, `-` and `.`, at least one.
bool is_name(std::string_view text);

}  // namespace codicil::site
