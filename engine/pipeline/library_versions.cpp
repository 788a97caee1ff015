#include "pipeline/library_versions.h"

#include <algorithm>

#include "markdown/library_version.h"
#include "text/library_version.h"

namespace codicil::pipeline {

namespace {

constexpr const char* graphviz = "Graphviz";

}  // namespace

LibraryVersions library_versions(const DrawnFlowcharts& flowcharts) {
  LibraryVersions versions{{"cmark-gfm", markdown::library_version()},
                           {"ICU", collation_library_version()}};
  if (!flowcharts.graphviz.empty()) versions.emplace_back(graphviz, flowcharts.graphviz);
  return versions;
}

bool are_here(const LibraryVersions& versions) {
  const bool has_drawings =
      std::ranges::any_of(versions, [](const auto& library) { return library.first == graphviz; });
  return versions == library_versions({{}, has_drawings ? graphviz_version() : std::string()});
}

}  // namespace codicil::pipeline
