#include "compare/points.h"

#include <algorithm>
#include <optional>
#include <string_view>
#include <unordered_map>

namespace codicil::compare {

namespace {

/// The paragraphs of a chapter by what stands in them.
class Paragraphs {
 public:
  explicit Paragraphs(const ChapterSide* side) : chapter_(side ? &side->subject() : nullptr) {}

  /// The number of the paragraph that a block is, or, of a footnote, is marked in; empty where it
  /// is neither.
  std::string number_at(const Block* block) {
    if (!chapter_ || !block || chapter_->text->paragraphs.empty()) return {};
    if (block->kind == NodeKind::footnote_definition) return number_of_note(block->node);
    const NumberedParagraph* paragraph = last_before(block->node);
    return paragraph && paragraph->node == block->node ? printed_number(*chapter_, *paragraph)
                                                       : std::string();
  }

 private:
  /// The last paragraph that begins at or before a node of the body.
  const NumberedParagraph* last_before(std::uint32_t node) const {
    const auto& paragraphs = chapter_->text->paragraphs;
    const auto next = std::ranges::upper_bound(paragraphs, node, {}, &NumberedParagraph::node);
    return next == paragraphs.begin() ? nullptr : &*std::prev(next);
  }

  std::string number_of_note(std::uint32_t definition) {
    const Document& body = chapter_->text->body;
    if (!marks_) {
      marks_.emplace();
      for (std::uint32_t i = 0; i < body.nodes.size(); ++i) {
        if (body.nodes[i].kind == NodeKind::footnote_reference)
          marks_->try_emplace(body.text_of(body.nodes[i]), i);
      }
    }
    const auto mark = marks_->find(body.text_of(body.nodes[definition]));
    if (mark == marks_->end()) return {};
    const NumberedParagraph* paragraph = last_before(mark->second);
    return paragraph && is_in_section(mark->second, paragraph->section)
               ? printed_number(*chapter_, *paragraph)
               : std::string();
  }

  /// For a node behind the section's heading: no other heading stands between.
  bool is_in_section(std::uint32_t node, std::uint32_t section) const {
    const auto& sections = chapter_->text->sections;
    return section + 1 >= sections.size() || node < sections[section + 1].node;
  }

  const Chapter* chapter_;
  /// Where each footnote is first marked, by its label.
  std::optional<std::unordered_map<std::string_view, std::uint32_t>> marks_;
};

}  // namespace

std::vector<std::string> points_of(const std::vector<BlockEdit>& edits, const ChapterSide* before,
                                   const ChapterSide* after) {
  std::vector<std::string> points;
  std::string point;
  Paragraphs older(before);
  Paragraphs newer(after);
  for (const BlockEdit& edit : edits) {
    const std::string own = edit.after ? newer.number_at(edit.after) : older.number_at(edit.before);
    if (edit.after && !own.empty()) point = own;
    const std::string& changed = edit.after || own.empty() ? point : own;
    if (edit.fate == Fate::kept || changed.empty()) continue;
    if (std::ranges::find(points, changed) == points.end()) points.push_back(changed);
  }
  return points;
}

}  // namespace codicil::compare
