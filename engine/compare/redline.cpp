#include "compare/redline.h"

#include <algorithm>
#include <string_view>
#include <utility>

#include "compare/item_numbers.h"
#include "text/hash.h"

namespace codicil::compare {

namespace {

/// Where a piece stands in its leaves in a row.
struct PieceInRow {
  const Prose* prose = nullptr;
  const ProsePiece* piece = nullptr;  ///< Null for the end of a leaf.
};

std::vector<PieceInRow> in_a_row(const std::vector<const Block*>& leaves) {
  std::vector<PieceInRow> row;
  for (const Block* leaf : leaves) {
    if (leaf != leaves.front()) row.push_back({});
    for (const ProsePiece& piece : leaf->prose.pieces) row.push_back({&leaf->prose, &piece});
  }
  return row;
}

class RedlineDrawer {
 public:
  RedlineDrawer() { open(NodeKind::document); }

  void draw(const std::vector<BlockEdit>& edits) {
    for (const BlockEdit& edit : edits) draw(edit);
  }

  Redline finish() {
    close();
    number_items(redline_.document);
    // There may be very many of them for long.
    redline_.document.nodes.shrink_to_fit();
    redline_.document.characters.shrink_to_fit();
    redline_.links.shrink_to_fit();
    return std::move(redline_);
  }

 private:
  enum class State : std::uint8_t { kept, removed, inserted };

  // blocks

  void draw(const BlockEdit& edit) {
    const Block* block = edit.after ? edit.after : edit.before;
    if (!block) return draw_empty_cell();
    if (edit.before && edit.after && !edit.leaves_after.empty()) return draw_leaves(edit, *block);
    if (!edit.children.empty() || (edit.before && edit.after)) {
      const bool was_in_moved = is_in_moved_;
      is_in_moved_ = was_in_moved || edit.fate == Fate::moved_here;
      open_block(*block);
      draw(edit.children);
      close();
      is_in_moved_ = was_in_moved;
      return;
    }
    const bool is_moved = edit.fate == Fate::moved_away || edit.fate == Fate::moved_here;
    const MarkKind mark = is_moved ? MarkKind::moved : MarkKind::reworded;
    draw_whole(*block, edit.after ? State::inserted : State::removed, mark);
  }

  void draw_whole(const Block& block, State state, MarkKind mark) {
    if (block.is_leaf()) {
      open_leaf(block);
      for (const ProsePiece& piece : block.prose.pieces)
        draw_piece({&block.prose, &piece}, state, mark);
      end_run();
      return close();
    }
    open_block(block);
    for (const Block& child : block.children) draw_whole(child, state, mark);
    close();
  }

  void draw_empty_cell() {
    open(NodeKind::table_cell);
    close();
  }

  /// A leaf, or leaves that one was split into or merged from: item by item where they are items.
  void draw_leaves(const BlockEdit& edit, const Block& shape) {
    const std::vector<PieceInRow> before = in_a_row(edit.leaves_before);
    const std::vector<PieceInRow> after = in_a_row(edit.leaves_after);
    const bool is_moved = edit.fate == Fate::moved_here || is_in_moved_;
    open_shape(shape);
    if (is_moved) open_mark(State::inserted, MarkKind::moved);
    for (const Edit& words : edit.words) {
      switch (words.kind) {
        case EditKind::keep:
          for (std::uint32_t i = 0; i < words.after_end - words.after_begin; ++i)
            draw_kept(before[words.before_begin + i], after[words.after_begin + i], shape);
          break;
        case EditKind::remove:
          for (std::uint32_t i = words.before_begin; i < words.before_end; ++i)
            draw_changed(before[i], State::removed, shape);
          break;
        case EditKind::insert:
          for (std::uint32_t i = words.after_begin; i < words.after_end; ++i)
            draw_changed(after[i], State::inserted, shape);
          break;
      }
    }
    end_run();
    if (is_moved) close();
    close_shape(shape);
  }

  void draw_kept(PieceInRow before, PieceInRow after, const Block& shape) {
    if (!after.piece) return begin_next_leaf(shape);
    if (before.piece->is_citation &&
        before.prose->words_of(*before.piece) != after.prose->words_of(*after.piece)) {
      draw_piece(before, State::removed, MarkKind::followed);
      return draw_piece(after, State::inserted, MarkKind::followed);
    }
    draw_piece(after, State::kept, MarkKind::reworded);
  }

  void draw_changed(PieceInRow piece, State state, const Block& shape) {
    if (piece.piece) return draw_piece(piece, state, MarkKind::reworded);
    end_run();
    open_mark(state, MarkKind::ending);
    if (state == State::removed) add_text(" ");
    close();
    if (state == State::inserted) begin_next_leaf(shape);
  }

  void begin_next_leaf(const Block& shape) {
    end_run();
    close_shape(shape);
    open_shape(shape);
  }

  void open_shape(const Block& shape) {
    if (shape.is_leaf()) return open_leaf(shape);
    open_block(shape);
    open_shape(shape.children.front());
  }
  void close_shape(const Block& shape) {
    close();
    if (!shape.is_leaf()) close_shape(shape.children.front());
  }

  void open_leaf(const Block& leaf) {
    open(leaf.kind == NodeKind::table_cell ? leaf.kind : NodeKind::paragraph, leaf.level);
    if (leaf.kind != NodeKind::table_cell) last().level = 0;
  }

  void open_block(const Block& block) {
    // A footnote is shown where it is read, below its section.
    const NodeKind kind =
        block.kind == NodeKind::footnote_definition ? NodeKind::block_quote : block.kind;
    open(kind, block.level);
    last().tight = block.tight;
    last().detail = keep(block.detail);
    if (kind == NodeKind::table_row) last().level = is_first_row() ? 1 : 0;
  }

  /// A table has one header: the row it begins with.
  bool is_first_row() const {
    return open_.size() >= 2 && open_[open_.size() - 2] + 1 == open_.back();
  }

  // inlines

  void draw_piece(PieceInRow piece, State state, MarkKind mark) {
    if (!run_open_ || run_state_ != state || run_mark_ != mark) {
      end_run();
      begin_run(piece, state, mark);
    } else if (run_prose_ != piece.prose || run_format_ != piece.piece->format) {
      close_to(format_depth_);
      open_formats(piece);
    }
    if (piece.piece->is_line_break) {
      open(NodeKind::line_break);
      return close();
    }
    add_text(piece.prose->words_of(*piece.piece));
  }

  void begin_run(PieceInRow piece, State state, MarkKind mark) {
    run_open_ = true;
    run_state_ = state;
    run_mark_ = mark;
    run_depth_ = open_.size();
    if (state != State::kept) open_mark(state, mark);
    format_depth_ = open_.size();
    open_formats(piece);
  }

  void open_formats(PieceInRow piece) {
    run_prose_ = piece.prose;
    run_format_ = piece.piece->format;
    if (!piece.prose->document) return;
    for (const std::uint32_t index : piece.prose->formats[run_format_])
      open_format(*piece.prose->document, index, run_state_);
  }

  void open_mark(State state, MarkKind mark) {
    open(state == State::inserted ? NodeKind::insertion : NodeKind::deletion,
         static_cast<std::uint8_t>(mark));
  }

  /// A link that was taken out leads nowhere any more; its words remain.
  void open_format(const Document& document, std::uint32_t index, State state) {
    const Node& node = document.nodes[index];
    if (node.kind == NodeKind::link && state == State::removed) return;
    // Struck-out words of the author's own must not look like a deletion.
    if (node.kind == NodeKind::code || node.kind == NodeKind::strikethrough) return;
    open(node.kind, node.level);
    last().text = keep(document.text_of(node));
    last().detail = keep(document.detail_of(node));
    if (node.kind == NodeKind::link) redline_.links.push_back({open_.back(), index, &document});
  }

  void end_run() {
    if (!run_open_) return;
    close_to(run_depth_);
    run_open_ = false;
  }

  void close_to(std::size_t depth) {
    while (open_.size() > depth) close();
  }

  void add_text(std::string_view words) {
    if (words.empty()) return;
    if (last().kind == NodeKind::text && text_parent_ == open_.back()) {
      redline_.document.characters += words;
      last().text.length += static_cast<std::uint32_t>(words.size());
      return;
    }
    text_parent_ = open_.back();
    open(NodeKind::text);
    last().text = keep(words);
    close();
  }

  // nodes

  void open(NodeKind kind, std::uint8_t level = 0) {
    open_.push_back(static_cast<std::uint32_t>(redline_.document.nodes.size()));
    Node& node = redline_.document.nodes.emplace_back();
    node.kind = kind;
    node.level = level;
  }
  void close() {
    redline_.document.nodes[open_.back()].end =
        static_cast<std::uint32_t>(redline_.document.nodes.size());
    open_.pop_back();
  }
  Node& last() { return redline_.document.nodes.back(); }
  Span keep(std::string_view text) {
    const auto begin = static_cast<std::uint32_t>(redline_.document.characters.size());
    redline_.document.characters += text;
    return {begin, static_cast<std::uint32_t>(text.size())};
  }

  Redline redline_;
  std::vector<std::uint32_t> open_;
  std::uint32_t text_parent_ = 0;  ///< The node in which the last text stands.
  bool is_in_moved_ = false;       ///< Below a block that came from elsewhere.
  bool run_open_ = false;
  State run_state_ = State::kept;
  MarkKind run_mark_ = MarkKind::reworded;
  const Prose* run_prose_ = nullptr;
  std::uint32_t run_format_ = 0;
  std::size_t run_depth_ = 0;     ///< Outside its mark.
  std::size_t format_depth_ = 0;  ///< Inside its mark, outside its formats.
};

std::uint64_t hash_of(const Redline& redline) {
  Hash hash;
  hash.add(redline.document.characters);
  hash.add(static_cast<std::uint64_t>(redline.document.nodes.size()));
  return hash.value();
}

}  // namespace

SharedRedline::SharedRedline() {
  static const auto nothing = std::make_shared<const Redline>();
  redline_ = nothing;
}

SharedRedline::SharedRedline(Redline redline)
    : redline_(std::make_shared<const Redline>(std::move(redline))) {}

void RedlinePool::share(SharedRedline& redline) {
  const std::uint64_t hash = hash_of(*redline);
  const auto [begin, end] = redlines_.equal_range(hash);
  for (auto held = begin; held != end; ++held) {
    if (*held->second == *redline) {
      redline = held->second;
      return;
    }
  }
  redlines_.emplace(hash, redline);
}

void RedlinePool::drop_unused() {
  std::erase_if(redlines_, [](const auto& held) { return !held.second.is_shared(); });
}

Redline draw_redline(const std::vector<BlockEdit>& edits) {
  RedlineDrawer drawer;
  drawer.draw(edits);
  return drawer.finish();
}

}  // namespace codicil::compare
