#include "compare/compare_section.h"

#include <algorithm>
#include <utility>

#include "compare/common_steps.h"
#include "compare/lost_citations.h"
#include "compare/points.h"

namespace codicil::compare {

namespace {

bool is_printed_alike(const Prose& before, const Prose& after) {
  return before.characters == after.characters;
}

/// Every leaf of a text, with its words; citations left out, since they follow their targets.
std::string text_of(const std::vector<const Block*>& leaves, bool with_citations) {
  std::string text;
  for (const Block* leaf : leaves) {
    if (leaf != leaves.front()) text += '\n';
    for (const ProsePiece& piece : leaf->prose.pieces) {
      if (with_citations || !piece.is_citation) text += leaf->prose.words_of(piece);
    }
  }
  return text;
}

/// What a text is but for its words: the formats that they stand in one after the other, and what
/// is no word.
std::vector<std::uint64_t> form_of(const std::vector<const Block*>& leaves) {
  std::vector<std::uint64_t> form;
  for (const Block* leaf : leaves) {
    bool is_in_words = false;
    for (const ProsePiece& piece : leaf->prose.pieces) {
      if (piece.shape.kind == PieceKind::space && !piece.is_whole) continue;
      const std::uint64_t key = piece.is_whole ? piece.key : leaf->prose.format_keys[piece.format];
      if (piece.is_whole || !is_in_words || form.back() != key) form.push_back(key);
      is_in_words = !piece.is_whole;
    }
  }
  return form;
}

std::vector<std::string> citations_of(const std::vector<const Block*>& leaves) {
  std::vector<std::string> citations;
  for (const Block* leaf : leaves) {
    for (const ProsePiece& piece : leaf->prose.pieces) {
      if (piece.is_citation) citations.emplace_back(leaf->prose.words_of(piece));
    }
  }
  return citations;
}

/// Where the form is the same on both sides, so are the citations, one by one.
std::vector<FollowedCitation> followed_citations(const std::vector<const Block*>& before,
                                                 const std::vector<const Block*>& after) {
  const std::vector<std::string> then = citations_of(before);
  const std::vector<std::string> now = citations_of(after);
  std::vector<FollowedCitation> followed;
  for (std::size_t i = 0; i < then.size() && i < now.size(); ++i) {
    if (then[i] != now[i]) followed.push_back({then[i], now[i]});
  }
  return followed;
}

/// The same kinds of blocks with as many of them inside.
bool is_built_alike(const Block& before, const Block& after) {
  return before.kind == after.kind && before.level == after.level &&
         std::ranges::equal(before.children, after.children, is_built_alike);
}

/// What gave way to as many blocks that are built alike, one for one.
bool is_replaced_in_place(const std::vector<const Block*>& removed,
                          const std::vector<const Block*>& inserted) {
  return std::ranges::equal(removed, inserted, [](const Block* before, const Block* after) {
    return is_built_alike(*before, *after);
  });
}

/// What the edits of one section come to.
class Findings {
 public:
  Findings(SectionComparison& comparison, bool plain_texts)
      : comparison_(comparison), plain_texts_(plain_texts) {}

  void look_at(const std::vector<BlockEdit>& edits) {
    std::vector<const Block*> removed;
    std::vector<const Block*> inserted;
    for (const BlockEdit& edit : edits) {
      if (edit.fate == Fate::removed && edit.before) {
        removed.push_back(edit.before);
      } else if (edit.fate == Fate::inserted && edit.after) {
        inserted.push_back(edit.after);
      } else {
        add_run(removed, inserted);
        look_at(edit);
      }
    }
    add_run(removed, inserted);
  }

  void look_at(const BlockEdit& edit) {
    switch (edit.fate) {
      case Fate::removed:
      case Fate::inserted:
        return;
      case Fate::moved_away:
        return note_changed_blocks();
      case Fate::moved_here:
        note_changed_blocks();
        break;
      case Fate::kept:
      case Fate::paired:
        break;
    }
    if (!edit.leaves_after.empty() && !edit.leaves_before.empty()) return add_leaves(edit);
    if (edit.fate == Fate::paired && edit.before->level != edit.after->level) note_changed_blocks();
    look_at(edit.children);
  }

  bool changed() const { return changed_; }

 private:
  void note_changed_blocks() {
    changed_ = true;
    comparison_.blocks_changed = true;
  }

  /// Whole blocks that went and came side by side.
  void add_run(std::vector<const Block*>& removed, std::vector<const Block*>& inserted) {
    if (is_replaced_in_place(removed, inserted)) {
      for (std::size_t i = 0; i < removed.size(); ++i) add_replaced(*removed[i], *inserted[i]);
    } else {
      note_changed_blocks();
      for (const Block* block : removed) add_whole(*block, true);
      for (const Block* block : inserted) add_whole(*block, false);
    }
    removed.clear();
    inserted.clear();
  }

  void add_replaced(const Block& before, const Block& after) {
    changed_ = true;
    for (std::size_t i = 0; i < before.children.size(); ++i)
      add_replaced(before.children[i], after.children[i]);
    if (before.is_leaf() && after.is_leaf()) add_rewording({&before}, {&after});
  }

  void add_whole(const Block& block, bool is_removed) {
    for (const Block& child : block.children) add_whole(child, is_removed);
    if (!block.is_leaf()) return;
    const std::vector<const Block*> leaf{&block};
    const std::vector<const Block*> nothing;
    add_rewording(is_removed ? leaf : nothing, is_removed ? nothing : leaf);
  }

  void add_leaves(const BlockEdit& edit) {
    const bool is_kept = std::ranges::all_of(
        edit.words, [](const Edit& words) { return words.kind == EditKind::keep; });
    if (!is_kept) {
      changed_ = true;
      if (edit.leaves_before.size() != edit.leaves_after.size()) note_changed_blocks();
      return add_rewording(edit.leaves_before, edit.leaves_after);
    }
    if (edit.leaves_after.size() == 1 && edit.leaves_before.size() == 1 &&
        !is_printed_alike(edit.leaves_before.front()->prose, edit.leaves_after.front()->prose)) {
      comparison_.citations_followed = true;
    }
  }

  void add_rewording(const std::vector<const Block*>& before,
                     const std::vector<const Block*>& after) {
    Rewording rewording{.before = text_of(before, true), .after = text_of(after, true)};
    rewording.only_words = form_of(before) == form_of(after);
    if (rewording.only_words) rewording.followed = followed_citations(before, after);
    if (plain_texts_ || (!before.empty() && !after.empty()))
      comparison_.rewordings.push_back(std::move(rewording));
    for (const Flag flag : flags_of(text_of(before, false), text_of(after, false))) {
      if (std::ranges::find(comparison_.flags, flag) == comparison_.flags.end())
        comparison_.flags.push_back(flag);
    }
  }

  SectionComparison& comparison_;
  bool plain_texts_;
  bool changed_ = false;
};

/// Paragraphs of boxes have no numbers.
bool is_box(const std::optional<SectionPlace>& place, const ChapterSide* side) {
  return place && place->section &&
         side->subject().text->sections[*place->section].kind == SectionKind::box;
}

}  // namespace

MatchedSection match_texts(const SectionPair& pair, const ChapterSide* before,
                           const SectionText* before_text, const ChapterSide* after,
                           const SectionText* after_text) {
  MatchedSection matched{.pair = pair, .before = {}, .after = {}, .edits = {}};
  if (before_text) matched.before = blocks_of(*before, *before_text);
  if (after_text) matched.after = blocks_of(*after, *after_text);
  if (before && after) {
    name_steps_alike(matched.before, matched.after);
    take_apart_lost_citations(matched.before, matched.after,
                              after->side.manual.definition.language);
  }
  matched.edits = match_blocks(matched.before, matched.after);
  if (!pair.moved_to) return matched;
  for (BlockEdit& edit : matched.edits) edit.fate = Fate::moved_away;
  return matched;
}

void describe_edits(const MatchedSection& matched, const ChapterSide* before,
                    const ChapterSide* after, bool plain_texts, SectionComparison& comparison) {
  Findings findings(comparison, plain_texts);
  findings.look_at(matched.edits);
  std::ranges::sort(comparison.flags);
  if (!findings.changed() && !comparison.citations_followed && before && after) return;
  if (findings.changed() && before && after) comparison.changes.push_back(SectionChange::amended);
  if (!is_box(comparison.after, after) && !is_box(comparison.before, before))
    comparison.points = points_of(matched.edits, before, after);
  if (plain_texts) {
    comparison.before_text = plain_text(matched.before);
    comparison.after_text = plain_text(matched.after);
  }
  comparison.redline = SharedRedline(draw_redline(matched.edits));
}

}  // namespace codicil::compare
