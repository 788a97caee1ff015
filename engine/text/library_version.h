// Which version of ICU orders and folds text: it decides bytes of the output.
#pragma once

#include <string>

namespace codicil {

/// The version in use, such as "72.1".
std::string collation_library_version();

}  // namespace codicil
