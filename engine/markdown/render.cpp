#include "markdown/render.h"

#include <algorithm>

#include "markdown/renderer.h"

namespace codicil::markdown {
namespace {

/// Tags and links come to about as much as this for each node.
std::size_t expected_size(const Document& document, std::uint32_t begin, std::uint32_t end) {
  if (document.nodes.empty()) return 0;
  const std::size_t share = document.characters.size() * (end - begin) / document.nodes.size();
  return share + share / 8 + (end - begin) * std::size_t{12} + 64;
}

}  // namespace

Html render(const Document& document, const Rendering& rendering, std::uint32_t begin,
            std::uint32_t end) {
  end = std::min(end, static_cast<std::uint32_t>(document.nodes.size()));
  if (begin >= end) return {};
  Renderer renderer(document, rendering, expected_size(document, begin, end));
  renderer.render(begin, end);
  return renderer.finish();
}

Html render(const Document& document, const Rendering& rendering) {
  return render(document, rendering, 0, static_cast<std::uint32_t>(document.nodes.size()));
}

Html render_inline(const Document& document, const Rendering& rendering) {
  const auto found =
      std::ranges::find_if(document.nodes, [](const Node& node) { return holds_prose(node.kind); });
  if (found == document.nodes.end()) return {};
  const auto index = static_cast<std::uint32_t>(found - document.nodes.begin());
  return render(document, rendering, index + 1, found->end);
}

}  // namespace codicil::markdown
