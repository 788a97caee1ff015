// Letters without their accents, for comparisons that must not hang on them.
#pragma once

#include <string>
#include <string_view>

namespace codicil {

/// "éclair" as "eclair". Letters that are no letter with a mark stay: "ø", "ł".
std::string without_marks(std::string_view text);

/// The same in lower case, and with what only looks different made equal: "Éﬁ²" as "efi2". What
/// JavaScript's normalize("NFKD"), the removal of \p{M} and toLowerCase() give, so that a browser
/// can do the same.
std::string bare_letters(std::string_view text);

}  // namespace codicil
