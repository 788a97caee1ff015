// Which addresses a page names: where its links lead, and what a browser would load with it.
#pragma once

#include <cstdint>
#include <string>
#include <string_view>
#include <vector>

#include "site/markup.h"

namespace codicil::site {

enum class AddressUse : std::uint8_t {
  link,      ///< Followed when somebody asks for it.
  resource,  ///< Loaded with the page: style sheets, scripts, images, frames.
};

struct Address {
  std::string text;  ///< Entities resolved.
  std::size_t offset = 0;
  AddressUse use = AddressUse::link;
};

/// Adds the addresses in the present tag of `reader`, and in the style sheet or the sitemap's <loc>
/// that follows it.
void add_addresses(const MarkupReader& reader, std::vector<Address>& addresses);

/// Adds what a style sheet loads; `offset` is added to the places in it.
void add_style_addresses(std::string_view css, std::size_t offset, std::vector<Address>& addresses);

}  // namespace codicil::site
