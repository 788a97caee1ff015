#include "markdown/attributes.h"

#include <optional>

#include "markdown/white_space.h"

namespace codicil::markdown {
namespace {

constexpr std::size_t none = std::string_view::npos;

/// What one pair of braces says, or nothing when that is not for us.
std::optional<Attributes> read_braces(std::string_view inside) {
  Attributes read;
  bool is_empty = true;
  for (std::size_t begin = skip_blanks(inside); begin < inside.size();
       begin = skip_blanks(inside, begin)) {
    const std::string_view word = inside.substr(begin, inside.find_first_of(" \t", begin) - begin);
    begin += word.size();
    is_empty = false;
    if (word == "-" && !read.unnumbered) {
      read.unnumbered = true;
    } else if (word.size() > 1 && word.starts_with('#') && read.id.empty()) {
      read.id = word.substr(1);
    } else {
      return std::nullopt;
    }
  }
  if (is_empty) return std::nullopt;
  return read;
}

/// The pair of braces that ends the text, as the offset of its '{'; none when there is no such
/// pair.
std::size_t last_braces(std::string_view text, const std::function<bool(std::size_t)>& is_escaped) {
  if (!text.ends_with('}') || is_escaped(text.size() - 1)) return none;
  const std::size_t open = text.find_last_of("{}", text.size() - 2);
  const bool is_pair = open != none && text[open] == '{' && !is_escaped(open);
  return is_pair ? open : none;
}

}  // namespace

Attributes heading_attributes(std::string_view text,
                              const std::function<bool(std::size_t)>& is_escaped) {
  Attributes all{text, {}, false};
  for (;;) {
    const std::string_view rest = without_end_space(all.words);
    const std::size_t open = last_braces(rest, is_escaped);
    if (open == none) return all;
    const auto read = read_braces(rest.substr(open + 1, rest.size() - open - 2));
    const bool is_new =
        read && !(read->unnumbered && all.unnumbered) && (read->id.empty() || all.id.empty());
    if (!is_new) return all;
    all.words = without_end_space(rest.substr(0, open));
    all.unnumbered = all.unnumbered || read->unnumbered;
    if (!read->id.empty()) all.id = read->id;
  }
}

Attributes paragraph_attributes(std::string_view text,
                                const std::function<bool(std::size_t)>& is_escaped) {
  const std::string_view rest = without_end_space(text);
  const std::size_t open = last_braces(rest, is_escaped);
  if (open == none) return {text, {}, false};
  const auto read = read_braces(rest.substr(open + 1, rest.size() - open - 2));
  if (!read || read->unnumbered) return {text, {}, false};
  return {without_end_space(rest.substr(0, open)), read->id, false};
}

}  // namespace codicil::markdown
