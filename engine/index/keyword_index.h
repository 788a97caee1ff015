// The A–Z keyword index of a manual.
#pragma once

#include <cstdint>
#include <string>
#include <vector>

#include "manual/manual.h"

namespace codicil::index {

/// A place that a keyword points at.
struct KeywordPlace {
  std::uint32_t chapter = 0;  ///< Index into Manual::chapters.
  std::int32_t section = -1;  ///< Index into its sections, or -1 for the chapter as a whole.

  auto operator<=>(const KeywordPlace&) const = default;
};

struct KeywordEntry {
  std::string term;
  std::vector<KeywordPlace> places;     ///< In reading order, none twice.
  std::vector<std::uint32_t> see;       ///< Indices into KeywordIndex::entries.
  std::vector<std::uint32_t> see_also;  ///< The same.
};

/// The entries under one letter.
struct KeywordGroup {
  std::string heading;  ///< "A", "0–9", "#".
  std::uint32_t begin = 0;
  std::uint32_t end = 0;
};

struct KeywordIndex {
  std::vector<KeywordEntry> entries;  ///< In alphabetical order of the manual's language.
  std::vector<KeywordGroup> groups;
};

/// Gathers the keywords of all chapters that readers can see (no drafts). Terms equal but for case
/// are one entry; a see or see also to a term that does not exist is left out here (`check` reports
/// it).
KeywordIndex index_keywords(const Manual& manual);

/// The terms of a manual's index, for keywords gained and lost.
std::vector<std::string> keyword_terms(const KeywordIndex& index);

}  // namespace codicil::index
