#include "index/reference_table.h"

#include "index/reference_finder.h"
#include "parallel/for_each_index.h"

namespace codicil::index {

ReferenceTable tabulate_references(const Manual& manual, const TabulateOptions& options) {
  const ReferenceFinder finder(manual, options.scans);
  ReferenceTable table;
  table.chapters.resize(manual.chapters.size());
  table.pages.resize(manual.pages.size());
  for_each_index(manual.chapters.size(), options.jobs,
                 [&](std::size_t i) { table.chapters[i] = finder.in_chapter(i); });
  for_each_index(manual.pages.size(), options.jobs,
                 [&](std::size_t i) { table.pages[i] = finder.in_page(i); });
  return table;
}

ChapterReferences references_in(const Document& document, const Manual& manual,
                                std::optional<std::size_t> home) {
  return ReferenceFinder(manual).in_text(document, home);
}

}  // namespace codicil::index
