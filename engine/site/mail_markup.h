// HTML of the manual's own pages becomes HTML for mail: every style in the element itself, no
// classes, no ids, no way into a page that is not there.
#pragma once

#include <string>

#include "text/html.h"

namespace codicil::site {

/// The styles of links, shared with what stands around such markup.
inline constexpr const char* mail_link_style = "color:#0b5a68;text-decoration:underline;";

/// `html` as the markdown room writes it, its links whole addresses. What is no such markup comes
/// out as its text.
std::string mail_markup(const Html& html);

}  // namespace codicil::site
