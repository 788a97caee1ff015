// A number that is cited without a title, and what it named when it was written.
#pragma once

#include <cstddef>
#include <cstdint>
#include <optional>
#include <string>
#include <vector>

#include "index/reference_table.h"

namespace codicil::history {

/// What a number named, wherever that is by now.
struct NumberMeaning {
  index::Target::Kind kind = index::Target::Kind::nothing;  ///< `nothing`: nothing had it.
  std::size_t story = 0;                                    ///< Of the chapter.
  std::string anchor;  ///< The id of a section, or the lasting one of a paragraph.
  std::string title;   ///< Then. Of a paragraph: its words.
};

/// One bare number in all the texts in which its sentence has the same words.
struct BareNumber {
  struct Place {
    std::optional<std::size_t> snapshot;  ///< Nothing: the present.
    std::size_t reference = 0;            ///< Index into the references of its text.
  };

  bool is_on_page = false;    ///< Of an ordinary page; else of a chapter.
  std::size_t home = 0;       ///< Index of the chapter's story; of a page into the present pages.
  std::string sentence;       ///< As index::words_of gives it.
  std::uint32_t word = 0;     ///< In the sentence: where the citation begins.
  std::vector<Place> places;  ///< Newest first.
  std::optional<std::size_t> first;  ///< The oldest edition with the sentence; nothing: none.
  std::optional<std::size_t> older;  ///< The archived edition before it, where that has the text.
  std::size_t copies_before = 0;     ///< Sentences of these words that `older` has all the same.
  /// What the number named in the oldest of these texts.
  NumberMeaning meaning;
  /// The number moved between `older` and that text, so that only what lies between them, commit by
  /// commit, tells what it named when it was written.
  bool is_open = false;
};

}  // namespace codicil::history
