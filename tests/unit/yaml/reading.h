// Short forms of what was read, so that tests compare whole values.
#pragma once

#include <string>
#include <string_view>
#include <vector>

#include "yaml/node.h"

namespace codicil::yaml {

/// `{title: A, areas: [b, c]}`; an unreadable value has a "!" behind it.
inline std::string brief(const Node& node) {
  std::string text;
  switch (node.kind) {
    case Kind::scalar:
      text = node.text;
      break;
    case Kind::sequence:
      for (const Node& item : node.items) text += (text.empty() ? "" : ", ") + brief(item);
      text = "[" + text + "]";
      break;
    case Kind::mapping:
      for (const Entry& entry : node.entries) {
        text += (text.empty() ? "" : ", ") + entry.key + ": " + brief(entry.value);
      }
      text = "{" + text + "}";
      break;
  }
  return node.unreadable ? text + "!" : text;
}

inline std::string brief(std::string_view text) {
  return brief(read(text, 1).value);
}

/// "2:8 message" of each fault.
inline std::vector<std::string> faults_of(std::string_view text, std::uint32_t first_line = 1) {
  std::vector<std::string> faults;
  for (const Diagnostic& fault : read(text, first_line).diagnostics) {
    const Place place = fault.location.place;
    faults.push_back(std::to_string(place.line) + ":" + std::to_string(place.column) + " " +
                     fault.message);
  }
  return faults;
}

}  // namespace codicil::yaml
