#include "markdown/renderer_words.h"

namespace codicil::markdown {

std::string_view RendererWords::title_of(CalloutKind kind) const {
  switch (kind) {
    case CalloutKind::note:
      return note;
    case CalloutKind::important:
      return important;
    case CalloutKind::warning:
      return warning;
    case CalloutKind::tip:
      return tip;
    case CalloutKind::caution:
      return caution;
    case CalloutKind::local:
      return local;
  }
  return {};
}

const RendererWords& english_renderer_words() {
  static const RendererWords words;
  return words;
}

std::string put_into(std::string_view words, std::string_view value) {
  std::string text(words);
  if (const auto place = text.find("{}"); place != std::string::npos) text.replace(place, 2, value);
  return text;
}

}  // namespace codicil::markdown
