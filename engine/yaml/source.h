// The text that is read, made safe for the parser, and where its characters stand in the file.
#pragma once

#include <cstddef>
#include <cstdint>
#include <string>
#include <string_view>
#include <vector>

#include "diagnostics/diagnostic.h"

namespace codicil::yaml {

/// A run of lines, the last excluded; counted from 0 in the text.
struct LineRange {
  std::size_t begin = 0;
  std::size_t end = 0;
};

/// The text by lines and by characters. A character's index is its number in code points, as the
/// parser counts.
class Source {
 public:
  /// Drops a byte order mark, puts harmless characters for those that YAML forbids (one for one, so
  /// that places hold), and reports the first of each kind.
  Source(std::string_view text, std::uint32_t first_line, std::vector<Diagnostic>& faults);

  std::string_view text() const { return text_; }
  std::string_view text_of(LineRange range) const;
  std::size_t line_count() const { return lines_.size(); }
  LineRange all_lines() const { return {0, lines_.size()}; }

  /// Without its line end.
  std::string_view line(std::size_t number) const;
  std::size_t index_of_line(std::size_t number) const { return lines_[number].index; }
  std::size_t offset_of_line(std::size_t number) const { return lines_[number].offset; }
  std::size_t line_at(std::size_t index) const;
  /// The byte offset, in its line, of the character at `index`.
  std::size_t offset_in_line(std::size_t index) const;

  Place place(std::size_t index) const;
  /// The place of the byte at `offset` of a line.
  Place place(std::size_t line_number, std::size_t offset) const;

  /// How far the keys on top are indented: usually 0.
  std::size_t margin() const { return margin_; }

 private:
  struct Line {
    std::size_t offset = 0;
    std::size_t index = 0;
  };

  void clean(std::string_view text, std::vector<Diagnostic>& faults);
  /// Gives the number of characters that are left of the line.
  std::size_t clean_line(std::string_view line, std::vector<Diagnostic>& faults);
  void find_margin();

  std::string text_;
  std::vector<Line> lines_;
  std::uint32_t first_line_ = 1;
  std::size_t margin_ = 0;
  bool told_of_forbidden_ = false;
  bool told_of_bytes_ = false;
};

}  // namespace codicil::yaml
