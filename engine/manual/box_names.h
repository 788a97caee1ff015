// How the boxes are called: on the page, and by those who cite them.
#pragma once

#include <string_view>
#include <vector>

#include "manual/chapter_text.h"

namespace codicil {

/// The box's heading on the page: "Scope of this Chapter", "Related Guidance".
std::string_view printed_name(BoxKind kind, std::string_view language);

/// A name by which the field cites a box.
struct BoxName {
  std::string_view name;  ///< As `folded_title` gives it: "scope of this chapter".
  BoxKind kind;
};

/// Every name, longest first. Names of `related` mean `sources` in a chapter that has no `related`.
const std::vector<BoxName>& cited_box_names();

}  // namespace codicil
