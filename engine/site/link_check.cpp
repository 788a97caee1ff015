#include "site/link_check.h"

#include <algorithm>
#include <array>
#include <cassert>
#include <functional>
#include <optional>
#include <string>
#include <tuple>
#include <unordered_map>
#include <unordered_set>
#include <utility>

#include "parallel/for_each_index.h"
#include "site/addresses.h"
#include "site/markup.h"
#include "site/template_text.h"
#include "text/path.h"

namespace codicil::site {

namespace {

/// The files of a site, wherever they are.
struct SiteFiles {
  std::vector<std::string> paths;
  std::function<std::string(std::size_t)> read;
};

/// A fault before its place is known: places are only worked out for pages that have one.
struct FoundFault {
  std::size_t offset = 0;
  LinkFaultKind kind = LinkFaultKind::dead_link;
  std::string subject;
};

/// A link to an id, which is known only when the page that should have it was read.
struct AnchorLink {
  std::size_t offset = 0;
  std::size_t target = 0;  ///< Index of the file.
  std::string id;
  std::string address;  ///< As written.
};

/// What reading one file gives.
struct FileFacts {
  std::vector<std::string> ids;  ///< Sorted.
  std::vector<AnchorLink> anchor_links;
  std::vector<FoundFault> faults;
};

using FileIndex = std::unordered_map<std::string_view, std::size_t>;

/// Looks through one file.
class FileCheck {
 public:
  FileCheck(std::size_t file, const std::vector<std::string>& paths, const FileIndex& index,
            std::string_view url)
      : file_(file), path_(paths[file]), index_(index), url_(url) {}

  FileFacts check(std::string_view bytes) {
    if (extension_of(path_) == "css") {
      std::vector<Address> addresses;
      add_style_addresses(bytes, 0, addresses);
      for (const Address& address : addresses) take(address);
    } else {
      check_markup(bytes);
    }
    return std::move(facts_);
  }

 private:
  void add(std::size_t offset, LinkFaultKind kind, std::string subject) {
    facts_.faults.push_back({offset, kind, std::move(subject)});
  }

  void check_markup(std::string_view bytes) {
    MarkupReader reader(bytes);
    std::vector<std::pair<std::string, std::size_t>> ids;
    std::vector<Address> addresses;
    while (reader.next()) {
      const Attribute* id = reader.attribute("id");
      if (id != nullptr) ids.emplace_back(resolve_references(id->value), id->offset);
      addresses.clear();
      add_addresses(reader, addresses);
      for (const Address& address : addresses) take(address);
    }
    if (reader.fault())
      add(reader.fault()->offset, LinkFaultKind::ill_formed, reader.fault()->message);
    take_ids(std::move(ids));
  }

  void take_ids(std::vector<std::pair<std::string, std::size_t>> ids) {
    std::ranges::sort(ids);
    for (auto& [id, offset] : ids) {
      if (!facts_.ids.empty() && facts_.ids.back() == id) {
        add(offset, LinkFaultKind::duplicate_id, id);
      } else {
        facts_.ids.push_back(std::move(id));
      }
    }
  }

  /// Judges an address; the same one twice in a file is one fault.
  void take(const Address& address) {
    const auto use = static_cast<std::size_t>(address.use);
    if (!seen_[use].insert(address.text).second) return;
    const std::string_view text = address.text;
    if (!url_.empty() && text.starts_with(url_)) {
      take_own(address, text.substr(url_.size()));
    } else if (!has_scheme(text)) {
      take_relative(address);
    } else if (address.use == AddressUse::resource && !text.starts_with("data:")) {
      add(address.offset, LinkFaultKind::foreign_resource, address.text);
    }
  }

  /// An absolute address of this site; a web server completes those of folders.
  void take_own(const Address& address, std::string_view target) {
    std::string path = decode_url(target.substr(0, target.find_first_of("?#")));
    if (path.empty() || path.ends_with('/')) path += "index.html";
    const auto found = index_.find(path);
    if (found == index_.end()) return add(address.offset, LinkFaultKind::dead_link, address.text);
    take_anchor(address, found->second);
  }

  void take_relative(const Address& address) {
    const std::string_view text = address.text;
    const std::string path = decode_url(text.substr(0, text.find_first_of("?#")));
    if (path.empty()) return take_anchor(address, file_);
    const std::string_view last = file_name_of(path);
    if (last.empty() || last == "." || last == "..")
      return add(address.offset, LinkFaultKind::folder_link, address.text);
    // Counted from the root of a host, a link fails where the site is in a folder of it.
    const std::optional<std::string> target =
        path.starts_with('/') ? std::nullopt : resolve_path(folder_of(path_), path);
    const auto found = target ? index_.find(*target) : index_.end();
    if (found != index_.end()) return take_anchor(address, found->second);
    const bool is_folder = target && index_.contains(*target + "/index.html");
    add(address.offset, is_folder ? LinkFaultKind::folder_link : LinkFaultKind::dead_link,
        address.text);
  }

  void take_anchor(const Address& address, std::size_t target) {
    const std::size_t mark = address.text.find('#');
    if (mark == std::string::npos || address.use == AddressUse::resource) return;
    std::string id = decode_url(std::string_view(address.text).substr(mark + 1));
    if (!id.empty() && id != "top")
      facts_.anchor_links.push_back({address.offset, target, std::move(id), address.text});
  }

  std::size_t file_;
  const std::string& path_;
  const FileIndex& index_;
  std::string_view url_;
  std::array<std::unordered_set<std::string>, 2> seen_;  ///< By use.
  FileFacts facts_;
};

bool is_read(std::string_view path) {
  const std::string_view extension = extension_of(path);
  return extension == "html" || extension == "xml" || extension == "svg" || extension == "css";
}

void check_anchors(const std::vector<std::string>& paths, std::vector<FileFacts>& facts) {
  for (FileFacts& file : facts) {
    for (AnchorLink& link : file.anchor_links) {
      const bool has_ids = extension_of(paths[link.target]) == "html";
      if (!has_ids || std::ranges::binary_search(facts[link.target].ids, link.id)) continue;
      file.faults.push_back({link.offset, LinkFaultKind::dead_anchor, std::move(link.address)});
    }
  }
}

/// Gives faults their paths and places; reads again only the files that have one.
std::vector<LinkFault> placed(const SiteFiles& site, std::vector<FileFacts> facts) {
  std::vector<LinkFault> faults;
  for (std::size_t file = 0; file < facts.size(); ++file) {
    if (facts[file].faults.empty()) continue;
    const std::string bytes = site.read(file);
    for (FoundFault& fault : facts[file].faults) {
      faults.push_back({site.paths[file], place_within(bytes, fault.offset, {1, 1}), fault.kind,
                        std::move(fault.subject)});
    }
  }
  std::ranges::sort(faults, {}, [](const LinkFault& fault) {
    return std::tie(fault.path, fault.place, fault.kind, fault.subject);
  });
  return faults;
}

std::vector<LinkFault> check(const SiteFiles& site, const LinkCheckOptions& options) {
  FileIndex index;
  index.reserve(site.paths.size());
  for (std::size_t file = 0; file < site.paths.size(); ++file)
    index.emplace(site.paths[file], file);
  std::vector<FileFacts> facts(site.paths.size());
  for_each_index(site.paths.size(), options.jobs, [&](std::size_t file) {
    if (!is_read(site.paths[file])) return;
    facts[file] = FileCheck(file, site.paths, index, options.url).check(site.read(file));
  });
  check_anchors(site.paths, facts);
  return placed(site, std::move(facts));
}

}  // namespace

std::string_view name_of(LinkFaultKind kind) {
  switch (kind) {
    case LinkFaultKind::dead_link:
      return "dead link";
    case LinkFaultKind::dead_anchor:
      return "dead anchor";
    case LinkFaultKind::duplicate_id:
      return "duplicate id";
    case LinkFaultKind::foreign_resource:
      return "foreign resource";
    case LinkFaultKind::folder_link:
      return "link to a folder";
    case LinkFaultKind::ill_formed:
      return "ill-formed page";
  }
  assert(false);
  return {};
}

std::vector<LinkFault> check_links(const SourceTree& site, const LinkCheckOptions& options) {
  SiteFiles files;
  for (SourceEntry& entry : site.list("")) {
    if (entry.kind == EntryKind::file) files.paths.push_back(std::move(entry.path));
  }
  files.read = [&](std::size_t file) {
    return site.read(files.paths[file]).value_or(std::string());
  };
  return check(files, options);
}

std::vector<LinkFault> check_links(const std::vector<OutputFile>& site,
                                   const LinkCheckOptions& options) {
  SiteFiles files;
  for (const OutputFile& file : site) files.paths.push_back(file.path);
  files.read = [&](std::size_t file) { return site[file].bytes; };
  return check(files, options);
}

}  // namespace codicil::site
