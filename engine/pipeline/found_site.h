// A site as it is found on disk, or in a zip file.
#pragma once

#include <filesystem>
#include <string>
#include <vector>

#include "files/output_file.h"
#include "site/site_listing.h"

namespace codicil::pipeline {

struct FoundSite {
  std::string provenance;  ///< The bytes of provenance.json; empty where there is none.
  site::Hashes files;      ///< All others.
  OutputFile start_page;   ///< The one beside it in an archive; without a name where there is none.
  /// What no site holds: symbolic links, files twice in an archive, files beside the site in it.
  std::vector<std::string> oddities;
};

/// Reads and hashes all of it, hidden files too; a folder without provenance.json is not looked
/// through. Throws Failure as `verify_site` does.
FoundSite find_site(const std::filesystem::path& target);

}  // namespace codicil::pipeline
