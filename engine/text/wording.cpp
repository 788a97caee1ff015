#include "text/wording.h"

#include <fmt/format.h>

#include "text/utf8.h"
#include "text/words.h"

namespace codicil {
namespace {

constexpr std::size_t most_quoted_code_points = 60;

}  // namespace

std::string quoted(std::string_view text) {
  // A value can be half a megabyte long; only its beginning is looked at.
  std::string shown = squeeze(text.substr(0, most_quoted_code_points * 8));
  std::size_t offset = 0;
  for (std::size_t count = 0; count < most_quoted_code_points && offset < shown.size(); ++count) {
    next_code_point(shown, offset);
  }
  const bool is_cut = offset < shown.size();
  shown.resize(offset);
  return fmt::format("`{}{}`", shown, is_cut ? "…" : "");
}

std::string quoted_list(const std::vector<std::string>& texts, std::string_view joint) {
  std::string list;
  for (std::size_t i = 0; i < texts.size(); ++i) {
    if (i > 0) list += i + 1 < texts.size() ? std::string(", ") : fmt::format(" {} ", joint);
    list += quoted(texts[i]);
  }
  return list;
}

std::string did_you_mean(std::string_view word, const std::vector<std::string>& candidates) {
  const std::string near = nearest(word, candidates);
  return near.empty() ? std::string() : fmt::format("Did you mean {}?", quoted(near));
}

std::string counted(std::size_t number, std::string_view noun) {
  std::string digits = std::to_string(number);
  for (std::size_t at = digits.size(); at > 3; at -= 3) digits.insert(at - 3, ",");
  return fmt::format("{} {}{}", digits, noun, number == 1 ? "" : "s");
}

}  // namespace codicil
