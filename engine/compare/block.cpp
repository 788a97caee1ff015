#include "compare/block.h"
#include "text/hash.h"

#include <algorithm>
#include <iterator>

namespace codicil::compare {

namespace {

constexpr std::uint32_t weight_of_word = 4;
constexpr std::uint32_t weight_of_small_word = 1;

bool is_leaf_kind(NodeKind kind) {
  return holds_prose(kind) || kind == NodeKind::code_block;
}

WordBag bag_of(const Prose& prose) {
  WordBag bag;
  for (const ProsePiece& piece : prose.pieces) {
    if (piece.shape.kind != PieceKind::word) continue;
    bag.emplace_back(piece.key, piece.shape.is_small ? weight_of_small_word : weight_of_word);
  }
  std::ranges::sort(bag);
  return bag;
}

/// Runs of white space at the end show nothing.
void trim(Prose& prose) {
  while (!prose.pieces.empty() && prose.pieces.back().shape.kind == PieceKind::space) {
    prose.pieces.pop_back();
  }
}

Block read_block(const ProseSource& source, std::uint32_t index) {
  const Node& node = source.document.nodes[index];
  Block block{.kind = node.kind, .level = node.level, .tight = node.tight, .node = index};
  if (node.kind == NodeKind::list || node.kind == NodeKind::callout) {
    block.detail = source.document.detail_of(node);
  }
  if (is_leaf_kind(node.kind)) {
    block.prose = read_prose(source, index);
    trim(block.prose);
  } else {
    block.children = read_blocks(source, index + 1, node.end);
  }
  finish_block(block);
  return block;
}

std::uint64_t weight_of(const WordBag& bag) {
  std::uint64_t weight = 0;
  for (const auto& [key, word_weight] : bag) weight += word_weight;
  return weight;
}

std::uint64_t weight_in_common(const WordBag& a, const WordBag& b) {
  std::uint64_t weight = 0;
  auto left = a.begin();
  auto right = b.begin();
  while (left != a.end() && right != b.end()) {
    if (left->first < right->first) {
      ++left;
    } else if (right->first < left->first) {
      ++right;
    } else {
      weight += left->second;
      ++left;
      ++right;
    }
  }
  return weight;
}

void append_text(const Block& block, std::string& text) {
  for (const Block& child : block.children) append_text(child, text);
  if (!block.is_leaf()) return;
  if (!text.empty()) text += '\n';
  for (const ProsePiece& piece : block.prose.pieces) text += block.prose.words_of(piece);
}

}  // namespace

bool Block::is_leaf() const {
  return is_leaf_kind(kind);
}

void finish_block(Block& block) {
  Hash hash;
  hash.add(static_cast<std::uint64_t>(block.kind));
  hash.add(static_cast<std::uint64_t>(block.level));
  hash.add(block.detail);
  for (const ProsePiece& piece : block.prose.pieces) hash.add(piece.key);
  block.bag = bag_of(block.prose);
  for (const Block& child : block.children) {
    hash.add(child.key);
    block.bag.insert(block.bag.end(), child.bag.begin(), child.bag.end());
  }
  if (!block.children.empty()) std::ranges::sort(block.bag);
  block.key = hash.value();
}

std::vector<Block> read_blocks(const ProseSource& source, std::uint32_t begin, std::uint32_t end) {
  std::vector<Block> blocks;
  for (std::uint32_t i = begin; i < end; i = source.document.nodes[i].end) {
    if (source.document.nodes[i].kind == NodeKind::thematic_break) continue;
    blocks.push_back(read_block(source, i));
  }
  return blocks;
}

Block block_of(Prose prose) {
  Block block{.prose = std::move(prose)};
  finish_block(block);
  return block;
}

double likeness(const WordBag& a, const WordBag& b) {
  const std::uint64_t total = weight_of(a) + weight_of(b);
  if (total == 0) return 0;
  return 2.0 * static_cast<double>(weight_in_common(a, b)) / static_cast<double>(total);
}

double containment(const WordBag& part, const WordBag& whole) {
  const std::uint64_t total = weight_of(part);
  if (total == 0) return 0;
  return static_cast<double>(weight_in_common(part, whole)) / static_cast<double>(total);
}

WordBag joined(const WordBag& a, const WordBag& b) {
  WordBag both;
  both.reserve(a.size() + b.size());
  std::ranges::merge(a, b, std::back_inserter(both));
  return both;
}

std::string plain_text(const std::vector<Block>& blocks) {
  std::string text;
  for (const Block& block : blocks) append_text(block, text);
  return text;
}

}  // namespace codicil::compare
