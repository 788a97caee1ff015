// The words of a paragraph, a heading or a cell as plain text or as Markdown.
#pragma once

#include <algorithm>
#include <cstdint>
#include <string>
#include <string_view>

#include "markdown/footnote_numbers.h"
#include "markdown/plain_form.h"

namespace codicil::markdown {

/// Writes inlines; spaces are where a line may be broken, line feeds where it must.
class PlainInlines {
 public:
  /// What stands around a change of a redline.
  struct Marks {
    std::string_view opens;
    std::string_view closes;
  };

  PlainInlines(const Document& document, const Rendering& rendering, PlainForm form)
      : document_(document),
        rendering_(rendering),
        form_(form),
        footnotes_(number_footnotes(document)),
        has_changes_(std::ranges::any_of(document.nodes, [](const Node& node) {
          return node.kind == NodeKind::insertion || node.kind == NodeKind::deletion;
        })) {}

  /// The inlines from `begin` up to `end`.
  std::string write(std::uint32_t begin, std::uint32_t end) const;
  /// Words that stand for no node, such as a title.
  std::string words(std::string_view text) const;
  /// "[3]" for a footnote and its marks.
  std::string footnote_label(std::uint32_t number) const;
  const FootnoteNumbers& footnotes() const { return footnotes_; }

 private:
  /// How emphasis is written: by Markdown's mark, or as an element.
  struct Emphasis {
    std::string_view mark;
    std::string_view element;
  };

  std::string write_one(std::uint32_t index) const;
  std::string write_link(std::uint32_t index) const;
  std::string write_footnote_mark(std::uint32_t index) const;
  std::string around(const Emphasis& emphasis, std::uint32_t index) const;
  std::string changed(const Marks& marks, std::uint32_t index) const;
  std::string linked(const std::string& words, std::string_view plain, std::string_view href,
                     bool says_address) const;

  const Document& document_;
  const Rendering& rendering_;
  PlainForm form_;
  FootnoteNumbers footnotes_;
  bool has_changes_ = false;  ///< It is a redline.
};

}  // namespace codicil::markdown
