#include "compare/compare_section.h"

#include <algorithm>
#include <utility>

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

/// What the edits of one section come to.
class Findings {
 public:
  explicit Findings(SectionComparison& comparison) : comparison_(comparison) {}

  void look_at(const std::vector<BlockEdit>& edits) {
    for (const BlockEdit& edit : edits) look_at(edit);
  }

  void look_at(const BlockEdit& edit) {
    switch (edit.fate) {
      case Fate::removed:
        return add_whole(edit.before, true);
      case Fate::inserted:
        return add_whole(edit.after, false);
      case Fate::moved_away:
        changed_ = true;
        return;
      case Fate::moved_here:
        changed_ = true;
        break;
      case Fate::kept:
      case Fate::paired:
        break;
    }
    if (!edit.leaves_after.empty() && !edit.leaves_before.empty()) return add_leaves(edit);
    if (edit.fate == Fate::paired && edit.before->level != edit.after->level) changed_ = true;
    look_at(edit.children);
  }

  bool changed() const { return changed_; }

 private:
  void add_whole(const Block* block, bool is_removed) {
    if (!block) return;
    changed_ = true;
    if (!block->is_leaf()) {
      for (const Block& child : block->children) add_whole(&child, is_removed);
      return;
    }
    const std::vector<const Block*> leaf{block};
    const std::vector<const Block*> nothing;
    add_rewording(is_removed ? leaf : nothing, is_removed ? nothing : leaf);
  }

  void add_leaves(const BlockEdit& edit) {
    const bool is_kept = std::ranges::all_of(
        edit.words, [](const Edit& words) { return words.kind == EditKind::keep; });
    if (!is_kept) {
      changed_ = true;
      return add_rewording(edit.leaves_before, edit.leaves_after);
    }
    if (edit.leaves_after.size() == 1 && edit.leaves_before.size() == 1 &&
        !is_printed_alike(edit.leaves_before.front()->prose, edit.leaves_after.front()->prose)) {
      comparison_.citations_followed = true;
    }
  }

  void add_rewording(const std::vector<const Block*>& before,
                     const std::vector<const Block*>& after) {
    comparison_.rewordings.push_back({text_of(before, true), text_of(after, true)});
    for (const Flag flag : flags_of(text_of(before, false), text_of(after, false))) {
      if (std::ranges::find(comparison_.flags, flag) == comparison_.flags.end())
        comparison_.flags.push_back(flag);
    }
  }

  SectionComparison& comparison_;
  bool changed_ = false;
};

bool is_untouched(const BlockEdit& edit) {
  if (edit.fate != Fate::kept) return false;
  return true;
}

const NumberedParagraph* paragraph_at(const ChapterText& text, std::uint32_t node) {
  const auto found = std::ranges::lower_bound(text.paragraphs, node, {}, &NumberedParagraph::node);
  return found != text.paragraphs.end() && found->node == node ? &*found : nullptr;
}

/// The numbers of the paragraphs that the changes stand in. Lists, tables and quotes belong to the
/// paragraph before them.
std::vector<std::string> points_of(const std::vector<BlockEdit>& edits, const ChapterSide* before,
                                   const ChapterSide* after) {
  std::vector<std::string> points;
  std::string point;
  const auto number_at = [](const ChapterSide* side, const Block* block) {
    const NumberedParagraph* paragraph =
        side && block ? paragraph_at(*side->subject().text, block->node) : nullptr;
    return paragraph ? printed_number(side->subject(), *paragraph) : std::string();
  };
  for (const BlockEdit& edit : edits) {
    const std::string own =
        edit.after ? number_at(after, edit.after) : number_at(before, edit.before);
    if (edit.after && !own.empty()) point = own;
    const std::string& changed = edit.after || own.empty() ? point : own;
    if (is_untouched(edit) || changed.empty()) continue;
    if (std::ranges::find(points, changed) == points.end()) points.push_back(changed);
  }
  return points;
}

}  // namespace

MatchedSection match_texts(const SectionPair& pair, const ChapterSide* before,
                           const SectionText* before_text, const ChapterSide* after,
                           const SectionText* after_text) {
  MatchedSection matched{.pair = pair, .before = {}, .after = {}, .edits = {}};
  if (before_text) matched.before = blocks_of(*before, *before_text);
  if (after_text) matched.after = blocks_of(*after, *after_text);
  matched.edits = match_blocks(matched.before, matched.after);
  if (!pair.moved_to) return matched;
  for (BlockEdit& edit : matched.edits) edit.fate = Fate::moved_away;
  return matched;
}

void describe_edits(const MatchedSection& matched, const ChapterSide* before,
                    const ChapterSide* after, SectionComparison& comparison) {
  Findings findings(comparison);
  findings.look_at(matched.edits);
  std::ranges::sort(comparison.flags);
  if (!findings.changed() && !comparison.citations_followed && before && after) return;
  if (findings.changed() && before && after) comparison.changes.push_back(SectionChange::amended);
  comparison.points = points_of(matched.edits, before, after);
  comparison.before_text = plain_text(matched.before);
  comparison.after_text = plain_text(matched.after);
  comparison.redline = draw_redline(matched.edits);
}

}  // namespace codicil::compare
