#include "pipeline/library_versions.h"

#include <fmt/format.h>

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

std::string what_is_not_here(const LibraryVersions& versions) {
  const LibraryVersions here = library_versions({{}, graphviz_version()});
  std::vector<std::string> others;
  for (const auto& [name, version] : versions) {
    const auto mine = std::ranges::find(here, name, &LibraryVersions::value_type::first);
    if (mine == here.end()) {
      others.push_back(fmt::format("{} {}, which is not installed here", name, version));
    } else if (mine->second != version) {
      others.push_back(fmt::format("{} {}, and here is {}", name, version, mine->second));
    }
  }
  return fmt::format("{}", fmt::join(others, "; "));
}

}  // namespace codicil::pipeline
