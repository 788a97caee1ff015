// By which words a passage is found that it need not say itself: the manual's keywords, what leads
// to them by `see`, acronyms, retired terms, former titles.
#pragma once

#include <cstddef>
#include <optional>
#include <string>
#include <utility>
#include <vector>

#include "pages/search_texts.h"
#include "pages/survey.h"

namespace codicil::pages {

/// Words for each chapter of a manual and each passage of it, parallel to SearchText::passages;
/// none for a chapter that no search finds.
using SearchKeywords = std::vector<std::vector<std::vector<std::string>>>;

/// `snapshot` is an archived edition; without one the manual is the present one.
SearchKeywords search_keywords(const Survey& survey, const SearchTexts& texts,
                               std::optional<std::size_t> snapshot);

/// Words, and other words that mean the same in this manual: keywords and what they lead to by
/// `see`, acronyms and their words, retired terms and the present ones. Sorted, none twice.
using Synonyms = std::vector<std::pair<std::string, std::string>>;
Synonyms search_synonyms(const Survey& survey, const SearchTexts& texts,
                         std::optional<std::size_t> snapshot);

}  // namespace codicil::pages
