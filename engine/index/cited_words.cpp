#include "index/cited_words.h"

#include <algorithm>
#include <map>
#include <tuple>
#include <utility>

namespace codicil::index {
namespace {

/// The lines of a document's blocks, each made once.
class BlockLines {
 public:
  explicit BlockLines(const Document& document) : document_(document) {}

  /// The line that holds a node; nullptr where no prose does.
  std::shared_ptr<const Prose> holding(std::uint32_t node) {
    std::uint32_t block = node;
    while (block > 0 &&
           !(holds_prose(document_.nodes[block].kind) && document_.nodes[block].end > node))
      --block;
    if (block == 0) return nullptr;
    auto& prose = lines_[block];
    if (!prose) prose = std::make_shared<const Prose>(prose_of(document_, block));
    return prose;
  }

 private:
  const Document& document_;
  std::map<std::uint32_t, std::shared_ptr<const Prose>> lines_;
};

CitedWords words_of_link(const Reference& reference, BlockLines& lines) {
  CitedWords words;
  words.reference = reference;
  words.prose = lines.holding(reference.begin_node);
  if (!words.prose) return words;
  const auto& links = words.prose->links;
  const auto link = std::ranges::find(links, reference.begin_node, &ProseLink::node);
  if (link != links.end()) words.whole = {link->begin, link->end};
  return words;
}

}  // namespace

std::vector<CitedWords> cited_words_in(const ReferenceFinder& finder, const Document& document,
                                       const LinkHome& home) {
  BlockLines lines(document);
  std::vector<CitedWords> all;
  finder.read(document, home, [&](const Reference& reference, const Citation* citation) {
    CitedWords& words = all.emplace_back();
    if (citation == nullptr) {
      words = words_of_link(reference, lines);
      return;
    }
    words.reference = reference;
    words.prose = lines.holding(reference.begin_node);
    words.whole = {citation->begin, citation->end};
    words.number = {citation->number_begin, citation->number_end};
    words.kind = citation->kind;
    words.title = {citation->title_begin, citation->title_end};
    words.chapter_name = {citation->name_begin, citation->name_end};
  });
  std::ranges::stable_sort(all, {}, [](const CitedWords& words) {
    return std::tuple(words.reference.begin_node, words.reference.begin_offset);
  });
  return all;
}

}  // namespace codicil::index
