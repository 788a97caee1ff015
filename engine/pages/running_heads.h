// What stands at the head and the foot of every printed page, as values of `content` in a style
// sheet.
#pragma once

#include <string>
#include <string_view>

#include "pages/in_force.h"
#include "pages/words.h"
#include "text/html.h"

namespace codicil::pages {

/// A text as a string of a style sheet, quotes included; it can end neither the string nor the
/// element that it stands in.
Html style_string(std::string_view text);

/// "in force from 3 February 2026".
Html range_at_head(const InForce& range, const Words& words);

/// "Page 3 of 12", counted by the printer.
Html page_at_foot(const Words& words);

}  // namespace codicil::pages
