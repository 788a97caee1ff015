// Words and titles: comparing what people wrote without case, punctuation and white space.
#pragma once

#include <cstddef>
#include <string>
#include <string_view>
#include <vector>

namespace codicil {

/// One word of a text: lower case (Unicode case folding, compatibility normalised), with its byte
/// range in the text. A word is a run of letters, marks, digits and inner apostrophes; '&' is the
/// word "and".
struct Word {
  std::string folded;
  std::size_t begin = 0;
  std::size_t end = 0;

  bool operator==(const Word&) const = default;
};

std::vector<Word> words_of(std::string_view text);

/// The folded words joined by one space: equal for titles that differ in case and punctuation only.
/// "Who Should Attend?" gives "who should attend"; "Children's" gives "childrens".
std::string folded_title(std::string_view text);

/// White space runs become one space; none at either end.
std::string squeeze(std::string_view text);

/// The number of single edits (insert, delete, replace, swap neighbours) between two texts, or
/// `limit + 1` as soon as it is known to be larger.
std::size_t edit_distance(std::string_view a, std::string_view b, std::size_t limit);

/// The candidate nearest to `word` (case ignored), or empty when none is near enough to be meant.
std::string nearest(std::string_view word, const std::vector<std::string>& candidates);

}  // namespace codicil
