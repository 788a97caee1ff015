#include "site/markup.h"

#include <fmt/core.h>

#include <algorithm>
#include <array>
#include <charconv>
#include <utility>

#include "text/utf8.h"

namespace codicil::site {

namespace {

constexpr std::string_view white_space = " \t\r\n";

/// Attributes compared with one another: more than any tag of ours has, few enough to stay linear.
constexpr std::size_t most_compared_attributes = 64;

/// Bytes at which reading text has to stop and look.
constexpr std::array<bool, 256> stopping_bytes() {
  std::array<bool, 256> stops{};
  for (std::size_t byte = 0; byte < 0x20; ++byte) stops[byte] = true;
  stops['\t'] = stops['\n'] = stops['\r'] = false;
  stops['<'] = stops['&'] = true;
  return stops;
}
constexpr std::array<bool, 256> stops = stopping_bytes();

std::size_t next_stop(std::string_view text, std::size_t from) {
  while (from < text.size() && !stops[static_cast<unsigned char>(text[from])]) ++from;
  return from;
}

bool begins_name(char c) {
  return (c >= 'a' && c <= 'z') || (c >= 'A' && c <= 'Z') || c == '_' || c == ':' ||
         (c & 0x80) != 0;
}

bool continues_name(char c) {
  return begins_name(c) || (c >= '0' && c <= '9') || c == '-' || c == '.';
}

/// The code point that "#38" or "#x26" names, or nothing.
std::optional<char32_t> numeric_reference(std::string_view name) {
  if (!name.starts_with('#')) return std::nullopt;
  name.remove_prefix(1);
  const bool hexadecimal = name.starts_with('x');
  if (hexadecimal) name.remove_prefix(1);
  std::uint32_t code_point = 0;
  const auto [end, error] =
      std::from_chars(name.data(), name.data() + name.size(), code_point, hexadecimal ? 16 : 10);
  if (name.empty() || error != std::errc{} || end != name.data() + name.size()) return std::nullopt;
  if (code_point == 0 || code_point > 0x10FFFF) return std::nullopt;
  return code_point;
}

constexpr std::array<std::pair<std::string_view, char32_t>, 5> named_references{
    {{"amp", '&'}, {"lt", '<'}, {"gt", '>'}, {"quot", '"'}, {"apos", '\''}}};

std::optional<char32_t> reference(std::string_view name) {
  const auto* found =
      std::ranges::find(named_references, name, [](const auto& entry) { return entry.first; });
  return found == named_references.end() ? numeric_reference(name) : std::optional(found->second);
}

/// The name of the reference whose '&' is at `at`, or nothing where no ';' follows in time.
std::optional<std::string_view> reference_name(std::string_view text, std::size_t at) {
  constexpr std::size_t longest = 12;
  const std::string_view rest = text.substr(at + 1, longest);
  const std::size_t end = rest.find(';');
  if (end == std::string_view::npos) return std::nullopt;
  return rest.substr(0, end);
}

}  // namespace

bool MarkupReader::next() {
  while (position_ < markup_.size()) {
    if (markup_[position_] != '<') {
      read_text();
      continue;
    }
    const char after = position_ + 1 < markup_.size() ? markup_[position_ + 1] : '\0';
    if (after == '!' || after == '?') {
      read_aside();
    } else if (after == '/') {
      read_end_tag();
    } else if (begins_name(after)) {
      if (read_start_tag()) return true;
    } else {
      report(position_, "`<` stands for itself; `&lt;` was wanted");
      ++position_;
    }
  }
  finish();
  return false;
}

const Attribute* MarkupReader::attribute(std::string_view name) const {
  const auto found = std::ranges::find(attributes_, name, &Attribute::name);
  return found == attributes_.end() ? nullptr : &*found;
}

std::string_view MarkupReader::text() const {
  return markup_.substr(position_, markup_.find('<', position_) - position_);
}

void MarkupReader::read_text() {
  const std::size_t begin = position_;
  for (position_ = next_stop(markup_, position_);
       position_ < markup_.size() && markup_[position_] != '<';
       position_ = next_stop(markup_, position_ + 1)) {
    check_reference(position_);
  }
  if (!open_.empty() || fault_) return;
  const std::size_t word = markup_.substr(begin, position_ - begin).find_first_not_of(white_space);
  if (word != std::string_view::npos)
    report(begin + word, "text stands outside the page's one element");
}

void MarkupReader::read_aside() {
  const std::string_view rest = markup_.substr(position_);
  if (rest.starts_with("<!--")) {
    const std::size_t dashes = rest.find("--", 4);
    if (dashes != std::string_view::npos && !rest.substr(dashes).starts_with("-->")) {
      report(position_ + dashes, "`--` stands inside a comment");
    }
    skip_past("-->", 4, "the comment");
  } else if (rest.starts_with("<![CDATA[")) {
    skip_past("]]>", 9, "the CDATA section");
  } else if (rest.starts_with("<?")) {
    if (rest.size() < 3 || !begins_name(rest[2])) report(position_, "`<?` has no name");
    skip_past("?>", 2, "the processing instruction");
  } else {
    if (had_root_) report(position_, "a declaration stands behind the beginning of the page");
    skip_past(">", 2, "the declaration");
  }
}

void MarkupReader::skip_past(std::string_view closing, std::size_t opening, std::string_view what) {
  const std::size_t end = markup_.find(closing, position_ + opening);
  if (end == std::string_view::npos) report(position_, fmt::format("{} does not end", what));
  position_ = end == std::string_view::npos ? markup_.size() : end + closing.size();
}

std::string_view MarkupReader::read_name() {
  const std::size_t begin = position_;
  while (position_ < markup_.size() && continues_name(markup_[position_])) ++position_;
  return markup_.substr(begin, position_ - begin);
}

bool MarkupReader::skip_white_space() {
  const std::size_t begin = position_;
  while (position_ < markup_.size() &&
         white_space.find(markup_[position_]) != std::string_view::npos)
    ++position_;
  return position_ > begin;
}

void MarkupReader::skip_to_tag_end() {
  position_ = markup_.find_first_of("<>", position_);
  if (position_ == std::string_view::npos) position_ = markup_.size();
  if (position_ < markup_.size() && markup_[position_] == '>') ++position_;
}

void MarkupReader::read_end_tag() {
  const std::size_t begin = position_;
  position_ += 2;
  const std::string_view name = read_name();
  skip_white_space();
  if (position_ >= markup_.size() || markup_[position_] != '>') {
    report(begin, fmt::format("the end tag of `{}` does not end", name));
    return skip_to_tag_end();
  }
  ++position_;
  if (!open_.empty() && open_.back().name == name) {
    open_.pop_back();
  } else if (open_.empty()) {
    report(begin, fmt::format("`</{}>` closes what is not open", name));
  } else {
    report(begin, fmt::format("`</{}>` stands where `</{}>` was wanted", name, open_.back().name));
  }
}

bool MarkupReader::read_start_tag() {
  offset_ = position_++;
  name_ = read_name();
  attributes_.clear();
  while (true) {
    const bool separated = skip_white_space();
    const std::string_view rest = markup_.substr(position_, 2);
    if (rest.empty()) {
      report(offset_, fmt::format("the tag of `{}` does not end", name_));
      return true;
    }
    if (rest[0] == '>' || rest == "/>") {
      position_ += rest[0] == '>' ? 1 : 2;
      if (open_.empty() && had_root_)
        report(offset_, "a second element stands beside the page's one element");
      had_root_ = true;
      if (rest[0] == '>') open_.push_back({name_, offset_});
      return true;
    }
    if (!separated)
      report(position_, fmt::format("white space is missing in the tag of `{}`", name_));
    if (!read_attribute()) {
      skip_to_tag_end();
      return true;
    }
  }
}

bool MarkupReader::read_attribute() {
  const std::size_t begin = position_;
  if (!begins_name(markup_[position_])) {
    report(begin, fmt::format("the tag of `{}` is not closed", name_));
    return false;
  }
  const std::string_view name = read_name();
  skip_white_space();
  if (position_ >= markup_.size() || markup_[position_] != '=') {
    report(begin, fmt::format("the attribute `{0}` has no value; `{0}=\"{0}\"` was wanted", name));
    return position_ < markup_.size();
  }
  ++position_;
  skip_white_space();
  const char quote = position_ < markup_.size() ? markup_[position_] : '\0';
  if (quote != '"' && quote != '\'') {
    report(begin, fmt::format("the value of the attribute `{}` is not in quotes", name));
    return false;
  }
  const std::size_t end = markup_.find(quote, position_ + 1);
  if (end == std::string_view::npos) {
    report(begin, fmt::format("the value of the attribute `{}` does not end", name));
    return false;
  }
  const Attribute attribute{name, markup_.substr(position_ + 1, end - position_ - 1),
                            position_ + 1};
  position_ = end + 1;
  check_value(attribute.value, attribute.offset);
  if (attributes_.size() < most_compared_attributes && this->attribute(name) != nullptr) {
    report(begin, fmt::format("the attribute `{}` is given twice", name));
  }
  attributes_.push_back(attribute);
  return true;
}

void MarkupReader::check_value(std::string_view value, std::size_t offset) {
  for (std::size_t i = next_stop(value, 0); i < value.size(); i = next_stop(value, i + 1)) {
    if (value[i] == '<') {
      report(offset + i, "`<` stands in the value of an attribute; `&lt;` was wanted");
    } else {
      check_reference(offset + i);
    }
  }
}

void MarkupReader::check_reference(std::size_t at) {
  if (fault_) return;
  if (markup_[at] != '&') return report(at, "a control character stands in the text");
  const std::optional<std::string_view> name = reference_name(markup_, at);
  if (!name) {
    report(at, "`&` stands for itself; `&amp;` was wanted");
  } else if (!reference(*name)) {
    report(at, fmt::format("`&{};` is not known in XML", *name));
  }
}

void MarkupReader::finish() {
  if (!open_.empty())
    report(open_.back().offset, fmt::format("`<{}>` is never closed", open_.back().name));
  if (!had_root_) report(0, "there is no element");
}

void MarkupReader::report(std::size_t offset, std::string message) {
  if (!fault_) fault_ = MarkupFault{offset, std::move(message)};
}

std::string resolve_references(std::string_view value) {
  std::string resolved;
  resolved.reserve(value.size());
  std::size_t begin = 0;
  for (std::size_t at = value.find('&'); at != std::string_view::npos;
       at = value.find('&', begin)) {
    resolved += value.substr(begin, at - begin);
    begin = at + 1;
    const std::optional<std::string_view> name = reference_name(value, at);
    const std::optional<char32_t> code_point = name ? reference(*name) : std::nullopt;
    if (code_point) {
      append_code_point(resolved, *code_point);
      begin += name->size() + 1;
    } else {
      resolved += '&';
    }
  }
  resolved += value.substr(begin);
  return resolved;
}

}  // namespace codicil::site
