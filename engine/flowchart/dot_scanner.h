// The text of a flowchart, in Graphviz's DOT language, cut into tokens with their places.
#pragma once

#include <string>
#include <string_view>
#include <vector>

#include "diagnostics/diagnostic.h"
#include "flowchart/words.h"

namespace codicil::flowchart {

enum class TokenKind {
  name,    ///< A bare word or number.
  quoted,  ///< Words in quotes, or several of them joined by `+`.
  markup,  ///< A label in `<…>`, whose text is left out.
  arrow,   ///< `->`
  line,    ///< `--`
  sign,    ///< One of `{}[]=;,:`, or a character that has no meaning here.
  end,
};

struct Token {
  TokenKind kind = TokenKind::end;
  /// What the author wrote, as messages quote it. Of a quoted token: its words, escapes and named
  /// characters replaced.
  std::string text;
  Words words;  ///< Of a name or a quoted token, for readers.
  Place place;

  bool is_sign(char sign) const {
    return kind == TokenKind::sign && text.size() == 1 && text[0] == sign;
  }
  /// A name or words in quotes: what can be the name of a step, or a value.
  bool is_id() const { return kind == TokenKind::name || kind == TokenKind::quoted; }
  /// That word of the language itself, in whatever case.
  bool is_keyword(std::string_view lower_case) const;
};

/// Gives one token after the other; passes over white space and comments.
class DotScanner {
 public:
  /// `faults` is told of quotes, comments and labels that are never closed.
  DotScanner(std::string_view text, std::vector<Diagnostic>& faults)
      : text_(text), faults_(faults) {}

  /// The next token; at the end of the text, and ever after, one of kind `end`.
  Token next();

  /// Something in the text is never closed, which was reported: all that follows is missing.
  bool ran_out() const { return ran_out_; }

 private:
  char here(std::size_t ahead = 0) const {
    return at_ + ahead < text_.size() ? text_[at_ + ahead] : '\0';
  }
  /// Passes over one code point, and gives it.
  std::string_view advance();
  void skip_blank();
  void skip_line();
  void skip_comment();
  Token bare_name();
  Token quoted();
  void read_quoted(WordsWriter& words);
  Token markup();
  Token sign();
  void report_unclosed(Place place, std::string message, std::string help);

  std::string_view text_;
  std::vector<Diagnostic>& faults_;
  std::size_t at_ = 0;
  Place place_{1, 1};
  bool ran_out_ = false;
};

}  // namespace codicil::flowchart
