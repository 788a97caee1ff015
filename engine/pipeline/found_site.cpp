#include "pipeline/found_site.h"

#include <fmt/format.h>

#include <algorithm>
#include <optional>
#include <utility>

#include "diagnostics/failure.h"
#include "files/content_id.h"
#include "files/list_everything.h"
#include "files/source_tree.h"
#include "files/zip_file.h"
#include "pipeline/start_page.h"
#include "text/path.h"

namespace codicil::pipeline {

namespace fs = std::filesystem;

namespace {

constexpr std::string_view provenance_name = "provenance.json";

/// One file that was found; the bytes only of those that are looked into.
struct Found {
  std::string path;
  std::string sha256;
  std::string bytes;
};

/// The folder in an archive that holds the site: that of the provenance nearest to the root.
std::optional<std::string> site_folder(const std::vector<Found>& files) {
  std::optional<std::string> folder;
  for (const Found& file : files) {
    if (file_name_of(file.path) != provenance_name) continue;
    const std::string candidate(folder_of(file.path));
    if (!folder || candidate.size() < folder->size()) folder = candidate;
  }
  return folder;
}

std::string prefix_of(std::string_view folder) {
  return folder.empty() ? std::string() : std::string(folder) + "/";
}

void keep(Found file, FoundSite& site) {
  if (file.path == provenance_name) {
    if (!site.provenance.empty())
      site.oddities.push_back(fmt::format("{} is there twice", file.path));
    site.provenance = std::move(file.bytes);
  } else if (!site.files.emplace(file.path, std::move(file.sha256)).second) {
    site.oddities.push_back(fmt::format("{} is there twice", file.path));
  }
}

/// An archive holds the site, and one page beside it that opens it.
FoundSite site_in_archive(const fs::path& target) {
  std::vector<Found> files;
  read_zip(target, [&](OutputFile file) {
    const std::string_view name = file_name_of(file.path);
    const bool is_looked_into = name == provenance_name || is_start_page(file);
    std::string sha256 = sha256_of(file.bytes);
    files.push_back({std::move(file.path), std::move(sha256),
                     is_looked_into ? std::move(file.bytes) : std::string()});
  });
  FoundSite site;
  const std::string folder = site_folder(files).value_or(std::string());
  const std::string prefix = prefix_of(folder);
  const std::string_view above = folder_of(folder);
  for (Found& file : files) {
    if (file.path.starts_with(prefix)) {
      file.path.erase(0, prefix.size());
      keep(std::move(file), site);
    } else if (!file.bytes.empty() && folder_of(file.path) == above &&
               site.start_page.path.empty()) {
      site.start_page = {std::string(file_name_of(file.path)), std::move(file.bytes)};
    } else {
      site.oddities.push_back(fmt::format("{} does not belong there", file.path));
    }
  }
  return site;
}

FoundSite site_in_folder(const fs::path& target) {
  FoundSite site;
  const DirectoryTree tree(target.string());
  // Another folder may hold anything, and any amount of it.
  if (tree.availability(provenance_name) == Availability::absent) return site;
  for (const SourceEntry& entry : list_everything(target)) {
    auto bytes = entry.kind == EntryKind::file ? tree.read(entry.path) : std::nullopt;
    if (!bytes) {
      site.oddities.push_back(fmt::format("{} is no file", entry.path));
      continue;
    }
    std::string sha256 = sha256_of(*bytes);
    keep({entry.path, std::move(sha256), *std::move(bytes)}, site);
  }
  return site;
}

}  // namespace

FoundSite find_site(const fs::path& target) {
  std::error_code error;
  FoundSite site =
      fs::is_directory(target, error) ? site_in_folder(target) : site_in_archive(target);
  std::ranges::sort(site.oddities);
  return site;
}

}  // namespace codicil::pipeline
