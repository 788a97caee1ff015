#include "site/template_text.h"

#include <fmt/core.h>

#include <algorithm>
#include <optional>
#include <utility>

#include "text/utf8.h"

namespace codicil::site {

namespace {

constexpr std::string_view blanks = " \t";
constexpr std::string_view white_space = " \t\r\n";

/// One tag as it is written: `{{`, mark, name, `}}`.
struct Tag {
  char mark = 0;  ///< '#', '^', '/', '>', '!', '&', '{', or 0 for a variable.
  std::string_view name;
  std::size_t begin = 0;
  std::size_t end = 0;
};

std::string_view trimmed(std::string_view text) {
  const std::size_t first = text.find_first_not_of(white_space);
  if (first == std::string_view::npos) return {};
  return text.substr(first, text.find_last_not_of(white_space) - first + 1);
}

/// The beginning of what a tag holds, short enough for a message.
std::string excerpt(std::string_view text) {
  constexpr std::size_t most = 30;
  text = trimmed(text.substr(0, text.find_first_of("\r\n")));
  if (text.size() <= most) return std::string(text);
  std::size_t cut = most;
  while (cut > 0 && (static_cast<unsigned char>(text[cut]) & 0xC0U) == 0x80U) --cut;
  return std::string(text.substr(0, cut)) + "…";
}

class TemplateReader {
 public:
  explicit TemplateReader(std::string_view text) : text_(text) {}

  Reported<std::vector<Element>> read() {
    while (!stopped_) {
      const std::size_t open = text_.find("{{", position_);
      if (open == std::string_view::npos) break;
      const std::optional<Tag> tag = tag_at(open);
      if (tag) take(*tag);
    }
    if (!stopped_) add_text(text_.size());
    close_what_is_open();
    return std::move(result_);
  }

 private:
  /// The place of a byte; called with growing offsets only.
  Place place_at(std::size_t offset) {
    place_ = place_within(text_.substr(counted_), offset - counted_, place_);
    counted_ = offset;
    return place_;
  }

  void fault(Place place, std::string message, std::string help = {}) {
    result_.diagnostics.push_back(
        diagnose(Code::theme_invalid, place, std::move(message), std::move(help)));
  }

  /// The tag that begins at `open`; nothing where it is none, and reading goes on behind its
  /// braces.
  std::optional<Tag> tag_at(std::size_t open) {
    const bool triple = text_.substr(open).starts_with("{{{");
    const std::string_view closing = triple ? "}}}" : "}}";
    const std::size_t inside = open + closing.size();
    const std::size_t first = text_.find_first_not_of(white_space, inside);
    const bool is_comment = !triple && first != std::string_view::npos && text_[first] == '!';
    const std::size_t limit =
        is_comment ? text_.size() : std::min(text_.find("{{", inside), text_.size());
    const std::string_view within = text_.substr(inside, limit - inside);
    const std::size_t length = within.find(closing);
    if (length == std::string_view::npos) {
      unfinished(open, limit, closing);
      stopped_ = is_comment;
      return std::nullopt;
    }
    Tag tag{0, trimmed(within.substr(0, length)), open, inside + length + closing.size()};
    if (triple) {
      tag.mark = '{';
    } else if (!tag.name.empty() &&
               std::string_view("#^/>!&=<$").find(tag.name[0]) != std::string_view::npos) {
      tag.mark = tag.name[0];
      tag.name = trimmed(tag.name.substr(1));
    }
    return tag;
  }

  void unfinished(std::size_t open, std::size_t end, std::string_view closing) {
    add_text(open);
    fault(place_at(open),
          fmt::format("the tag `{}` is not closed", excerpt(text_.substr(open, end - open))),
          fmt::format("Close it with `{}`.", closing));
    position_ = open + closing.size();
  }

  void take(const Tag& tag) {
    const bool prints = tag.mark == 0 || tag.mark == '{' || tag.mark == '&';
    const bool stands_alone = !prints && has_its_own_line(tag);
    std::size_t text_end = tag.begin;
    if (stands_alone) text_end = line_begin(tag.begin);
    const std::string_view indent = text_.substr(text_end, tag.begin - text_end);
    add_text(text_end);
    position_ = stands_alone ? next_line(tag.end) : tag.end;
    if (tag.mark == '!') return;
    const Place place = place_at(tag.begin);
    if (!is_usable(tag, place)) return;
    switch (tag.mark) {
      case '#':
        open_section(ElementKind::section, tag, place, stands_alone);
        break;
      case '^':
        open_section(ElementKind::inverted, tag, place, stands_alone);
        break;
      case '/':
        close_section(tag, place);
        break;
      case '>':
        add(ElementKind::partial, tag, place).indent = stands_alone ? indent : "";
        break;
      case 0:
        add(ElementKind::variable, tag, place);
        break;
      default:
        add(ElementKind::html, tag, place);
        break;
    }
  }

  bool is_usable(const Tag& tag, Place place) {
    const std::string written = excerpt(text_.substr(tag.begin, tag.end - tag.begin));
    if (tag.mark == '=') {
      fault(place,
            fmt::format("`{}` changes the marks of tags, which Codicil does not do", written),
            "Write tags with `{{` and `}}`; what has braces of its own belongs in a file under "
            "`assets/`.");
    } else if (tag.mark == '<' || tag.mark == '$') {
      fault(place,
            fmt::format("`{}` is an inherited template, which Codicil does not have", written),
            "Use a partial, `{{> name}}`, instead.");
    } else if (tag.name == ".") {
      fault(place,
            fmt::format("`{}` stands for an element without a name, and no list has such elements",
                        written),
            "Name the field of the element.");
    } else if (tag.name.empty()) {
      fault(place, fmt::format("the tag `{}` names nothing", written),
            "Put a name between the braces.");
    } else if (!is_name(tag.name)) {
      fault(place, fmt::format("`{}` is no name", excerpt(tag.name)),
            "Names are made of letters, digits, `_`, `-` and `.`.");
    } else {
      return true;
    }
    return false;
  }

  void open_section(ElementKind kind, const Tag& tag, Place place, bool stands_alone) {
    if (open_.size() == most_nested_sections) {
      fault(place,
            fmt::format("sections stand more than {} deep in one another", most_nested_sections));
      stopped_ = true;
      return;
    }
    add(kind, tag, place).stands_alone = stands_alone;
    open_.push_back(result_.value.size() - 1);
  }

  void close_section(const Tag& tag, Place place) {
    const auto matching =
        std::ranges::find(open_.rbegin(), open_.rend(), tag.name,
                          [this](std::size_t i) { return result_.value[i].words; });
    if (matching == open_.rend()) {
      fault(place, fmt::format("`{{{{/{}}}}}` closes a section that is not open", tag.name),
            open_.empty()
                ? std::string("Open it before, or take this tag out.")
                : fmt::format("The section open here is `{}`.", result_.value[open_.back()].words));
      return;
    }
    while (result_.value[open_.back()].words != tag.name) leave_unclosed();
    close_innermost();
  }

  void close_innermost() {
    result_.value[open_.back()].end = result_.value.size();
    open_.pop_back();
  }

  void leave_unclosed() {
    const Element& section = result_.value[open_.back()];
    fault(section.place, fmt::format("the section `{}` is not closed", section.words),
          fmt::format("Write `{{{{/{}}}}}` where it ends.", section.words));
    close_innermost();
  }

  void close_what_is_open() {
    while (!open_.empty() && !stopped_) leave_unclosed();
    while (!open_.empty()) close_innermost();
  }

  Element& add(ElementKind kind, const Tag& tag, Place place) {
    result_.value.push_back(
        {kind, std::string(tag.name), place, result_.value.size() + 1, false, {}});
    return result_.value.back();
  }

  /// Adds what stands between the last tag and `end`.
  void add_text(std::size_t end) {
    if (end <= position_) return;
    const Place place = place_at(position_);
    result_.value.push_back({ElementKind::text,
                             std::string(text_.substr(position_, end - position_)),
                             place,
                             result_.value.size() + 1,
                             false,
                             {}});
    position_ = end;
  }

  std::size_t line_begin(std::size_t offset) const {
    const std::size_t feed = offset == 0 ? std::string_view::npos : text_.rfind('\n', offset - 1);
    return feed == std::string_view::npos ? 0 : feed + 1;
  }

  std::size_t next_line(std::size_t offset) const {
    const std::size_t feed = text_.find('\n', offset);
    return feed == std::string_view::npos ? text_.size() : feed + 1;
  }

  bool has_its_own_line(const Tag& tag) const {
    std::size_t before = tag.begin;
    while (before > 0 && blanks.find(text_[before - 1]) != std::string_view::npos) --before;
    if (before > 0 && text_[before - 1] != '\n') return false;
    const std::size_t after = std::min(text_.find_first_not_of(blanks, tag.end), text_.size());
    const std::string_view rest = text_.substr(after, 2);
    return rest.empty() || rest[0] == '\n' || rest == "\r\n";
  }

  std::string_view text_;
  std::size_t position_ = 0;
  std::size_t counted_ = 0;
  Place place_{1, 1};
  bool stopped_ = false;
  std::vector<std::size_t> open_;  ///< Sections not yet closed, as indices of their elements.
  Reported<std::vector<Element>> result_;
};

}  // namespace

Reported<std::vector<Element>> read_template(std::string_view text) {
  return TemplateReader(text).read();
}

bool is_name(std::string_view text) {
  return !text.empty() && std::ranges::all_of(text, [](char c) {
    return (c >= 'a' && c <= 'z') || (c >= 'A' && c <= 'Z') || (c >= '0' && c <= '9') || c == '_' ||
           c == '-' || c == '.';
  });
}

Place place_within(std::string_view text, std::size_t offset, Place first) {
  const std::string_view passed = text.substr(0, offset);
  const auto feeds = static_cast<std::uint32_t>(std::ranges::count(passed, '\n'));
  const std::size_t last = passed.rfind('\n');
  const std::string_view line = last == std::string_view::npos ? passed : passed.substr(last + 1);
  const auto columns = static_cast<std::uint32_t>(count_code_points(line));
  return {first.line + feeds, feeds == 0 ? first.column + columns : columns + 1};
}

}  // namespace codicil::site
