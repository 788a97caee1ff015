#include "text/html.h"

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

}  // namespace codicil
