#include "markdown/leaf_walk.h"

#include <algorithm>

#include <fmt/format.h>

#include "markdown/cmark_tree.h"
#include "markdown/link_syntax.h"
#include "markdown/white_space.h"
#include "text/utf8.h"

namespace codicil::markdown {
namespace {

/// The length of the "[…]" at the start of `text`, brackets inside counted; 0 when it does not
/// close.
std::size_t length_of_brackets(std::string_view text) {
  constexpr std::size_t longest = 1000;
  int depth = 0;
  for (std::size_t at = 0; at < std::min(text.size(), longest); ++at) {
    if (text[at] == '\\') {
      ++at;
    } else if (text[at] == '[') {
      ++depth;
    } else if (text[at] == ']' && --depth == 0) {
      return at + 1;
    }
  }
  return 0;
}

std::size_t common_length(std::string_view a, std::string_view b) {
  return static_cast<std::size_t>(std::ranges::mismatch(a, b).in1 - a.begin());
}

}  // namespace

void LeafWalk::restart() {
  cursor_ = 0;
  escapes_.clear();
  kept_indentation_ = 0;
  raw_end_ = 0;
}

void LeafWalk::begin_text() {
  const std::uint32_t node = builder_.text_node();
  if (node != text_node_) escapes_.clear();
  text_node_ = node;
  expected_ = {};
}

bool LeafWalk::is_escaped(std::size_t offset) const {
  return std::ranges::binary_search(escapes_, offset);
}

void LeafWalk::text(std::string_view read) {
  for (; kept_indentation_ > 0 && (read.starts_with(' ') || read.starts_with('\t'));
       --kept_indentation_) {
    read.remove_prefix(1);
  }
  kept_indentation_ = 0;
  if (read.empty()) return;
  begin_text();
  if (cursor_ < raw_end_) {
    const std::string_view raw = read.substr(0, raw_end_ - cursor_);
    if (rest().starts_with(raw)) {
      copy(raw.size());
      read.remove_prefix(raw.size());
    }
  }
  while (!read.empty()) {
    const std::size_t taken = step(read);
    if (taken == 0) return give_up(read);
    read.remove_prefix(taken);
  }
}

void LeafWalk::address(std::string_view read, LinkForm form) {
  if (form == LinkForm::bare && !rest().starts_with(read)) return text(read);
  begin_text();
  if (form == LinkForm::bare) {
    if (const std::size_t mark = read.find("[^"); mark != std::string_view::npos) {
      diagnostics_.push_back(
          diagnose(Code::footnote_undefined, here(),
                   fmt::format("the footnote mark `{}` became part of the address before it",
                               read.substr(mark)),
                   "Put the address between `<` and `>`, or a space before the mark."));
    }
    return copy(read.size());
  }
  while (!read.empty()) {
    std::size_t taken = rest().starts_with('&') ? step_over_entity(read) : 0;
    if (taken == 0) {
      if (rest().empty() || rest().front() != read.front()) return give_up(read);
      taken = std::min(common_length(read, rest()), rest().find('&', 1));
      copy(taken);
    }
    read.remove_prefix(taken);
  }
}

std::size_t LeafWalk::step(std::string_view read) {
  const std::string_view source = rest();
  if (source.empty()) return 0;
  switch (source.front()) {
    case '\\':
      if (source.size() > 1 && is_ascii_punctuation(source[1])) {
        if (source[1] != read.front()) return 0;
        escapes_.push_back(builder_.node(text_node_).text.length);
        replace(read.substr(0, 1), 2);
        return 1;
      }
      break;
    case '&':
      if (const std::size_t taken = step_over_entity(read)) return taken;
      break;
    case '[':
      if (source.size() > 1 && source[1] == '^') {
        if (const std::size_t taken = step_over_footnote_mark(read)) return taken;
      }
      break;
    default:
      return step_over_plain(read);
  }
  if (source.front() != read.front()) return 0;
  copy(1);
  return 1;
}

std::size_t LeafWalk::step_over_plain(std::string_view read) {
  const std::string_view source = rest();
  const std::size_t limit = std::min(read.size(), source.size());
  std::size_t run = 0;
  while (run < limit && source[run] == read[run] && source[run] != '\\' && source[run] != '&' &&
         source[run] != '[')
    ++run;
  copy(run);
  return run;
}

std::size_t LeafWalk::step_over_entity(std::string_view read) {
  std::string meaning;
  const std::size_t length = decode_entity(rest().substr(1), meaning);
  if (length == 0 || !read.starts_with(meaning)) return 0;
  escapes_.push_back(builder_.node(text_node_).text.length);
  replace(meaning, length + 1);
  return meaning.size();
}

/// Where a footnote mark has no footnote, the parser puts the mark's source into the text,
/// backslashes and all, and cuts it short when it goes over a line's end.
std::size_t LeafWalk::step_over_footnote_mark(std::string_view read) {
  const std::size_t length = length_of_brackets(rest());
  if (length <= 3) return 0;
  const std::string_view mark = rest().substr(0, length);
  std::size_t taken = length;
  if (mark.starts_with(read) && mark != read) {
    // An e-mail address was found inside afterwards; what follows it is source as well.
    raw_end_ = cursor_ + length;
    copy(read.size());
    return read.size();
  }
  if (!read.starts_with(mark)) {
    const std::size_t common = common_length(read, mark);
    const bool is_cut =
        mark.find('\n') != std::string_view::npos && common < read.size() && read[common] == ']';
    if (!is_cut) return 0;
    taken = common + 1;
  }
  report_undefined(mark);
  copy(length);
  return taken;
}

void LeafWalk::report_undefined(std::string_view mark) {
  std::string words(mark);
  std::ranges::replace(words, '\n', ' ');
  diagnostics_.push_back(diagnose(
      Code::footnote_undefined, here(),
      fmt::format("the footnote mark `{}` has no footnote", words),
      fmt::format(
          "Write the footnote on a line of its own, `{}: …`; or put a `\\` before the mark if "
          "none is meant.",
          words)));
}

void LeafWalk::mark_unless_expected() {
  const Position position = leaf_.position(cursor_);
  if (position != expected_) builder_.mark(source_.place(position));
  expected_ = position;
}

void LeafWalk::copy(std::size_t bytes) {
  while (bytes > 0) {
    mark_unless_expected();
    std::size_t run = std::min(bytes, leaf_.run_end(cursor_) - cursor_);
    const std::size_t line_feed = rest().substr(0, run).find('\n');
    if (line_feed == 0) {
      builder_.append(" ");
      run = 1;
    } else {
      run = std::min(run, line_feed);
      builder_.append(rest().substr(0, run));
    }
    cursor_ += run;
    expected_.byte += static_cast<std::uint32_t>(run);
    bytes -= run;
  }
}

void LeafWalk::replace(std::string_view characters, std::size_t bytes) {
  const Place place = here();
  mark_unless_expected();
  for (std::size_t begin = 0, end = 0; begin < characters.size(); begin = end) {
    if (begin > 0) builder_.mark(place);
    next_code_point(characters, end);
    builder_.append(characters.substr(begin, end - begin));
  }
  skip(bytes);
  expected_ = {};
}

void LeafWalk::code(std::string_view read) {
  const std::size_t ticks = std::min(rest().find_first_not_of('`'), rest().size());
  skip(ticks);
  std::size_t close = 0;
  while (close < rest().size()) {
    close = std::min(rest().find('`', close), rest().size());
    const std::size_t end = std::min(rest().find_first_not_of('`', close), rest().size());
    if (end - close == ticks) break;
    close = end;
  }
  // The parser takes one space off either end; what it left says whether it did.
  const std::size_t stripped = close >= read.size() ? (close - read.size()) / 2 : 0;
  skip(stripped);
  expected_ = {};
  copy(std::min(read.size(), rest().size()));
  skip(stripped + ticks);
}

void LeafWalk::line_end() {
  const std::string_view source = rest();
  const std::size_t line_feed = source.find('\n');
  if (line_feed == std::string_view::npos) return;
  const bool is_bare = std::ranges::all_of(source.substr(0, line_feed),
                                           [](char c) { return is_white_space(c) || c == '\\'; });
  if (!is_bare) return;
  const bool is_backslash = source.substr(0, line_feed).ends_with('\\');
  skip(line_feed + 1);
  const std::size_t indentation = skip_blanks(rest());
  skip(indentation);
  // Behind a backslash the parser keeps the indentation in the text that follows; readers need
  // none.
  kept_indentation_ = is_backslash ? indentation : 0;
}

LinkForm LeafWalk::open_link() {
  if (rest().starts_with('<')) {
    skip(1);
    return LinkForm::pointed;
  }
  if (rest().starts_with('[')) {
    skip(1);
    return LinkForm::bracketed;
  }
  return LinkForm::bare;
}

LinkEnd LeafWalk::close_link(LinkForm form, std::size_t words) {
  if (form == LinkForm::bare) return {};
  if (!rest().starts_with(form == LinkForm::pointed ? '>' : ']')) return {};
  if (form == LinkForm::pointed) {
    skip(1);
    return {};
  }
  const LinkTail tail = read_link_tail(rest());
  LinkEnd end;
  if (tail.has_destination) {
    end.destination = source_.place(leaf_.position(cursor_ + tail.destination));
  } else {
    end.label = tail.label.empty() ? leaf_.content().substr(words, cursor_ - words) : tail.label;
  }
  skip(tail.length);
  return end;
}

void LeafWalk::footnote_mark() {
  skip(std::min(rest().find(']'), rest().size()) + 1);
}

/// The source and the parser's inlines do not agree, which no known text brings about: the words
/// stay, their places are approximate.
void LeafWalk::give_up(std::string_view read) {
  builder_.mark(here());
  builder_.append(read);
  const std::size_t found = rest().find(read);
  if (found != std::string_view::npos) skip(found + read.size());
}

}  // namespace codicil::markdown
