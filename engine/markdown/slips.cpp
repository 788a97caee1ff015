#include "markdown/slips.h"

#include <algorithm>
#include <array>
#include <optional>
#include <string>

#include <fmt/format.h>

#include "text/characters.h"
#include "text/path.h"
#include "text/utf8.h"
#include "text/wording.h"
#include "text/words.h"

namespace codicil::markdown {
namespace {

/// Lines beyond this many characters were not typed by a person: they are not looked through, so
/// that none costs the square of its length.
constexpr std::size_t most_looked_at = 2000;
constexpr std::size_t longest_tail = 600;

bool is_letter(char c) {
  return (c >= 'a' && c <= 'z') || (c >= 'A' && c <= 'Z') || static_cast<unsigned char>(c) >= 0x80;
}

bool begins_with_bullet(std::string_view line) {
  return line.starts_with("•") || line.starts_with("·");
}

/// Where a link could lead, by its look: an address, or the way to a file.
bool looks_like_destination(std::string_view text) {
  constexpr std::array<std::string_view, 7> beginnings{
      "http://", "https://", "www.", "mailto:", "../", "./", "#"};
  const auto begins = [text](std::string_view beginning) { return text.starts_with(beginning); };
  if (std::ranges::any_of(beginnings, begins)) return true;
  constexpr std::array<std::string_view, 12> endings{"md",  "pdf", "doc", "docx", "xls",  "xlsx",
                                                     "odt", "ppt", "png", "jpg",  "jpeg", "svg"};
  const std::string ending = lower_case(extension_of(text.substr(0, text.find('#'))));
  return std::ranges::find(endings, ending) != endings.end();
}

/// One line of a paragraph.
struct ParagraphLine {
  Place begin;
  std::string_view written;  ///< From its first character on.
  bool begins_with_text = false;
  bool ends_with_pipe = false;
  bool follows_soft_break = false;

  bool is_row() const {
    return begins_with_text && written.starts_with('|') && written.size() > 1 && ends_with_pipe;
  }
};

class SlipFinder {
 public:
  SlipFinder(const Document& document, const WrittenText& written,
             std::vector<Diagnostic>& diagnostics)
      : document_(document), written_(written), diagnostics_(diagnostics) {}

  void run() {
    const bool has_tails = document_.characters.find(']') != std::string::npos;
    for (std::uint32_t i = 0; i < document_.nodes.size(); ++i) {
      const Node& node = document_.nodes[i];
      if (node.kind == NodeKind::flowchart) {
        i = node.end - 1;  // is no Markdown
        continue;
      }
      if (node.kind == NodeKind::block_quote) look_at_quote(i);
      if (node.kind == NodeKind::paragraph) look_at_paragraph(i);
      if (has_tails && node.kind == NodeKind::text) look_at_tails(i);
    }
  }

 private:
  void report(Place place, std::string message, std::string help) {
    diagnostics_.push_back(
        diagnose(Code::markdown_slip, place, std::move(message), std::move(help)));
  }

  void look_at_paragraph(std::uint32_t paragraph) {
    const std::vector<ParagraphLine> lines = lines_of(paragraph);
    for (const ParagraphLine& line : lines) look_for_heading(line);
    look_for_bullets(lines);
    look_for_rows(lines);
  }

  std::vector<ParagraphLine> lines_of(std::uint32_t paragraph) const {
    std::vector<ParagraphLine> lines;
    bool is_start = true;
    bool is_soft = false;
    for (std::uint32_t i = paragraph + 1; i < document_.nodes[paragraph].end;
         i = document_.nodes[i].end) {
      const Node& node = document_.nodes[i];
      if (node.kind == NodeKind::soft_break || node.kind == NodeKind::line_break) {
        is_start = true;
        is_soft = node.kind == NodeKind::soft_break;
        continue;
      }
      const bool is_text = node.kind == NodeKind::text;
      if (is_start) {
        const Place place = document_.place_of(i, 0);
        lines.push_back({place, written_.from(place), is_text, false, is_soft});
      }
      lines.back().ends_with_pipe = is_text && document_.text_of(node).ends_with('|');
      is_start = false;
    }
    return lines;
  }

  void look_for_heading(const ParagraphLine& line) {
    const std::string_view written = line.written;
    const std::size_t hashes = std::min(written.find_first_not_of('#'), written.size());
    if (!line.begins_with_text || hashes == 0 || hashes > 6 || hashes == written.size()) return;
    if (!is_letter(written[hashes])) return;
    const std::string_view marks = written.substr(0, hashes);
    report(line.begin,
           fmt::format("no space stands behind {}, so this line is no heading", quoted(marks)),
           fmt::format("Write {}.", quoted(fmt::format("{} {}", marks, written.substr(hashes)))));
  }

  /// Where each has a line of its own, for which its author cared, nothing is lost.
  void look_for_bullets(const std::vector<ParagraphLine>& lines) {
    const auto runs_on = [](const ParagraphLine& line) {
      return line.begins_with_text && line.follows_soft_break && begins_with_bullet(line.written);
    };
    const auto second = std::ranges::find_if(lines, runs_on);
    if (second == lines.end()) return;
    const auto first = std::ranges::find_if(lines, [](const ParagraphLine& line) {
      return line.begins_with_text && begins_with_bullet(line.written);
    });
    std::size_t length = 0;
    next_code_point(first->written, length);
    report(
        first->begin,
        fmt::format("{} begins no list, so these lines run together",
                    quoted(first->written.substr(0, length))),
        "Begin each of the lines with a dash and a space, `- `, and leave a blank line above the "
        "first.");
  }

  void look_for_rows(const std::vector<ParagraphLine>& lines) {
    const auto has_next = [](const ParagraphLine& a, const ParagraphLine& b) {
      return a.is_row() && b.is_row();
    };
    const auto first = std::ranges::adjacent_find(lines, has_next);
    if (first == lines.end()) return;
    const std::string_view row = first->written;
    const auto columns = std::max<std::ptrdiff_t>(std::ranges::count(row, '|') - 1, 1);
    std::string separator = "|";
    for (std::ptrdiff_t i = 0; i < std::min<std::ptrdiff_t>(columns, 12); ++i)
      separator += " --- |";
    report(first->begin, "these rows are no table, since no line of dashes stands below the first",
           fmt::format("Write {} below the first row, and leave a blank line above it.",
                       quoted(separator)));
  }

  void look_at_quote(std::uint32_t quote) {
    const std::uint32_t paragraph = quote + 1;
    if (paragraph >= document_.nodes[quote].end ||
        document_.nodes[paragraph].kind != NodeKind::paragraph) {
      return;
    }
    const Place place = document_.place_of(paragraph + 1, 0);
    const std::string_view written = written_.from(place);
    const std::size_t close = written.find(']');
    const bool is_marker = document_.nodes[paragraph + 1].kind == NodeKind::text &&
                           written.starts_with("[!") && close != written.npos && close > 2;
    if (!is_marker) return;
    const std::string_view inside = written.substr(2, close - 2);
    const std::string_view word = inside.substr(0, inside.find(' '));
    if (!std::ranges::all_of(word, is_letter)) return;
    report_marker(place, word, written.substr(0, close + 1));
  }

  void report_marker(Place place, std::string_view word, std::string_view marker) {
    static const std::vector<std::string> kinds{"NOTE", "IMPORTANT", "WARNING",
                                                "TIP",  "CAUTION",   "LOCAL"};
    const std::string near = nearest(word, kinds);
    if (!near.empty() && lower_case(near) == lower_case(word)) {
      return report(place, fmt::format("{} makes no call-out as it stands here", quoted(marker)),
                    fmt::format("Write {} on a line of its own, and the words below it.",
                                quoted(fmt::format("> [!{}]", near))));
    }
    report(place, fmt::format("{} is no kind of call-out", quoted(word)),
           near.empty() ? fmt::format("The kinds are {}.", quoted_list(kinds))
                        : fmt::format("Did you mean {}?", quoted(fmt::format("[!{}]", near))));
  }

  /// "](path with spaces.pdf)" and "] (https://…)".
  void look_at_tails(std::uint32_t node) {
    const std::string_view text = document_.text_of(document_.nodes[node]);
    for (std::size_t at = text.find(']'); at < most_looked_at; at = text.find(']', at + 1)) {
      const std::string_view behind = text.substr(at + 1, 2);
      if (!behind.starts_with('(') && behind != " (") continue;
      const auto offset = static_cast<std::uint32_t>(at);
      const Place place = document_.place_of(node, offset);
      if (place.column > most_looked_at) return;
      const std::string_view written = written_.from(place).substr(0, longest_tail);
      const bool is_apart = written.starts_with("] (");
      if (!is_apart && !written.starts_with("](")) continue;
      const std::size_t begin = is_apart ? 3 : 2;
      const std::size_t close = written.find(')', begin);
      if (close == written.npos) continue;
      const std::string_view destination = written.substr(begin, close - begin);
      if (!looks_like_destination(destination)) continue;
      const bool has_space = destination.find(' ') != destination.npos;
      if (has_space == is_apart) continue;
      report_tail(node, offset, destination, is_apart);
    }
  }

  void report_tail(std::uint32_t node, std::uint32_t close, std::string_view destination,
                   bool is_apart) {
    const std::string_view text = document_.text_of(document_.nodes[node]).substr(0, close);
    const std::size_t open = text.rfind('[');
    const bool has_words = open != text.npos;
    const Place place =
        document_.place_of(node, has_words ? static_cast<std::uint32_t>(open) : close);
    // A backslash before the bracket says that no link is meant.
    if (has_words && !written_.from(place).starts_with('[')) return;
    const std::string words(has_words ? text.substr(open + 1) : std::string_view("…"));
    if (is_apart) {
      return report(place, "a space stands between the two brackets, so this is no link",
                    fmt::format("Take it out: write {}.",
                                quoted(fmt::format("[{}]({})", words, destination))));
    }
    report(place,
           fmt::format("spaces stand in the address {}, so this is no link", quoted(destination)),
           fmt::format("Put the address in angle brackets: write {}.",
                       quoted(fmt::format("[{}](<{}>)", words, destination))));
  }

  const Document& document_;
  const WrittenText& written_;
  std::vector<Diagnostic>& diagnostics_;
};

}  // namespace

std::string_view WrittenText::from(Place place) const {
  if (place.line < origin_.first.line) return {};
  const std::uint32_t number = place.line - origin_.first.line + 1;
  const std::uint32_t first = number == 1 ? origin_.first.column : origin_.indent + 1;
  const std::string_view line = source_.line(number);
  if (place.column < first) return {};
  std::size_t offset = 0;
  for (std::uint32_t i = first; i < place.column && offset < line.size(); ++i)
    next_code_point(line, offset);
  return line.substr(offset);
}

void report_slips(const Document& document, const WrittenText& written,
                  std::vector<Diagnostic>& diagnostics) {
  SlipFinder(document, written, diagnostics).run();
}

}  // namespace codicil::markdown
