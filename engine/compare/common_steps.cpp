#include "compare/common_steps.h"

#include <algorithm>
#include <charconv>
#include <cstdint>
#include <optional>
#include <string_view>

#include "text/hash.h"

namespace codicil::compare {

namespace {

void find_charts(std::vector<Block>& blocks, std::vector<Block*>& charts) {
  for (Block& block : blocks) {
    if (block.kind == NodeKind::flowchart) {
      charts.push_back(&block);
    } else {
      find_charts(block.children, charts);
    }
  }
}

bool holds_chart(const Block& block) {
  return block.kind == NodeKind::flowchart || std::ranges::any_of(block.children, holds_chart);
}

/// Sets the keys of everything that was changed inside.
void finish_charts(std::vector<Block>& blocks, bool is_in_chart) {
  for (Block& block : blocks) {
    if (!is_in_chart && !holds_chart(block)) continue;
    finish_charts(block.children, is_in_chart || block.kind == NodeKind::flowchart);
    finish_block(block);
  }
}

/// A number by which an arrow names a step.
struct NamedStep {
  std::string_view number;
  ProsePiece* piece = nullptr;
};

bool names(const std::vector<NamedStep>& steps, std::uint64_t key) {
  return std::ranges::any_of(steps,
                             [&](const NamedStep& named) { return named.piece->key == key; });
}

/// Where a new step took the number of the one to which an arrow led, the arrow still prints what
/// it printed, and the new step is what is shown.
void keep_printed_numbers(const std::vector<NamedStep>& before,
                          const std::vector<NamedStep>& after) {
  for (const NamedStep& older : before) {
    if (names(after, older.piece->key)) continue;
    const auto same = std::ranges::find_if(after, [&](const NamedStep& newer) {
      return newer.number == older.number && !names(before, newer.piece->key);
    });
    if (same != after.end()) older.piece->key = same->piece->key;
  }
}

/// The steps of one chart, in their order.
class Steps {
 public:
  explicit Steps(Block& chart) {
    for (Block& part : chart.children) {
      if (part.kind != NodeKind::list) continue;
      for (Block& item : part.children) items_.push_back(&item);
    }
  }

  std::size_t size() const { return items_.size(); }

  /// Equal for steps that say the same, wherever their arrows lead.
  std::uint64_t words_of(std::size_t step) const {
    Hash hash;
    for (const Block& leaf : items_[step]->children) {
      for (const ProsePiece& piece : leaf.prose.pieces) {
        if (piece.is_line_break) break;
        hash.add(piece.key);
      }
    }
    return hash.value();
  }

  /// What its author calls it, for arrows to name it.
  std::string_view name_of(std::size_t step) const {
    const Block& item = *items_[step];
    if (item.children.empty() || item.children.front().prose.document == nullptr) return {};
    const Document& document = *item.children.front().prose.document;
    return document.text_of(document.nodes[item.node]);
  }

  /// The steps to which its arrows lead, by the pieces that print their numbers.
  std::vector<NamedStep> named_in(std::size_t step) {
    std::vector<NamedStep> named;
    for (Block& leaf : items_[step]->children) {
      for (ProsePiece& piece : leaf.prose.pieces) {
        if (piece.is_step) named.push_back({leaf.prose.words_of(piece), &piece});
      }
    }
    return named;
  }

  /// Gives the step numbered n the key `keys[n - 1]`, wherever an arrow names it.
  void give_keys(const std::vector<std::uint64_t>& keys) {
    for (std::size_t item = 0; item < items_.size(); ++item) {
      for (const NamedStep& named : named_in(item)) {
        std::size_t step = 0;
        std::from_chars(named.number.data(), named.number.data() + named.number.size(), step);
        if (step >= 1 && step <= keys.size()) named.piece->key = keys[step - 1];
      }
    }
  }

 private:
  std::vector<Block*> items_;
};

using Partners = std::vector<std::optional<std::size_t>>;

/// For each newer step the older one that it is.
Partners partners_of(const Steps& before, const Steps& after) {
  Partners partners(after.size());
  std::vector<bool> is_taken(before.size());
  const auto pair = [&](const auto& same) {
    for (std::size_t j = 0; j < after.size(); ++j) {
      for (std::size_t i = 0; i < before.size() && !partners[j]; ++i) {
        if (is_taken[i] || !same(i, j)) continue;
        partners[j] = i;
        is_taken[i] = true;
      }
    }
  };
  pair([&](std::size_t i, std::size_t j) { return before.words_of(i) == after.words_of(j); });
  pair([&](std::size_t i, std::size_t j) { return before.name_of(i) == after.name_of(j); });
  return partners;
}

std::uint64_t key_of(std::uint64_t chart, std::string_view side, std::uint64_t step) {
  Hash hash;
  hash.add(std::string_view("step"));
  hash.add(chart);
  hash.add(side);
  hash.add(step);
  return hash.value();
}

/// `chart` tells this pair of charts from others of the two texts.
void name_alike(Block& before, Block& after, std::uint64_t chart) {
  Steps older(before);
  Steps newer(after);
  const Partners partners = partners_of(older, newer);
  std::vector<std::uint64_t> older_keys(older.size());
  std::vector<std::uint64_t> newer_keys(newer.size());
  for (std::size_t i = 0; i < older.size(); ++i) older_keys[i] = key_of(chart, "before", i);
  for (std::size_t j = 0; j < newer.size(); ++j) {
    newer_keys[j] = key_of(chart, "after", j);
    if (partners[j]) older_keys[*partners[j]] = newer_keys[j];
  }
  older.give_keys(older_keys);
  newer.give_keys(newer_keys);
  for (std::size_t j = 0; j < newer.size(); ++j) {
    if (partners[j]) keep_printed_numbers(older.named_in(*partners[j]), newer.named_in(j));
  }
}

}  // namespace

void name_steps_alike(std::vector<Block>& before, std::vector<Block>& after) {
  std::vector<Block*> older;
  std::vector<Block*> newer;
  find_charts(before, older);
  find_charts(after, newer);
  if (older.empty() || newer.empty()) return;
  for (std::size_t chart = 0; chart < older.size() && !newer.empty(); ++chart) {
    const auto likest = std::ranges::max_element(
        newer, {}, [&](const Block* block) { return likeness(older[chart]->bag, block->bag); });
    name_alike(*older[chart], **likest, chart);
    newer.erase(likest);
  }
  finish_charts(before, false);
  finish_charts(after, false);
}

}  // namespace codicil::compare
