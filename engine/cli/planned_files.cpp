#include "cli/planned_files.h"

#include <functional>
#include <map>
#include <string>
#include <utility>

namespace codicil::cli {

std::unique_ptr<const SourceTree> files_as_planned(const SourceTree& disk,
                                                   const ManualDefinition& definition,
                                                   const authoring::Plan& plan) {
  std::map<std::string, std::string, std::less<>> files;
  const auto take = [&](const std::string& path) {
    if (auto bytes = disk.read(path)) files.insert_or_assign(path, *std::move(bytes));
  };
  take(definition.path);
  for (const SourceEntry& entry : disk.list(definition.content)) take(entry.path);
  for (const OutputFile& file : plan.creations) files.insert_or_assign(file.path, file.bytes);
  for (const OutputFile& file : plan.replacements) files.insert_or_assign(file.path, file.bytes);
  for (const std::string& path : plan.deletions) files.erase(path);
  return std::make_unique<const MemoryTree>(std::move(files));
}

}  // namespace codicil::cli
