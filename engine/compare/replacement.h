// Whether a text differs from another in nothing but wording that was replaced throughout.
#pragma once

#include <cstddef>
#include <optional>
#include <span>
#include <string>
#include <string_view>
#include <vector>

namespace codicil::compare {

/// Wording, and what stands in its place now.
struct Replacement {
  std::string before;
  std::string after;
  /// Only where it is written just so; else whole words in any case, and both in the plural.
  bool is_exact = false;
};

/// The replacements that turn `before` into `after`, by their indices, in order, each once. They
/// need not have been made everywhere. Nothing where anything else differs, or nothing does. White
/// space is one space, and apostrophes are alike.
std::optional<std::vector<std::size_t>> replacements_between(
    std::string_view before, std::string_view after, std::span<const Replacement> replacements);

}  // namespace codicil::compare
