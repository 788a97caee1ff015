// The text as the parser is given it: its lines, and which place in the file each byte stands for.
#pragma once

#include <cstdint>
#include <optional>
#include <string>
#include <string_view>
#include <vector>

#include "markdown/parse.h"

namespace codicil::markdown {

/// A byte of a text, by the line it stands in. Lines count from 1, bytes from 0.
struct Position {
  std::uint32_t line = 0;
  std::uint32_t byte = 0;

  auto operator<=>(const Position&) const = default;
};

/// One text, cut into lines as the Markdown parser cuts it (LF, CR LF, CR). Bytes that are not
/// UTF-8, and NUL, are replaced by U+FFFD one by one, so that columns stay those of the file.
class SourceText {
 public:
  SourceText(std::string_view text, const Origin& origin);
  SourceText(const SourceText&) = delete;  ///< It may point into itself.
  SourceText& operator=(const SourceText&) = delete;

  std::string_view text() const { return text_; }
  std::uint32_t line_count() const { return static_cast<std::uint32_t>(begins_.size()); }
  /// Without its line ending; empty for a line that does not exist.
  std::string_view line(std::uint32_t number) const;
  /// Where that byte stands in the file. Quick when asked for in reading order.
  Place place(Position position);
  /// The first byte that had to be replaced.
  std::optional<Position> first_replaced() const { return first_replaced_; }

 private:
  void replace_bad_bytes(std::string_view text);
  void cut_lines();

  std::string_view text_;
  std::string repaired_;  ///< Holds the text where bytes had to be replaced.
  Origin origin_;
  std::vector<std::uint32_t> begins_;
  std::vector<std::uint32_t> lengths_;
  std::optional<Position> first_replaced_;
  Position counted_;               ///< Up to here,
  std::uint32_t code_points_ = 0;  ///< so many code points stand before it in its line.
};

}  // namespace codicil::markdown
