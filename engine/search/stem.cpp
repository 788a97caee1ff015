#include "search/stem.h"

#include <algorithm>
#include <array>
#include <span>
#include <string_view>
#include <utility>

namespace codicil::search {
namespace {

using Replacement = std::pair<std::string_view, std::string_view>;

/// What the rules get wrong.
constexpr std::array<Replacement, 18> irregular{{{"andes", "andes"},
                                                 {"atlas", "atlas"},
                                                 {"bias", "bias"},
                                                 {"cosmos", "cosmos"},
                                                 {"dying", "die"},
                                                 {"early", "earli"},
                                                 {"gently", "gentl"},
                                                 {"howe", "howe"},
                                                 {"idly", "idl"},
                                                 {"lying", "lie"},
                                                 {"news", "news"},
                                                 {"only", "onli"},
                                                 {"singly", "singl"},
                                                 {"skies", "sky"},
                                                 {"skis", "ski"},
                                                 {"sky", "sky"},
                                                 {"tying", "tie"},
                                                 {"ugly", "ugli"}}};

/// Words without their plural that keep what looks like another ending.
constexpr std::array<std::string_view, 8> complete{
    {"canning", "earring", "exceed", "herring", "inning", "outing", "proceed", "succeed"}};

// Of each step the longest suffix that a word ends in decides, so the longer ones come first.
constexpr std::array<Replacement, 22> second_step{
    {{"ational", "ate"}, {"fulness", "ful"}, {"iveness", "ive"}, {"ization", "ize"},
     {"ousness", "ous"}, {"biliti", "ble"},  {"lessli", "less"}, {"tional", "tion"},
     {"alism", "al"},    {"aliti", "al"},    {"ation", "ate"},   {"entli", "ent"},
     {"fulli", "ful"},   {"iviti", "ive"},   {"ousli", "ous"},   {"abli", "able"},
     {"alli", "al"},     {"anci", "ance"},   {"ator", "ate"},    {"enci", "ence"},
     {"izer", "ize"},    {"bli", "ble"}}};
constexpr std::array<Replacement, 8> third_step{{{"ational", "ate"},
                                                 {"tional", "tion"},
                                                 {"alize", "al"},
                                                 {"icate", "ic"},
                                                 {"iciti", "ic"},
                                                 {"ical", "ic"},
                                                 {"ness", ""},
                                                 {"ful", ""}}};
constexpr std::array<std::string_view, 17> fourth_step{{"ement", "ance", "ence", "able", "ible",
                                                        "ment", "ant", "ent", "ism", "ate", "iti",
                                                        "ous", "ive", "ize", "al", "er", "ic"}};

bool is_vowel(char c) {
  return c == 'a' || c == 'e' || c == 'i' || c == 'o' || c == 'u' || c == 'y';
}

/// A word on its way through the steps. A y that is a consonant is written Y.
class Word {
 public:
  explicit Word(std::string letters) : letters_(std::move(letters)) {
    for (std::size_t i = 0; i < letters_.size(); ++i) {
      if (letters_[i] == 'y' && (i == 0 || is_vowel(letters_[i - 1]))) letters_[i] = 'Y';
    }
    first_region_ = region_behind(0);
    for (const std::string_view beginning : {"gener", "commun", "arsen"}) {
      if (letters_.starts_with(beginning)) first_region_ = beginning.size();
    }
    second_region_ = region_behind(first_region_);
  }

  void drop_plural();
  bool is_complete() const {
    return std::ranges::any_of(
        complete, [&](std::string_view word) { return ends(word) && letters_ == word; });
  }
  void drop_tense();
  void soften_y();
  void apply_second_step();
  void apply_third_step();
  void apply_fourth_step();
  void apply_fifth_step();

  std::string take() {
    std::ranges::replace(letters_, 'Y', 'y');
    if (ends("rr")) letters_.pop_back();
    return std::move(letters_);
  }

 private:
  /// Behind the first consonant that follows a vowel, from `begin` on; the end where there is none.
  std::size_t region_behind(std::size_t begin) const {
    for (std::size_t i = begin + 1; i < letters_.size(); ++i) {
      if (!is_vowel(letters_[i]) && is_vowel(letters_[i - 1])) return i + 1;
    }
    return letters_.size();
  }
  bool ends(std::string_view suffix) const {
    // Most suffixes differ in their last letter already.
    return !letters_.empty() && letters_.back() == suffix.back() && letters_.ends_with(suffix);
  }
  std::size_t before(std::string_view suffix) const { return letters_.size() - suffix.size(); }
  bool in_first(std::string_view suffix) const { return before(suffix) >= first_region_; }
  bool in_second(std::string_view suffix) const { return before(suffix) >= second_region_; }
  void replace(std::string_view suffix, std::string_view by) {
    letters_.replace(before(suffix), suffix.size(), by);
  }
  /// A vowel among the first `count` letters.
  bool has_vowel(std::size_t count) const {
    return std::any_of(letters_.begin(), letters_.begin() + static_cast<std::ptrdiff_t>(count),
                       is_vowel);
  }
  bool ends_double() const {
    const std::size_t n = letters_.size();
    return n >= 2 && letters_[n - 1] == letters_[n - 2] &&
           std::string_view("bdfgmnprt").find(letters_[n - 1]) != std::string_view::npos;
  }
  /// The first `count` letters end in a short syllable.
  bool ends_short(std::size_t count) const {
    if (count < 2 || is_vowel(letters_[count - 1]) || !is_vowel(letters_[count - 2])) return false;
    if (count == 2) return true;
    const char last = letters_[count - 1];
    return !is_vowel(letters_[count - 3]) && last != 'w' && last != 'x' && last != 'Y';
  }
  void restore_after_tense();
  /// True where the suffix that decides was found.
  bool replace_longest(std::span<const Replacement> step);

  std::string letters_;
  std::size_t first_region_ = 0;   ///< Where Porter's R1 begins.
  std::size_t second_region_ = 0;  ///< And R2.
};

void Word::drop_plural() {
  if (ends("sses")) {
    replace("sses", "ss");
  } else if (ends("ied") || ends("ies")) {
    letters_.resize(letters_.size() - (letters_.size() > 4 ? 2 : 1));
  } else if (ends("s") && !ends("us") && !ends("ss") && has_vowel(letters_.size() - 2)) {
    letters_.pop_back();
  }
}

void Word::drop_tense() {
  for (const std::string_view suffix : {"eedly", "eed"}) {
    if (!ends(suffix)) continue;
    if (in_first(suffix)) replace(suffix, "ee");
    return;
  }
  for (const std::string_view suffix : {"ingly", "edly", "ing", "ed"}) {
    if (!ends(suffix)) continue;
    if (!has_vowel(before(suffix))) return;
    replace(suffix, "");
    restore_after_tense();
    return;
  }
}

void Word::restore_after_tense() {
  if (ends("at") || ends("bl") || ends("iz")) {
    letters_ += 'e';
  } else if (ends_double()) {
    letters_.pop_back();
  } else if (letters_.size() <= first_region_ && ends_short(letters_.size())) {
    letters_ += 'e';
  }
}

void Word::soften_y() {
  const std::size_t n = letters_.size();
  if (n > 2 && (ends("y") || ends("Y")) && !is_vowel(letters_[n - 2])) letters_.back() = 'i';
}

bool Word::replace_longest(std::span<const Replacement> step) {
  for (const auto& [suffix, by] : step) {
    if (!ends(suffix)) continue;
    if (in_first(suffix)) replace(suffix, by);
    return true;
  }
  return false;
}

void Word::apply_second_step() {
  if (replace_longest(second_step)) return;
  const std::size_t n = letters_.size();
  if (ends("ogi")) {
    if (in_first("ogi") && ends("logi")) replace("ogi", "og");
  } else if (ends("li") && in_first("li") && n > 2 &&
             std::string_view("cdeghkmnrt").find(letters_[n - 3]) != std::string_view::npos) {
    replace("li", "");
  }
}

void Word::apply_third_step() {
  if (replace_longest(third_step)) return;
  if (ends("ative") && in_first("ative") && in_second("ative")) replace("ative", "");
}

void Word::apply_fourth_step() {
  for (const std::string_view suffix : fourth_step) {
    if (!ends(suffix)) continue;
    if (in_second(suffix)) replace(suffix, "");
    return;
  }
  if ((ends("sion") || ends("tion")) && in_second("ion")) replace("ion", "");
}

void Word::apply_fifth_step() {
  if (ends("e")) {
    if (in_second("e") || (in_first("e") && !ends_short(before("e")))) letters_.pop_back();
  } else if (ends("ll") && in_second("l")) {
    letters_.pop_back();
  }
}

}  // namespace

std::string stem(std::string word) {
  if (word.size() <= 2) return word;
  for (const auto& [form, stem] : irregular) {
    if (word[0] == form[0] && word == form) return std::string(stem);
  }
  Word rest(std::move(word));
  rest.drop_plural();
  if (rest.is_complete()) return rest.take();
  rest.drop_tense();
  rest.soften_y();
  rest.apply_second_step();
  rest.apply_third_step();
  rest.apply_fourth_step();
  rest.apply_fifth_step();
  return rest.take();
}

}  // namespace codicil::search
