// The words that join the steps of a flowchart, by language: "If …, go to 4."
#pragma once

#include <cstdint>
#include <string>
#include <string_view>

namespace codicil {

/// What a node of kind `step_words` says.
enum class StepWords : std::uint8_t {
  condition,   ///< "If …", before the words of an arrow; has no number.
  go_to_then,  ///< "…, go to 4.", behind them.
  go_to,       ///< "Go to 4.", of an arrow without words.
  also_go_to,  ///< "Also go to 5.", of a second one from the same step.
  ending,      ///< "End."; has no number.
};

/// What stands before the number, and what behind it.
struct StepPhrase {
  std::string_view before;
  std::string_view behind;
};

/// By the first part of a language tag; English where the language is not known.
StepPhrase phrase_of(StepWords words, std::string_view language);

/// The whole, with its number.
std::string words_of_step(StepWords words, std::string_view number, std::string_view language);

/// The same by signs alone, in no language: "→ 4"; empty where it has no number.
std::string neutral_form(StepWords words, std::string_view number);

/// Whether an author's words say "if", "when" or the like themselves, in a language that is known.
bool begins_with_condition(std::string_view words);

}  // namespace codicil
