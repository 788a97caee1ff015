#include "reader/outline.h"

#include <fmt/format.h>

#include <algorithm>

#include "reader/headings.h"
#include "reader/section_ids.h"
#include "text/wording.h"

namespace codicil::reader {
namespace {

Section section_of(const Box& box) {
  Section section;
  section.id = id_of(box.kind);
  section.kind = SectionKind::box;
  section.box = box.kind;
  section.id_is_explicit = true;
  section.place = box.place;
  return section;
}

Section section_of(Heading& heading) {
  Section section;
  section.title = std::move(heading.title);
  section.kind = heading.kind;
  section.depth = heading.depth;
  section.number = std::move(heading.number);
  section.node = heading.node;
  section.place = heading.place;
  return section;
}

/// The first footnote, or the end.
std::uint32_t end_of_text(const Document& body) {
  std::uint32_t i = 1;
  while (i < body.nodes.size() && body.nodes[i].kind != NodeKind::footnote_definition) {
    i = body.nodes[i].end;
  }
  return i;
}

class OutlineReader {
 public:
  OutlineReader(const std::vector<Box>& boxes, Faults& faults)
      : faults_(faults), ids_(boxes, faults) {
    for (const Box& box : boxes) outline_.sections.push_back(section_of(box));
    first_heading_ = outline_.sections.size();
  }

  Outline read(Document body, std::string_view title) {
    read_headings(std::move(body), title);
    read_paragraphs();
    give_automatic_ids();
    set_ends();
    report_hidden_ids();
    return std::move(outline_);
  }

 private:
  void read_headings(Document body, std::string_view title);
  void read_paragraphs();
  void read_paragraph(std::uint32_t node, std::size_t section, int& count);
  void give_automatic_ids();
  void set_ends();
  void report_hidden_ids();

  Faults& faults_;
  SectionIds ids_;
  Outline outline_;
  std::vector<Heading> headings_;  ///< Those of the sections from first_heading_ on.
  std::size_t first_heading_ = 0;
};

void OutlineReader::read_headings(Document body, std::string_view title) {
  DocumentEdit edit(body);
  headings_ = reader::read_headings(body, title, edit, faults_);
  if (edit.is_empty()) {
    outline_.body = std::move(body);
  } else {
    auto [document, new_index] = edit.apply();
    for (Heading& heading : headings_) heading.node = new_index[heading.node];
    outline_.body = std::move(document);
  }
  for (Heading& heading : headings_) {
    outline_.body.nodes[heading.node].level = static_cast<std::uint8_t>(heading.depth + 1);
    outline_.sections.push_back(section_of(heading));
  }
}

/// Walks through the direct children of the document: paragraphs get numbers, and ids that authors
/// gave are handed out in reading order.
void OutlineReader::read_paragraphs() {
  const auto& nodes = outline_.body.nodes;
  std::size_t next = first_heading_;  // the section that the next heading begins
  int count = 0;
  for (std::uint32_t i = 1; i < nodes.size(); i = nodes[i].end) {
    if (nodes[i].kind == NodeKind::paragraph) {
      read_paragraph(i, next, count);
    } else if (next < outline_.sections.size() && outline_.sections[next].node == i) {
      Section& section = outline_.sections[next];
      const std::string& id = headings_[next - first_heading_].explicit_id;
      if (!id.empty() && ids_.give(id, section.place, false)) {
        section.id = id;
        section.id_is_explicit = true;
      }
      ++next;
      count = 0;
    }
  }
}

/// A paragraph below the section before `next`; `count` of them were numbered there.
void OutlineReader::read_paragraph(std::uint32_t node, std::size_t next, int& count) {
  const Node& paragraph_node = outline_.body.nodes[node];
  const std::string id(outline_.body.detail_of(paragraph_node));
  if (next == first_heading_) {
    if (id.empty()) return;
    faults_.push_back(
        diagnose(Code::front_matter_invalid, paragraph_node.place,
                 "a paragraph above the first heading cannot have an id",
                 "Take out `{#…}` at its end, or put a heading above the paragraph."));
    return;
  }
  NumberedParagraph paragraph;
  paragraph.node = node;
  paragraph.section = static_cast<std::uint32_t>(next - 1);
  const Section& section = outline_.sections[next - 1];
  if (section.kind == SectionKind::numbered) {
    paragraph.number = fmt::format("{}.{}", section.number, ++count);
  }
  if (!id.empty() && ids_.give(id, paragraph_node.place, true)) paragraph.id = id;
  if (!paragraph.number.empty() || !paragraph.id.empty()) {
    outline_.paragraphs.push_back(std::move(paragraph));
  }
}

void OutlineReader::give_automatic_ids() {
  for (std::size_t i = first_heading_; i < outline_.sections.size(); ++i) {
    Section& section = outline_.sections[i];
    if (section.id.empty()) section.id = ids_.make(headings_[i - first_heading_]);
  }
}

void OutlineReader::set_ends() {
  auto& sections = outline_.sections;
  const std::uint32_t end = end_of_text(outline_.body);
  for (std::size_t i = first_heading_; i < sections.size(); ++i) {
    std::size_t next = i + 1;
    while (next < sections.size() && sections[next].depth > sections[i].depth) ++next;
    sections[i].end_node = next < sections.size() ? sections[next].node : end;
  }
}

/// Ids inside lists, quotes and tables, where nothing has an anchor.
void OutlineReader::report_hidden_ids() {
  const auto& nodes = outline_.body.nodes;
  std::uint32_t end_of_child = 1;
  for (std::uint32_t i = 1; i < nodes.size(); ++i) {
    if (i == end_of_child) {
      end_of_child = nodes[i].end;
      continue;
    }
    const bool can_have_id =
        nodes[i].kind == NodeKind::paragraph || nodes[i].kind == NodeKind::heading;
    if (!can_have_id || nodes[i].detail.length == 0) continue;
    faults_.push_back(
        diagnose(Code::front_matter_invalid, nodes[i].place,
                 fmt::format("{} stands in a list, quote or footnote, where nothing can have an id",
                             quoted(fmt::format("{{#{}}}", outline_.body.detail_of(nodes[i])))),
                 "Give the id to the heading above, or to a paragraph that stands on its own."));
  }
}

}  // namespace

Outline read_outline(Document body, std::string_view title, const std::vector<Box>& boxes,
                     Faults& faults) {
  return OutlineReader(boxes, faults).read(std::move(body), title);
}

}  // namespace codicil::reader
