#include "comparison/hand.h"

#include <fmt/format.h>

#include <algorithm>
#include <string_view>
#include <utility>

namespace codicil::test {

namespace {

using Lines = std::vector<std::string>;

/// Where a line may end: a blank or a line end, as the hand likes.
constexpr char gap = '\x1F';

class Hand {
 public:
  Hand(const RichChapter& chapter, unsigned number) : chapter_(chapter), random_(number) {}

  std::string write() {
    std::string text = front_matter();
    in_body_ = true;
    add_blocks(chapter_.introduction);
    for (const RichSection& section : chapter_.sections) add_section(section);
    for (const Lines& note : notes_) add_apart(note);
    if (!definitions_.empty()) add_apart(definitions_);
    text += joined(lines_);
    if (likes(3)) return with_carriage_returns(text);
    return text;
  }

 private:
  bool likes(std::size_t times) { return once_in(random_, times); }
  std::string one_of(std::initializer_list<std::string_view> spellings) {
    return std::string(spellings.begin()[below(random_, spellings.size())]);
  }

  static std::string joined(const Lines& lines) {
    std::string text;
    for (const std::string& line : lines) text += line + '\n';
    return text;
  }
  static std::string with_carriage_returns(std::string_view text) {
    std::string other;
    for (const char c : text) {
      if (c == '\n') other += '\r';
      other += c;
    }
    return other;
  }

  // words

  std::string escaped(std::string_view word) {
    std::string text;
    for (std::size_t i = 0; i < word.size(); ++i) {
      const char c = word[i];
      if (word.substr(i).starts_with("é")) {
        text += one_of({"é", "&eacute;", "&#233;", "&#xE9;"});
        ++i;
      } else if (c == '&') {
        text += one_of({"&amp;", "\\&", "&#38;"});
      } else if (c == '<') {
        text += one_of({"&lt;", "\\<"});
      } else if (std::string_view("*_[]#|").find(c) != std::string_view::npos) {
        text += likes(3) ? fmt::format("&#{};", static_cast<int>(c)) : std::string{'\\', c};
      } else if (std::string_view("%/-'").find(c) != std::string_view::npos && likes(6)) {
        text += std::string{'\\', c};
      } else {
        text += c;
      }
    }
    return text;
  }

  std::string words(const std::vector<std::string>& words) {
    std::string text;
    for (const std::string& word : words) {
      if (word.empty()) continue;
      if (!text.empty()) text += gap;
      text += escaped(word);
    }
    return text;
  }

  static std::string plain(const std::vector<std::string>& words) {
    std::string text;
    for (const std::string& word : words) {
      if (!word.empty()) text += (text.empty() ? "" : " ") + word;
    }
    return text;
  }

  std::string destination(const std::string& address) {
    std::string spelled = address;
    const std::string own = "../" + chapter_.part + "/";
    if (address.starts_with(own) && likes(2))
      spelled = one_of({"", "./"}) + address.substr(own.size());
    return likes(4) ? '<' + spelled + '>' : spelled;
  }

  std::string link(const Run& run) {
    const std::string shown = '[' + words(run.words) + ']';
    if (!in_body_ || likes(2)) return shown + '(' + destination(run.destination) + ')';
    const std::string label = fmt::format("link-{}", definitions_.size() + 1);
    definitions_.push_back(fmt::format("[{}]: {}", label, destination(run.destination)));
    return shown + '[' + (likes(2) ? upper(label) : label) + ']';
  }

  static std::string upper(std::string text) {
    for (char& c : text) c = c >= 'a' && c <= 'z' ? static_cast<char>(c - 'a' + 'A') : c;
    return text;
  }

  std::string footnote(std::size_t note) {
    const std::string label = likes(2) ? fmt::format("{}", 90 - note) : fmt::format("n{}", note);
    std::string text = prose(chapter_.notes[note]);
    Lines lines = broken(text, "");
    lines.front().insert(0, fmt::format("[^{}]: ", label));
    for (std::size_t i = 1; i < lines.size(); ++i) lines[i].insert(0, "    ");
    notes_.push_back(std::move(lines));
    return "[^" + label + ']';
  }

  std::string run_text(const Run& run) {
    switch (run.dress) {
      case Dress::plain:
        return words(run.words);
      case Dress::emphasis: {
        const std::string mark = one_of({"*", "_"});
        return mark + words(run.words) + mark;
      }
      case Dress::strong: {
        const std::string mark = one_of({"**", "__"});
        return mark + words(run.words) + mark;
      }
      case Dress::struck:
        return "~~" + words(run.words) + "~~";
      case Dress::code:
        return likes(2) ? '`' + plain(run.words) + '`' : "`` " + plain(run.words) + " ``";
      case Dress::link:
        return link(run);
      case Dress::bare_link:
        return "[](" + destination(run.destination) + ')';
      case Dress::address:
        return likes(2) ? run.words.front() : '<' + run.words.front() + '>';
      case Dress::image:
        return "![" + words(run.words) + "](" + destination(run.destination) + ')';
      case Dress::footnote:
        return footnote(run.note);
      case Dress::line_break:
        return one_of({"\\\n", "  \n", "<br>", "<br/>\n", " <br>", "\n<br> "});
    }
    return {};
  }

  /// Prose in one line, with gaps where it may be broken.
  std::string prose(const RichProse& runs) {
    std::string text;
    bool breaks = true;
    for (const Run& run : runs) {
      const std::string spelled = run_text(run);
      if (spelled.empty()) continue;
      const bool joins = run.dress == Dress::line_break || run.dress == Dress::footnote;
      if (!breaks && !joins) text += gap;
      text += spelled + run.mark;
      breaks = run.dress == Dress::line_break;
    }
    return text;
  }

  std::string in_one_line(std::string text) {
    std::string line;
    for (const char c : text) {
      if (c != gap) {
        line += c;
        continue;
      }
      line += likes(12) ? "  " : " ";
    }
    return line;
  }

  /// Prose over several lines. What stands behind the first is indented by as much as the hand
  /// likes.
  Lines broken(std::string_view text, std::string_view end) {
    const std::size_t width = 20 + below(random_, 90);
    Lines lines{""};
    for (const char c : text) {
      if (c == '\n' || (c == gap && lines.back().size() > width)) {
        if (c == gap && likes(8)) lines.back() += ' ';
        lines.emplace_back();
      } else {
        lines.back() += c == gap ? ' ' : c;
      }
    }
    for (std::size_t i = 1; i < lines.size(); ++i) {
      escape_number(lines[i]);
      if (likes(10)) lines[i].insert(0, 1 + below(random_, 3), ' ');
    }
    lines.back() += end;
    if (likes(8)) lines.back() += "  ";
    return lines;
  }

  /// "2." at the beginning of a line is an item of a list.
  static void escape_number(std::string& line) {
    const std::size_t end = line.find_first_not_of("0123456789");
    if (end != 0 && end != std::string::npos && line[end] == '.') line.insert(end, "\\");
  }

  // blocks

  void add_apart(const Lines& lines) {
    lines_.insert(lines_.end(), lines.begin(), lines.end());
    lines_.insert(lines_.end(), likes(6) ? 2 : 1, likes(20) ? "   " : "");
    if (likes(30)) add_what_says_nothing();
  }

  void add_what_says_nothing() {
    lines_.push_back(one_of({"* * *", "___", "<!-- for the editors -->"}));
    lines_.emplace_back();
    last_shape_ = Shape::code;
  }

  void add_blocks(const std::vector<RichBlock>& blocks) {
    for (const RichBlock& block : blocks) add_apart(block_lines(block));
  }

  void add_section(const RichSection& section) {
    std::string escaped_title;
    for (const char c : words(section.title)) escaped_title += c == gap ? ' ' : c;
    if (!section.label.empty()) escaped_title = section.label + ": " + escaped_title;
    if (!section.id.empty()) escaped_title += " {#" + section.id + '}';
    if (section.level == 2 && likes(3)) {
      add_apart({escaped_title, std::string(3 + below(random_, 20), '-')});
    } else {
      std::string line = std::string(section.level, '#') + ' ' + escaped_title;
      if (likes(3)) line += ' ' + std::string(1 + below(random_, 4), '#');
      add_apart({likes(8) ? ' ' + line : line});
    }
    last_shape_ = Shape::paragraph;
    add_blocks(section.blocks);
  }

  Lines block_lines(const RichBlock& block) {
    const Shape before = std::exchange(last_shape_, block.shape);
    switch (block.shape) {
      case Shape::paragraph:
        return broken(prose(block.prose), block.id.empty() ? "" : " {#" + block.id + '}');
      case Shape::bullets:
      case Shape::numbers:
        return list_lines(block);
      case Shape::table:
        return table_lines(block);
      case Shape::quote:
        return quoted_lines(block, {});
      case Shape::callout:
        return quoted_lines(block, one_of({"[!NOTE]", "[!note]"}));
      case Shape::code:
        return code_lines(block, before == Shape::paragraph);
      case Shape::item:
      case Shape::row:
        break;
    }
    return {};
  }

  Lines list_lines(const RichBlock& list) {
    const std::string bullet = one_of({"*", "-", "+"});
    const std::string delimiter = one_of({".", ")"});
    const bool counts = likes(2);
    const bool loose = likes(3);
    Lines lines;
    for (std::size_t i = 0; i < list.children.size(); ++i) {
      std::string marker = bullet;
      if (list.shape == Shape::numbers) marker = fmt::format("{}{}", counts ? i + 1 : 1, delimiter);
      marker += std::string(1 + below(random_, 4), ' ');
      Lines inside;
      for (const RichBlock& child : list.children[i].children) {
        if (!inside.empty() && (child.shape == Shape::paragraph || loose)) inside.emplace_back();
        std::ranges::move(block_lines(child), std::back_inserter(inside));
      }
      for (std::size_t k = 0; k < inside.size(); ++k) {
        if (k != 0 && inside[k].empty()) {
          lines.emplace_back();
          continue;
        }
        lines.push_back((k == 0 ? marker : std::string(marker.size(), ' ')) + inside[k]);
      }
      if (loose && i + 1 < list.children.size()) lines.emplace_back();
    }
    last_shape_ = list.shape;
    return lines;
  }

  Lines quoted_lines(const RichBlock& quote, const std::string& label) {
    Lines inside;
    if (!label.empty()) inside.push_back(label);
    for (const RichBlock& child : quote.children) {
      if (&child != &quote.children.front()) inside.emplace_back();
      std::ranges::move(block_lines(child), std::back_inserter(inside));
    }
    // Without the blank, what stands in an item would be indented too little.
    const std::string mark = quote.children.size() == 1 ? one_of({"> ", ">"}) : "> ";
    for (std::string& line : inside) line.insert(0, mark);
    last_shape_ = quote.shape;
    return inside;
  }

  Lines code_lines(const RichBlock& code, bool may_be_indented) {
    Lines lines;
    for (const Run& line : code.prose) lines.push_back(plain(line.words));
    if (may_be_indented && likes(3)) {
      for (std::string& line : lines) line.insert(0, "    ");
      return lines;
    }
    const std::string fence = one_of({"```", "~~~", "`````"});
    lines.insert(lines.begin(), fence);
    lines.push_back(fence);
    return lines;
  }

  Lines table_lines(const RichBlock& table) {
    const bool framed = likes(2);
    const auto line_of = [&](const Lines& cells) {
      std::string line = framed ? "|" : "";
      for (std::size_t i = 0; i < cells.size(); ++i) {
        if (i != 0) line += '|';
        line += std::string(i == 0 && !framed ? 0 : below(random_, 3), ' ') + cells[i] +
                std::string(below(random_, 5), ' ');
      }
      return framed ? line + '|' : line;
    };
    Lines lines;
    for (const RichBlock& row : table.children) {
      Lines cells;
      for (const RichProse& cell : row.cells) cells.push_back(in_one_line(prose(cell)));
      lines.push_back(line_of(cells));
      if (lines.size() > 1) continue;
      Lines rules;
      for (std::size_t i = 0; i < cells.size(); ++i) rules.emplace_back(3 + below(random_, 9), '-');
      lines.push_back(line_of(rules));
    }
    return lines;
  }

  // front matter

  std::string front_matter() {
    Lines keys{"title: " + scalar(plain(chapter_.title))};
    if (chapter_.has_numbered_paragraphs) keys.push_back("numbering: chapter-paragraphs");
    for (const auto& [kind, blocks] : chapter_.boxes)
      keys.push_back(fmt::format("{}: {}", id_of(kind), box(blocks)));
    if (!chapter_.related.empty()) {
      std::string list = "related:";
      for (const RichBlock& block : chapter_.related)
        list += "\n  - " + quoted(in_one_line(prose(block.prose)));
      keys.push_back(list);
    }
    if (!chapter_.related_chapters.empty()) {
      const std::string& one = chapter_.related_chapters.front();
      keys.push_back("related-chapters:" + (likes(2) ? " [" + one + ']' : "\n  - " + one));
    }
    if (likes(2)) keys.push_back("lead: " + one_of({"Board", "Learning group"}));
    if (likes(2)) keys.push_back("review-by: 2031-0" + std::to_string(1 + below(random_, 9)));
    for (std::size_t i = keys.size(); i > 1; --i) std::swap(keys[i - 1], keys[below(random_, i)]);
    return "---\n" + joined(keys) + (likes(2) ? "# A remark of the editors.\n" : "") + "---\n" +
           (likes(2) ? "\n" : "");
  }

  /// Words without ": " and " #", at whose beginning stands a letter.
  std::string scalar(const std::string& words) {
    if (words.find_first_of("#:[]&*|<>%@`'\"") != std::string::npos) return quoted(words);
    return likes(2) ? words : quoted(words);
  }

  std::string quoted(const std::string& text) {
    std::string inside;
    if (text.find('\n') == std::string::npos && likes(2)) {
      for (const char c : text) inside += c == '\'' ? std::string("''") : std::string{c};
      return '\'' + inside + '\'';
    }
    for (const char c : text) {
      if (c == '\n') {
        inside += "\\n";
        continue;
      }
      if (c == '"' || c == '\\') inside += '\\';
      inside += c;
    }
    return '"' + inside + '"';
  }

  std::string box(const std::vector<RichBlock>& blocks) {
    Lines lines;
    for (const RichBlock& block : blocks) {
      if (!lines.empty()) lines.emplace_back();
      std::ranges::move(block_lines(block), std::back_inserter(lines));
    }
    std::string text = joined(lines);
    if (likes(3)) return quoted(text);
    const bool is_one_paragraph = blocks.size() == 1 && blocks.front().shape == Shape::paragraph &&
                                  std::ranges::none_of(blocks.front().prose, [](const Run& run) {
                                    return run.dress == Dress::line_break;
                                  });
    std::string style = is_one_paragraph && likes(2) ? ">" : "|";
    style += one_of({"", "-", "+"});
    const std::string indent(2 + below(random_, 3), ' ');
    for (const std::string& line : lines) {
      // In folded text, blanks in front keep a line as it is.
      const std::size_t begin = style.front() == '>' ? line.find_first_not_of(' ') : 0;
      style += '\n' + (line.empty() ? line : indent + line.substr(begin));
    }
    return style;
  }

  const RichChapter& chapter_;
  Random random_;
  bool in_body_ = false;
  Shape last_shape_ = Shape::paragraph;
  Lines lines_;
  Lines definitions_;
  std::vector<Lines> notes_;
};

}  // namespace

std::string written(const RichChapter& chapter, unsigned hand) {
  return Hand(chapter, hand).write();
}

}  // namespace codicil::test
