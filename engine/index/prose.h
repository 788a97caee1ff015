// The prose of one paragraph or table cell as one line of text, with the way back to its nodes.
#pragma once

#include <cstdint>
#include <string>
#include <vector>

#include "manual/document.h"

namespace codicil::index {

/// Stands in a line for what is no prose of the author's: code, an image, a footnote's mark, what
/// joins the steps of a flowchart.
inline constexpr char no_prose = '\x1F';

/// A place in the text of a node.
struct ProsePosition {
  std::uint32_t node = 0;
  std::uint32_t offset = 0;

  bool operator==(const ProsePosition&) const = default;
};

/// A part of the line that comes from one node.
struct ProsePiece {
  std::uint32_t begin = 0;  ///< In the line.
  std::uint32_t node = 0;
  std::uint32_t parent = 0;
};

/// The words of a link.
struct ProseLink {
  std::uint32_t begin = 0;
  std::uint32_t end = 0;
  std::uint32_t node = 0;
};

struct Prose {
  std::uint32_t block = 0;  ///< The paragraph, heading or cell.
  std::string line;         ///< Breaks are spaces; emphasis leaves no trace.
  std::vector<ProsePiece> pieces;
  std::vector<ProseLink> links;  ///< By place; none lies in another.

  /// Where the character at `offset` stands.
  ProsePosition begin_at(std::uint32_t offset) const;
  /// The same for the end of a range, behind its last character.
  ProsePosition end_at(std::uint32_t offset) const;
  /// The piece that holds the character at `offset`.
  const ProsePiece& piece_at(std::uint32_t offset) const;
  /// The link whose words hold the character at `offset`, or nullptr.
  const ProseLink* link_at(std::uint32_t offset) const;
};

/// The line of a block that holds prose.
Prose prose_of(const Document& document, std::uint32_t block);

}  // namespace codicil::index
