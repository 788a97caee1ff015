// Does the built site hold together? Dead links and anchors, ids given twice, files from other
// hosts, broken markup.
#pragma once

#include <cstdint>
#include <string>
#include <string_view>
#include <vector>

#include "diagnostics/place.h"
#include "files/output_file.h"
#include "files/source_tree.h"

namespace codicil::site {

enum class LinkFaultKind : std::uint8_t {
  dead_link,         ///< No file of the site stands there.
  dead_anchor,       ///< The page is there, the id is not.
  duplicate_id,      ///< Two elements of one page have one id.
  foreign_resource,  ///< A script, style sheet, image or the like that another host would have to
                     ///< serve.
  folder_link,  ///< A relative link that does not end in a file name, so that it fails from disk.
  ill_formed,   ///< Not well-formed XML.
};
std::string_view name_of(LinkFaultKind kind);  ///< "dead link", "dead anchor" …

struct LinkFault {
  std::string path;  ///< The file that has the fault.
  Place place;
  LinkFaultKind kind = LinkFaultKind::dead_link;
  std::string subject;  ///< The address, the id, or what is wrong with the markup.

  bool operator==(const LinkFault&) const = default;
};

struct LinkCheckOptions {
  std::string
      url;  ///< The site's own address: absolute links to it are checked too. Empty: none are.
  unsigned jobs = 1;  ///< Threads.
};

/// Checks all .html, .xml, .svg and .css files of a site: a folder on disk (DirectoryTree) or
/// memory. Sorted by path and place.
std::vector<LinkFault> check_links(const SourceTree& site, const LinkCheckOptions& options);

/// The same over files that are still in memory.
std::vector<LinkFault> check_links(const std::vector<OutputFile>& site,
                                   const LinkCheckOptions& options);

}  // namespace codicil::site
