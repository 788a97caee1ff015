// A Document becomes text for those who see no HTML: plain words as in a letter, or Markdown again.
#pragma once

#include <cstddef>
#include <string>
#include <vector>

#include "manual/document.h"
#include "markdown/render.h"

namespace codicil::markdown {

enum class PlainForm {
  letter,    ///< Words alone; the address of a link stands behind its words, in brackets.
  markdown,  ///< Markdown that means the same.
  comment,  ///< Markdown for a comment in a forge, in which the text calls nobody and does nothing.
};

/// The document in lines of at most `width` code points, where its words, addresses, tables and
/// code allow that; blocks are separated by an empty line. Of `rendering` the links count, whose
/// addresses should be whole ones, the names of areas and the language; citations in prose stay
/// words. What cannot be linked (see `render`) is words alone.
std::vector<std::string> plain_lines(const Document& document, const Rendering& rendering,
                                     PlainForm form, std::size_t width);

}  // namespace codicil::markdown
