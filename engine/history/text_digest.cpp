#include "history/text_digest.h"

#include "text/hash.h"
#include "text/path.h"

namespace codicil::history {
namespace {

/// The path of a link's destination, decoded; empty where it cannot lead to a file of the content.
std::string path_in(std::string_view destination) {
  if (has_scheme(destination)) return {};
  return decode_url(destination.substr(0, destination.find_first_of("#?")));
}

void add_links(const Document& document, std::vector<std::string>& links) {
  for (const Node& node : document.nodes) {
    if (node.kind != NodeKind::link && node.kind != NodeKind::image) continue;
    std::string path = path_in(document.text_of(node));
    if (!path.empty()) links.push_back(std::move(path));
  }
}

}  // namespace

std::vector<std::string> links_of(const ChapterText& text) {
  std::vector<std::string> links;
  for (const Box& box : text.boxes) {
    for (const Document& passage : box.passages) add_links(passage, links);
  }
  add_links(text.body, links);
  return links;
}

TextDigest digest_of(const ChapterText& text) {
  Hash hash;
  hash.add(text.title);
  hash.add(static_cast<std::uint64_t>(text.status));
  hash.add(text.replaced_by ? text.replaced_by->value : std::string());
  hash.add(text.boxes.size());
  for (const Box& box : text.boxes) {
    hash.add(static_cast<std::uint64_t>(box.kind));
    hash.add(box.passages.size());
    for (const Document& passage : box.passages) hash.add(fingerprint(passage));
    hash.add(box.names.size());
    for (const Placed<std::string>& name : box.names) hash.add(name.value);
  }
  hash.add(fingerprint(text.body));
  return {.words = hash.value(), .links = links_of(text)};
}

ResourceTable::ResourceTable(const Manual& manual) {
  for (std::size_t i = 0; i < manual.resources.size(); ++i) {
    places_.emplace(manual.resources[i].path, i);
  }
}

std::vector<std::size_t> ResourceTable::linked(const std::vector<std::string>& links,
                                               std::string_view folder) const {
  std::vector<std::size_t> found;
  if (places_.empty()) return found;
  for (const std::string& link : links) {
    const std::optional<std::string> path = resolve_path(folder, link);
    if (!path) continue;
    const auto place = places_.find(*path);
    if (place != places_.end()) found.push_back(place->second);
  }
  return found;
}

std::uint64_t fingerprint_of(const Manual& manual, const ResourceTable& resources,
                             const Chapter& chapter, const TextDigest& digest) {
  Hash hash;
  hash.add(digest.words);
  hash.add(chapter.part < manual.parts.size() ? manual.parts[chapter.part].id : std::string());
  for (const std::size_t index : resources.linked(digest.links, folder_of(chapter.path))) {
    hash.add(manual.resources[index].content_id);
  }
  return hash.value();
}

}  // namespace codicil::history
