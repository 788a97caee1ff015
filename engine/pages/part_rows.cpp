#include "pages/part_rows.h"

#include <utility>

#include "pages/addresses.h"
#include "pages/chrome.h"

namespace codicil::pages {

Fields part_row(const Part& part, std::vector<Fields> chapters) {
  return {{"part_id", part_anchor(part.id)},
          {"part_number", part.label.empty() ? std::to_string(part.number) : part.label},
          {"part_title", part.title},
          {"chapters", std::move(chapters)}};
}

Fields chapter_row(const Chapter& chapter, std::string href) {
  return {{"chapter_href", std::move(href)},
          {"chapter_number", or_nothing(chapter.number)},
          {"chapter_title", chapter.text->title},
          {"chapter_external", chapter.is_external()},
          {"chapter_draft", false},
          {"chapter_mark", false}};
}

}  // namespace codicil::pages
