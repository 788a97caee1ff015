// Which way a language is written.
#pragma once

#include <string_view>

namespace codicil {

/// True for Arabic, Hebrew, Persian, Urdu and the like: by the script of a BCP 47 tag such as
/// "ar-EG" or "az-Arab", else by the one that the language is most often written in. False for a
/// tag that is none.
bool is_right_to_left(std::string_view language);

}  // namespace codicil
