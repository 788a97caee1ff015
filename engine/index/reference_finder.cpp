#include "index/reference_finder.h"

#include <algorithm>
#include <tuple>

namespace codicil::index {
namespace {

Span part_of(const Citation& citation, std::uint32_t begin, std::uint32_t end) {
  if (begin == end) return {};
  return {begin - citation.begin, end - begin};
}

/// How far a citation's own link can reach: it begins and ends below one node, and no link lies in
/// it.
std::uint32_t linkable_end(const Prose& prose, const Citation& citation) {
  const std::uint32_t parent = prose.piece_at(citation.begin).parent;
  std::uint32_t limit = citation.end;
  const auto next_link =
      std::ranges::upper_bound(prose.links, citation.begin, {}, &ProseLink::begin);
  if (next_link != prose.links.end()) limit = std::min(limit, next_link->begin);
  std::uint32_t end = citation.begin;
  const auto first = std::ranges::upper_bound(prose.pieces, citation.begin, {}, &ProsePiece::begin);
  for (auto piece = std::prev(first); piece != prose.pieces.end(); ++piece) {
    if (piece->begin >= limit) break;
    const auto next = std::next(piece);
    const auto piece_end =
        next != prose.pieces.end() ? next->begin : static_cast<std::uint32_t>(prose.line.size());
    if (piece->parent == parent) end = std::min(piece_end, limit);
  }
  if (end == citation.end) return end;
  const auto is_loose = [](char c) { return c == ' ' || c == ',' || c == ':' || c == '('; };
  while (end > citation.begin + 1 && is_loose(prose.line[end - 1])) --end;
  return end;
}

Reference as_reference(const Line& line, const Citation& citation) {
  const Prose& prose = line.prose;
  Reference reference;
  reference.is_citation = true;
  const ProseLink* link = prose.link_at(citation.begin);
  reference.in_link = link != nullptr;
  reference.names_number = citation.names_number;
  reference.is_bare = citation.is_bare;
  reference.standing = citation.standing;
  reference.target = citation.target;
  const ProsePosition begin = prose.begin_at(citation.begin);
  const ProsePosition end = prose.end_at(linkable_end(prose, citation));
  std::tie(reference.begin_node, reference.begin_offset) = std::tie(begin.node, begin.offset);
  std::tie(reference.end_node, reference.end_offset) = std::tie(end.node, end.offset);
  if (citation.standing == Standing::good && !citation.is_bare) return reference;
  reference.words = prose.line.substr(citation.begin, citation.end - citation.begin);
  reference.cited_number = part_of(citation, citation.number_begin, citation.number_end);
  reference.cited_title = part_of(citation, citation.title_begin, citation.title_end);
  return reference;
}

}  // namespace

ReferenceFinder::ReferenceFinder(const Manual& manual, ScanStore* scans)
    : own_scans_(scans == nullptr ? std::make_unique<ScanStore>() : nullptr),
      scans_(scans == nullptr ? *own_scans_ : *scans),
      lookup_(manual, scans_) {}

ChapterReferences ReferenceFinder::in_chapter(std::size_t chapter) const {
  const auto scanned = scans_.scanned(manual().chapters[chapter].text);
  return in_scanned(*scanned, home_of_chapter(manual(), chapter));
}

ChapterReferences ReferenceFinder::in_page(std::size_t page) const {
  const auto scanned = scans_.scanned(manual().pages[page].text);
  return in_scanned(*scanned, home_of_page(manual(), page));
}

ChapterReferences ReferenceFinder::in_text(const Document& document,
                                           std::optional<std::size_t> home) const {
  ChapterReferences references;
  find_in(scan(document), home ? home_of_chapter(manual(), *home) : home_of_editions(manual()),
          references);
  return references;
}

ChapterReferences ReferenceFinder::in_scanned(const ScannedText& text, const LinkHome& home) const {
  ChapterReferences references;
  for (const ScannedPassage& passage : text) find_in(passage, home, references);
  return references;
}

void ReferenceFinder::find_in(const ScannedPassage& passage, const LinkHome& home,
                              ChapterReferences& references) const {
  const std::size_t first = references.size();
  read(passage, home, [&](const Reference& reference, const Citation* citation) {
    if (citation != nullptr && names_home(*citation, home.chapter)) return;
    references.push_back(reference);
    references.back().passage = passage.passage;
  });
  const auto begin = references.begin() + static_cast<std::ptrdiff_t>(first);
  std::stable_sort(begin, references.end(), [](const Reference& a, const Reference& b) {
    return std::tie(a.begin_node, a.begin_offset) < std::tie(b.begin_node, b.begin_offset);
  });
}

void ReferenceFinder::read(const Document& document, const LinkHome& home,
                           const Taker& take) const {
  read(scan(document), home, take);
}

void ReferenceFinder::read(const ScannedPassage& passage, const LinkHome& home,
                           const Taker& take) const {
  const Document& document = *passage.document;
  for (const std::uint32_t node : passage.links) {
    const Resolution resolution =
        resolve_link(identities(), home, document.text_of(document.nodes[node]));
    Reference reference;
    reference.standing = resolution.standing;
    reference.target = resolution.target;
    reference.begin_node = reference.end_node = node;
    take(reference, nullptr);
  }
  for (const Line& line : passage.lines) read_line(document, line, home, take);
}

void ReferenceFinder::read_line(const Document& document, const Line& line, const LinkHome& home,
                                const Taker& take) const {
  std::vector<std::optional<Target>> link_targets;
  for (const ProseLink& link : line.prose.links) {
    const Resolution resolution =
        resolve_link(identities(), home, document.text_of(document.nodes[link.node]));
    const bool leads_to_chapter = chapter_of(resolution).has_value();
    link_targets.push_back(leads_to_chapter ? std::optional(resolution.target) : std::nullopt);
  }
  CitationReader reader(lookup_, home.chapter, line, link_targets);
  for (const Citation& citation : reader.read()) take(as_reference(line, citation), &citation);
}

}  // namespace codicil::index
