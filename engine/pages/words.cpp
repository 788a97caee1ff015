#include "pages/words.h"

#include <algorithm>
#include <cassert>
#include <cstddef>

namespace codicil::pages {

Words::Words(std::vector<std::string> texts) : texts_(std::move(texts)) {
  assert(texts_.size() == phrase_count);
  in_texts_ = {.note = say(Phrase::callout_note),
               .important = say(Phrase::callout_important),
               .warning = say(Phrase::callout_warning),
               .tip = say(Phrase::callout_tip),
               .caution = say(Phrase::callout_caution),
               .local = say(Phrase::callout_local),
               .table = say(Phrase::text_table),
               .done = say(Phrase::task_done),
               .open = say(Phrase::task_open),
               .footnotes = say(Phrase::footnotes),
               .footnote = say(Phrase::footnote, {{"number", "{}"}}),
               .back = say(Phrase::footnote_back),
               .flowchart = say(Phrase::flowchart),
               .steps_in_words = say(Phrase::flowchart_steps),
               .drawing = say(Phrase::flowchart_drawing, {{"count", "{}"}})};
}

std::string Words::say(
    Phrase phrase,
    std::initializer_list<std::pair<std::string_view, std::string_view>> values) const {
  const std::string_view text = texts_[static_cast<std::size_t>(phrase)];
  std::string said;
  std::size_t at = 0;
  while (at < text.size()) {
    const std::size_t open = std::min(text.find('{', at), text.size());
    said += text.substr(at, open - at);
    if (open == text.size()) break;
    const std::size_t close = text.find('}', open);
    assert(close != std::string_view::npos);
    const std::string_view name = text.substr(open + 1, close - open - 1);
    const auto value = std::ranges::find(values, name, [](const auto& pair) { return pair.first; });
    assert(value != values.end());
    said += value->second;
    at = close + 1;
  }
  return said;
}

const Words& english_words() {
  static const Words words = [] {
    std::vector<std::string> texts;
    for (const PhraseEntry& entry : phrase_table) texts.emplace_back(entry.english);
    return Words(std::move(texts));
  }();
  return words;
}

std::string joined(const Words& words, const std::vector<std::string>& items) {
  if (items.empty()) return {};
  std::string text = items.front();
  for (std::size_t i = 1; i + 1 < items.size(); ++i) text += ", " + items[i];
  if (items.size() == 1) return text;
  return words.say(Phrase::list_and, {{"first", text}, {"last", items.back()}});
}

}  // namespace codicil::pages
