#include "compare/section_text.h"

#include <algorithm>
#include <cassert>
#include <string_view>
#include <unordered_map>
#include <utility>

#include "index/released_citation.h"
#include "text/hash.h"

namespace codicil::compare {

namespace {

/// The footnotes whose first mark stands in nodes `begin` up to `end`: by their definitions' nodes.
class FootnoteList {
 public:
  explicit FootnoteList(const Document& body) : body_(body) {
    for (std::uint32_t i = 0; i < body.nodes.size(); ++i) {
      if (body.nodes[i].kind == NodeKind::footnote_definition)
        left_.emplace(body.text_of(body.nodes[i]), i);
    }
  }

  std::vector<std::uint32_t> take(std::uint32_t begin, std::uint32_t end) {
    std::vector<std::uint32_t> taken;
    if (left_.empty()) return taken;
    for (std::uint32_t i = begin; i < end; ++i) {
      if (body_.nodes[i].kind != NodeKind::footnote_reference) continue;
      const auto found = left_.find(body_.text_of(body_.nodes[i]));
      if (found == left_.end()) continue;
      taken.push_back(found->second);
      left_.erase(found);
    }
    return taken;
  }

 private:
  const Document& body_;
  std::unordered_map<std::string_view, std::uint32_t> left_;  ///< Definitions by their labels.
};

std::uint32_t first_heading(const ChapterText& text) {
  for (const Section& section : text.sections) {
    if (section.kind != SectionKind::box) return section.node;
  }
  const auto footnote =
      std::ranges::find(text.body.nodes, NodeKind::footnote_definition, &Node::kind);
  return static_cast<std::uint32_t>(footnote - text.body.nodes.begin());
}

/// The box that a section text is; nullptr for text of the body.
const Box* box_at(const ChapterText& text, const SectionText& part) {
  if (!part.section || text.sections[*part.section].kind != SectionKind::box) return nullptr;
  return text.box(text.sections[*part.section].box);
}

/// Where the passages of a box begin among those of its chapter.
std::uint32_t first_passage(const ChapterText& text, const Box& box) {
  std::uint32_t passage = 0;
  for (const Box& other : text.boxes) {
    if (&other == &box) break;
    passage += static_cast<std::uint32_t>(other.passages.size());
  }
  return passage;
}

std::uint32_t passage_of_body(const ChapterText& text) {
  std::uint32_t passage = 0;
  for (const Box& box : text.boxes) passage += static_cast<std::uint32_t>(box.passages.size());
  return passage;
}

ProseSource source_of(const ChapterSide& side, std::uint32_t passage, const Document& document) {
  return {side.side, side.names, side.is_after, side.chapter, passage, document};
}

/// What a name in the boxes of related chapters and of sources stands for.
index::Target target_of_name(const Manual& manual, BoxKind kind, const std::string& name) {
  if (kind == BoxKind::sources) {
    const auto& sources = manual.definition.sources;
    for (std::uint32_t i = 0; i < sources.size(); ++i) {
      if (sources[i].id.value == name) return {index::Target::Kind::source, i, 0};
    }
    return {};
  }
  const auto chapter = manual.chapter_index(name);
  if (!chapter) return {};
  return {index::Target::Kind::chapter, static_cast<std::uint32_t>(*chapter), 0};
}

std::vector<Block> blocks_of_box(const ChapterSide& side, const Box& box) {
  const ChapterText& text = *side.subject().text;
  std::vector<Block> blocks;
  std::uint32_t passage = first_passage(text, box);
  for (const Document& document : box.passages) {
    const ProseSource source = source_of(side, passage++, document);
    std::ranges::move(read_blocks(source, 1, static_cast<std::uint32_t>(document.nodes.size())),
                      std::back_inserter(blocks));
  }
  for (const Placed<std::string>& name : box.names) {
    const index::Target target = target_of_name(side.side.manual, box.kind, name.value);
    blocks.push_back(block_of(prose_of_citation(source_of(side, 0, text.body), target)));
  }
  return blocks;
}

void add_nodes(Hash& hash, const Document& document, std::uint32_t begin, std::uint32_t end) {
  for (std::uint32_t i = begin; i < end; ++i) {
    const Node& node = document.nodes[i];
    hash.add(static_cast<std::uint64_t>(node.kind) << 8U | node.level);
    hash.add(static_cast<std::uint64_t>(node.end - i));
    hash.add(document.text_of(node));
    if (node.detail.length != 0) hash.add(document.detail_of(node));
  }
}

/// The words that the engine prints for links without any: they are not in the file.
void add_printed_words(Hash& hash, const ChapterSide& side, std::uint32_t passage,
                       const Document& document, std::uint32_t begin, std::uint32_t end) {
  const auto& all = side.side.references.chapters[side.chapter];
  const auto first = std::ranges::lower_bound(
      all, std::pair(passage, begin), {}, [](const index::Reference& reference) {
        return std::pair(reference.passage, reference.begin_node);
      });
  for (auto at = first; at != all.end() && at->passage == passage && at->begin_node < end; ++at) {
    const Node& node = document.nodes[at->begin_node];
    if (at->is_citation || node.kind != NodeKind::link || node.end != at->begin_node + 1) continue;
    hash.add(printed_words(source_of(side, passage, document), at->target));
  }
}

/// The same of a box, whose passages begin with `passage`.
void add_printed_words(Hash& hash, const ChapterSide& side, std::uint32_t passage, const Box& box) {
  for (const Document& document : box.passages) {
    add_printed_words(hash, side, passage++, document, 0,
                      static_cast<std::uint32_t>(document.nodes.size()));
  }
  const Manual& manual = side.side.manual;
  for (const Placed<std::string>& name : box.names)
    hash.add(index::released_citation_of(manual, target_of_name(manual, box.kind, name.value), {}));
}

}  // namespace

std::vector<SectionText> section_texts(const ChapterText& text) {
  std::vector<SectionText> texts;
  FootnoteList footnotes(text.body);
  const std::uint32_t introduction_end = first_heading(text);
  bool introduction_done = introduction_end <= 1;
  for (std::uint32_t i = 0; i < text.sections.size(); ++i) {
    const Section& section = text.sections[i];
    if (section.kind == SectionKind::box) {
      texts.push_back({.section = i});
      continue;
    }
    if (!std::exchange(introduction_done, true))
      texts.push_back({{}, 1, introduction_end, footnotes.take(1, introduction_end)});
    const std::uint32_t begin = text.body.nodes[section.node].end;
    std::uint32_t end = section.end_node;
    if (i + 1 < text.sections.size()) end = std::min(end, text.sections[i + 1].node);
    texts.push_back({i, begin, end, footnotes.take(begin, end)});
  }
  if (!introduction_done)
    texts.push_back({{}, 1, introduction_end, footnotes.take(1, introduction_end)});
  return texts;
}

std::size_t text_of_section(const std::vector<SectionText>& texts, std::uint32_t section) {
  // One text stands for each section, and at most one for what stands before the first heading.
  const std::size_t place = texts[section].section == section ? section : section + 1;
  assert(texts[place].section == section);
  return place;
}

std::uint64_t written_key(const ChapterText& text, const SectionText& part) {
  Hash hash;
  if (const Box* box = box_at(text, part)) {
    for (const Document& document : box->passages)
      add_nodes(hash, document, 0, static_cast<std::uint32_t>(document.nodes.size()));
    for (const Placed<std::string>& name : box->names) hash.add(name.value);
    return hash.value();
  }
  add_nodes(hash, text.body, part.begin, part.end);
  for (const std::uint32_t footnote : part.footnotes)
    add_nodes(hash, text.body, footnote, text.body.nodes[footnote].end);
  return hash.value();
}

std::uint64_t printed_key(const ChapterSide& side, const SectionText& part) {
  const ChapterText& text = *side.subject().text;
  Hash hash;
  if (const Box* box = box_at(text, part)) {
    add_printed_words(hash, side, first_passage(text, *box), *box);
    return hash.value();
  }
  const std::uint32_t passage = passage_of_body(text);
  add_printed_words(hash, side, passage, text.body, part.begin, part.end);
  for (const std::uint32_t footnote : part.footnotes)
    add_printed_words(hash, side, passage, text.body, footnote, text.body.nodes[footnote].end);
  return hash.value();
}

std::uint64_t printed_key(const ChapterSide& side) {
  const ChapterText& text = *side.subject().text;
  Hash hash;
  std::uint32_t passage = 0;
  for (const Box& box : text.boxes) {
    add_printed_words(hash, side, passage, box);
    passage += static_cast<std::uint32_t>(box.passages.size());
  }
  add_printed_words(hash, side, passage, text.body, 0,
                    static_cast<std::uint32_t>(text.body.nodes.size()));
  return hash.value();
}

std::vector<Block> blocks_of(const ChapterSide& side, const SectionText& part) {
  const ChapterText& text = *side.subject().text;
  if (const Box* box = box_at(text, part)) return blocks_of_box(side, *box);
  const ProseSource source = source_of(side, passage_of_body(text), text.body);
  std::vector<Block> blocks = read_blocks(source, part.begin, part.end);
  for (const std::uint32_t footnote : part.footnotes) {
    std::ranges::move(read_blocks(source, footnote, text.body.nodes[footnote].end),
                      std::back_inserter(blocks));
  }
  return blocks;
}

}  // namespace codicil::compare
