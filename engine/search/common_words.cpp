#include "search/common_words.h"

#include <algorithm>
#include <array>

namespace codicil::search {
namespace {

/// In byte order.
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

}  // namespace

bool is_common(std::string_view word) {
  return std::ranges::binary_search(common_words, word);
}

}  // namespace codicil::search
