#include "search/common_words.h"

#include <algorithm>
#include <array>
#include <cstdint>

namespace codicil::search {
namespace {

constexpr auto common_words = std::to_array<std::string_view>(
    {"a",     "about",   "above",   "after", "again",  "all",     "also",    "am",    "an",
     "and",   "any",     "are",     "as",    "at",     "be",      "because", "been",  "before",
     "being", "below",   "between", "both",  "but",    "by",      "can",     "could", "did",
     "do",    "does",    "doing",   "down",  "during", "each",    "every",   "few",   "for",
     "from",  "further", "had",     "has",   "have",   "having",  "he",      "her",   "here",
     "hers",  "him",     "his",     "how",   "i",      "if",      "in",      "into",  "is",
     "it",    "its",     "itself",  "just",  "me",     "more",    "most",    "my",    "of",
     "off",   "on",      "once",    "only",  "or",     "other",   "our",     "out",   "over",
     "own",   "same",    "she",     "so",    "some",   "such",    "than",    "that",  "the",
     "their", "them",    "then",    "there", "these",  "they",    "this",    "those", "through",
     "to",    "too",     "under",   "until", "up",     "upon",    "us",      "very",  "was",
     "we",    "were",    "what",    "when",  "where",  "whether", "which",   "while", "who",
     "whom",  "whose",   "why",     "will",  "with",   "would",   "you",     "your"});

/// The letters of a word of at most eight as one number, so that most words are told apart by a few
/// comparisons of numbers.
constexpr std::uint64_t packed(std::string_view word) {
  std::uint64_t letters = 0;
  for (const char c : word) letters = letters << 8U | static_cast<unsigned char>(c);
  return letters;
}

constexpr std::size_t longest = 8;
static_assert(std::ranges::all_of(common_words,
                                  [](std::string_view word) { return word.size() <= longest; }));

constexpr auto packed_words = [] {
  std::array<std::uint64_t, common_words.size()> numbers{};
  std::ranges::transform(common_words, numbers.begin(), packed);
  std::ranges::sort(numbers);
  return numbers;
}();

}  // namespace

bool is_common(std::string_view word) {
  return word.size() <= longest && std::ranges::binary_search(packed_words, packed(word));
}

}  // namespace codicil::search
