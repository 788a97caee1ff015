// Reading the written form of one block beside the parser's inlines: how every character gets its
// exact place.
//
// The parser's own columns are wrong or missing in many cases. But its inlines come in reading
// order and every byte of the source belongs to exactly one of them: to a text, perhaps as an
// escape or entity, or to the marks around something. So a cursor that moves over the source while
// the inlines go by always knows where it is.
#pragma once

#include <optional>
#include <string_view>
#include <vector>

#include "diagnostics/diagnostic.h"
#include "markdown/document_builder.h"
#include "markdown/leaf_source.h"

namespace codicil::markdown {

/// How a link was written, which decides how its words are.
enum class LinkForm : std::uint8_t {
  bracketed,  ///< [words](destination) and the like
  pointed,    ///< <address>
  bare,       ///< an address without any marks
};

/// Where a link leads, as it was written.
struct LinkEnd {
  std::optional<Place> destination;  ///< Where it stands, where that is right behind the words.
  std::string_view label;            ///< Else, for links in brackets: what stands for it.
};

class LeafWalk {
 public:
  LeafWalk(SourceText& source, DocumentBuilder& builder, std::vector<Diagnostic>& diagnostics)
      : source_(source), builder_(builder), diagnostics_(diagnostics) {}

  /// Starts at the front of what `leaf()` was set to.
  void restart();
  LeafSource& leaf() { return leaf_; }

  Place here() { return source_.place(leaf_.position(cursor_)); }
  std::string_view rest() const { return leaf_.content().substr(cursor_); }
  void skip(std::size_t bytes) { cursor_ = std::min(cursor_ + bytes, leaf_.content().size()); }

  /// Adds a text to the document, as the parser read it, each character with its place.
  void text(std::string_view read);
  /// The words of a link that is its own text.
  void address(std::string_view read, LinkForm form);
  /// Moves over a code span and adds its text to the document's last node.
  void code(std::string_view read);
  /// Moves over the end of a line, with what the parser drops around it.
  void line_end();
  /// Moves over what opens a link.
  LinkForm open_link();
  /// Moves over what closes a link whose words began at that offset.
  LinkEnd close_link(LinkForm form, std::size_t words);
  std::size_t offset() const { return cursor_; }
  /// Moves over a footnote mark.
  void footnote_mark();

  /// True when the last text has, at that offset, a character that was written as an escape or
  /// entity.
  bool is_escaped(std::size_t offset) const;

 private:
  void begin_text();
  /// Adds the next bytes of the source to the last node.
  void copy(std::size_t bytes);
  /// Adds characters that the bytes at the cursor stand for, and moves over these.
  void replace(std::string_view characters, std::size_t bytes);
  void mark_unless_expected();
  /// Moves over one character, or the longest plain run, that begins `read`; gives how much of
  /// `read` that was, or 0.
  std::size_t step(std::string_view read);
  std::size_t step_over_plain(std::string_view read);
  std::size_t step_over_entity(std::string_view read);
  std::size_t step_over_footnote_mark(std::string_view read);
  void report_undefined(std::string_view mark);
  void give_up(std::string_view read);

  SourceText& source_;
  DocumentBuilder& builder_;
  std::vector<Diagnostic>& diagnostics_;
  LeafSource leaf_;
  std::size_t cursor_ = 0;
  Position expected_;  ///< Where the next character stands if nothing comes between.
  std::vector<std::uint32_t> escapes_;  ///< Offsets in the last text.
  std::uint32_t text_node_ = 0;
  std::size_t raw_end_ = 0;  ///< Up to here, texts are source as it was written.
  std::size_t kept_indentation_ =
      0;  ///< White space that was moved over, but that the next text begins with.
};

}  // namespace codicil::markdown
