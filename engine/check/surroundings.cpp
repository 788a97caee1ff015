#include "check/surroundings.h"

#include "index/prose.h"

namespace codicil::check {

std::optional<Surroundings> surroundings_of(const Document& document,
                                            const index::Reference& reference) {
  std::uint32_t block = 0;
  for (std::uint32_t i = 0; i <= reference.begin_node; ++i) {
    const Node& node = document.nodes[i];
    if (holds_prose(node.kind) && node.end > reference.begin_node) block = i;
  }
  const std::string line = index::prose_of(document, block).line;
  const std::size_t begin = line.find(reference.words);
  if (reference.words.empty() || begin == std::string::npos) return std::nullopt;
  return Surroundings{line.substr(0, begin), line.substr(begin + reference.words.size())};
}

}  // namespace codicil::check
