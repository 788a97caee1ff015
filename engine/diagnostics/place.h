// Where something stands in a source file. The lowest type of all: everything that can be wrong has
// one.
#pragma once

#include <compare>
#include <cstdint>
#include <string>

namespace codicil {

/// A position inside one file: line and column from 1, columns in Unicode code points.
/// Line 0 means "the file as a whole".
struct Place {
  std::uint32_t line = 0;
  std::uint32_t column = 0;

  auto operator<=>(const Place&) const = default;
};

/// A place in a named file.
struct Location {
  std::string revision;  ///< Abbreviated commit, or empty for the working tree (or memory).
  std::string path;      ///< Relative to the root of the source tree, with '/' between folders.
  Place place;

  auto operator<=>(const Location&) const = default;
};

/// A value as an author wrote it, with the place of its first character.
template <typename T>
struct Placed {
  T value{};
  Place place;

  bool operator==(const Placed&) const = default;
};

}  // namespace codicil
