// The one door to the Markdown parser: GitHub's Markdown as a tree, from any number of threads at
// once.
#pragma once

#include <cstddef>
#include <memory>
#include <string>
#include <string_view>

struct cmark_node;

namespace codicil::markdown {

struct TreeDeleter {
  void operator()(cmark_node* root) const;
};
using Tree = std::unique_ptr<cmark_node, TreeDeleter>;

/// Parses UTF-8 without NUL. Tables, strikethrough (two tildes), bare addresses and footnotes are
/// understood; task lists are left to the converter, which knows more about them than the parser's
/// own extension.
Tree parse_tree(std::string_view text);

/// Decodes the HTML entity at the start of `text`, from behind its '&', and appends its characters
/// to `meaning`. Gives the number of bytes it takes with its ';', or 0 when it is none.
std::size_t decode_entity(std::string_view text, std::string& meaning);

}  // namespace codicil::markdown
