#include "compare/link_changes.h"

#include <algorithm>
#include <utility>

#include "text/path.h"
#include "text/words.h"

namespace codicil::compare {

namespace {

struct OutwardLink {
  std::string destination;
  std::string words;
};

/// What a link without words of its own shows.
std::string words_of(const Manual& manual, const Document& document, std::uint32_t node) {
  std::string words = squeeze(document.plain_text(node));
  if (!words.empty()) return words;
  constexpr std::string_view scheme = "source:";
  const std::string_view destination = document.text_of(document.nodes[node]);
  if (!destination.starts_with(scheme)) return std::string(destination);
  const SourceWork* source = manual.definition.source(destination.substr(scheme.size()));
  return source ? source->title : std::string();
}

void add_links(const Manual& manual, const Document& document, std::uint32_t begin,
               std::uint32_t end, std::vector<OutwardLink>& links) {
  for (std::uint32_t i = begin; i < end; ++i) {
    const Node& node = document.nodes[i];
    if (node.kind != NodeKind::link || !has_scheme(document.text_of(node))) continue;
    links.push_back({std::string(document.text_of(node)), words_of(manual, document, i)});
  }
}

std::vector<OutwardLink> links_of(const Side& side, const SectionPlace& place) {
  std::vector<OutwardLink> links;
  const ChapterText& text = *side.manual.chapters[place.chapter].text;
  if (place.section && text.sections[*place.section].kind == SectionKind::box) {
    const Box* box = text.box(text.sections[*place.section].box);
    if (box == nullptr) return links;
    for (const Document& passage : box->passages)
      add_links(side.manual, passage, 0, static_cast<std::uint32_t>(passage.nodes.size()), links);
    return links;
  }
  const std::uint32_t begin = place.section ? text.sections[*place.section].node : 0;
  auto end = static_cast<std::uint32_t>(text.body.nodes.size());
  for (const Section& section : text.sections) {
    if (section.kind != SectionKind::box && section.node > begin) end = std::min(end, section.node);
  }
  add_links(side.manual, text.body, begin, end, links);
  return links;
}

/// The words of the links of `all` whose destination no link of `others` has.
std::vector<std::string> words_of_others(const std::vector<OutwardLink>& all,
                                         const std::vector<OutwardLink>& others) {
  std::vector<std::string> words;
  for (const OutwardLink& link : all) {
    if (link.words.empty() ||
        std::ranges::find(others, link.destination, &OutwardLink::destination) != others.end())
      continue;
    if (std::ranges::find(words, link.words) == words.end()) words.push_back(link.words);
  }
  return words;
}

}  // namespace

LinkChanges link_changes(const SectionComparison& section, const Sides& sides) {
  if (!section.before || !section.after) return {};
  const std::vector<OutwardLink> before = links_of(sides.before, *section.before);
  const std::vector<OutwardLink> after = links_of(sides.after, *section.after);
  return {.added = words_of_others(after, before), .dropped = words_of_others(before, after)};
}

}  // namespace codicil::compare
