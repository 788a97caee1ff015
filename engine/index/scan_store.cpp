#include "index/scan_store.h"

#include <utility>

#include "text/words.h"

namespace codicil::index {
namespace {

bool ends_with_see(const Document& document, std::uint32_t paragraph) {
  const std::vector<Word> words = words_of(document.plain_text(paragraph));
  return !words.empty() && (words.back().folded == "see" || words.back().folded == "also");
}

/// Finds the first paragraphs of the items that "See:" introduces.
class ListWatcher {
 public:
  explicit ListWatcher(const Document& document) : document_(document) {}

  void pass(std::uint32_t i) {
    const Node& node = document_.nodes[i];
    if (node.kind == NodeKind::paragraph) last_paragraph_ = i;
    if (node.kind == NodeKind::list && last_paragraph_ != 0 &&
        document_.nodes[last_paragraph_].end == i && ends_with_see(document_, last_paragraph_)) {
      list_end_ = node.end;
    }
    if (node.kind == NodeKind::item && i < list_end_) first_of_item_ = i + 1;
  }
  bool follows_see(std::uint32_t i) const { return i == first_of_item_; }

 private:
  const Document& document_;
  std::uint32_t last_paragraph_ = 0;
  std::uint32_t list_end_ = 0;
  std::uint32_t first_of_item_ = 0;
};

ScannedText scan_text(const ChapterText& text) {
  ScannedText scanned;
  const std::vector<Passage> passages = passages_of(text);
  for (std::uint32_t i = 0; i < passages.size(); ++i) {
    if (passages[i].role == Passage::Role::amendment) continue;
    ScannedPassage passage = scan(*passages[i].document);
    if (passage.links.empty() && passage.lines.empty()) continue;
    passage.passage = i;
    scanned.push_back(std::move(passage));
  }
  return scanned;
}

}  // namespace

TextTitles titles_of(const ChapterText& text) {
  TextTitles titles;
  titles.title = run_together(text.title);
  for (std::uint32_t i = 0; i < text.sections.size(); ++i) {
    if (text.sections[i].kind != SectionKind::box) {
      titles.sections.add(run_together(text.sections[i].title), i);
    }
  }
  titles.sections.seal();
  return titles;
}

ScannedPassage scan(const Document& document) {
  ScannedPassage passage;
  passage.document = &document;
  ListWatcher watcher(document);
  for (std::uint32_t i = 0; i < document.nodes.size(); ++i) {
    const NodeKind kind = document.nodes[i].kind;
    watcher.pass(i);
    if (kind == NodeKind::link || kind == NodeKind::image) passage.links.push_back(i);
    // Not in headings: a title names itself.
    if (kind != NodeKind::paragraph && kind != NodeKind::table_cell) continue;
    if (auto line = line_of(document, i)) {
      line->follows_see = watcher.follows_see(i);
      passage.lines.push_back(std::move(*line));
    }
  }
  return passage;
}

std::shared_ptr<const TextTitles> ScanStore::titles(
    const std::shared_ptr<const ChapterText>& text) {
  if (auto kept = titles_.find(text)) return kept;
  return titles_.keep(text, titles_of(*text));
}

std::shared_ptr<const ScannedText> ScanStore::scanned(
    const std::shared_ptr<const ChapterText>& text) {
  if (auto kept = scanned_.find(text)) return kept;
  return scanned_.keep(text, scan_text(*text));
}

void ScanStore::drop_unused() {
  titles_.drop_unused();
  scanned_.drop_unused();
}

}  // namespace codicil::index
