#include "markdown/hazards.h"

#include <algorithm>
#include <array>

#include <fmt/format.h>

#include "markdown/table_source.h"
#include "markdown/white_space.h"

// What costs the parser time, and how it is measured. Blocks of inlines never reach over an empty
// line, so most is counted between those.
//
// - HTML, `<!` and `<?`: each looks for its end through the rest of the block; openers × bytes.
// - Emphasis, brackets: each closing mark may look through all opening ones; marks × marks.
// - Addresses: each ')' or "www." looks through the whole word; marks × bytes, for each word.
// - Nesting: every line and inline walks up to the top; marks at the front of a line.
// - Rows of tables: a list that is walked to its end for each cell; cells × cells, for each line.
// - Lines like `|---|`: each reads the block again, from its start; such lines × bytes.
// - Short rows of wide tables: they are filled up; columns × lines.
// - Link definitions: each link copies its destination; links × longest definition.

namespace codicil::markdown {
namespace {

constexpr std::uint64_t most_opener_bytes = 1'000'000'000;
constexpr std::uint64_t most_marks = 40'000;
constexpr std::uint64_t most_address_bytes = 300'000'000;
constexpr std::uint64_t most_nesting = 128;
constexpr std::uint64_t most_squared_cells = 300'000'000;
constexpr std::uint64_t most_delimiter_bytes = 100'000'000;
constexpr std::uint64_t most_cells = 300'000;
constexpr std::uint64_t most_copied_bytes = 8'000'000;

/// Below this many bytes, what is counted by character cannot reach its limit, whatever the text:
/// bytes × bytes do not.
constexpr std::size_t small_text = 17'000;

constexpr std::array<bool, 256> is_counted = [] {
  std::array<bool, 256> table{};
  for (const char c : std::string_view("<*_~[]|.:)@")) table[static_cast<std::uint8_t>(c)] = true;
  return table;
}();

/// What the parser takes for the line below a table's head, wherever it stands.
bool is_delimiter_line(std::string_view text) {
  if (text.empty() || (text.front() != '|' && text.front() != ':' && text.front() != '-'))
    return false;
  const auto belongs = [](char c) { return c == '|' || c == ':' || c == '-' || is_white_space(c); };
  return std::ranges::all_of(text, belongs) &&
         std::ranges::any_of(text, [](char c) { return c == '|' || c == ':'; });
}

/// What was counted since the last empty line.
struct BlockCounts {
  std::uint64_t bytes = 0;
  std::uint64_t lines = 0;
  std::uint64_t openers = 0;
  std::uint64_t emphasis = 0;
  std::uint64_t brackets = 0;
  std::uint64_t delimiter_lines = 0;
  std::uint64_t columns = 0;           ///< Of the widest table that may have begun.
  std::uint64_t lines_at_columns = 0;  ///< How many lines stood before it.
};

class Scan {
 public:
  explicit Scan(const SourceText& source) : source_(source) {}

  std::optional<Hazard> run() {
    for (line_ = 1; line_ <= source_.line_count() && !found_; ++line_) look_at(source_.line(line_));
    if (!found_ && links_ * longest_definition_ > most_copied_bytes) {
      line_ = definition_line_;
      find(fmt::format("a link definition of {} bytes that {} links may copy", longest_definition_,
                       links_));
    }
    return found_;
  }

 private:
  void find(std::string what) {
    if (!found_) found_ = Hazard{line_, std::move(what)};
  }

  void look_at(std::string_view line) {
    const FrontMarks marks = front_marks(line);
    const std::string_view text = line.substr(marks.end);
    if (text.empty()) {
      block_ = {};
      definition_ = 0;
    }
    if (marks.count == 0 && text.empty()) return;
    look_at_front(line, marks);
    look_at_definition(text);
    look_at_table(text);
    block_.bytes += line.size() + 1;
    ++block_.lines;
    count_characters(text);
    judge();
  }

  void look_at_front(std::string_view line, const FrontMarks& marks) {
    if (marks.count == 0) return;
    const auto spaces =
        static_cast<std::uint64_t>(std::ranges::count(line.substr(0, marks.end), ' '));
    const auto tabs =
        static_cast<std::uint64_t>(std::ranges::count(line.substr(0, marks.end), '\t'));
    // A list inside a list is indented by two columns or more.
    const std::uint64_t nesting = marks.count + (spaces + 4 * tabs) / 2;
    if (nesting > 2 * most_nesting || marks.count > most_nesting)
      find("lists or quotes too deep inside one another");
  }

  void look_at_definition(std::string_view text) {
    if (text.starts_with('[')) {
      const std::size_t colon = text.find("]:");
      definition_ = colon == std::string_view::npos ? 0 : text.size() - colon;
    } else if (definition_ > 0) {
      definition_ += text.size() + 1;
    }
    if (definition_ <= longest_definition_) return;
    longest_definition_ = definition_;
    definition_line_ = line_;
  }

  void look_at_table(std::string_view text) {
    if (!is_delimiter_line(text)) return;
    ++block_.delimiter_lines;
    const auto columns = static_cast<std::uint64_t>(std::ranges::count(text, '|') + 1);
    if (columns <= block_.columns) return;
    block_.columns = columns;
    block_.lines_at_columns = block_.lines;
  }

  void count_characters(std::string_view text) {
    if (source_.text().size() < small_text) {
      links_ += static_cast<std::uint64_t>(std::ranges::count(text, ']'));
      return;
    }
    std::uint64_t cells = 0;
    std::uint64_t addresses = 0;
    for (std::size_t at = 0; at < text.size(); ++at) {
      const char c = text[at];
      if (!is_counted[static_cast<std::uint8_t>(c)]) continue;
      const char next = at + 1 < text.size() ? text[at + 1] : '\0';
      switch (c) {
        case '<':
          block_.openers += next == '!' || next == '?' ? 1 : 0;
          break;
        case '*':
        case '_':
        case '~':
          block_.emphasis += next == c ? 0 : 1;
          break;
        case '[':
          ++block_.brackets;
          break;
        case ']':
          links_ += next == '(' ? 0 : 1;
          break;
        case '|':
          ++cells;
          break;
        case '.':
          addresses += at >= 3 && text.substr(at - 3, 3) == "www" ? 1 : 0;
          break;
        default:
          ++addresses;
          break;
      }
    }
    squared_cells_ += cells * cells;
    // Most lines have so few of them that their words need not be looked at one by one.
    constexpr std::uint64_t few = 1'000'000;
    address_bytes_ += addresses * text.size() <= few ? 0 : address_bytes(text);
  }

  static std::uint64_t address_bytes(std::string_view text) {
    std::uint64_t sum = 0;
    while (!text.empty()) {
      const std::string_view word = text.substr(0, text.find_first_of(" \t\v\f"));
      const auto marks = std::ranges::count_if(
          word, [](char c) { return c == ':' || c == ')' || c == '@' || c == '.'; });
      sum += static_cast<std::uint64_t>(marks) * word.size();
      text.remove_prefix(std::min(text.size(), word.size() + 1));
    }
    return sum;
  }

  void judge() {
    if (block_.openers * block_.bytes > most_opener_bytes)
      find("too much HTML without an empty line");
    if (block_.emphasis > most_marks)
      find(fmt::format("more than {} marks of emphasis without an empty line", most_marks));
    if (block_.brackets > most_marks)
      find(fmt::format("more than {} `[` without an empty line", most_marks));
    if (address_bytes_ > most_address_bytes) find("very long web or e-mail addresses");
    if (squared_cells_ > most_squared_cells) find("very wide tables");
    if (block_.delimiter_lines * block_.bytes > most_delimiter_bytes)
      find("too many tables without an empty line");
    if (block_.columns * (block_.lines - std::min(block_.lines, block_.lines_at_columns)) >
        most_cells) {
      find(fmt::format("a table of more than {} cells", most_cells));
    }
  }

  const SourceText& source_;
  std::uint32_t line_ = 1;
  BlockCounts block_;
  std::uint64_t address_bytes_ = 0;
  std::uint64_t squared_cells_ = 0;
  std::uint64_t links_ = 0;
  std::uint64_t definition_ = 0;  ///< Bytes of the link definition that may go on.
  std::uint64_t longest_definition_ = 0;
  std::uint32_t definition_line_ = 0;
  std::optional<Hazard> found_;
};

}  // namespace

std::optional<Hazard> find_hazard(const SourceText& source) {
  return Scan(source).run();
}

}  // namespace codicil::markdown
