// What can be found in one manual: its passages as documents of a search index.
#pragma once

#include <cstddef>
#include <memory>
#include <optional>
#include <string>
#include <string_view>
#include <vector>

#include "pages/concerns.h"
#include "pages/search_texts.h"
#include "pages/survey.h"
#include "search/index_json.h"

namespace codicil::pages {

/// The fields of a document, in their order in the index.
extern const std::vector<std::string_view> search_fields;

/// A chapter or an ordinary page whose passages are found.
struct SearchedChapter {
  std::string number;  ///< "3.4"; empty where it has none.
  std::string title;
  std::string extracts;  ///< The name of the words of its passages.
  Concern concern;       ///< Of a page, which is of no part: nobody's own.
};

struct SearchCatalogue {
  std::vector<SearchedChapter> chapters;  ///< In reading order, ordinary pages last.
  /// In reading order; their fields lie in `keywords` and in the SearchTexts. The id of a document
  /// is its address, from the folder of the present manual or of the edition. Stored: {"chapter":
  /// index, "number", "title", "keywords": […], "paragraphs": [[number, anchor], …]}, what is empty
  /// left out.
  std::vector<search::Document> documents;
  std::vector<std::unique_ptr<const search::TermCounts>> keywords;
  std::vector<std::pair<std::string, std::string>> synonyms;
};

/// `snapshot` is an archived edition; without one the manual is the present one. Gives numbers to
/// terms of keywords, so only one thread at a time may catalogue with the same texts.
SearchCatalogue catalogue_search(const Survey& survey, SearchTexts& texts,
                                 std::optional<std::size_t> snapshot);

}  // namespace codicil::pages
