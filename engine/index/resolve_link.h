// Where a link leads, by the destination that its author wrote.
#pragma once

#include <cstdint>
#include <optional>
#include <string>
#include <string_view>

#include "index/identities.h"

namespace codicil::index {

/// The file in which a link stands.
struct LinkHome {
  std::string folder;                    ///< Of the file, from the root of the tree.
  std::optional<std::uint32_t> chapter;  ///< What "#id" means: in this chapter,
  std::optional<std::uint32_t> page;     ///< or on this page.
};

LinkHome home_of_chapter(const Manual& manual, std::size_t chapter);
LinkHome home_of_page(const Manual& manual, std::size_t page);
/// The notes of editions.
LinkHome home_of_editions(const Manual& manual);

/// A destination, taken apart.
struct Destination {
  enum class Kind : std::uint8_t { empty, outside, source, anchor, document, file } kind{};
  std::string path;      ///< Decoded; of a source its id; empty of an anchor.
  std::string fragment;  ///< Decoded, without '#'.
};

/// Takes apart what stands between the brackets of a link. A scheme that readers cannot follow
/// ("javascript:") makes it a file that cannot be there.
Destination read_destination(std::string_view written);

/// Resolves a destination. Where it leads to no chapter, but a chapter of the file's name stands in
/// another folder, `target` names that one beside `missing_chapter`.
Resolution resolve_link(const Identities& identities, const LinkHome& home,
                        std::string_view destination);

/// `resolution` as it stands for a reader in `home`: a target in a draft or a withdrawn chapter.
Resolution seen_from(const Manual& manual, std::optional<std::uint32_t> home,
                     Resolution resolution);

/// The chapter that something leads to, if it leads into one that is there.
std::optional<std::uint32_t> chapter_of(const Resolution& resolution);

}  // namespace codicil::index
