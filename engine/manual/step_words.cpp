#include "manual/step_words.h"

#include <algorithm>
#include <array>

#include <fmt/format.h>

#include "text/words.h"

namespace codicil {
namespace {

/// By StepWords.
using Phrases = std::array<StepPhrase, 5>;

constexpr Phrases english{{
    {"If ", ""},
    {", go to ", "."},
    {"Go to ", "."},
    {"Also go to ", "."},
    {"End.", ""},
}};

constexpr Phrases welsh{{
    {"Os ", ""},
    {", ewch i ", "."},
    {"Ewch i ", "."},
    {"Ewch hefyd i ", "."},
    {"Diwedd.", ""},
}};

}  // namespace

StepPhrase phrase_of(StepWords words, std::string_view language) {
  const bool is_welsh = language.substr(0, language.find('-')) == "cy";
  return (is_welsh ? welsh : english)[static_cast<std::size_t>(words)];
}

std::string words_of_step(StepWords words, std::string_view number, std::string_view language) {
  const StepPhrase phrase = phrase_of(words, language);
  return fmt::format("{}{}{}", phrase.before, number, phrase.behind);
}

std::string neutral_form(StepWords words, std::string_view number) {
  if (number.empty()) return {};
  return fmt::format("{}→ {}", words == StepWords::go_to_then ? " " : "", number);
}

bool begins_with_condition(std::string_view words) {
  constexpr std::array<std::string_view, 9> joints{"if",    "when", "whenever", "unless", "once",
                                                   "until", "os",   "pan",      "oni"};
  const auto first = words_of(words.substr(0, words.find(' ')));
  return first.size() == 1 && std::ranges::find(joints, first[0].folded) != joints.end();
}

}  // namespace codicil
