// YAML as authors write it in front matter: text with places, and nothing clever.
#pragma once

#include <cstdint>
#include <string>
#include <string_view>
#include <vector>

#include "diagnostics/diagnostic.h"

namespace codicil::yaml {

enum class Kind { scalar, sequence, mapping };

struct Entry;

/// From this byte of a scalar's text on, characters stand at `place` and after it on its line.
struct TextShift {
  std::uint32_t offset = 0;
  Place place;

  bool operator==(const TextShift&) const = default;
};

/// One value. Scalars are text: `no`, `0123` and `2017-02` mean what they say. An absent value
/// ("lead:") is an empty plain scalar.
struct Node {
  Kind kind = Kind::scalar;
  Place place;       ///< Of the first character of the value (for a quoted scalar: of the quote).
  std::string text;  ///< Of a scalar.
  bool quoted = false;  ///< Scalar in quotes, or a block scalar.
  Place text_place;     ///< Of the first character of a scalar's text: behind the quote, or in the
                        ///< first line of a block.
  std::uint32_t indent =
      0;  ///< Of a block scalar: how many columns its later lines are indented; 0 for others.
  /// Where the text goes on elsewhere than in the next column: in a further line of a text that is
  /// written on several (except of a "|" block, whose lines are those of its text), and behind an
  /// escape. By offset.
  std::vector<TextShift> shifts;
  std::vector<Node> items;     ///< Of a sequence.
  std::vector<Entry> entries;  ///< Of a mapping, in file order; no key occurs twice.
  /// A fault was reported about it: there is a value, but not (or, of a list, not all of) what the
  /// author meant. Nothing more should be said of it; a scalar is empty.
  bool unreadable = false;

  /// Where the character at a byte of a scalar's text stands in the file.
  Place place_of(std::size_t offset) const;

  bool is_empty() const { return kind == Kind::scalar && text.empty() && !quoted; }
  /// The value of a key of this mapping, or nullptr.
  const Node* find(std::string_view key) const;
};

struct Entry {
  std::string key;
  Place key_place;
  Node value;
};

/// Reads one YAML document whose top is a mapping (or is empty). Faults are reported with places in
/// the file, in words that do not need knowledge of YAML, and what could be read is returned: a
/// missing or strange closing quote, a bare line, a key given twice, anchors and aliases, tags,
/// more than one document, nesting deeper than 64 levels, tabs, bad UTF-8, `title: Harm: advice`
/// (the help: put it in quotes). `first_line` is the line of the file on which `text` begins. Never
/// throws for any bytes; linear in their number.
Reported<Node> read(std::string_view text, std::uint32_t first_line);

}  // namespace codicil::yaml
