// Words of a flowchart, with the places where their author wrote them.
#pragma once

#include <cstddef>
#include <cstdint>
#include <string>
#include <string_view>
#include <vector>

#include "diagnostics/place.h"

namespace codicil::flowchart {

/// From `offset` in the words on, characters stand at `place` and after.
struct WordMark {
  std::uint32_t offset = 0;
  Place place;

  bool operator==(const WordMark&) const = default;
};

/// On one line, without white space at its ends. Places count lines and columns from the beginning
/// of the flowchart's text, both from 1.
struct Words {
  std::string text;
  std::vector<WordMark> marks;  ///< By offset; the first is that of the first character.

  bool empty() const { return text.empty(); }
  bool operator==(const Words&) const = default;
};

/// Puts words together, character by character.
class WordsWriter {
 public:
  /// Adds one code point that stands at `place`; all white space is one space, and none at the
  /// beginning.
  void add(std::string_view code_point, Place place);
  /// The words, without white space at their end.
  Words finish();

 private:
  Words words_;
  Place expected_;
};

}  // namespace codicil::flowchart
