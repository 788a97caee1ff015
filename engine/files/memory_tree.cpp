#include <fmt/core.h>

#include "files/source_tree.h"

namespace codicil {
namespace {

bool has_hidden_name(std::string_view path) {
  return path.starts_with('.') || path.find("/.") != std::string_view::npos;
}

}  // namespace

std::vector<SourceEntry> MemoryTree::list(std::string_view folder) const {
  const std::string prefix = folder.empty() ? std::string() : std::string(folder) + '/';
  std::vector<SourceEntry> entries;
  for (auto file = files_.lower_bound(prefix); file != files_.end(); ++file) {
    const auto& [path, bytes] = *file;
    if (!path.starts_with(prefix)) break;
    if (has_hidden_name(std::string_view(path).substr(prefix.size()))) continue;
    entries.push_back({path, EntryKind::file, content_id_of(bytes), bytes.size()});
  }
  return entries;
}

FileTooLarge::FileTooLarge(const std::string& name)
    : Failure(FailureKind::environment,
              fmt::format("{} is larger than {} MiB", name, most_bytes >> 20U),
              "Make the file smaller, or publish it elsewhere and link to it.") {}

Availability MemoryTree::availability(std::string_view path) const {
  return files_.contains(path) ? Availability::there : Availability::absent;
}

std::optional<std::string> MemoryTree::read(std::string_view path) const {
  const auto file = files_.find(path);
  if (file == files_.end()) return std::nullopt;
  return file->second;
}

}  // namespace codicil
