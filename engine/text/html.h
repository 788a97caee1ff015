// Text that is already HTML, as a type of its own, so that nothing is escaped twice or never.
#pragma once

#include <string>
#include <string_view>

namespace codicil {

/// A well-formed piece of HTML. Only `escape_html`, the markdown and flowchart rooms and
/// concatenation make one.
struct Html {
  std::string markup;

  bool empty() const { return markup.empty(); }
  Html& operator+=(const Html& more) {
    markup += more.markup;
    return *this;
  }
  bool operator==(const Html&) const = default;
};

/// Escapes &, <, >, " and ' (as &#39;): safe in text and in quoted attributes.
Html escape_html(std::string_view text);

/// A text without what no XML can hold: control characters but tab, line feed and carriage return,
/// and U+FFFE and U+FFFF, become U+FFFD.
std::string for_xml(std::string_view text);

}  // namespace codicil
