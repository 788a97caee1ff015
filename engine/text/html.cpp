#include "text/html.h"

#include "text/printable.h"

namespace codicil {
namespace {

std::string_view entity_of(char character) {
  switch (character) {
    case '&':
      return "&amp;";
    case '<':
      return "&lt;";
    case '>':
      return "&gt;";
    case '"':
      return "&quot;";
    default:
      return "&#39;";
  }
}

}  // namespace

Html escape_html(std::string_view text) {
  if (first_unprintable(text)) return escape_html(for_xml(text));
  Html html;
  html.markup.reserve(text.size() + text.size() / 16);
  while (true) {
    const std::size_t plain = text.find_first_of("&<>\"'");
    html.markup += text.substr(0, plain);
    if (plain == std::string_view::npos) return html;
    html.markup += entity_of(text[plain]);
    text.remove_prefix(plain + 1);
  }
}

std::string for_xml(std::string_view text) {
  constexpr std::string_view replacement = "\xEF\xBF\xBD";
  std::string kept;
  kept.reserve(text.size());
  for (std::size_t at = 0; at < text.size(); ++at) {
    const auto byte = static_cast<unsigned char>(text[at]);
    const std::string_view code = text.substr(at, 3);
    if (byte == 0xEFU && (code == "\xEF\xBF\xBE" || code == "\xEF\xBF\xBF")) {
      kept += replacement;
      at += 2;
    } else if (byte == 0x7FU ||
               (byte < 0x20U && text[at] != '\t' && text[at] != '\n' && text[at] != '\r')) {
      kept += replacement;
    } else {
      kept += text[at];
    }
  }
  return kept;
}

}  // namespace codicil
