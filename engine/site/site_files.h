// The files of a site that no reader opens: what search engines and auditors look for.
#pragma once

#include <map>
#include <string>
#include <string_view>
#include <utility>
#include <vector>

#include "files/output_file.h"

namespace codicil::site {

/// sitemap.xml: the addresses of `paths`, which the caller chooses (present chapters, pages,
/// amendments, keywords; not the manual as at past editions), under `url`, which ends in '/'.
/// Sorted, each once; ".../index.html" is listed as it is.
OutputFile sitemap(std::string_view url, std::vector<std::string> paths);

/// robots.txt: names the sitemap; of a working draft it keeps search engines out of the whole site.
OutputFile robots(std::string_view url, bool is_working_draft);

/// Where a site comes from.
struct Provenance {
  std::string engine_version;  ///< "0.1.0"
  std::string
      commit;  ///< Full name of the commit whose text is published; empty where there is none.
  std::string
      resolved;  ///< How it was found: "tag", "trailer", "date"; for a working tree "working-tree".
  bool is_clean = true;   ///< The text is that commit's, byte for byte.
  std::string tree_hash;  ///< Of a working tree: SHA-256 of its files. Empty for a commit.
  std::string edition;    ///< The edition published, or empty.
  bool history = true;    ///< With the archive of past editions.
  bool drafts = false;    ///< With drafts and editions in preparation.
  /// Name and version of each library that decides bytes: ICU, cmark-gfm.
  std::vector<std::pair<std::string, std::string>> libraries;
};

/// provenance.json, with the SHA-256 of every other file by its path. Begins with `{\n "generator":
/// "Codicil ` and the version, by which SiteFolder knows a site of its own.
OutputFile provenance(const Provenance& provenance,
                      const std::map<std::string, std::string>& sha256_by_path);

/// A hash of a tree's files, names and bytes: what stands for the commit where a working tree is
/// published. `files` is path and SHA-256.
std::string tree_hash(const std::map<std::string, std::string>& sha256_by_path);

}  // namespace codicil::site
