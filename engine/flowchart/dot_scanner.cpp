#include "flowchart/dot_scanner.h"

#include <algorithm>
#include <utility>

#include "flowchart/characters_named.h"
#include "text/characters.h"
#include "text/utf8.h"

namespace codicil::flowchart {
namespace {

bool is_white(char c) {
  return c == ' ' || (c >= '\t' && c <= '\r');
}

/// A character of a name: a letter of any script, a digit, `_`, or the point of a number.
bool is_in_name(char c) {
  return (c >= 'a' && c <= 'z') || (c >= 'A' && c <= 'Z') || (c >= '0' && c <= '9') || c == '_' ||
         c == '.' || static_cast<unsigned char>(c) >= 0x80;
}

}  // namespace

bool Token::is_keyword(std::string_view word) const {
  return kind == TokenKind::name && lower_case(text) == word;
}

void DotScanner::report_unclosed(Place place, std::string message, std::string help) {
  faults_.push_back(diagnose(Code::flowchart_invalid, place, std::move(message), std::move(help)));
  ran_out_ = true;
}

std::string_view DotScanner::advance() {
  const std::size_t begin = at_;
  next_code_point(text_, at_);
  if (text_[begin] == '\n') {
    place_ = {place_.line + 1, 1};
  } else {
    ++place_.column;
  }
  return text_.substr(begin, at_ - begin);
}

void DotScanner::skip_line() {
  while (at_ < text_.size() && here() != '\n') advance();
}

void DotScanner::skip_comment() {
  const Place begin = place_;
  const std::size_t end = text_.find("*/", at_ + 2);
  if (end == std::string_view::npos)
    report_unclosed(begin, "the comment that begins here is never closed",
                    "Write `*/` where it ends.");
  while (at_ < std::min(end, text_.size())) advance();
  for (int i = 0; i < 2 && at_ < text_.size(); ++i) advance();
}

void DotScanner::skip_blank() {
  while (at_ < text_.size()) {
    if (is_white(here())) {
      advance();
    } else if ((here() == '/' && here(1) == '/') || (here() == '#' && place_.column == 1)) {
      skip_line();
    } else if (here() == '/' && here(1) == '*') {
      skip_comment();
    } else {
      return;
    }
  }
}

Token DotScanner::next() {
  skip_blank();
  if (at_ == text_.size()) return {TokenKind::end, {}, {}, place_};
  if (here() == '"') return quoted();
  if (here() == '<') return markup();
  const bool is_number = here() == '-' && ((here(1) >= '0' && here(1) <= '9') || here(1) == '.');
  return is_number || is_in_name(here()) ? bare_name() : sign();
}

Token DotScanner::bare_name() {
  Token token{TokenKind::name, {}, {}, place_};
  WordsWriter words;
  do {
    const Place place = place_;
    const std::string_view code_point = advance();
    token.text += code_point;
    words.add(code_point, place);
  } while (at_ < text_.size() && is_in_name(here()));
  token.words = words.finish();
  return token;
}

Token DotScanner::quoted() {
  Token token{TokenKind::quoted, {}, {}, place_};
  WordsWriter words;
  for (;;) {
    read_quoted(words);
    const std::size_t behind = at_;
    const Place place_behind = place_;
    skip_blank();
    bool goes_on = here() == '+';
    if (goes_on) {
      advance();
      skip_blank();
      goes_on = here() == '"';
    }
    if (goes_on) continue;
    at_ = behind;
    place_ = place_behind;
    break;
  }
  token.words = words.finish();
  token.text = token.words.text;
  return token;
}

/// Characters may be named, as in `&eacute;`. Of the escapes, `\n`, `\l` and `\r` end a line, `\N`
/// stays for whoever knows the name of the step, and all others are the character itself.
void DotScanner::read_quoted(WordsWriter& words) {
  const Place begin = place_;
  advance();
  while (at_ < text_.size() && here() != '"') {
    const Place place = place_;
    if (const NamedCharacter named = character_named(text_.substr(at_)); named.length != 0) {
      words.add(named.character, place);
      for (std::size_t i = 0; i < named.length; ++i) advance();
      continue;
    }
    const std::string_view code_point = advance();
    if (code_point != "\\" || at_ == text_.size()) {
      words.add(code_point, place);
      continue;
    }
    const std::string_view escaped = advance();
    if (escaped == "\n") continue;
    if (escaped == "N") words.add("\\", place);
    const bool ends_line = escaped == "n" || escaped == "l" || escaped == "r";
    words.add(ends_line ? std::string_view(" ") : escaped, place);
  }
  if (at_ < text_.size()) {
    advance();
  } else {
    report_unclosed(begin, "the quotation mark here is never closed",
                    "Write `\"` where the words end.");
  }
}

Token DotScanner::markup() {
  Token token{TokenKind::markup, "<", {}, place_};
  int depth = 0;
  do {
    if (here() == '<') ++depth;
    if (here() == '>') --depth;
    advance();
  } while (depth > 0 && at_ < text_.size());
  if (depth > 0)
    report_unclosed(token.place, "the `<` here is never closed", "Write the words in quotes.");
  return token;
}

Token DotScanner::sign() {
  const Place place = place_;
  if (here() == '-' && (here(1) == '>' || here(1) == '-')) {
    const TokenKind kind = here(1) == '>' ? TokenKind::arrow : TokenKind::line;
    std::string text(text_.substr(at_, 2));
    advance();
    advance();
    return {kind, std::move(text), {}, place};
  }
  return {TokenKind::sign, std::string(advance()), {}, place};
}

}  // namespace codicil::flowchart
