// Letters without their accents, for comparisons that must not hang on them.
#pragma once

#include <string>
#include <string_view>

namespace codicil {

/// "éclair" as "eclair". Letters that are no letter with a mark stay: "ø", "ł".
std::string without_marks(std::string_view text);

}  // namespace codicil
