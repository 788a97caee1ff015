// What the parser reads as one string, the inline source of a paragraph, a heading or a cell, and
// where in the file it stands.
#pragma once

#include <cstdint>
#include <string_view>
#include <vector>

#include "markdown/source_text.h"

namespace codicil::markdown {

/// The parser joins the lines of a block without quote marks, indentation and the like, and takes
/// the backslash off escaped pipes in tables. This remembers where each piece of the joined string
/// came from.
class LeafSource {
 public:
  /// A block of whole lines, the first of which is `line`. False, and nothing is known of its
  /// places, when the lines are not those. In the paragraph before a table the parser takes `\|`
  /// for `|`.
  enum class Pipes { as_written, unescaped };
  bool of_lines(std::string_view content, const SourceText& source, std::uint32_t line,
                Pipes pipes);
  /// One run of characters that begins there.
  void of_run(std::string_view content, Position begin);
  /// A table cell, written between two bytes of a line. False when that is not its source.
  bool of_cell(std::string_view content, const SourceText& source, Position begin,
               std::uint32_t end);
  /// A block whose source was not found: all its bytes are said to stand there.
  void of_unknown(std::string_view content, Position place);

  std::string_view content() const { return content_; }
  Position position(std::size_t offset);
  /// The end of the run that the byte stands in: up to there the file has the same bytes.
  std::size_t run_end(std::size_t offset);
  std::uint32_t first_line() const { return pieces_.front().position.line; }
  std::uint32_t last_line() const { return pieces_.back().position.line; }

 private:
  struct Piece {
    std::uint32_t begin = 0;
    Position position;
  };

  void start(std::string_view content);
  bool add_line(std::string_view line, std::uint32_t begin, std::string_view written,
                std::uint32_t number, Pipes pipes);
  /// Sets `current_` to the piece that holds the byte.
  void seek(std::size_t offset);

  std::string_view content_;
  std::vector<Piece> pieces_;
  std::size_t current_ = 0;
  bool is_known_ = true;
};

}  // namespace codicil::markdown
