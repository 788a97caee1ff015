// What a search finds in a text that its bytes alone decide: read once, for all editions that have
// it.
#pragma once

#include <cstdint>
#include <string>
#include <string_view>
#include <unordered_map>
#include <vector>

#include "manual/chapter_text.h"
#include "pages/survey.h"
#include "search/acronyms.h"
#include "search/terms.h"
#include "search/vocabulary.h"

namespace codicil::pages {

/// A part of a text that is found by itself: a section without its sub-sections, a box, or what
/// stands before the first heading.
struct SearchPassage {
  std::int32_t section = -1;  ///< Index into the sections; -1: the chapter or page as a whole.
  std::vector<std::string> title_terms;  ///< In reading order.
  search::TermCounts title;
  search::TermCounts text;
};

struct SearchText {
  std::vector<SearchPassage> passages;  ///< The whole first, then as the sections stand.
  std::vector<search::Acronym> acronyms;
  std::string extracts;  ///< A name for the words of its passages: equal for equal words.
};

/// The words of each passage, parallel to SearchText::passages: what extracts are taken from. The
/// whole has those of the scope where nothing stands before the first heading.
std::vector<std::string> extracts_of(const ChapterText& text);
/// A name for them: equal for equal words.
std::string name_of(const std::vector<std::string>& extracts);

/// All texts of a site.
class SearchTexts {
 public:
  /// Reads the texts that readers can find, of the present and of every edition, on the threads
  /// that the publication allows. `survey` has to outlive this.
  explicit SearchTexts(const Survey& survey);

  /// A text that the survey's manuals show.
  const SearchText& of(const ChapterText& text) const { return texts_.at(&text); }
  const search::TermRules& rules() const { return rules_; }
  search::Vocabulary& vocabulary() { return vocabulary_; }
  const search::Vocabulary& vocabulary() const { return vocabulary_; }

 private:
  search::TermRules rules_;
  search::Vocabulary vocabulary_;
  std::unordered_map<const ChapterText*, SearchText> texts_;
};

/// True for a chapter that a search of its manual finds: one that is in force.
bool is_searched(const Chapter& chapter);

}  // namespace codicil::pages
