#include <algorithm>
#include <charconv>
#include <utility>
#include <vector>

#include <cmark-gfm.h>
#include <cmark-gfm/node.h>
#include <fmt/format.h>

#include "markdown/converter.h"
#include "markdown/raw_html.h"
#include "markdown/tree_view.h"

// NOLINTBEGIN(readability-identifier-naming): the name is the library's, which has no header for
// it.
extern "C" {
extern cmark_node_type CMARK_NODE_STRIKETHROUGH;
}
// NOLINTEND(readability-identifier-naming)

namespace codicil::markdown {
namespace {

/// Emphasis in emphasis and the like.
constexpr std::uint32_t most_spans = 64;

// What a tag among the inlines of one parent is, once it was paired with the others there; kept as
// its node's user data.
char is_opening = 0;
char is_closing = 0;
char is_unpaired = 0;

/// Opening tags that wait for their closing one.
class WaitingTags {
 public:
  void add(TagKind kind, cmark_node& node) {
    tags_.push_back({kind, &node});
    ++count(kind);
  }

  /// Closes the innermost tag of that kind; those inside it stay without a partner. False when none
  /// waits.
  bool close(TagKind kind) {
    if (count(kind) == 0) return false;
    while (tags_.back().first != kind) drop_last();
    tags_.back().second->user_data = &is_opening;
    drop_last();
    return true;
  }

 private:
  std::size_t& count(TagKind kind) {
    return kind == TagKind::subscript ? subscripts_ : superscripts_;
  }
  void drop_last() {
    --count(tags_.back().first);
    tags_.pop_back();
  }

  std::vector<std::pair<TagKind, cmark_node*>> tags_;
  std::size_t subscripts_ = 0;
  std::size_t superscripts_ = 0;
};

/// Pairs `<sub>` and `<sup>` with their closing tags, from `first` on among its siblings.
void pair_tags(cmark_node* first) {
  WaitingTags waiting;
  for (cmark_node* node = first; node != nullptr; node = node->next) {
    if (node->type != CMARK_NODE_HTML_INLINE) continue;
    node->user_data = &is_unpaired;
    const Tag tag = read_tag(literal_of(*node));
    if (tag.kind != TagKind::subscript && tag.kind != TagKind::superscript) continue;
    if (!tag.closes) {
      waiting.add(tag.kind, *node);
    } else if (waiting.close(tag.kind)) {
      node->user_data = &is_closing;
    }
  }
}

}  // namespace

void Converter::enter_inline(cmark_node& node) {
  switch (node.type) {
    case CMARK_NODE_TEXT:
      return add_text(literal_of(node));
    case CMARK_NODE_SOFTBREAK:
      return add_break(NodeKind::soft_break);
    case CMARK_NODE_LINEBREAK:
      return add_break(NodeKind::line_break);
    case CMARK_NODE_CODE:
      return add_code(node);
    case CMARK_NODE_HTML_INLINE:
      return add_html(node);
    case CMARK_NODE_LINK:
      return enter_link(node, NodeKind::link);
    case CMARK_NODE_IMAGE:
      return enter_link(node, NodeKind::image);
    case CMARK_NODE_FOOTNOTE_REFERENCE:
      return add_footnote_mark(node);
    default:
      break;
  }
  const Place place = walk_.here();
  walk_.skip(node.type == CMARK_NODE_EMPH ? 1 : 2);
  if (node.type == CMARK_NODE_STRIKETHROUGH) return open_span(NodeKind::strikethrough, place);
  open_span(node.type == CMARK_NODE_EMPH ? NodeKind::emphasis : NodeKind::strong, place);
}

void Converter::leave_inline(cmark_node& node) {
  if (node.type == CMARK_NODE_FOOTNOTE_REFERENCE) return;
  if (node.type == CMARK_NODE_LINK || node.type == CMARK_NODE_IMAGE) return leave_link();
  walk_.skip(node.type == CMARK_NODE_EMPH ? 1 : 2);
  close_span();
}

void Converter::open_span(NodeKind kind, Place place) {
  const bool fits = spans_ < most_spans;
  opened_.push_back(fits);
  if (fits) {
    builder_.open(kind, place);
    ++spans_;
  } else if (!reported_spans_) {
    reported_spans_ = true;
    diagnostics_.push_back(
        diagnose(Code::input_too_large, place,
                 fmt::format("emphasis stands inside emphasis more than {} deep", most_spans),
                 "Take the marks away that are not needed; the innermost ones have no effect."));
  }
}

void Converter::close_span() {
  if (opened_.back()) {
    builder_.close();
    --spans_;
  }
  opened_.pop_back();
}

void Converter::add_text(std::string_view read) {
  if (drop_ > 0) {
    walk_.skip(drop_);
    read.remove_prefix(std::min(drop_, read.size()));
    drop_ = 0;
  }
  if (read.empty()) return;
  drop_break_ = false;
  const bool is_address = !links_.empty() && links_.back().form != LinkForm::bracketed;
  if (is_address) {
    walk_.address(read, links_.back().form);
  } else {
    walk_.text(read);
  }
}

void Converter::add_break(NodeKind kind) {
  if (!drop_break_) builder_.leaf(kind, walk_.here());
  drop_break_ = false;
  walk_.line_end();
}

void Converter::add_code(cmark_node& node) {
  drop_break_ = false;
  builder_.begin_text(builder_.leaf(NodeKind::code, walk_.here()));
  walk_.code(literal_of(node));
}

void Converter::add_html(cmark_node& node) {
  if (node.user_data == nullptr) pair_tags(&node);
  const std::string_view markup = literal_of(node);
  const Place place = walk_.here();
  walk_.skip(markup.size());
  const Tag tag = read_tag(markup);
  if (node.user_data == &is_opening) {
    return open_span(tag.kind == TagKind::subscript ? NodeKind::subscript : NodeKind::superscript,
                     place);
  }
  if (node.user_data == &is_closing) return close_span();
  if (tag.kind == TagKind::line_break) {
    builder_.leaf(NodeKind::line_break, place);
    drop_break_ = true;
    return;
  }
  // A closing tag goes with its opening one, which was reported.
  if (tag.closes && std::ranges::find(reported_tags_, tag.name) != reported_tags_.end()) return;
  if (!tag.closes && reported_tags_.size() < 16) reported_tags_.push_back(tag.name);
  diagnostics_.push_back(judge_tag(markup, place));
}

void Converter::enter_link(cmark_node& node, NodeKind kind) {
  drop_break_ = false;
  const Place place = walk_.here();
  const bool is_image = kind == NodeKind::image;
  if (is_image) walk_.skip(2);
  const LinkForm form = is_image ? LinkForm::bracketed : walk_.open_link();
  open_span(kind, place);
  links_.push_back({builder_.current(), form, opened_.back(), walk_.offset()});
  if (!opened_.back()) return;
  const Span destination = builder_.keep(destination_of(node));
  const Span title = builder_.keep(title_of(node));
  builder_.node(builder_.current()).text = destination;
  builder_.node(builder_.current()).detail = title;
}

void Converter::leave_link() {
  const OpenLink link = links_.back();
  links_.pop_back();
  const LinkEnd end = walk_.close_link(link.form, link.words);
  close_span();
  if (!link.is_opened) return;
  if (end.destination) {
    builder_.mark_first(link.node, *end.destination);
  } else if (!end.label.empty()) {
    const auto elsewhere = definitions_.find(end.label, builder_.text_of(link.node));
    if (elsewhere) builder_.mark_first(link.node, source_.place(*elsewhere));
  }
}

void Converter::add_footnote_mark(cmark_node& node) {
  drop_break_ = false;
  const std::string_view number = literal_of(node);
  const std::uint32_t mark = builder_.leaf(NodeKind::footnote_reference, walk_.here());
  walk_.footnote_mark();
  std::uint32_t value = 0;
  std::from_chars(number.data(), number.data() + number.size(), value);
  footnote_marks_.push_back({mark, value});
}

}  // namespace codicil::markdown
