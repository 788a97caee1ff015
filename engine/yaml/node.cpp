#include "yaml/node.h"

#include <algorithm>

namespace codicil::yaml {

const Node* Node::find(std::string_view key) const {
  const auto found = std::ranges::find(entries, key, &Entry::key);
  return found == entries.end() ? nullptr : &found->value;
}

}  // namespace codicil::yaml
