#include "markdown/raw_html.h"

#include <algorithm>

#include <fmt/format.h>

#include "markdown/white_space.h"
#include "text/utf8.h"
#include "text/words.h"

namespace codicil::markdown {
namespace {

constexpr std::size_t none = std::string_view::npos;

bool is_letter(char c) {
  return (c >= 'a' && c <= 'z') || (c >= 'A' && c <= 'Z');
}
bool is_name_character(char c) {
  return is_letter(c) || (c >= '0' && c <= '9') || c == '-';
}
char lower(char c) {
  return c >= 'A' && c <= 'Z' ? static_cast<char>(c - 'A' + 'a') : c;
}

bool equal_ignoring_case(std::string_view a, std::string_view b) {
  return std::ranges::equal(a, b, {}, lower, lower);
}

bool is_comment(std::string_view markup) {
  return markup.starts_with("<!") || markup.starts_with("<?");
}

/// Cuts a text for a message, between two characters.
std::string shortened(std::string_view text) {
  constexpr std::size_t most_code_points = 40;
  std::size_t end = 0;
  for (std::size_t count = 0; count < most_code_points && end < text.size(); ++count)
    next_code_point(text, end);
  return std::string(text.substr(0, end)) + (end < text.size() ? "…" : "");
}

/// The end of the tag, comment or the like that begins the text, behind its '>'.
std::size_t end_of_markup(std::string_view text) {
  const auto behind = [&](std::string_view closer) {
    const std::size_t found = text.find(closer);
    return found == none ? text.size() : found + closer.size();
  };
  if (text.starts_with("<!--")) return behind("-->");
  if (text.starts_with("<?")) return behind("?>");
  if (text.starts_with("<![CDATA[")) return behind("]]>");
  char quote = 0;
  for (std::size_t at = 1; at < text.size(); ++at) {
    if (quote != 0) {
      if (text[at] == quote) quote = 0;
    } else if (text[at] == '"' || text[at] == '\'') {
      quote = text[at];
    } else if (text[at] == '>') {
      return at + 1;
    }
  }
  return text.size();
}

/// The words that a picture shows where it cannot be seen.
std::string_view alternative_text(std::string_view tag) {
  constexpr std::string_view key = "alt=";
  for (std::size_t at = tag.find(key); at != none; at = tag.find(key, at + 1)) {
    const std::string_view value = tag.substr(at + key.size());
    const bool is_whole_word = at > 0 && !is_name_character(tag[at - 1]);
    if (!is_whole_word || value.empty() || (value.front() != '"' && value.front() != '\''))
      continue;
    return value.substr(1, value.find(value.front(), 1) - 1);
  }
  return {};
}

/// Steps over script and style, whose content is for machines.
std::size_t end_of_unseen(std::string_view text, std::string_view name) {
  for (std::size_t at = text.find("</"); at != none; at = text.find("</", at + 2)) {
    if (equal_ignoring_case(text.substr(at + 2, name.size()), name)) return at;
  }
  return text.size();
}

/// What a reader would have read, its white space squeezed.
std::string words_in(std::string_view markup) {
  std::string words;
  while (!markup.empty()) {
    const std::size_t open = std::min(markup.find('<'), markup.size());
    words += markup.substr(0, open);
    markup.remove_prefix(open);
    const bool is_markup =
        markup.size() > 1 && (is_letter(markup[1]) || markup[1] == '/' || is_comment(markup));
    if (!is_markup) {
      words += markup.substr(0, 1);
      markup.remove_prefix(std::min<std::size_t>(1, markup.size()));
      continue;
    }
    const std::string_view tag = markup.substr(0, end_of_markup(markup));
    const Tag read = read_tag(tag);
    words += ' ';
    words += alternative_text(tag);
    markup.remove_prefix(tag.size());
    const bool hides =
        equal_ignoring_case(read.name, "script") || equal_ignoring_case(read.name, "style");
    if (hides && !read.closes) markup.remove_prefix(end_of_unseen(markup, read.name));
  }
  return squeeze(words);
}

/// A line that is only `<br>` begins a block of HTML, which goes on to the next empty line.
bool begins_with_line_break(std::string_view markup) {
  markup.remove_prefix(skip_white_space(markup));
  return markup.starts_with('<') && read_tag(markup).kind == TagKind::line_break;
}

Diagnostic judge_lost_words(std::string_view words, Place place) {
  Diagnostic found = diagnose(
      Code::raw_html, place,
      fmt::format("the words `{}` stand inside HTML and would not be published", shortened(words)),
      "Write them in Markdown, without HTML tags around them.");
  found.severity = Severity::error;
  return found;
}

/// A comment that swallows the rest of the text.
bool is_unclosed_comment(std::string_view markup) {
  const std::size_t open = markup.rfind("<!--");
  return open != none && markup.find("-->", open) == none;
}

Diagnostic judge_unclosed(Place place) {
  Diagnostic found = diagnose(Code::raw_html, place,
                              "this comment has no end, so nothing behind it would be published",
                              "Write `-->` where the comment ends.");
  found.severity = Severity::error;
  return found;
}

Diagnostic judge_comment(Place place) {
  return diagnose(Code::raw_html, place, "this comment is kept in the file but not published",
                  "Readers will not see it; delete it when it has served its purpose.");
}

}  // namespace

Tag read_tag(std::string_view markup) {
  Tag tag;
  if (is_comment(markup) || markup.size() < 3) return tag;
  markup.remove_prefix(1);
  tag.closes = markup.front() == '/';
  if (tag.closes) markup.remove_prefix(1);
  tag.name =
      markup.substr(0, static_cast<std::size_t>(
                           std::ranges::find_if_not(markup, is_name_character) - markup.begin()));
  if (equal_ignoring_case(tag.name, "br") && !tag.closes) tag.kind = TagKind::line_break;
  if (equal_ignoring_case(tag.name, "sub")) tag.kind = TagKind::subscript;
  if (equal_ignoring_case(tag.name, "sup")) tag.kind = TagKind::superscript;
  return tag;
}

Tag lone_tag(std::string_view block) {
  block = without_end_space(block.substr(skip_white_space(block)));
  if (!block.starts_with('<') || end_of_markup(block) != block.size()) return {};
  return read_tag(block);
}

bool is_only_line_breaks(std::string_view block) {
  bool has_one = false;
  for (;;) {
    block.remove_prefix(skip_white_space(block));
    if (block.empty()) return has_one;
    if (!block.starts_with('<') || read_tag(block).kind != TagKind::line_break) return false;
    block.remove_prefix(end_of_markup(block));
    has_one = true;
  }
}

Diagnostic judge_tag(std::string_view markup, Place place) {
  if (is_comment(markup)) return judge_comment(place);
  const std::string alternative = squeeze(alternative_text(markup));
  if (!alternative.empty()) return judge_lost_words(alternative, place);
  return diagnose(
      Code::raw_html, place,
      fmt::format("the HTML tag `{}` is not published", shortened(squeeze(markup))),
      "The words around it stay. Take the tag away, or write what it does in Markdown.");
}

Diagnostic judge_block(std::string_view markup, Place place) {
  const std::string words = words_in(markup);
  if (words.empty() && is_unclosed_comment(markup)) return judge_unclosed(place);
  if (!words.empty()) {
    Diagnostic lost = judge_lost_words(words, place);
    if (begins_with_line_break(markup)) {
      lost.help = "Put an empty line behind `<br>`, or write it at the end of the line before it.";
    }
    return lost;
  }
  const std::size_t begin = skip_white_space(markup);
  const std::string_view first = markup.substr(begin, end_of_markup(markup.substr(begin)));
  if (is_comment(first)) return judge_comment(place);
  return judge_tag(first, place);
}

}  // namespace codicil::markdown
