#include "index/titles.h"

#include <algorithm>
#include <numeric>

#include "text/words.h"

namespace codicil::index {

std::string run_together(std::string_view text) {
  std::string words;
  for (const Word& word : words_of(text)) words += word.folded;
  return words;
}

void TitleList::add(std::string title, std::uint32_t value) {
  if (title.empty()) return;
  longest_ = std::max(longest_, title.size());
  titles_.push_back(std::move(title));
  values_.push_back(value);
}

void TitleList::seal() {
  std::vector<std::size_t> order(titles_.size());
  std::iota(order.begin(), order.end(), 0);
  std::ranges::stable_sort(order, {},
                           [this](std::size_t i) -> const std::string& { return titles_[i]; });
  std::vector<std::string> titles;
  std::vector<std::uint32_t> values;
  for (const std::size_t i : order) {
    titles.push_back(std::move(titles_[i]));
    values.push_back(values_[i]);
  }
  titles_ = std::move(titles);
  values_ = std::move(values);
}

TitleList::Match TitleList::equal_to(std::string_view text) const {
  const std::size_t index = last_not_after(text);
  if (index == none || titles_[index] != text) return {};
  return {text.size(), values_of(index)};
}

bool TitleList::any_begins_with(std::string_view text) const {
  const auto first = std::ranges::lower_bound(
      titles_, text, {}, [](const std::string& title) { return std::string_view(title); });
  return first != titles_.end() && first->starts_with(text);
}

std::size_t TitleList::last_not_after(std::string_view text) const {
  const auto after = std::ranges::upper_bound(
      titles_, text, {}, [](const std::string& title) { return std::string_view(title); });
  return static_cast<std::size_t>(after - titles_.begin()) - 1;  // 0 - 1 is `none`
}

std::size_t TitleList::shared_start(std::string_view a, std::string_view b) {
  const auto [end, other] = std::ranges::mismatch(a, b);
  return static_cast<std::size_t>(end - a.begin());
}

std::span<const std::uint32_t> TitleList::values_of(std::size_t last) const {
  std::size_t first = last;
  while (first > 0 && titles_[first - 1] == titles_[last]) --first;
  return std::span(values_).subspan(first, last - first + 1);
}

}  // namespace codicil::index
