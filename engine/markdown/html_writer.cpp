#include "markdown/html_writer.h"

#include <algorithm>
#include <array>
#include <cstdint>

namespace codicil::markdown {
namespace {

constexpr std::string_view replacement = "\xEF\xBF\xBD";

enum Treatment : std::uint8_t { plain, amp, lt, gt, quote, apostrophe, impossible, noncharacter };

constexpr std::array<Treatment, 256> text_treatment = [] {
  std::array<Treatment, 256> table{};
  for (std::size_t c = 0; c < 0x20; ++c) table[c] = impossible;
  table['\t'] = table['\n'] = table['\r'] = plain;
  table['&'] = amp;
  table['<'] = lt;
  table['>'] = gt;
  table['"'] = quote;
  table['\''] = apostrophe;
  table[0xEF] = noncharacter;  // U+FFFE and U+FFFF begin with it
  return table;
}();

constexpr std::string_view url_characters =
    "ABCDEFGHIJKLMNOPQRSTUVWXYZabcdefghijklmnopqrstuvwxyz0123456789-_.~!*();:@=+$,/?#[]%";

constexpr std::array<bool, 256> stands_in_url = [] {
  std::array<bool, 256> table{};
  for (const char c : url_characters) table[static_cast<std::uint8_t>(c)] = true;
  return table;
}();

std::uint8_t byte(char c) {
  return static_cast<std::uint8_t>(c);
}

char lower(char c) {
  return c >= 'A' && c <= 'Z' ? static_cast<char>(c - 'A' + 'a') : c;
}

bool begins_with(std::string_view text, std::string_view lower_case) {
  return text.size() >= lower_case.size() &&
         std::ranges::equal(text.substr(0, lower_case.size()), lower_case, {}, lower);
}

}  // namespace

void HtmlWriter::text(std::string_view words) {
  std::size_t begin = 0;
  for (std::size_t at = 0; at < words.size(); ++at) {
    const Treatment treatment = text_treatment[byte(words[at])];
    if (treatment == plain) continue;
    std::size_t length = 1;
    if (treatment == noncharacter) {
      const std::string_view code = words.substr(at, 3);
      if (code != "\xEF\xBF\xBE" && code != "\xEF\xBF\xBF") continue;
      length = 3;
    }
    out_ += words.substr(begin, at - begin);
    switch (treatment) {
      case amp:
        out_ += "&amp;";
        break;
      case lt:
        out_ += "&lt;";
        break;
      case gt:
        out_ += "&gt;";
        break;
      case quote:
        out_ += "&quot;";
        break;
      case apostrophe:
        out_ += "&#39;";
        break;
      default:
        out_ += replacement;
        break;
    }
    begin = at + length;
    at = begin - 1;
  }
  out_ += words.substr(begin);
}

void HtmlWriter::attribute(std::string_view name, std::string_view value) {
  if (value.empty()) return;
  out_ += ' ';
  out_ += name;
  out_ += "=\"";
  text(value);
  out_ += '"';
}

void HtmlWriter::address(std::string_view name, std::string_view url) {
  out_ += ' ';
  out_ += name;
  out_ += "=\"";
  escaped_address(url);
  out_ += '"';
}

void HtmlWriter::escaped_address(std::string_view url) {
  constexpr std::string_view digits = "0123456789ABCDEF";
  for (const char c : url) {
    if (stands_in_url[byte(c)]) {
      out_ += c;
    } else if (c == '&') {
      out_ += "&amp;";
    } else if (c == '\'') {
      out_ += "&#39;";
    } else {
      out_ += '%';
      out_ += digits[byte(c) >> 4U];
      out_ += digits[byte(c) & 15U];
    }
  }
}

bool is_outside_address(std::string_view url) {
  return begins_with(url, "http://") || begins_with(url, "https://") ||
         begins_with(url, "mailto:") || begins_with(url, "tel:");
}

bool is_harmless_address(std::string_view url) {
  if (is_outside_address(url)) return true;
  // Browsers drop control characters before they look for a scheme.
  const bool has_control =
      std::ranges::any_of(url, [](char c) { return byte(c) < 0x20 || byte(c) == 0x7F; });
  const std::size_t colon = url.find(':');
  const bool has_scheme = colon != std::string_view::npos && url.find_first_of("/?#") > colon;
  return !has_control && !has_scheme && !url.starts_with("//");
}

}  // namespace codicil::markdown
