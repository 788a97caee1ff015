#include "pages/running_heads.h"

#include <fmt/format.h>

#include <algorithm>

#include "pages/labels.h"

namespace codicil::pages {

Html style_string(std::string_view text) {
  const auto is_plain = [](char c) {
    const auto code = static_cast<unsigned char>(c);
    return code >= 0x80 || c == ' ' || (c >= '0' && c <= '9') || (c >= 'a' && c <= 'z') ||
           (c >= 'A' && c <= 'Z');
  };
  std::string string = "\"";
  for (const char c : for_xml(text)) {
    if (is_plain(c))
      string += c;
    else
      string += fmt::format("\\{:x} ", static_cast<unsigned char>(c));
  }
  return {string + "\""};
}

Html range_at_head(const InForce& range, const Words& words) {
  if (range.never) return style_string(words.say(Phrase::head_never_in_force));
  const std::string from = long_date(range.from, words);
  if (!range.until) return style_string(words.say(Phrase::head_in_force, {{"from", from}}));
  return style_string(words.say(Phrase::head_in_force_until,
                                {{"from", from}, {"until", long_date(*range.until, words)}}));
}

Html page_at_foot(const Words& words) {
  // Counters stand between strings, wherever the language has them.
  const std::string text = words.say(Phrase::head_page, {{"page", "{page}"}, {"pages", "{pages}"}});
  Html content;
  for (std::size_t at = 0; at < text.size();) {
    const bool is_counter = text[at] == '{';
    const std::size_t end =
        is_counter ? text.find('}', at) : std::min(text.find('{', at), text.size());
    if (at > 0) content.markup += ' ';
    if (is_counter) {
      content.markup += fmt::format("counter({})", text.substr(at + 1, end - at - 1));
    } else {
      content.markup += style_string(text.substr(at, end - at)).markup;
    }
    at = is_counter ? end + 1 : end;
  }
  return content;
}

}  // namespace codicil::pages
