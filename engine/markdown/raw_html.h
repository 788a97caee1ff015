// Raw HTML in a text: which of it is published, and what would be lost with the rest.
#pragma once

#include <string>
#include <string_view>

#include "diagnostics/diagnostic.h"

namespace codicil::markdown {

enum class TagKind : std::uint8_t { line_break, subscript, superscript, other };

/// One tag as it stands in prose: "<br/>", "</sub>", "<span class=…>", "<!-- … -->".
struct Tag {
  TagKind kind = TagKind::other;
  bool closes = false;    ///< "</…>"
  std::string_view name;  ///< As written; empty for comments and the like.
};

Tag read_tag(std::string_view markup);

/// The tag that a block of HTML is, when it is one alone; else one without a name.
Tag lone_tag(std::string_view block);

/// True for a block of HTML that is nothing but `<br>` tags.
bool is_only_line_breaks(std::string_view block);

/// The diagnostic for a tag in prose that is dropped.
Diagnostic judge_tag(std::string_view markup, Place place);
/// The diagnostic for a block of HTML, which is dropped with its words.
Diagnostic judge_block(std::string_view markup, Place place);

}  // namespace codicil::markdown
