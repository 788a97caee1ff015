#include "pages/passages.h"

#include <algorithm>

#include "manual/step_words.h"
#include "pages/printed_citation.h"
#include "text/path.h"

namespace codicil::pages {

namespace {

using index::Standing;

/// Notes stand under headings of their page: an edition's month and its tables.
constexpr std::uint8_t heading_below_tables = 4;

/// A citation is linked where number and title agree; a doubtful one stays as its author wrote it.
bool is_linked(const index::Reference& reference) {
  return reference.standing == Standing::good || reference.standing == Standing::old_id ||
         reference.standing == Standing::withdrawn || reference.standing == Standing::draft;
}

markdown::LinkRendering link_rendering(const Viewpoint& view, const Document& document,
                                       const index::Reference& reference,
                                       std::optional<std::size_t> home) {
  const Node& node = document.nodes[reference.begin_node];
  markdown::LinkRendering link{
      .node = reference.begin_node, .href = {}, .words = {}, .leaves_site = false};
  if (reference.target.kind == index::Target::Kind::outside) {
    link.href = document.text_of(node);
    link.leaves_site = true;
    return link;
  }
  Destination destination = destination_of(view, reference.target);
  link.href = std::move(destination.href);
  link.leaves_site = destination.leaves_site;
  if (const auto picture = printed_picture(view, node.kind, reference.target)) {
    link.href = url_path(*picture);
  }
  const bool wordless = node.end == reference.begin_node + 1;
  if (wordless && reference.target.kind != index::Target::Kind::nothing) {
    link.words = printed_citation(view.survey.publication, view.manual, reference.target, home);
  }
  return link;
}

}  // namespace

markdown::Rendering rendering_of(const Viewpoint& view, const Document& document,
                                 std::span<const index::Reference> references,
                                 std::optional<std::size_t> home) {
  markdown::Rendering rendering;
  rendering.words = &view.survey.words().in_texts();
  rendering.language = view.manual.definition.language;
  for (const Group& area : view.manual.definition.areas) {
    rendering.area_titles.emplace_back(area.id, area.title);
  }
  for (const index::Reference& reference : references) {
    if (!reference.is_citation) {
      rendering.links.push_back(link_rendering(view, document, reference, home));
    } else if (!reference.in_link && is_linked(reference)) {
      Destination destination = destination_of(view, reference.target);
      if (destination.href.empty()) continue;
      rendering.citations.push_back({.begin_node = reference.begin_node,
                                     .begin_offset = reference.begin_offset,
                                     .end_node = reference.end_node,
                                     .end_offset = reference.end_offset,
                                     .href = std::move(destination.href)});
    }
  }
  return rendering;
}

std::span<const index::Reference> references_of(const index::ChapterReferences& references,
                                                std::uint32_t passage) {
  const auto of_passage = &index::Reference::passage;
  return {std::ranges::lower_bound(references, passage, {}, of_passage),
          std::ranges::upper_bound(references, passage, {}, of_passage)};
}

Html note_html(const Viewpoint& view, const Update& update, const Document& document,
               const std::string& prefix) {
  if (document.empty()) return {};
  const index::ChapterReferences references = update.finder->in_text(document, std::nullopt);
  markdown::Rendering rendering = rendering_of(view, document, references, std::nullopt);
  rendering.id_prefix = prefix;
  rendering.highest_heading = heading_below_tables;
  return markdown::render(document, rendering);
}

std::string plain_words(const Document& document, const markdown::Rendering& rendering) {
  return plain_words(document, rendering,
                     {.begin = 0, .end = static_cast<std::uint32_t>(document.nodes.size())});
}

std::string plain_words(const Document& document, const markdown::Rendering& rendering,
                        NodeRange range) {
  std::string words;
  bool line_ended = false;
  auto link = rendering.links.begin();
  for (std::uint32_t index = range.begin; index < range.end; ++index) {
    const Node& node = document.nodes[index];
    if (holds_prose(node.kind) || node.kind == NodeKind::code_block) line_ended = !words.empty();
    std::string joined;
    std::string_view text;
    if (node.kind == NodeKind::soft_break || node.kind == NodeKind::line_break) {
      text = " ";
    } else if (node.kind == NodeKind::text || node.kind == NodeKind::code ||
               node.kind == NodeKind::code_block) {
      text = document.text_of(node);
    } else if (node.kind == NodeKind::step_words) {
      joined = words_of_step(static_cast<StepWords>(node.level), document.text_of(node),
                             rendering.language);
      text = joined;
    } else if (node.kind == NodeKind::link) {
      while (link != rendering.links.end() && link->node < index) ++link;
      if (link != rendering.links.end() && link->node == index) text = link->words;
    }
    if (text.empty()) continue;
    if (line_ended) words += '\n';
    line_ended = false;
    words += text;
  }
  while (words.ends_with('\n')) words.pop_back();
  return words;
}

markdown::Rendering details_rendering(const Viewpoint& view, const Update& update,
                                      const Entry& entry) {
  std::optional<std::size_t> home;
  if (entry.manual == update.manual) {
    home = entry.chapter;
  } else if (entry.story && update.snapshot) {
    home = view.survey.publication.stories[*entry.story].chapters[*update.snapshot];
  }
  return rendering_of(view, entry.amendment->details, entry.references, home);
}

Html details_html(const Viewpoint& view, const Update& update, const Entry& entry,
                  const std::string& prefix) {
  markdown::Rendering rendering = details_rendering(view, update, entry);
  rendering.id_prefix = prefix;
  rendering.highest_heading = heading_below_tables;
  return markdown::render(entry.amendment->details, rendering);
}

Viewpoint view_of_notes(const Survey& survey, const Update& update, const std::string& page) {
  std::optional<std::size_t> snapshot;
  if (update.snapshot && survey.snapshot(*update.snapshot).manual) snapshot = update.snapshot;
  return {.survey = survey,
          .manual = *update.manual,
          .snapshot = snapshot,
          .outlook = Outlook::announced,
          .page = page};
}

}  // namespace codicil::pages
