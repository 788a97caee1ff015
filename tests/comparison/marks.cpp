#include "comparison/marks.h"

#include <fmt/format.h>

#include <array>
#include <vector>

namespace codicil::test {

namespace {

std::string_view opening(const Node& node) {
  const bool inserts = node.kind == NodeKind::insertion;
  constexpr std::array<std::string_view, 4> inserted{"{+", "{>", "{~", "{¶"};
  constexpr std::array<std::string_view, 4> deleted{"[-", "[<", "[~", "[¶"};
  return inserts ? inserted[node.level] : deleted[node.level];
}

std::string_view closing(const Node& node) {
  const bool inserts = node.kind == NodeKind::insertion;
  constexpr std::array<std::string_view, 4> inserted{"+}", ">}", "~}", "+}"};
  constexpr std::array<std::string_view, 4> deleted{"-]", "<]", "~]", "-]"};
  return inserts ? inserted[node.level] : deleted[node.level];
}

/// Walks a redline and writes its lines.
class MarkWriter {
 public:
  explicit MarkWriter(const Document& document) : document_(document) {}

  std::string write() {
    write_children(0, "");
    return std::move(text_);
  }

 private:
  void write_children(std::uint32_t node, const std::string& indent) {
    for (std::uint32_t i = node + 1; i < document_.nodes[node].end; i = document_.nodes[i].end)
      write_block(i, indent);
  }

  void write_block(std::uint32_t index, const std::string& indent) {
    const Node& node = document_.nodes[index];
    switch (node.kind) {
      case NodeKind::paragraph:
        text_ += indent + first_ + inlines(index) + '\n';
        first_.clear();
        break;
      case NodeKind::item:
        first_ = node.detail.length == 0 ? "* " : fmt::format("{}. ", document_.detail_of(node));
        write_children(index, indent);
        break;
      case NodeKind::table_row:
        text_ += indent + '|';
        for (std::uint32_t i = index + 1; i < node.end; i = document_.nodes[i].end)
          text_ += ' ' + inlines(i) + " |";
        text_ += '\n';
        break;
      case NodeKind::block_quote:
      case NodeKind::callout:
        write_children(index, indent + "> ");
        break;
      default:
        write_children(index,
                       node.kind == NodeKind::list && !indent.empty() ? indent + "  " : indent);
        break;
    }
  }

  std::string inlines(std::uint32_t parent) {
    std::string words;
    for (std::uint32_t i = parent + 1; i < document_.nodes[parent].end;
         i = document_.nodes[i].end) {
      const Node& node = document_.nodes[i];
      switch (node.kind) {
        case NodeKind::text:
          words += document_.text_of(node);
          break;
        case NodeKind::line_break:
          words += " / ";
          break;
        case NodeKind::insertion:
        case NodeKind::deletion:
          words += opening(node);
          words += inlines(i);
          words += closing(node);
          break;
        case NodeKind::strong:
          words += "**" + inlines(i) + "**";
          break;
        case NodeKind::emphasis:
          words += "*" + inlines(i) + "*";
          break;
        case NodeKind::link:
          words += "[" + inlines(i) + "](" + std::string(document_.text_of(node)) + ")";
          break;
        default:
          words += inlines(i);
          break;
      }
    }
    return words;
  }

  const Document& document_;
  std::string text_;
  std::string first_;
};

std::string name_of_section(const compare::Side& side, const compare::SectionPlace& place) {
  const Chapter& chapter = side.manual.chapters[place.chapter];
  if (!place.section) return "(before the first heading)";
  const Section& section = chapter.text->sections[*place.section];
  if (section.kind == SectionKind::box) return section.id + " box";
  return printed_heading(chapter, section, side.manual.definition.language);
}

template <typename Names>
std::string listed(const Names& names) {
  std::string text;
  for (const auto& name : names) text += (text.empty() ? "" : ", ") + std::string(name_of(name));
  return text;
}

std::string marks_of_section(const compare::SectionComparison& section,
                             const compare::Sides& sides) {
  std::string text = "## ";
  if (!section.resource.empty()) {
    text += section.resource;
  } else {
    text += section.after ? name_of_section(sides.after, *section.after)
                          : name_of_section(sides.before, *section.before);
  }
  text += ": " + listed(section.changes);
  if (section.citations_followed)
    text += section.changes.empty() ? "citations followed" : ", citations followed";
  if (!section.flags.empty()) text += " (" + listed(section.flags) + ")";
  for (const std::string& point : section.points) text += " " + point;
  if (section.before && section.after) {
    const std::string then = name_of_section(sides.before, *section.before);
    const std::string now = name_of_section(sides.after, *section.after);
    const std::string& chapter_then = sides.before.manual.chapters[section.before->chapter].id;
    const bool elsewhere = chapter_then != sides.after.manual.chapters[section.after->chapter].id;
    if (then != now || elsewhere)
      text += fmt::format("; was {}{}", elsewhere ? chapter_then + ", " : "", then);
  }
  if (section.moved_to) text += "; now " + name_of_section(sides.after, *section.moved_to);
  text += '\n';
  if (!section.redline->document.nodes.empty())
    text += MarkWriter(section.redline->document).write();
  return text;
}

}  // namespace

std::string marks_of(const compare::Comparison& comparison, const compare::Sides& sides) {
  std::string text;
  for (const compare::ChapterComparison& chapter : comparison.chapters) {
    const Chapter& subject = chapter.chapters.after
                                 ? sides.after.manual.chapters[*chapter.chapters.after]
                                 : sides.before.manual.chapters[*chapter.chapters.before];
    text += fmt::format("# {}: {}\n", subject.text->title, listed(chapter.changes));
    for (const compare::SectionComparison& section : chapter.sections)
      text += marks_of_section(section, sides);
    for (const compare::NumberChange& number : chapter.numbers) {
      if (number.chapter_before)
        text += sides.before.manual.chapters[*number.chapter_before].id + ", ";
      text += fmt::format("{} is now {}\n", number.before, number.after);
    }
  }
  return text;
}

std::string words_without(const Document& redline, NodeKind left_out) {
  std::string text;
  std::string line;
  for (std::uint32_t i = 0; i < redline.nodes.size();) {
    const Node& node = redline.nodes[i];
    if (holds_prose(node.kind)) {
      if (!line.empty()) text += (text.empty() ? "" : "\n") + line;
      line.clear();
    }
    if (node.kind == left_out) {
      i = node.end;
      continue;
    }
    if (node.kind == NodeKind::text) line += redline.text_of(node);
    if (node.kind == NodeKind::line_break) line += ' ';
    ++i;
  }
  if (!line.empty()) text += (text.empty() ? "" : "\n") + line;
  return text;
}

}  // namespace codicil::test
