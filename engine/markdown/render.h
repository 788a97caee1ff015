// A Document becomes Html, with the links, citations, numbers and ids that its chapter has in its
// edition.
#pragma once

#include <cstdint>
#include <string>
#include <vector>

#include "flowchart/drawing.h"
#include "manual/document.h"
#include "markdown/renderer_words.h"
#include "text/html.h"

namespace codicil::markdown {

/// How one link or image node comes out.
struct LinkRendering {
  std::uint32_t node = 0;
  std::string href;          ///< Empty: the link is dead, its words stay as plain text.
  std::string words;         ///< The text of a link that was written without any.
  bool leaves_site = false;  ///< Gets rel="noopener".
};

/// A run of prose that becomes a link. Begin and end are bytes in the texts of two nodes with one
/// parent (or of one node); no two overlap, none lies in a link.
struct CitationRendering {
  std::uint32_t begin_node = 0;
  std::uint32_t begin_offset = 0;
  std::uint32_t end_node = 0;
  std::uint32_t end_offset = 0;
  std::string href;
};

/// How a heading comes out.
struct HeadingRendering {
  std::uint32_t node = 0;
  std::string id;
  std::string number;  ///< Printed before its text: "5.", "6.2", "Appendix 1:"; or empty.
  std::vector<std::string> former_ids;  ///< Anchors of old links that still land here.
  std::string self_link_label;  ///< What the anchor link says to a screen reader: "Link to Section
                                ///< 5"; empty: none.
};

/// A paragraph with a number, an id, or both.
struct ParagraphRendering {
  std::uint32_t node = 0;
  std::string id;
  std::string number;
  std::string number_id = {};  ///< The anchor of the number, where the paragraph has a lasting id
                               ///< beside it; or empty.
};

/// Everything that is not in the Document itself; each list sorted by node.
struct Rendering {
  std::vector<LinkRendering> links;
  std::vector<CitationRendering> citations;
  std::vector<HeadingRendering> headings;
  std::vector<ParagraphRendering> paragraphs;
  std::string id_prefix;  ///< Before the ids of footnotes and flowcharts: "scope-" gives
                          ///< "scope-fn-1".
  std::vector<std::pair<std::string, std::string>>
      area_titles;  ///< For LOCAL call-outs: id, title.
  /// What the renderer itself writes: call-out titles, "Back to text".
  const RendererWords* words = &english_renderer_words();
  std::string language = "en-GB";  ///< Of the words that join the steps of a flowchart.
  /// Of the flowcharts; one that has none is its steps in words alone. Null where the text is not
  /// read as a page of its own (a redline, a note): its steps are no anchors either.
  const flowchart::Drawings* drawings = nullptr;
  std::uint8_t highest_heading = 1;  ///< Where the text stands below a heading of its page: larger
                                     ///< headings come out as this one.
};

/// Renders nodes `begin` up to `end` (0, nodes.size() for all). A link node that `links` does not
/// name keeps its destination where that is http, https, mailto or tel, and becomes plain text
/// otherwise. Output is well-formed XML as well as HTML.
Html render(const Document& document, const Rendering& rendering, std::uint32_t begin,
            std::uint32_t end);
Html render(const Document& document, const Rendering& rendering);

/// The inlines of the first paragraph alone, without <p>: for table cells and one-line texts.
Html render_inline(const Document& document, const Rendering& rendering);

}  // namespace codicil::markdown
