#include "pipeline/library_versions.h"

#include "markdown/library_version.h"
#include "text/library_version.h"

namespace codicil::pipeline {

std::vector<std::pair<std::string, std::string>> library_versions() {
  return {{"cmark-gfm", markdown::library_version()}, {"ICU", collation_library_version()}};
}

}  // namespace codicil::pipeline
