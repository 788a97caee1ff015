#include "compare/lost_citations.h"

#include <algorithm>
#include <functional>
#include <unordered_set>

namespace codicil::compare {

namespace {

/// Texts that have lost more are searched no further: with as many, they are other texts.
constexpr std::size_t most_searches = 256;

void for_each_leaf(const std::vector<Block>& blocks, const std::function<void(const Block&)>& see) {
  for (const Block& block : blocks) {
    if (block.is_leaf()) see(block);
    for_each_leaf(block.children, see);
  }
}

/// What a text cites, and what it says.
struct Cited {
  std::unordered_set<std::uint64_t> keys;
  std::string words;
};

Cited cited_in(const std::vector<Block>& blocks) {
  Cited cited;
  for_each_leaf(blocks, [&](const Block& leaf) {
    cited.words += leaf.prose.characters;
    cited.words += '\n';
    for (const ProsePiece& piece : leaf.prose.pieces) {
      if (piece.is_citation) cited.keys.insert(piece.key);
    }
  });
  return cited;
}

/// Takes apart the citations of one text that are lost in the other.
class Taker {
 public:
  Taker(const Cited& other, const std::string& language) : other_(other), language_(language) {}

  /// True where there were any.
  bool take_apart(std::vector<Block>& blocks) {
    bool any = false;
    for (Block& block : blocks) {
      bool here = take_apart(block.children);
      for (std::size_t i = block.prose.pieces.size(); i-- > 0;) {
        if (!is_lost(block.prose, block.prose.pieces[i])) continue;
        take_apart_piece(block.prose, i, language_);
        here = true;
      }
      if (here) finish_block(block);
      any = any || here;
    }
    return any;
  }

 private:
  bool is_lost(const Prose& prose, const ProsePiece& piece) {
    if (!piece.is_citation || piece.is_step || other_.keys.contains(piece.key) || searches_ == 0)
      return false;
    --searches_;
    return other_.words.find(prose.words_of(piece)) != std::string::npos;
  }

  const Cited& other_;
  const std::string& language_;
  std::size_t searches_ = most_searches;
};

bool cites(const std::vector<Block>& blocks) {
  return std::ranges::any_of(blocks, [](const Block& block) {
    return std::ranges::any_of(block.prose.pieces, &ProsePiece::is_citation) ||
           cites(block.children);
  });
}

}  // namespace

void take_apart_lost_citations(std::vector<Block>& before, std::vector<Block>& after,
                               const std::string& language) {
  if (before.empty() || after.empty() || (!cites(before) && !cites(after))) return;
  const Cited older = cited_in(before);
  const Cited newer = cited_in(after);
  Taker(newer, language).take_apart(before);
  Taker(older, language).take_apart(after);
}

}  // namespace codicil::compare
