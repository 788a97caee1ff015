// What stands behind one key of a theme's words: a line of text with places for fields in it.
#pragma once

#include <vector>

#include "site/template_text.h"
#include "yaml/node.h"

namespace codicil::site {

/// Reads the text of a scalar as a template: `{name}` is the field of that name where the words
/// stand, `[words]({name})` a link to the address in that field, `**words**` is strong, words
/// between backticks are code, and all else is shown as it is written. Faults (`theme-invalid`)
/// have no path; what they are about is left out. Never throws.
Reported<std::vector<Element>> read_word(const yaml::Node& scalar);

/// The names between braces, in order.
std::vector<std::string> names_in(const std::vector<Element>& elements);

}  // namespace codicil::site
