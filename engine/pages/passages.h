// Texts become Html: the passages of a chapter and the notes of an edition, with the links that
// they have from where they are read.
#pragma once

#include <cstddef>
#include <cstdint>
#include <optional>
#include <span>
#include <string>

#include "markdown/render.h"
#include "pages/viewpoint.h"

namespace codicil::pages {

/// The links and citations of a document as they come out. `references` are those of this document
/// alone, in order; `home` is the chapter of `view.manual` that it stands in.
markdown::Rendering rendering_of(const Viewpoint& view, const Document& document,
                                 std::span<const index::Reference> references,
                                 std::optional<std::size_t> home);

/// The references of one passage of a chapter.
std::span<const index::Reference> references_of(const index::ChapterReferences& references,
                                                std::uint32_t passage);

/// A note of an edition: an introduction, a row, a correction. `prefix` keeps its footnotes apart
/// from others on the page.
Html note_html(const Viewpoint& view, const Update& update, const Document& document,
               const std::string& prefix);

/// The words of a text, those of links without words included, with a line feed between blocks.
std::string plain_words(const Document& document, const markdown::Rendering& rendering);

/// Nodes of a document, `end` not among them.
struct NodeRange {
  std::uint32_t begin = 0;
  std::uint32_t end = 0;
};
/// The words of some nodes that follow one another.
std::string plain_words(const Document& document, const markdown::Rendering& rendering,
                        NodeRange range);

/// The details of an entry with their links, ready to be rendered.
markdown::Rendering details_rendering(const Viewpoint& view, const Update& update,
                                      const Entry& entry);

/// The details of an entry, as they were judged when the entry was gathered.
Html details_html(const Viewpoint& view, const Update& update, const Entry& entry,
                  const std::string& prefix);

/// From where the notes of an update are read on a present page.
Viewpoint view_of_notes(const Survey& survey, const Update& update, const std::string& page);

}  // namespace codicil::pages
