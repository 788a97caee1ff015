#include "pages/page.h"

#include <algorithm>

namespace codicil::pages {

void Fields::set(std::string name, Value value) {
  const auto same = std::find_if(values_.begin(), values_.end(),
                                 [&](const auto& named) { return named.first == name; });
  if (same != values_.end()) {
    same->second = std::move(value);
  } else {
    values_.emplace_back(std::move(name), std::move(value));
  }
}

const Value* Fields::find(std::string_view name) const {
  const auto same = std::find_if(values_.begin(), values_.end(),
                                 [&](const auto& named) { return named.first == name; });
  return same != values_.end() ? &same->second : nullptr;
}

}  // namespace codicil::pages
