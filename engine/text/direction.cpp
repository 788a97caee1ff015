#include "text/direction.h"

#include <unicode/locid.h>

#include <string>

namespace codicil {

bool is_right_to_left(std::string_view language) {
  UErrorCode status = U_ZERO_ERROR;
  const icu::Locale locale = icu::Locale::forLanguageTag(std::string(language), status);
  return U_SUCCESS(status) != 0 && locale.isRightToLeft() != 0;
}

}  // namespace codicil
