// One chapter or page through the editions and the present, with what it cites.
#pragma once

#include <cstddef>
#include <memory>
#include <optional>
#include <vector>

#include "history/traced_texts.h"

namespace codicil::history {

struct TracedText {
  std::optional<std::size_t> snapshot;  ///< Nothing: the present.
  std::shared_ptr<const ChapterText> text;
  const index::ChapterReferences* references = nullptr;
  /// The edition before, or the present's newest edition, had no such chapter: nothing is followed
  /// beyond this text.
  bool is_oldest_of_run = false;
};

struct TracedHome {
  bool is_page = false;
  std::size_t index = 0;          ///< As BareNumber::home.
  std::vector<TracedText> texts;  ///< Newest first.
};

TracedHome home_of_story(const TracedTexts& texts, const ReferenceTables& tables,
                         std::size_t story);
/// `page` is an index into the present pages.
TracedHome home_of_page(const TracedTexts& texts, const ReferenceTables& tables, std::size_t page);
/// Which page of a snapshot, or of the present, that is: by its id.
std::optional<std::size_t> page_at(const TracedTexts& texts, std::size_t page,
                                   std::optional<std::size_t> snapshot);

bool has_bare_number(const TracedHome& home);
const TracedText* text_at(const TracedHome& home, std::optional<std::size_t> snapshot);

}  // namespace codicil::history
