#include "site/addresses.h"

#include <algorithm>
#include <array>

namespace codicil::site {

namespace {

constexpr std::string_view white_space = " \t\r\n";

std::string_view trimmed(std::string_view text) {
  const std::size_t first = text.find_first_not_of(white_space);
  if (first == std::string_view::npos) return {};
  return text.substr(first, text.find_last_not_of(white_space) - first + 1);
}

template <std::size_t size>
bool is_one_of(std::string_view word, const std::array<std::string_view, size>& words) {
  return std::ranges::find(words, word) != words.end();
}

/// True for a <link> that makes the browser fetch something; others ("canonical", "alternate") only
/// point.
bool loads(std::string_view relations) {
  constexpr std::array<std::string_view, 8> loading{"stylesheet",    "icon",     "apple-touch-icon",
                                                    "mask-icon",     "manifest", "preload",
                                                    "modulepreload", "prefetch"};
  while (!relations.empty()) {
    const std::size_t end = std::min(relations.find_first_of(white_space), relations.size());
    if (is_one_of(relations.substr(0, end), loading)) return true;
    relations.remove_prefix(std::min(end + 1, relations.size()));
  }
  return false;
}

AddressUse use_of_reference(const MarkupReader& reader) {
  constexpr std::array<std::string_view, 4> drawn{"use", "image", "script", "feImage"};
  if (is_one_of(reader.name(), drawn)) return AddressUse::resource;
  if (reader.name() != "link") return AddressUse::link;
  const Attribute* relation = reader.attribute("rel");
  return relation != nullptr && loads(relation->value) ? AddressUse::resource : AddressUse::link;
}

/// "a.png 1x, b.png 2x"
void add_source_set(const Attribute& set, std::vector<Address>& addresses) {
  const std::string text = resolve_references(set.value);
  std::string_view rest = text;
  while (!rest.empty()) {
    const std::size_t end = std::min(rest.find(','), rest.size());
    const std::string_view entry = trimmed(rest.substr(0, end));
    const std::string_view address = entry.substr(0, entry.find_first_of(white_space));
    if (!address.empty())
      addresses.push_back({std::string(address), set.offset, AddressUse::resource});
    rest.remove_prefix(std::min(end + 1, rest.size()));
  }
}

/// "0; url=../referrals/index.html"
void add_refresh(const MarkupReader& reader, std::vector<Address>& addresses) {
  const Attribute* what = reader.attribute("http-equiv");
  const Attribute* content = reader.attribute("content");
  if (what == nullptr || what->value != "refresh" || content == nullptr) return;
  const std::size_t url = content->value.find("url=");
  if (url == std::string_view::npos) return;
  addresses.push_back(
      {resolve_references(content->value.substr(url + 4)), content->offset, AddressUse::link});
}

void add_attribute(const MarkupReader& reader, const Attribute& attribute,
                   std::vector<Address>& addresses) {
  constexpr std::array<std::string_view, 3> loaded{"src", "poster", "data"};
  constexpr std::array<std::string_view, 2> sent_to{"action", "formaction"};
  const auto add = [&](AddressUse use) {
    addresses.push_back({resolve_references(trimmed(attribute.value)), attribute.offset, use});
  };
  if (attribute.name == "href" || attribute.name == "xlink:href") {
    add(use_of_reference(reader));
  } else if (is_one_of(attribute.name, loaded)) {
    add(AddressUse::resource);
  } else if (is_one_of(attribute.name, sent_to)) {
    add(AddressUse::link);
  } else if (attribute.name == "srcset") {
    add_source_set(attribute, addresses);
  } else if (attribute.name == "style") {
    add_style_addresses(resolve_references(attribute.value), attribute.offset, addresses);
  }
}

/// The address at the beginning of what follows "url(" or "@import"; in quotes or bare up to
/// `closing`.
std::string_view styled_address(std::string_view text, char closing) {
  text = text.substr(std::min(text.find_first_not_of(white_space), text.size()));
  if (text.empty()) return {};
  const bool in_quotes = text[0] == '"' || text[0] == '\'';
  if (!in_quotes) return trimmed(text.substr(0, text.find(closing)));
  return text.substr(1, text.find(text[0], 1) - 1);
}

}  // namespace

void add_addresses(const MarkupReader& reader, std::vector<Address>& addresses) {
  for (const Attribute& attribute : reader.attributes())
    add_attribute(reader, attribute, addresses);
  if (reader.name() == "meta") {
    add_refresh(reader, addresses);
  } else if (reader.name() == "style") {
    add_style_addresses(reader.text(), reader.text_offset(), addresses);
  } else if (reader.name() == "loc") {
    addresses.push_back(
        {resolve_references(trimmed(reader.text())), reader.text_offset(), AddressUse::link});
  }
}

void add_style_addresses(std::string_view css, std::size_t offset,
                         std::vector<Address>& addresses) {
  constexpr std::string_view reference = "url(";
  constexpr std::string_view import = "@import";
  for (std::size_t at = css.find_first_of("/u@"); at != std::string_view::npos;
       at = css.find_first_of("/u@", at + 1)) {
    const std::string_view rest = css.substr(at);
    std::string_view address;
    if (rest.starts_with("/*")) {
      at = css.find("*/", at + 2);
      if (at == std::string_view::npos) return;
    } else if (rest.starts_with(reference)) {
      address = styled_address(rest.substr(reference.size()), ')');
    } else if (rest.starts_with(import) &&
               !trimmed(rest.substr(import.size(), 12)).starts_with(reference)) {
      address = styled_address(rest.substr(import.size()), ';');
    }
    if (!address.empty())
      addresses.push_back({std::string(address), offset + at, AddressUse::resource});
  }
}

}  // namespace codicil::site
