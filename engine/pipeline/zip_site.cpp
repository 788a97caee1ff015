#include "pipeline/zip_site.h"

#include <fmt/format.h>

#include <utility>

#include "diagnostics/failure.h"
#include "files/source_tree.h"
#include "files/zip_file.h"
#include "pipeline/found_site.h"
#include "pipeline/start_page.h"
#include "site/site_listing.h"
#include "text/words.h"

namespace codicil::pipeline {

namespace fs = std::filesystem;

namespace {

/// A title as a name that every system takes: Windows refuses these characters, and a dot or space
/// at the end.
std::string folder_name(std::string_view title) {
  constexpr std::string_view refused = "<>:\"/\\|?*";
  constexpr std::size_t longest = 60;
  std::string name;
  for (const char c : title) {
    const bool is_control = static_cast<unsigned char>(c) < ' ';
    name += is_control || refused.find(c) != refused.npos ? ' ' : c;
  }
  name = squeeze(name);
  if (name.size() > longest) {
    const std::size_t space = name.rfind(' ', longest);
    name.resize(space == name.npos ? 0 : space);
  }
  while (name.ends_with('.') || name.ends_with(' ')) name.pop_back();
  return name.empty() ? "Manual" : name;
}

}  // namespace

fs::path zip_beside(const fs::path& site) {
  fs::path zip = site;
  zip += ".zip";
  return zip;
}

void require_replaceable_zip(const fs::path& zip) {
  std::error_code error;
  if (!fs::exists(fs::symlink_status(zip, error))) return;
  if (fs::is_regular_file(fs::symlink_status(zip, error))) {
    try {
      if (site::read_provenance(find_site(zip).provenance)) return;
    } catch (const Failure&) {
      // What cannot be read was not made by us.
    }
  }
  throw Failure(FailureKind::usage,
                fmt::format("`{}` exists, and is no site of Codicil's", zip.string()),
                "Move it away, or publish to a folder of another name.");
}

void zip_site(const fs::path& site, const fs::path& zip, std::string_view title, OutputFile start) {
  const DirectoryTree tree(site.string());
  const std::string folder = folder_name(title);
  ZipWriter writer(zip);
  writer.add({fmt::format("{}/{}", folder, start.path), std::move(start.bytes)});
  for (const SourceEntry& entry : tree.list("")) {
    auto bytes = tree.read(entry.path);
    if (!bytes) {
      throw Failure(FailureKind::environment,
                    fmt::format("`{}` went away while it was being packed", entry.path));
    }
    writer.add({fmt::format("{}/{}/{}", folder, zipped_site_name, entry.path), *std::move(bytes)});
  }
  writer.finish();
}

}  // namespace codicil::pipeline
