#include "pages/chapter_parts.h"

#include <algorithm>
#include <span>
#include <unordered_set>

#include <fmt/format.h>

#include "pages/chrome.h"
#include "pages/labels.h"
#include "pages/passages.h"

namespace codicil::pages {

namespace {

/// The chapters that a box names, those that readers can open.
std::vector<Fields> named_chapters(const Viewpoint& view, const Box& box) {
  std::vector<Fields> links;
  if (box.kind != BoxKind::related_chapters) return links;
  for (const auto& name : box.names) {
    const auto index = chapter_named(view, name.value);
    if (!index) continue;
    const index::Target target{.kind = index::Target::Kind::chapter,
                               .chapter = static_cast<std::uint32_t>(*index)};
    Destination destination = destination_of(view, target);
    if (destination.href.empty()) continue;
    links.push_back(
        link_fields(std::move(destination.href), printed_title(view.manual.chapters[*index])));
  }
  return links;
}

std::vector<Fields> named_sources(const Viewpoint& view, const Box& box) {
  std::vector<Fields> sources;
  if (box.kind != BoxKind::sources) return sources;
  for (const auto& name : box.names) {
    const SourceWork* source = view.manual.definition.source(name.value);
    if (source == nullptr) continue;
    sources.push_back({{"source_title", source->title},
                       {"source_version", or_nothing(source->version)},
                       {"source_href", or_nothing(source->url)}});
  }
  return sources;
}

std::vector<Fields> former_ids_of(const ChapterView& view, std::string_view section) {
  std::vector<Fields> ids;
  for (const auto& [old_id, lands_on] : view.former_ids) {
    if (lands_on == section) ids.push_back({{"former_id", old_id}});
  }
  return ids;
}

/// The passages of one box as Html: the whole text, or, for related reading, its items.
void add_passages(Fields& fields, const ChapterView& view, const Box& box,
                  std::uint32_t first_passage) {
  std::vector<Fields> items;
  Html text;
  for (std::uint32_t index = 0; index < box.passages.size(); ++index) {
    const Document& document = box.passages[index];
    markdown::Rendering rendering = rendering_of(
        view.view, document, references_of(view.references, first_passage + index), view.chapter);
    rendering.id_prefix = view.anchor_prefix;
    rendering.id_prefix += index == 0 ? fmt::format("{}:", id_of(box.kind))
                                      : fmt::format("{}{}:", id_of(box.kind), index + 1);
    rendering.highest_heading = 3;
    rendering.drawings = view.view.survey.publication.drawings;
    if (box.kind == BoxKind::related) {
      items.push_back({{"item", markdown::render_inline(document, rendering)}});
    } else {
      text += markdown::render(document, rendering);
    }
  }
  const auto holds = [&](std::string_view name) {
    return !std::get<std::vector<Fields>>(*fields.find(name)).empty();
  };
  fields.set("box_has_list", !items.empty() || holds("box_chapters") || holds("box_sources"));
  fields.set("box_text", or_nothing(std::move(text)));
  fields.set("box_items", std::move(items));
}

std::string link_label(const Words& words, const std::string& number, const Section& section) {
  if (number.empty()) return words.say(Phrase::link_to, {{"title", section.title}});
  if (section.kind == SectionKind::appendix)
    return words.say(Phrase::link_to, {{"title", section.number}});
  return words.say(Phrase::link_to_section, {{"number", number}});
}

std::vector<markdown::HeadingRendering> heading_renderings(const ChapterView& view) {
  std::vector<markdown::HeadingRendering> headings;
  const Chapter& chapter = view.subject();
  for (const Section& section : chapter.text->sections) {
    if (section.kind == SectionKind::box) continue;
    markdown::HeadingRendering heading{
        .node = section.node,
        .id = view.anchor_prefix + section.id,
        .number = heading_number(chapter, section),
        .former_ids = {},
        .self_link_label =
            link_label(view.view.survey.words(), printed_number(chapter, section), section)};
    for (const auto& [old_id, lands_on] : view.former_ids) {
      if (lands_on == section.id) heading.former_ids.push_back(old_id);
    }
    headings.push_back(std::move(heading));
  }
  return headings;
}

/// Paragraphs that have a number or a lasting id. Numbers are anchors too, but never of a place
/// that an id has already.
std::vector<markdown::ParagraphRendering> paragraph_renderings(const ChapterView& view) {
  const Chapter& chapter = view.subject();
  std::unordered_set<std::string_view> lasting;
  for (const Section& section : chapter.text->sections) lasting.insert(section.id);
  for (const NumberedParagraph& paragraph : chapter.text->paragraphs) lasting.insert(paragraph.id);
  std::vector<markdown::ParagraphRendering> paragraphs;
  for (const NumberedParagraph& paragraph : chapter.text->paragraphs) {
    std::string number = printed_number(chapter, paragraph);
    const std::string anchor = lasting.contains(number) ? std::string() : number;
    if (number.empty() && paragraph.id.empty()) continue;
    const bool has_both = !paragraph.id.empty() && !anchor.empty();
    const std::string& id = paragraph.id.empty() ? anchor : paragraph.id;
    paragraphs.push_back({.node = paragraph.node,
                          .id = id.empty() ? id : view.anchor_prefix + id,
                          .number = std::move(number),
                          .number_id = has_both ? view.anchor_prefix + anchor : std::string()});
  }
  return paragraphs;
}

/// The number of the first passage of a box.
std::uint32_t passage_of(const ChapterText& text, const Box& box) {
  std::uint32_t passage = 0;
  for (const Box& other : text.boxes) {
    if (&other == &box) break;
    passage += static_cast<std::uint32_t>(other.passages.size());
  }
  return passage;
}

/// The number of the body's passage: behind those of all boxes.
std::uint32_t passages_in_boxes(const ChapterText& text) {
  std::uint32_t passages = 0;
  for (const Box& box : text.boxes) passages += static_cast<std::uint32_t>(box.passages.size());
  return passages;
}

}  // namespace

std::vector<Fields> box_fields(const ChapterView& view) {
  std::vector<Fields> boxes;
  std::uint32_t passage = 0;
  for (const Box& box : view.subject().text->boxes) {
    const std::string_view id = id_of(box.kind);
    Fields fields{{"box_id", std::string(id)},
                  {"box_heading", view.view.survey.words().say(phrase_of(box.kind))},
                  {"box_former_ids", former_ids_of(view, id)},
                  {"box_chapters", named_chapters(view.view, box)},
                  {"box_sources", named_sources(view.view, box)}};
    add_passages(fields, view, box, passage);
    passage += static_cast<std::uint32_t>(box.passages.size());
    boxes.push_back(std::move(fields));
  }
  return boxes;
}

std::vector<Fields> contents_fields(const ChapterView& view) {
  struct Line {
    Fields fields;
    std::vector<Fields> below;
  };
  std::vector<Line> lines;
  const Chapter& chapter = view.subject();
  for (const Section& section : chapter.text->sections) {
    if (section.kind == SectionKind::box || section.depth > 2) continue;
    Fields fields{{"section_href", "#" + view.anchor_prefix + section.id},
                  {"section_number", or_nothing(heading_number(chapter, section))},
                  {"section_title", section.title}};
    if (section.depth == 2 && !lines.empty()) {
      lines.back().below.push_back(std::move(fields));
    } else {
      lines.push_back({std::move(fields), {}});
    }
  }
  std::vector<Fields> contents;
  for (Line& line : lines) {
    line.fields.set("has_subsections", !line.below.empty());
    line.fields.set("subsections", std::move(line.below));
    contents.push_back(std::move(line.fields));
  }
  return contents;
}

Html body_html(const ChapterView& view) {
  const Chapter& chapter = view.subject();
  const Document& body = chapter.text->body;
  markdown::Rendering rendering =
      rendering_of(view.view, body,
                   references_of(view.references, passages_in_boxes(*chapter.text)), view.chapter);
  rendering.id_prefix = view.anchor_prefix + "text:";
  rendering.highest_heading = 2;
  rendering.drawings = view.view.survey.publication.drawings;
  rendering.headings = heading_renderings(view);
  rendering.paragraphs = paragraph_renderings(view);
  return markdown::render(body, rendering);
}

std::string description_of(const Viewpoint& view, const ShownText& shown) {
  constexpr std::size_t most = 155;
  const Box* scope = shown.text.box(BoxKind::scope);
  const bool has_scope = scope != nullptr && !scope->passages.empty();
  const Document& document = has_scope ? scope->passages.front() : shown.text.body;
  const auto& nodes = document.nodes;
  const auto first =
      has_scope ? nodes.begin() : std::ranges::find(nodes, NodeKind::paragraph, &Node::kind);
  if (first == nodes.end()) return {};
  const NodeRange range{.begin = static_cast<std::uint32_t>(first - nodes.begin()),
                        .end = first->end};
  const std::uint32_t passage =
      has_scope ? passage_of(shown.text, *scope) : passages_in_boxes(shown.text);
  const auto references = references_of(shown.references, passage);
  const auto behind =
      std::ranges::lower_bound(references, range.end, {}, &index::Reference::begin_node);
  return shortened(
      plain_words(document, rendering_of(view, document, {references.begin(), behind}, shown.home),
                  range),
      most);
}

Html ordinary_body_html(const Viewpoint& view, std::size_t page) {
  const ChapterText& text = *view.manual.pages[page].text;
  const index::ChapterReferences& references = view.survey.publication.references.pages[page];
  markdown::Rendering rendering = rendering_of(
      view, text.body, references_of(references, passages_in_boxes(text)), std::nullopt);
  rendering.id_prefix = "text:";
  rendering.highest_heading = 2;
  rendering.drawings = view.survey.publication.drawings;
  for (const Section& section : text.sections) {
    if (section.kind == SectionKind::box) continue;
    rendering.headings.push_back(
        {.node = section.node,
         .id = section.id,
         .number = {},
         .former_ids = {},
         .self_link_label = view.survey.words().say(Phrase::link_to, {{"title", section.title}})});
  }
  return markdown::render(text.body, rendering);
}

}  // namespace codicil::pages
