#include "search/terms.h"

#include <algorithm>

#include "search/common_words.h"
#include "search/stem.h"
#include "search/word_reader.h"

namespace codicil::search {
namespace {

bool is_letter(char c) {
  return c >= 'a' && c <= 'z';
}

std::vector<std::string> read(std::string_view text, TermRules rules, bool with_common) {
  std::vector<std::string> terms;
  terms.reserve(text.size() / 6);  // an English word and its space
  WordReader reader(text);
  while (const auto word = reader.next()) {
    if (with_common || !is_common(*word, rules)) terms.push_back(term_of(*word, rules));
  }
  return terms;
}

}  // namespace

TermRules rules_for(std::string_view language) {
  return {.is_english = language == "en" || language.starts_with("en-")};
}

std::vector<std::string> terms_of(std::string_view text, TermRules rules) {
  return read(text, rules, true);
}

std::vector<std::string> telling_terms_of(std::string_view text, TermRules rules) {
  return read(text, rules, false);
}

std::string term_of(std::string_view word, TermRules rules) {
  std::string term(word);
  const bool has_stem = rules.is_english && std::ranges::all_of(word, is_letter);
  return has_stem ? stem(std::move(term)) : term;
}

bool is_common(std::string_view word, TermRules rules) {
  return rules.is_english && is_common(word);
}

}  // namespace codicil::search
