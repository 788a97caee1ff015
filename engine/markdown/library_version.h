// Which version of cmark-gfm reads Markdown: it decides bytes of the output.
#pragma once

#include <string>

namespace codicil::markdown {

/// The version in use, such as "0.29.0.gfm.6".
std::string library_version();

}  // namespace codicil::markdown
