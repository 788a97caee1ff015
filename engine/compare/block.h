// A text as a tree of blocks whose leaves hold prose: what is matched, before words are compared.
#pragma once

#include <cstdint>
#include <string_view>
#include <utility>
#include <vector>

#include "compare/prose.h"
#include "manual/document.h"

namespace codicil::compare {

/// The words of a block, for telling how alike two blocks are: key and weight, sorted by key. Words
/// that say little weigh little; spaces and marks do not count.
using WordBag = std::vector<std::pair<std::uint64_t, std::uint32_t>>;

struct Block {
  NodeKind kind = NodeKind::paragraph;
  std::uint8_t level = 0;         ///< As in its node.
  bool tight = false;             ///< The same.
  std::string_view detail{};      ///< Of lists and call-outs: as in their node.
  std::uint32_t node = 0;         ///< In the document it was read from.
  std::uint64_t key = 0;          ///< Equal for blocks that read the same and lead to the same.
  Prose prose{};                  ///< Of a leaf.
  std::vector<Block> children{};  ///< Of the others.
  WordBag bag{};                  ///< Of everything in it.

  bool is_leaf() const;
};

/// Reads nodes `begin` up to `end`, which are whole blocks. A thematic break says nothing and is
/// left out.
std::vector<Block> read_blocks(const ProseSource& source, std::uint32_t begin, std::uint32_t end);

/// Sets the key and the bag of a block whose prose or children were changed.
void finish_block(Block& block);

/// A paragraph of prose that stands in no document.
Block block_of(Prose prose);

/// How alike two blocks are by their words: 0 nothing in common, 1 the same words.
double likeness(const WordBag& a, const WordBag& b);
/// How much of `part` is in `whole`: 1 everything.
double containment(const WordBag& part, const WordBag& whole);
WordBag joined(const WordBag& a, const WordBag& b);

/// The words of blocks as plain text: a line feed between leaves.
std::string plain_text(const std::vector<Block>& blocks);

}  // namespace codicil::compare
