#include "pipeline/write_site.h"

#include <vector>

#include "pages/offline_page.h"
#include "parallel/for_each_index.h"
#include "site/offline_files.h"

namespace codicil::pipeline {

namespace {

/// What readers may keep: named with the bytes that were stored.
void write_copy(const std::string& edition, SiteFolder& folder) {
  std::vector<site::CopiedFile> files;
  const auto sizes = folder.sizes();
  for (const auto& [path, sha256] : folder.hashes()) {
    if (pages::belongs_to_copy(path)) files.push_back({path, sha256, sizes.at(path)});
  }
  const OutputFile list = site::list_of_copy(edition, files);
  folder.add(list);
  folder.add(site::service_worker(list));
}

}  // namespace

void write_site(const FilePlan& plan, unsigned jobs, SiteFolder& folder) {
  for_each_index(plan.files.size(), jobs, [&](std::size_t i) {
    if (!plan.files[i].copy_of.empty()) return;
    for (const OutputFile& file : plan.files[i].make()) folder.add(file);
  });
  for (const PlannedFiles& files : plan.files) {
    if (!files.copy_of.empty()) folder.add_copy(files.paths.front(), files.copy_of);
  }
  if (!plan.kept_edition.empty()) write_copy(plan.kept_edition, folder);
  folder.add(site::provenance(plan.provenance(), folder.hashes()));
}

}  // namespace codicil::pipeline
