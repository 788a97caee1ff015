// Where the sections and numbered paragraphs of earlier editions are today.
#pragma once

#include <cstddef>
#include <string>
#include <string_view>
#include <unordered_map>
#include <vector>

#include "index/identities.h"
#include "pages/survey.h"

namespace codicil::pages {

/// A place of the present: a chapter, and what of its outline.
struct PresentPlace {
  std::size_t story = 0;
  int entry = -1;  ///< Index into the outline of that chapter; -1: the chapter as a whole.

  bool operator==(const PresentPlace&) const = default;
};

/// A section or numbered paragraph, as an outline lists it.
struct OutlineEntry {
  std::string anchor;
  std::string number;  ///< As printed, or empty.
  std::string title;   ///< Of a paragraph that of its section.
  bool is_paragraph = false;
  std::size_t index = 0;  ///< Of the section, or of the paragraph, in its text.
};

/// Readers see the same: number, title and anchor.
bool is_same(const OutlineEntry& a, const OutlineEntry& b);

/// All sections of a chapter in their order, boxes too; then its paragraphs that have a number or a
/// lasting id.
std::vector<OutlineEntry> outline_of(const Chapter& chapter, const Words& words);

/// Answers for the present manual. Refers to the survey, which must outlive it.
class PresentPlaces {
 public:
  explicit PresentPlaces(const Survey& survey);

  /// Of a section of a story by its id then.
  PresentPlace of_section(std::size_t story, std::string_view id) const;
  /// Of paragraph `paragraph` of a chapter as it was: by its lasting id, else by its words, else
  /// where its section is.
  PresentPlace of_paragraph(std::size_t story, const Chapter& then, std::size_t paragraph);

 private:
  /// Paragraphs of a chapter by their words; -1 where several have the same.
  using Words = std::unordered_map<std::string, int>;

  bool is_readable(std::size_t story) const { return survey_.presence[story] == Presence::chapter; }
  PresentPlace place_of(std::size_t story, const index::Resolution& found) const;
  const Words& words_of(std::size_t story);

  const Survey& survey_;
  index::Identities identities_;
  std::unordered_map<std::size_t, Words> words_;
};

}  // namespace codicil::pages
