#include "pipeline/write_site.h"

#include "parallel/for_each_index.h"

namespace codicil::pipeline {

void write_site(const FilePlan& plan, unsigned jobs, SiteFolder& folder) {
  for_each_index(plan.files.size(), jobs, [&](std::size_t i) {
    if (!plan.files[i].copy_of.empty()) return;
    for (const OutputFile& file : plan.files[i].make()) folder.add(file);
  });
  for (const PlannedFiles& files : plan.files) {
    if (!files.copy_of.empty()) folder.add_copy(files.paths.front(), files.copy_of);
  }
  folder.add(site::provenance(plan.provenance(), folder.hashes()));
}

}  // namespace codicil::pipeline
