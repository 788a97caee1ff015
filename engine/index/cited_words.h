// Links and citations with the words that they are written in: for those who rewrite them.
#pragma once

#include <cstdint>
#include <memory>
#include <vector>

#include "index/prose.h"
#include "index/reference_finder.h"

namespace codicil::index {

/// Part of a line of prose, in bytes.
struct LinePart {
  std::uint32_t begin = 0;
  std::uint32_t end = 0;

  bool is_empty() const { return begin == end; }
  bool operator==(const LinePart&) const = default;
};

/// One link, image or citation. Its parts are those of `prose->line`; empty where it has none.
struct CitedWords {
  Reference reference;
  std::shared_ptr<const Prose> prose;  ///< Of the paragraph, heading or cell that it stands in.
  LinePart whole;                      ///< Of a link: its words.
  LinePart number;                     ///< "5", "6.2", "G".
  NumberKind kind = NumberKind::section;
  LinePart title;         ///< Of what is cited: "Who Should Attend?", or a chapter's title.
  LinePart chapter_name;  ///< The title of the chapter that is named with a section.
};

/// All of a document, in reading order, as `finder` resolves them for a text that stands in `home`.
/// Unlike a table of references it has the citations by which a chapter names itself.
std::vector<CitedWords> cited_words_in(const ReferenceFinder& finder, const Document& document,
                                       const LinkHome& home);

}  // namespace codicil::index
