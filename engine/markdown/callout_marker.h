// The first words of a quote that is a call-out: `[!NOTE]`, `[!LOCAL leicester]`.
#pragma once

#include <cstddef>
#include <optional>
#include <string_view>

#include "manual/document.h"

namespace codicil::markdown {

struct CalloutMarker {
  CalloutKind kind = CalloutKind::note;
  std::string_view area;   ///< Of a LOCAL one.
  std::size_t length = 0;  ///< With the white space behind it.
};

/// Reads the marker at the front of a text, in any case; nothing when there is none.
std::optional<CalloutMarker> read_callout_marker(std::string_view text);

}  // namespace codicil::markdown
