// The written form of tables, and of lines inside quotes and lists: where on a line a block's own
// text begins.
#pragma once

#include <cstdint>
#include <string_view>
#include <vector>

namespace codicil::markdown {

/// A quote, list item or footnote that a line stands in, outermost first.
struct Container {
  enum class Kind : std::uint8_t { quote, item, footnote } kind = Kind::quote;
  std::uint32_t first_line = 0;
};

/// The byte at which the text of a line begins, behind the marks and indentation of its containers.
std::size_t begin_of_text(std::string_view line, std::uint32_t number,
                          const std::vector<Container>& containers);

/// The byte behind everything at the front of a line that could be the mark of a quote, list item
/// or footnote, and their number.
struct FrontMarks {
  std::size_t end = 0;
  std::size_t count = 0;
};
FrontMarks front_marks(std::string_view line);

/// The label of the footnote that a text begins with ("[^label]:"), or empty.
std::string_view footnote_label_at(std::string_view text);

/// One cell as it stands in its line: from behind a pipe (and the space there) to before the next.
struct WrittenCell {
  std::size_t begin = 0;
  std::size_t end = 0;
};

/// Cuts a table's line into cells as the parser does: at pipes without a backslash.
void split_row(std::string_view line, std::size_t begin, std::vector<WrittenCell>& cells);

}  // namespace codicil::markdown
