// The few words that the renderer itself writes, by language.
#pragma once

#include <string_view>

#include "manual/document.h"

namespace codicil::markdown {

struct RendererWords {
  std::string_view note, important, warning, tip, caution, local;  ///< Titles of call-outs.
  std::string_view table;                       ///< What a table is called to a screen reader.
  std::string_view done, open;                  ///< Tasks.
  std::string_view footnotes, footnote, back;   ///< "Footnotes", "Footnote" 3, "Back to text".
  std::string_view flowchart;                   ///< What one without a title is called.
  std::string_view steps_in_words;              ///< Above the list of its steps.
  std::string_view drawn_before, drawn_behind;  ///< Around the number of steps of a drawing.

  std::string_view title_of(CalloutKind kind) const;
};

/// By the first part of a language tag; English where the language is not known.
const RendererWords& words_in(std::string_view language);

}  // namespace codicil::markdown
