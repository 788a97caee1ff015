// `release`: the line that makes an edition public.
#pragma once

#include <string>

#include "text/date.h"

namespace codicil::authoring {

/// The text of an edition's file with `published: DATE` in its front matter, every other byte as it
/// was. A date that stands there already is kept: the text comes back unchanged. A `published:`
/// without a value gets it; where there is none the line is put before the first key, behind the
/// comments above it. `path` is for messages. Throws Failure (content) where the front matter
/// cannot be read, or `published` holds something that is no date.
std::string with_published(const std::string& path, std::string text, Date date);

}  // namespace codicil::authoring
