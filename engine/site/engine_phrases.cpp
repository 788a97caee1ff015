#include "site/engine_phrases.h"

#include <fmt/core.h>

#include <algorithm>
#include <set>
#include <string>
#include <utility>

#include "site/word_text.h"
#include "text/wording.h"

namespace codicil::site {

namespace {

/// The names between the braces of an English phrase.
std::set<std::string> values_of(std::string_view english) {
  yaml::Node node;
  node.text = english;
  const std::vector<std::string> names = names_in(read_word(node).value);
  return {names.begin(), names.end()};
}

std::string with_braces(std::string_view name) {
  return fmt::format("{{{}}}", name);
}

std::string all_with_braces(const std::set<std::string>& names) {
  std::vector<std::string> words;
  for (const std::string& name : names) words.push_back(with_braces(name));
  return quoted_list(words);
}

class PhraseReader {
 public:
  explicit PhraseReader(const ThemeWords& words) : words_(words) {}

  std::string read(const pages::PhraseEntry& phrase) {
    const auto word = words_.words.find(phrase.key);
    if (word == words_.words.end()) {
      fault({}, fmt::format("`{}` is missing: the engine has to say it", phrase.key),
            fmt::format("Write `{}: ` and the words. In English: {}", phrase.key, phrase.english));
      return std::string(phrase.english);
    }
    if (!has_all_values(phrase, word->second)) return std::string(phrase.english);
    return word->second.text;
  }

  std::vector<Diagnostic> faults() { return std::move(faults_); }

 private:
  void fault(Place place, std::string message, std::string help) {
    faults_.push_back(diagnose(Code::theme_invalid, Location{{}, words_.path, place},
                               std::move(message), std::move(help)));
  }

  bool has_all_values(const pages::PhraseEntry& phrase, const ThemeWord& word) {
    std::set<std::string> missing = values_of(phrase.english);
    const std::set<std::string> known = missing;
    bool is_right = true;
    for (const Element& element : word.elements) {
      if (element.kind != ElementKind::variable) continue;
      missing.erase(element.words);
      if (known.contains(element.words)) continue;
      is_right = false;
      fault(element.place, fmt::format("`{}` has no `{}`", phrase.key, with_braces(element.words)),
            known.empty() ? std::string("Take it out: these words have no values in them.")
                          : fmt::format("It has {}.", all_with_braces(known)));
    }
    if (!missing.empty() && is_right) {
      is_right = false;
      fault(word.key_place, fmt::format("`{}` leaves out {}", phrase.key, all_with_braces(missing)),
            fmt::format("Say it too. In English: {}", phrase.english));
    }
    return is_right;
  }

  const ThemeWords& words_;
  std::vector<Diagnostic> faults_;
};

}  // namespace

Reported<pages::Words> engine_phrases(const ThemeWords& words,
                                      const std::vector<pages::PhraseEntry>& phrases) {
  PhraseReader reader(words);
  std::vector<std::string> texts;
  for (const pages::PhraseEntry& phrase : phrases) texts.push_back(reader.read(phrase));
  return {pages::Words(std::move(texts)), reader.faults()};
}

}  // namespace codicil::site
