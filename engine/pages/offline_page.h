// The copy of the manual that readers may keep on their device: the page on which they ask for it,
// and what it holds.
#pragma once

#include <string_view>

#include "pages/page.h"
#include "pages/survey.h"

namespace codicil::pages {

/// True where readers may keep a copy: of an edition. A working draft must not stay on a device.
bool offers_copy(const Survey& survey);

/// offline/index.html
Page compose_offline(const Survey& survey);

/// Whether the file of the site at `path` is part of the copy: everything that the present manual
/// is read with; not the texts of editions and what compares them, notices and feeds, and what only
/// programs read.
bool belongs_to_copy(std::string_view path);

}  // namespace codicil::pages
