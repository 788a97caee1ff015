#include "markdown/library_version.h"

#include <cmark-gfm.h>

namespace codicil::markdown {

std::string library_version() {
  return cmark_version_string();
}

}  // namespace codicil::markdown
