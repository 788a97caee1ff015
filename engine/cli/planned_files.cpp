#include "cli/planned_files.h"

#include <functional>
#include <map>
#include <string>
#include <utility>

namespace codicil::cli {

std::unique_ptr<const SourceTree> files_as_planned(const pipeline::Workplace& workplace,
                                                   const std::string& content,
                                                   const authoring::Plan& plan) {
  const auto disk = workplace.working_tree();
  std::map<std::string, std::string, std::less<>> files;
  const auto take = [&](const std::string& path) {
    if (auto bytes = disk->read(path)) files.insert_or_assign(path, *std::move(bytes));
  };
  take(workplace.definition);
  take(workplace.baseline());
  for (const SourceEntry& entry : disk->list(content)) take(entry.path);
  for (const OutputFile& file : plan.creations) files.insert_or_assign(file.path, file.bytes);
  for (const OutputFile& file : plan.replacements) files.insert_or_assign(file.path, file.bytes);
  for (const std::string& path : plan.deletions) files.erase(path);
  return std::make_unique<const MemoryTree>(std::move(files));
}

}  // namespace codicil::cli
