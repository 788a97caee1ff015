#include "history/text_digest.h"

#include "text/path.h"

namespace codicil::history {
namespace {

/// Adds up what is to be told apart. Each value is closed by its length or is of fixed size, so
/// that neighbours cannot run into one another.
class Mixer {
 public:
  void add(std::uint64_t number) {
    value_ = (value_ ^ number) * 0x9E3779B97F4A7C15U;
    value_ ^= value_ >> 29U;
  }
  void add(std::string_view text) {
    std::uint64_t hash = 0xCBF29CE484222325U;
    for (const char c : text) hash = (hash ^ static_cast<unsigned char>(c)) * 0x100000001B3U;
    add(hash);
    add(text.size());
  }
  std::uint64_t value() const { return value_; }

 private:
  std::uint64_t value_ = 0x243F6A8885A308D3U;
};

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
  Mixer mixer;
  mixer.add(text.title);
  mixer.add(static_cast<std::uint64_t>(text.status));
  mixer.add(text.replaced_by ? text.replaced_by->value : std::string());
  mixer.add(text.boxes.size());
  for (const Box& box : text.boxes) {
    mixer.add(static_cast<std::uint64_t>(box.kind));
    mixer.add(box.passages.size());
    for (const Document& passage : box.passages) mixer.add(fingerprint(passage));
    mixer.add(box.names.size());
    for (const Placed<std::string>& name : box.names) mixer.add(name.value);
  }
  mixer.add(fingerprint(text.body));
  return {.words = mixer.value(), .links = links_of(text)};
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
  Mixer mixer;
  mixer.add(digest.words);
  mixer.add(chapter.part < manual.parts.size() ? manual.parts[chapter.part].id : std::string());
  for (const std::size_t index : resources.linked(digest.links, folder_of(chapter.path))) {
    mixer.add(manual.resources[index].content_id);
  }
  return mixer.value();
}

}  // namespace codicil::history
