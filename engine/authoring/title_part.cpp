#include "authoring/title_part.h"

#include <algorithm>

#include "index/titles.h"
#include "text/words.h"

namespace codicil::authoring {

using index::LinePart;

std::optional<LinePart> title_part(std::string_view line, LinePart found, std::string_view title) {
  const std::string_view written = line.substr(found.begin, found.end - found.begin);
  if (found.is_empty() || index::run_together(written) != index::run_together(title))
    return std::nullopt;
  const std::vector<Word> written_words = words_of(written);
  const std::vector<Word> title_words = words_of(title);
  if (written_words.empty() || title_words.empty()) return std::nullopt;
  std::size_t begin = found.begin + written_words.front().begin;
  std::size_t end = found.begin + written_words.back().end;
  const std::string_view head = title.substr(0, title_words.front().begin);
  const std::string_view tail = title.substr(title_words.back().end);
  if (!head.empty() && line.substr(0, begin).ends_with(head)) begin -= head.size();
  if (!tail.empty() && line.substr(end).starts_with(tail)) end += tail.size();
  return LinePart{static_cast<std::uint32_t>(begin), static_cast<std::uint32_t>(end)};
}

std::string with_new_words(std::string_view line, LinePart whole,
                           const std::vector<NewWords>& replaced) {
  std::string text;
  std::size_t done = whole.begin;
  for (const NewWords& one : replaced) {
    if (one.part.begin < done) continue;
    text += line.substr(done, one.part.begin - done);
    text += one.words;
    done = one.part.end;
  }
  if (done < whole.end) text += line.substr(done, whole.end - done);
  return text;
}

}  // namespace codicil::authoring
