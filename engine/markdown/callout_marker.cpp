#include "markdown/callout_marker.h"

#include <algorithm>
#include <array>
#include <utility>

#include "markdown/white_space.h"

namespace codicil::markdown {
namespace {

constexpr std::array<std::pair<std::string_view, CalloutKind>, 6> kinds{{
    {"NOTE", CalloutKind::note},
    {"IMPORTANT", CalloutKind::important},
    {"WARNING", CalloutKind::warning},
    {"TIP", CalloutKind::tip},
    {"CAUTION", CalloutKind::caution},
    {"LOCAL", CalloutKind::local},
}};

char upper(char c) {
  return c >= 'a' && c <= 'z' ? static_cast<char>(c - 'a' + 'A') : c;
}

}  // namespace

std::optional<CalloutMarker> read_callout_marker(std::string_view text) {
  if (!text.starts_with("[!")) return std::nullopt;
  const std::size_t close = text.find(']');
  if (close == std::string_view::npos) return std::nullopt;
  const bool stands_alone =
      close + 1 == text.size() || text[close + 1] == ' ' || text[close + 1] == '\t';
  if (!stands_alone) return std::nullopt;
  const std::string_view inside = text.substr(2, close - 2);
  const std::string_view word = inside.substr(0, inside.find(' '));
  const auto found = std::ranges::find_if(
      kinds, [&](const auto& known) { return std::ranges::equal(word, known.first, {}, upper); });
  if (found == kinds.end()) return std::nullopt;

  CalloutMarker marker;
  marker.kind = found->second;
  if (word.size() < inside.size()) {
    marker.area = inside.substr(word.size() + 1);
    marker.area.remove_prefix(skip_blanks(marker.area));
    marker.area = without_end_space(marker.area);
  }
  if (!marker.area.empty() && marker.kind != CalloutKind::local) return std::nullopt;
  marker.length = skip_blanks(text, close + 1);
  return marker;
}

}  // namespace codicil::markdown
