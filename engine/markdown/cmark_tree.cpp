#include "markdown/cmark_tree.h"

#include <mutex>

#include <cmark-gfm-core-extensions.h>
#include <cmark-gfm-extension_api.h>
#include <cmark-gfm.h>
#include <cmark-gfm/houdini.h>
#include <cmark-gfm/syntax_extension.h>

// How the parser is used from several threads
//
// cmark-gfm decides with one table for the whole process at which characters it stops to look for
// something. Extensions add theirs
// (':' and 'w' for bare addresses, '~' for strikethrough) when a parse begins with inlines and take
// them out when it ends; while one thread takes a character out, another silently misses an
// address. So:
//
// * The characters of bare addresses are put into the table once, before any parse, and then taken
// from the extension's own list:
//   no parse touches them any more. The list is needed for nothing else in that extension.
// * Strikethrough cannot be treated like that: its list is also how the parser finds the extension
// when it pairs the tildes, and
//   with an empty list that pairing never ends. Texts with a '~', the only ones to read the table
//   at '~', are therefore parsed one at a time, with the extension; all others without it, and in
//   parallel.

namespace codicil::markdown {
namespace {

struct ParserDeleter {
  void operator()(cmark_parser* parser) const { cmark_parser_free(parser); }
};
using Parser = std::unique_ptr<cmark_parser, ParserDeleter>;

constexpr int options = CMARK_OPT_FOOTNOTES | CMARK_OPT_STRIKETHROUGH_DOUBLE_TILDE;

void attach(cmark_parser& parser, const char* extension) {
  cmark_parser_attach_syntax_extension(&parser, cmark_find_syntax_extension(extension));
}

/// Puts the characters of bare addresses into the parser's table for good.
void prepare_library() {
  cmark_gfm_core_extensions_ensure_registered();
  const Parser parser(cmark_parser_new(options));
  attach(*parser, "autolink");
  cmark_manage_extensions_special_characters(parser.get(), 1);
  cmark_syntax_extension* const autolink = cmark_find_syntax_extension("autolink");
  cmark_llist_free(cmark_get_default_mem_allocator(), autolink->special_inline_chars);
  cmark_syntax_extension_set_special_inline_chars(autolink, nullptr);
}

}  // namespace

void TreeDeleter::operator()(cmark_node* root) const {
  cmark_node_free(root);
}

Tree parse_tree(std::string_view text) {
  static std::once_flag prepared;
  static std::mutex one_at_a_time;
  std::call_once(prepared, prepare_library);

  const bool may_strike = text.find('~') != std::string_view::npos;
  const Parser parser(cmark_parser_new(options));
  attach(*parser, "table");
  if (may_strike) attach(*parser, "strikethrough");
  attach(*parser, "autolink");
  cmark_parser_feed(parser.get(), text.data(), text.size());
  std::unique_lock lock(one_at_a_time, std::defer_lock);
  if (may_strike) lock.lock();
  return Tree(cmark_parser_finish(parser.get()));
}

std::size_t decode_entity(std::string_view text, std::string& meaning) {
  cmark_strbuf decoded{};
  cmark_strbuf_init(cmark_get_default_mem_allocator(), &decoded, 0);
  const auto length =
      houdini_unescape_ent(&decoded, reinterpret_cast<const std::uint8_t*>(text.data()),
                           static_cast<bufsize_t>(text.size()));
  meaning.append(reinterpret_cast<const char*>(decoded.ptr),
                 static_cast<std::size_t>(decoded.size));
  cmark_strbuf_free(&decoded);
  return static_cast<std::size_t>(length);
}

}  // namespace codicil::markdown
