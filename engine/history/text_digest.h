// What a chapter's text comes to: the part of its fingerprint that its own file decides, and which
// files it links.
#pragma once

#include <cstdint>
#include <string>
#include <string_view>
#include <unordered_map>
#include <vector>

#include "manual/manual.h"

namespace codicil::history {

/// Of one text, wherever it stands. The dear part of a fingerprint: made once for each distinct
/// text.
struct TextDigest {
  std::uint64_t words = 0;         ///< Title, status, successor, boxes and body.
  std::vector<std::string> links;  ///< As `links_of` gives them.
};

/// The paths in boxes and body that may lead to resources, decoded, in reading order.
std::vector<std::string> links_of(const ChapterText& text);

TextDigest digest_of(const ChapterText& text);

/// The resources of a manual by their paths. The manual must outlive it.
class ResourceTable {
 public:
  explicit ResourceTable(const Manual& manual);

  /// What the links of a file in `folder` lead to, each as often as it is linked: indices into
  /// Manual::resources.
  std::vector<std::size_t> linked(const std::vector<std::string>& links,
                                  std::string_view folder) const;

 private:
  std::unordered_map<std::string_view, std::size_t> places_;
};

/// The whole fingerprint of a chapter with that digest.
std::uint64_t fingerprint_of(const Manual& manual, const ResourceTable& resources,
                             const Chapter& chapter, const TextDigest& digest);

}  // namespace codicil::history
