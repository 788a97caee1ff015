// The few words that the renderer itself writes, in the language of the page.
#pragma once

#include <string>
#include <string_view>

#include "manual/document.h"

namespace codicil::markdown {

/// English, where nobody says others.
struct RendererWords {
  /// Titles of call-outs.
  std::string note = "Note";
  std::string important = "Important";
  std::string warning = "Warning";
  std::string tip = "Tip";
  std::string caution = "Caution";
  std::string local = "Local addition";
  std::string table = "Table";  ///< What a table is called to a screen reader.
  std::string done = "Done";    ///< Tasks.
  std::string open = "Not done";
  std::string footnotes = "Footnotes";                ///< What their list is called.
  std::string footnote = "Footnote {}";               ///< `{}` is its number.
  std::string back = "Back to text";                  ///< From a footnote.
  std::string flowchart = "Flowchart";                ///< What one without a title is called.
  std::string steps_in_words = "The steps in words";  ///< Above the list of its steps.
  /// What a drawing is to who cannot see it; `{}` is the number of its steps.
  std::string drawing = "A drawing of the {} steps that stand in words below it.";

  std::string_view title_of(CalloutKind kind) const;
};

const RendererWords& english_renderer_words();

/// The words with a value in the place of `{}`.
std::string put_into(std::string_view words, std::string_view value);

}  // namespace codicil::markdown
