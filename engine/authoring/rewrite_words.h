// Other words in the place of some words of an author's, where exactly these are written.
#pragma once

#include <optional>
#include <string_view>
#include <vector>

#include "authoring/written_text.h"

namespace codicil::authoring {

/// Puts `words`, which are no Markdown, in the place of a part of a line. Words that both begin or
/// end with stay as they are written, and lines end where they did as far as that can be. No edits
/// where nothing differs. Nothing where it is not certain which bytes give way, where marks (such
/// as those of emphasis) stand among them, or where the words cannot be written there.
std::optional<std::vector<Edit>> rewrite_words(const WrittenText& text, const Document& document,
                                               const index::Prose& prose, index::LinePart part,
                                               std::string_view words);

}  // namespace codicil::authoring
