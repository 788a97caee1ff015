// Numbers of footnotes, and which mark of its footnote each mark is.
#pragma once

#include <cstdint>
#include <vector>

#include "manual/document.h"

namespace codicil::markdown {

struct FootnoteMarkNumber {
  std::uint32_t node = 0;
  std::uint32_t footnote = 0;  ///< From 1.
  std::uint32_t mark = 0;      ///< From 1, among the marks of that footnote.
};

struct Footnote {
  std::uint32_t node = 0;
  std::uint32_t marks = 0;  ///< How many point to it.
};

struct FootnoteNumbers {
  std::vector<FootnoteMarkNumber>
      marks;                        ///< By node. Those in a picture's alternative text are none.
  std::vector<Footnote> footnotes;  ///< By node, which is by number.

  const Footnote* find(std::uint32_t node) const;
  std::uint32_t number_of(const Footnote& footnote) const {
    return static_cast<std::uint32_t>(&footnote - footnotes.data() + 1);
  }
};

/// Of the whole document, so that numbers and ids are the same whichever part of it is rendered.
FootnoteNumbers number_footnotes(const Document& document);

}  // namespace codicil::markdown
