#include "site/theme_words.h"

#include <fmt/core.h>

#include <array>
#include <optional>
#include <utility>

#include "site/word_text.h"
#include "text/wording.h"
#include "yaml/node.h"

namespace codicil::site {

namespace {

constexpr std::string_view folder = "words";
constexpr std::string_view usual_language = "en";
constexpr std::size_t largest_file = std::size_t{1024} * 1024;
constexpr std::size_t longest_word = 2000;

std::string path_of(std::string_view language) {
  return fmt::format("{}/{}.yml", folder, language);
}

class WordsReader {
 public:
  explicit WordsReader(const SourceTree& tree) : tree_(tree) {}

  Reported<ThemeWords> read(std::string_view language) {
    if (tree_.list(folder).empty()) return {};
    const std::string_view alone = language.substr(0, language.find('-'));
    for (const std::string_view candidate : {language, alone, usual_language}) {
      std::optional<std::string> bytes = tree_.read(path_of(candidate));
      if (!bytes) continue;
      result_.value.path = path_of(candidate);
      if (candidate == usual_language && alone != usual_language) note_of_other_language(alone);
      read_file(*bytes);
      return std::move(result_);
    }
    result_.value.path = path_of(alone);
    fault({}, fmt::format("the theme has no words for the language `{}`", language),
          fmt::format("Write `{}`, or `{}`, which stands in for every language.", path_of(alone),
                      path_of(usual_language)));
    return std::move(result_);
  }

 private:
  void fault(Place place, std::string message, std::string help) {
    result_.diagnostics.push_back(diagnose(Code::theme_invalid,
                                           Location{{}, result_.value.path, place},
                                           std::move(message), std::move(help)));
  }

  void note_of_other_language(std::string_view language) {
    fault({},
          fmt::format("the theme has no words for the language `{}`: it speaks English", language),
          fmt::format("Write `{}`: a copy of this file with other texts.", path_of(language)));
    result_.diagnostics.back().severity = Severity::note;
  }

  void read_file(const std::string& bytes) {
    if (bytes.size() > largest_file) {
      return fault({}, "the file of words is larger than 1 MB", "Take out what are no words.");
    }
    Reported<yaml::Node> read = yaml::read(bytes, 1);
    for (Diagnostic& diagnostic : read.diagnostics) take_over(std::move(diagnostic));
    for (const yaml::Entry& entry : read.value.entries) add(entry);
  }

  /// A fault within the file: of its YAML, or of one text.
  void take_over(Diagnostic diagnostic) {
    diagnostic.location.path = result_.value.path;
    if (diagnostic.code != Code::text_not_utf8) diagnostic.code = Code::theme_invalid;
    result_.diagnostics.push_back(std::move(diagnostic));
  }

  void add(const yaml::Entry& entry) {
    const yaml::Node& value = entry.value;
    ThemeWord& word = result_.value.words[entry.key];
    word.key_place = entry.key_place;
    if (value.unreadable) return;
    if (!is_name(entry.key)) {
      return fault(entry.key_place, fmt::format("{} is no name for words", quoted(entry.key)),
                   "Names are made of letters, digits, `_`, `-` and `.`.");
    }
    if (value.kind != yaml::Kind::scalar || value.text.empty()) {
      return fault(value.place, fmt::format("there is no text behind `{}`", entry.key),
                   fmt::format("Write `{}: ` and the words, on one line.", entry.key));
    }
    if (value.text.size() > longest_word) {
      return fault(value.place,
                   fmt::format("the text of `{}` is longer than a page has room for", entry.key),
                   "Texts of their own belong into `content/pages`.");
    }
    word.text = value.text;
    Reported<std::vector<Element>> read = read_word(value);
    word.elements = std::move(read.value);
    for (Diagnostic& diagnostic : read.diagnostics) take_over(std::move(diagnostic));
  }

  const SourceTree& tree_;
  Reported<ThemeWords> result_;
};

}  // namespace

Reported<ThemeWords> read_theme_words(const SourceTree& tree, std::string_view language) {
  return WordsReader(tree).read(language);
}

}  // namespace codicil::site
