// The engine's phrases in the language of the pages.
#pragma once

#include <initializer_list>
#include <string>
#include <string_view>
#include <utility>
#include <vector>

#include "markdown/renderer_words.h"
#include "pages/phrases.h"

namespace codicil::pages {

class Words {
 public:
  /// `texts` has one for each phrase, in the order of the table.
  explicit Words(std::vector<std::string> texts);

  /// The phrase, with the value of each `{name}` in it. A name without a value is a bug; a value
  /// without a place in the text is left out.
  std::string say(
      Phrase phrase,
      std::initializer_list<std::pair<std::string_view, std::string_view>> values = {}) const;

  /// Those that the renderer of texts writes.
  const markdown::RendererWords& in_texts() const { return in_texts_; }

 private:
  std::vector<std::string> texts_;
  markdown::RendererWords in_texts_;
};

/// As the table has them.
const Words& english_words();

/// "a", "a and b", "a, b and c".
std::string joined(const Words& words, const std::vector<std::string>& items);

}  // namespace codicil::pages
