#include "site/word_text.h"

#include <fmt/core.h>

#include <algorithm>
#include <string>
#include <string_view>
#include <utility>

#include "text/html.h"
#include "text/wording.h"

namespace codicil::site {

namespace {

constexpr std::string_view strong_mark = "**";
constexpr char code_mark = '`';
constexpr std::string_view link_joint = "](";
constexpr auto none = std::string_view::npos;

class WordReader {
 public:
  explicit WordReader(const yaml::Node& scalar) : scalar_(scalar), text_(scalar.text) {}

  Reported<std::vector<Element>> read() {
    read(0, text_.size());
    return std::move(result_);
  }

 private:
  void read(std::size_t begin, std::size_t end) {
    std::size_t plain = begin;
    while (begin < end) {
      const std::size_t next = std::min(text_.find_first_of("{[*`", begin), end);
      const std::size_t behind = next < end ? take(next, end, plain) : none;
      if (behind != none) plain = behind;
      begin = behind != none ? behind : next + 1;
    }
    add_text(plain, end);
  }

  /// Reads what begins at `at`, and the plain text from `plain` on that stands before it. Gives
  /// where it ends, or `none` where the sign has no meaning.
  std::size_t take(std::size_t at, std::size_t end, std::size_t plain) {
    if (text_[at] == '{') {
      add_text(plain, at);
      return take_field(at, end);
    }
    if (text_[at] == '[') return take_link(at, end, plain);
    if (text_[at] == code_mark) return take_code(at, end, plain);
    return take_strong(at, end, plain);
  }

  std::size_t take_field(std::size_t open, std::size_t end) {
    const std::size_t close = text_.find('}', open);
    if (close == none || close >= end) {
      fault(open, fmt::format("{} is not closed", quoted(text_.substr(open, end - open))),
            "Close the name of the field with `}`.");
      return end;
    }
    const std::string_view name = text_.substr(open + 1, close - open - 1);
    if (is_name(name)) {
      add(ElementKind::variable, std::string(name), open);
    } else {
      fault(open, fmt::format("{} is no name", quoted(name)),
            "Between braces stands the name of a field: letters, digits, `_`, `-` and `.`.");
    }
    return close + 1;
  }

  std::size_t take_link(std::size_t open, std::size_t end, std::size_t plain) {
    const std::size_t joint = text_.find(link_joint, open);
    const std::size_t close = joint == none ? none : text_.find(')', joint);
    if (close == none || close >= end) return none;
    add_text(plain, open);
    const std::size_t address = joint + link_joint.size();
    if (text_[address] != '{' || text_[close - 1] != '}') {
      fault(address, fmt::format("{} is no field", quoted(text_.substr(address, close - address))),
            "Where a link leads is told by a field, in braces: `[words]({href})`.");
      return close + 1;
    }
    add_markup("<a href=\"", open);
    take_field(address, close);
    add_markup("\">", joint);
    read(open + 1, joint);
    add_markup("</a>", joint);
    return close + 1;
  }

  std::size_t take_strong(std::size_t open, std::size_t end, std::size_t plain) {
    if (!text_.substr(open).starts_with(strong_mark)) return none;
    const std::size_t inside = open + strong_mark.size();
    const std::size_t close = text_.find(strong_mark, inside);
    if (close == none || close >= end || close == inside) return none;
    add_text(plain, open);
    add_markup("<strong>", open);
    read(inside, close);
    add_markup("</strong>", close);
    return close + strong_mark.size();
  }

  std::size_t take_code(std::size_t open, std::size_t end, std::size_t plain) {
    const std::size_t close = text_.find(code_mark, open + 1);
    if (close == none || close >= end || close == open + 1) return none;
    add_text(plain, open);
    add_markup("<code>", open);
    read(open + 1, close);
    add_markup("</code>", close);
    return close + 1;
  }

  void add_text(std::size_t begin, std::size_t end) {
    if (begin < end) add_markup(escape_html(text_.substr(begin, end - begin)).markup, begin);
  }

  void add_markup(std::string markup, std::size_t at) {
    add(ElementKind::text, std::move(markup), at);
  }

  void add(ElementKind kind, std::string words, std::size_t at) {
    const std::size_t behind = result_.value.size() + 1;
    result_.value.push_back({kind, std::move(words), scalar_.place_of(at), behind, false, {}});
  }

  void fault(std::size_t at, std::string message, std::string help) {
    result_.diagnostics.push_back(
        diagnose(Code::theme_invalid, scalar_.place_of(at), std::move(message), std::move(help)));
  }

  const yaml::Node& scalar_;
  std::string_view text_;
  Reported<std::vector<Element>> result_;
};

}  // namespace

Reported<std::vector<Element>> read_word(const yaml::Node& scalar) {
  return WordReader(scalar).read();
}

std::vector<std::string> names_in(const std::vector<Element>& elements) {
  std::vector<std::string> names;
  for (const Element& element : elements) {
    if (element.kind == ElementKind::variable) names.push_back(element.words);
  }
  return names;
}

}  // namespace codicil::site
