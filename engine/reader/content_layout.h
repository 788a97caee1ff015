// Which file of the content is what, by its path alone.
#pragma once

#include <string>
#include <string_view>
#include <vector>

#include "diagnostics/diagnostic.h"
#include "files/source_tree.h"
#include "manual/manual.h"

namespace codicil::reader {

/// A Markdown file in its folder.
struct ContentFile {
  SourceEntry entry;
  std::string stem;      ///< Without ".md", and of a draft revision without ".draft.md".
  std::size_t part = 0;  ///< Of a chapter or draft: index into the definition's parts.
};

struct ContentLayout {
  std::vector<ContentFile> chapters;
  std::vector<ContentFile> drafts;
  std::vector<ContentFile> pages;
  std::vector<ContentFile> editions;
  std::vector<ResourceFile> resources;
  std::vector<Diagnostic> faults;
};

/// Sorts the listing of the content's folder. Reports what a manual has no place for.
ContentLayout lay_out(std::vector<SourceEntry> entries, const ManualDefinition& definition,
                      const std::string& revision);

}  // namespace codicil::reader
