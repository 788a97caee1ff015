#include "compare/match_blocks.h"

#include <algorithm>
#include <optional>
#include <span>
#include <unordered_map>
#include <utility>

namespace codicil::compare {

namespace {

/// Alike enough for a change of one and the same block.
constexpr double alike = 0.4;
/// The same for blocks that stand alone at one and the same place.
constexpr double alike_in_place = 0.25;
/// So much of a part must be in the whole that it was split off or merged into.
constexpr double split_off = 0.6;
/// Gaps with more pairs than this are matched by their beginnings alone, and not searched for
/// halves.
constexpr std::size_t most_pairs = 4096;

using Blocks = std::span<const Block>;

/// One number for each key.
class Numbers {
 public:
  std::vector<std::uint32_t> of(Blocks blocks) {
    std::vector<std::uint32_t> numbers;
    numbers.reserve(blocks.size());
    for (const Block& block : blocks) numbers.push_back(of(block.key));
    return numbers;
  }
  std::uint32_t of(std::uint64_t key) {
    return numbers_.try_emplace(key, static_cast<std::uint32_t>(numbers_.size())).first->second;
  }

 private:
  std::unordered_map<std::uint64_t, std::uint32_t> numbers_;
};

bool could_be_one(const Block& a, const Block& b) {
  if (a.kind != b.kind) return false;
  return a.kind != NodeKind::callout || a.detail == b.detail;
}

double likeness_of(const Block& a, const Block& b) {
  if (!could_be_one(a, b)) return 0;
  const double by_words = likeness(a.bag, b.bag);
  // The first cell names the row.
  if (a.kind == NodeKind::table_row && !a.children.empty() && !b.children.empty() &&
      a.children.front().key == b.children.front().key) {
    return std::max(by_words, 0.5 + by_words / 2);
  }
  return by_words;
}

/// Two sides of a gap between equal blocks, and which of the one is which of the other.
class Gap {
 public:
  Gap(Blocks before, Blocks after) : before_(before), after_(after) {}

  std::vector<BlockEdit> fill() {
    choose_pairs();
    extend_splits();
    return edits();
  }

 private:
  /// Members of the two sides that belong together; usually one on each side.
  struct Group {
    std::size_t before_begin = 0, before_end = 0, after_begin = 0, after_end = 0;
  };

  void choose_pairs() {
    const std::size_t rows = before_.size();
    const std::size_t columns = after_.size();
    if (rows * columns > most_pairs) return choose_by_beginnings();
    const double threshold = rows == 1 && columns == 1 ? alike_in_place : alike;
    std::vector<double> best((rows + 1) * (columns + 1), 0);
    std::vector<double> gain(rows * columns, 0);
    const auto at = [columns](std::size_t i, std::size_t j) { return i * (columns + 1) + j; };
    for (std::size_t i = rows; i-- > 0;) {
      for (std::size_t j = columns; j-- > 0;) {
        const double value = likeness_of(before_[i], after_[j]);
        gain[i * columns + j] = value >= threshold ? value : 0;
        best[at(i, j)] = std::max({best[at(i + 1, j)], best[at(i, j + 1)],
                                   gain[i * columns + j] + best[at(i + 1, j + 1)]});
      }
    }
    for (std::size_t i = 0, j = 0; i < rows && j < columns;) {
      const double own = gain[i * columns + j];
      if (own > 0 && best[at(i, j)] == own + best[at(i + 1, j + 1)]) {
        groups_.push_back({i, i + 1, j, j + 1});
        ++i;
        ++j;
      } else if (best[at(i, j)] == best[at(i + 1, j)]) {
        ++i;
      } else {
        ++j;
      }
    }
  }

  /// For gaps too large to compare everything with everything: blocks that begin with the same
  /// words.
  void choose_by_beginnings() {
    Numbers numbers;
    const auto beginnings = [&](Blocks blocks) {
      std::vector<std::uint32_t> found;
      for (const Block& block : blocks) found.push_back(numbers.of(beginning_of(block)));
      return found;
    };
    const std::vector<std::uint32_t> one = beginnings(before_);
    for (const Edit& edit : sequence_diff(one, beginnings(after_))) {
      if (edit.kind != EditKind::keep) continue;
      for (std::uint32_t i = 0; i < edit.before_end - edit.before_begin; ++i) {
        const std::size_t left = edit.before_begin + i;
        const std::size_t right = edit.after_begin + i;
        if (likeness_of(before_[left], after_[right]) >= alike) {
          groups_.push_back({left, left + 1, right, right + 1});
        }
      }
    }
  }

  static std::uint64_t beginning_of(const Block& block) {
    const Block* leaf = &block;
    while (!leaf->is_leaf() && !leaf->children.empty()) leaf = &leaf->children.front();
    std::uint64_t beginning = static_cast<std::uint64_t>(block.kind);
    for (std::size_t i = 0; i < std::min<std::size_t>(5, leaf->prose.pieces.size()); ++i) {
      beginning = beginning * 31 + leaf->prose.pieces[i].key;
    }
    return beginning;
  }

  /// A paragraph, or an item of one paragraph: what an author splits in two.
  static bool can_be_split(const Block& block) {
    if (block.kind == NodeKind::paragraph) return true;
    return block.kind == NodeKind::item && block.children.size() == 1 &&
           block.children.front().kind == NodeKind::paragraph;
  }

  void extend_splits() {
    add_split_groups();
    for (std::size_t g = 0; g < groups_.size(); ++g) {
      Group& group = groups_[g];
      if (!can_be_split(before_[group.before_begin]) || !can_be_split(after_[group.after_begin]))
        continue;
      const std::size_t before_limit =
          g + 1 < groups_.size() ? groups_[g + 1].before_begin : before_.size();
      const std::size_t after_limit =
          g + 1 < groups_.size() ? groups_[g + 1].after_begin : after_.size();
      const std::size_t before_floor = g == 0 ? 0 : groups_[g - 1].before_end;
      const std::size_t after_floor = g == 0 ? 0 : groups_[g - 1].after_end;
      const Block& whole = before_[group.before_begin];
      const Block& merged = after_[group.after_begin];
      while (group.after_end < after_limit && splits_off(after_[group.after_end], whole, merged))
        ++group.after_end;
      while (group.after_begin > after_floor &&
             splits_off(after_[group.after_begin - 1], whole, merged))
        --group.after_begin;
      if (group.after_end - group.after_begin > 1) continue;
      while (group.before_end < before_limit &&
             splits_off(before_[group.before_end], merged, whole))
        ++group.before_end;
      while (group.before_begin > before_floor &&
             splits_off(before_[group.before_begin - 1], merged, whole))
        --group.before_begin;
    }
  }

  /// `part` was split off `whole`, what else was made of which is `rest`.
  static bool splits_off(const Block& part, const Block& whole, const Block& rest) {
    if (!can_be_split(part) || part.kind != whole.kind) return false;
    return containment(part.bag, whole.bag) >= split_off &&
           likeness(whole.bag, joined(rest.bag, part.bag)) > likeness(whole.bag, rest.bag);
  }

  /// A block halved is not alike enough to either half.
  void add_split_groups() {
    std::vector<Group> found;
    std::size_t before_from = 0;
    std::size_t after_from = 0;
    const auto look = [&](std::size_t before_to, std::size_t after_to) {
      if ((before_to - before_from) * (after_to - after_from) > most_pairs) return;
      for (std::size_t i = before_from; i < before_to; ++i) {
        for (std::size_t j = after_from; j < after_to; ++j) {
          if (j + 1 < after_to && is_half(after_[j], before_[i]) &&
              is_half(after_[j + 1], before_[i])) {
            found.push_back({i, i + 1, j, j + 2});
            after_from = j + 2;
            break;
          }
          if (i + 1 < before_to && is_half(before_[i], after_[j]) &&
              is_half(before_[i + 1], after_[j])) {
            found.push_back({i, i + 2, j, j + 1});
            after_from = j + 1;
            ++i;
            break;
          }
        }
      }
    };
    for (const Group& group : groups_) {
      look(group.before_begin, group.after_begin);
      found.push_back(group);
      before_from = group.before_end;
      after_from = group.after_end;
    }
    look(before_.size(), after_.size());
    groups_ = std::move(found);
  }

  static bool is_half(const Block& half, const Block& whole) {
    return can_be_split(half) && can_be_split(whole) && half.kind == whole.kind &&
           containment(half.bag, whole.bag) >= split_off;
  }

  std::vector<BlockEdit> edits() const {
    std::vector<BlockEdit> edits;
    std::size_t i = 0;
    std::size_t j = 0;
    const auto add_unmatched = [&](std::size_t before_end, std::size_t after_end) {
      for (; i < before_end; ++i) edits.push_back({.fate = Fate::removed, .before = &before_[i]});
      for (; j < after_end; ++j) edits.push_back({.fate = Fate::inserted, .after = &after_[j]});
    };
    for (const Group& group : groups_) {
      add_unmatched(group.before_begin, group.after_begin);
      edits.push_back(edit_of(group));
      i = group.before_end;
      j = group.after_end;
    }
    add_unmatched(before_.size(), after_.size());
    return edits;
  }

  BlockEdit edit_of(const Group& group) const;

  Blocks before_;
  Blocks after_;
  std::vector<Group> groups_;
};

/// The pieces of leaves in a row, with an `end` between them.
std::vector<DiffPiece> pieces_in_a_row(const std::vector<const Block*>& leaves, Numbers& numbers) {
  constexpr std::uint64_t key_of_end = 0x656E64;
  std::vector<DiffPiece> pieces;
  for (const Block* leaf : leaves) {
    if (leaf != leaves.front())
      pieces.push_back(diff_piece({}, PieceKind::end, numbers.of(key_of_end), {}));
    for (const ProsePiece& piece : leaf->prose.pieces) {
      DiffPiece shape = piece.shape;
      shape.identity = numbers.of(piece.key);
      pieces.push_back(shape);
    }
  }
  return pieces;
}

void compare_words(BlockEdit& edit) {
  if (edit.fate == Fate::kept) {
    const auto length = static_cast<std::uint32_t>(edit.after->prose.pieces.size());
    if (length != 0) edit.words = {{EditKind::keep, 0, length, 0, length}};
    return;
  }
  Numbers numbers;
  const std::vector<DiffPiece> before = pieces_in_a_row(edit.leaves_before, numbers);
  edit.words = word_diff(before, pieces_in_a_row(edit.leaves_after, numbers));
}

const Block& only_leaf(const Block& block) {
  return block.is_leaf() ? block : only_leaf(block.children.front());
}

BlockEdit Gap::edit_of(const Group& group) const {
  const Block& before = before_[group.before_begin];
  const Block& after = after_[group.after_begin];
  if (group.before_end - group.before_begin == 1 && group.after_end - group.after_begin == 1) {
    return pair_blocks(before, after);
  }
  BlockEdit edit{.fate = Fate::paired, .before = &before, .after = &after};
  for (std::size_t i = group.before_begin; i < group.before_end; ++i)
    edit.leaves_before.push_back(&only_leaf(before_[i]));
  for (std::size_t j = group.after_begin; j < group.after_end; ++j)
    edit.leaves_after.push_back(&only_leaf(after_[j]));
  compare_words(edit);
  return edit;
}

/// A column of a table: where it stands on either side.
struct Column {
  std::optional<std::size_t> before;
  std::optional<std::size_t> after;
};

std::vector<Column> columns_of(const Block& before, const Block& after) {
  std::vector<Column> columns;
  if (before.children.empty() || after.children.empty()) return columns;
  const std::vector<Block>& old_header = before.children.front().children;
  const std::vector<Block>& new_header = after.children.front().children;
  if (old_header.size() == new_header.size()) {
    for (std::size_t i = 0; i < old_header.size(); ++i) columns.push_back({i, i});
    return columns;
  }
  std::size_t i = 0;
  std::size_t j = 0;
  for (const BlockEdit& edit : match_blocks(old_header, new_header)) {
    columns.push_back({edit.before ? std::optional(i++) : std::nullopt,
                       edit.after ? std::optional(j++) : std::nullopt});
  }
  return columns;
}

BlockEdit edit_of_cell(const Block* before, const Block* after) {
  if (before && after) return pair_blocks(*before, *after);
  if (before) return {.fate = Fate::removed, .before = before};
  if (after) return {.fate = Fate::inserted, .after = after};
  return {};
}

const Block* cell_of(const Block* row, std::optional<std::size_t> column) {
  return row && column && *column < row->children.size() ? &row->children[*column] : nullptr;
}

void arrange_cells(BlockEdit& row, const std::vector<Column>& columns) {
  row.children.clear();
  for (const Column& column : columns) {
    row.children.push_back(
        edit_of_cell(cell_of(row.before, column.before), cell_of(row.after, column.after)));
  }
}

}  // namespace

BlockEdit pair_blocks(const Block& before, const Block& after) {
  BlockEdit edit{.fate = before.key == after.key ? Fate::kept : Fate::paired,
                 .before = &before,
                 .after = &after};
  if (before.is_leaf()) {
    edit.leaves_before = {&before};
    edit.leaves_after = {&after};
    compare_words(edit);
    return edit;
  }
  edit.children = match_blocks(before.children, after.children);
  if (before.kind == NodeKind::table) {
    const std::vector<Column> columns = columns_of(before, after);
    for (BlockEdit& row : edit.children) arrange_cells(row, columns);
  }
  return edit;
}

std::vector<BlockEdit> match_blocks(const std::vector<Block>& before,
                                    const std::vector<Block>& after) {
  Numbers numbers;
  const std::vector<std::uint32_t> keys_before = numbers.of(before);
  const std::vector<std::uint32_t> keys_after = numbers.of(after);
  std::vector<BlockEdit> edits;
  const std::vector<Edit> raw = sequence_diff(keys_before, keys_after);
  for (std::size_t e = 0; e < raw.size();) {
    if (raw[e].kind == EditKind::keep) {
      for (std::uint32_t i = 0; i < raw[e].before_end - raw[e].before_begin; ++i) {
        edits.push_back(
            pair_blocks(before[raw[e].before_begin + i], after[raw[e].after_begin + i]));
      }
      ++e;
      continue;
    }
    std::uint32_t before_end = raw[e].before_end;
    std::uint32_t after_end = raw[e].after_end;
    std::size_t next = e + 1;
    while (next < raw.size() && raw[next].kind != EditKind::keep) {
      before_end = raw[next].before_end;
      after_end = raw[next].after_end;
      ++next;
    }
    Gap gap(Blocks(before).subspan(raw[e].before_begin, before_end - raw[e].before_begin),
            Blocks(after).subspan(raw[e].after_begin, after_end - raw[e].after_begin));
    std::ranges::move(gap.fill(), std::back_inserter(edits));
    e = next;
  }
  return edits;
}

}  // namespace codicil::compare
