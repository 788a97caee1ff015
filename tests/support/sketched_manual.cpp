#include "support/sketched_manual.h"

#include <algorithm>
#include <array>
#include <utility>

#include "text/slug.h"

namespace codicil::test {
namespace {

class TextSketcher {
 public:
  explicit TextSketcher(std::string_view text) : rest_(text) {}

  Document sketch() {
    open(NodeKind::document);
    std::uint32_t list = 0;
    while (!rest_.empty()) {
      const std::string_view line = next_line();
      const bool is_item = line.starts_with("* ");
      if (list != 0 && !is_item) close(std::exchange(list, 0));
      if (line.empty()) continue;
      if (is_item) {
        if (list == 0) list = open(NodeKind::list);
        const std::uint32_t item = open(NodeKind::item);
        block(NodeKind::paragraph, line.substr(2), 3);
        close(item);
      } else if (line.starts_with('#')) {
        heading(line);
      } else {
        block(NodeKind::paragraph, line, 1);
      }
    }
    if (list != 0) close(list);
    close(0);
    return std::move(document_);
  }

 private:
  std::string_view next_line() {
    const std::size_t end = rest_.find('\n');
    const std::string_view line = rest_.substr(0, end);
    rest_ = end == std::string_view::npos ? std::string_view() : rest_.substr(end + 1);
    ++line_;
    return line;
  }

  std::uint32_t open(NodeKind kind, std::uint32_t column = 1) {
    Node node;
    node.kind = kind;
    node.place = {line_, column};
    document_.nodes.push_back(node);
    return static_cast<std::uint32_t>(document_.nodes.size() - 1);
  }
  void close(std::uint32_t node) {
    document_.nodes[node].end = static_cast<std::uint32_t>(document_.nodes.size());
  }
  Span keep(std::string_view text) {
    const Span span{static_cast<std::uint32_t>(document_.characters.size()),
                    static_cast<std::uint32_t>(text.size())};
    document_.characters += text;
    return span;
  }

  void heading(std::string_view line) {
    const std::size_t level = line.find(' ');
    std::string_view title = line.substr(level + 1);
    std::string_view id;
    if (const std::size_t mark = title.find(" {#"); mark != std::string_view::npos) {
      id = title.substr(mark + 3, title.size() - mark - 4);
      title = title.substr(0, mark);
    }
    const std::uint32_t node =
        block(NodeKind::heading, title, static_cast<std::uint32_t>(level + 2));
    document_.nodes[node].level = static_cast<std::uint8_t>(level);
    document_.nodes[node].detail = keep(id);
  }

  std::uint32_t block(NodeKind kind, std::string_view text, std::uint32_t column) {
    const std::uint32_t node = open(kind, column);
    column_ = column;
    inlines(text);
    close(node);
    return node;
  }

  void inlines(std::string_view text) {
    while (!text.empty()) {
      const std::size_t mark = text.find_first_of("*`[!\\");
      if (mark == std::string_view::npos) return leaf(NodeKind::text, text);
      if (text[mark] == '!' && !text.substr(mark).starts_with("![")) {
        leaf(NodeKind::text, text.substr(0, mark + 1));
        text.remove_prefix(mark + 1);
        continue;
      }
      if (mark > 0) leaf(NodeKind::text, text.substr(0, mark));
      text.remove_prefix(mark);
      text.remove_prefix(marked(text));
    }
  }

  /// Reads what begins with a mark; how long it was.
  std::size_t marked(std::string_view text) {
    switch (text.front()) {
      case '\\':  // \n
        open(NodeKind::soft_break, column_);
        close(static_cast<std::uint32_t>(document_.nodes.size() - 1));
        return 2;
      case '`':
      case '*': {
        const std::size_t end = text.find(text.front(), 1);
        const std::string_view inside = text.substr(1, end - 1);
        ++column_;
        if (text.front() == '`') {
          leaf(NodeKind::code, inside);
        } else {
          const std::uint32_t node = open(NodeKind::emphasis, column_);
          inlines(inside);
          close(node);
        }
        ++column_;
        return end + 1;
      }
      default:
        return link(text);
    }
  }

  std::size_t link(std::string_view text) {
    const bool is_image = text.front() == '!';
    const std::size_t begin = is_image ? 2 : 1;
    const std::size_t middle = text.find("](");
    const std::size_t end = text.find(')', middle);
    const std::uint32_t node = open(is_image ? NodeKind::image : NodeKind::link, column_);
    document_.nodes[node].text = keep(text.substr(middle + 2, end - middle - 2));
    column_ += static_cast<std::uint32_t>(begin);
    inlines(text.substr(begin, middle - begin));
    close(node);
    column_ += static_cast<std::uint32_t>(end + 1 - middle);
    return end + 1;
  }

  void leaf(NodeKind kind, std::string_view text) {
    const std::uint32_t node = open(kind, column_);
    document_.nodes[node].text = keep(text);
    close(node);
    column_ += static_cast<std::uint32_t>(text.size());
  }

  std::string_view rest_;
  std::uint32_t line_ = 0;
  std::uint32_t column_ = 1;
  Document document_;
};

/// Gives headings and paragraphs their numbers.
class Numberer {
 public:
  explicit Numberer(ChapterText& text) : text_(text) {}

  void run() {
    const Document& body = text_.body;
    for (std::uint32_t i = 0; i < body.nodes.size(); ++i) {
      const Node& node = body.nodes[i];
      if (node.kind == NodeKind::heading) add_section(node, i);
      const bool is_direct = node.kind == NodeKind::paragraph && in_section_ &&
                             body.nodes[i - 1].kind != NodeKind::item;
      if (is_direct) add_paragraph(i);
    }
  }

 private:
  void add_section(const Node& node, std::uint32_t i) {
    constexpr std::string_view appendix = "Appendix: ";
    Section section;
    section.title = text_.body.plain_text(i);
    section.depth = static_cast<std::uint8_t>(node.level - 1);
    section.place = node.place;
    section.node = i;
    section.end_node = static_cast<std::uint32_t>(text_.body.nodes.size());
    if (section.title.starts_with(appendix)) {
      section.title.erase(0, appendix.size());
      section.kind = SectionKind::appendix;
      section.number = "Appendix " + std::to_string(++appendices_);
    } else {
      section.number = next_number(section.depth);
    }
    section.id = text_.body.detail_of(node);
    section.id_is_explicit = !section.id.empty();
    if (section.id.empty()) section.id = slug(section.title);
    text_.sections.push_back(section);
    paragraphs_ = 0;
    in_section_ = true;
  }

  std::string next_number(std::size_t depth) {
    ++counts_[depth];
    std::string number;
    for (std::size_t level = 1; level < counts_.size(); ++level) {
      if (level > depth) counts_[level] = 0;
      if (level <= depth) number += (level > 1 ? "." : "") + std::to_string(counts_[level]);
    }
    return number;
  }

  void add_paragraph(std::uint32_t i) {
    const auto section = static_cast<std::uint32_t>(text_.sections.size() - 1);
    text_.paragraphs.push_back(
        {i, section, text_.sections.back().number + "." + std::to_string(++paragraphs_), {}});
  }

  ChapterText& text_;
  std::array<int, 7> counts_{};
  int appendices_ = 0;
  int paragraphs_ = 0;
  bool in_section_ = false;
};

}  // namespace

Document sketched_text(std::string_view text) {
  return TextSketcher(text).sketch();
}

ChapterText sketched_chapter(const ChapterSketch& sketch) {
  ChapterText text;
  text.title = sketch.title;
  text.status = sketch.status;
  for (const std::string& alias : sketch.aliases) text.aliases.push_back({alias, {}});
  for (const auto& [from, to] : sketch.forwards) text.forwards.push_back({{from, {}}, {to, {}}});
  text.keywords = sketch.keywords;
  for (const auto& [kind, words] : sketch.boxes) {
    text.boxes.push_back({kind, {sketched_text(words)}, {}, {}});
    Section section;
    section.id = id_of(kind);
    section.kind = SectionKind::box;
    section.box = kind;
    text.sections.push_back(section);
  }
  text.body = sketched_text(sketch.body);
  Numberer(text).run();
  return text;
}

Manual sketched_manual(const std::vector<ChapterSketch>& chapters) {
  Manual manual;
  manual.definition.title = "Example Procedures";
  manual.definition.content = "content";
  for (const ChapterSketch& sketch : chapters) {
    auto part = std::ranges::find(manual.parts, sketch.part, &Part::id);
    if (part == manual.parts.end()) {
      const int number = static_cast<int>(manual.parts.size()) + 1;
      part = manual.parts.insert(part, Part{sketch.part, sketch.part, {}, number, {}});
    }
    Chapter chapter;
    chapter.id = sketch.id;
    chapter.path = "content/" + sketch.part + "/" + sketch.id + ".md";
    chapter.part = static_cast<std::size_t>(part - manual.parts.begin());
    chapter.numbering = sketch.numbering;
    part->chapters.push_back(manual.chapters.size());
    if (sketch.status == ChapterStatus::in_force) {
      chapter.position = static_cast<int>(part->chapters.size());
      chapter.number = std::to_string(part->number) + "." + std::to_string(chapter.position);
    }
    chapter.text = std::make_shared<const ChapterText>(sketched_chapter(sketch));
    manual.chapters.push_back(std::move(chapter));
  }
  return manual;
}

}  // namespace codicil::test
