// The name of an object in git's store, as the bytes that it is.
#pragma once

#include <algorithm>
#include <array>
#include <compare>
#include <cstddef>
#include <cstring>
#include <optional>
#include <string>
#include <string_view>

namespace codicil::git {

struct ObjectId {
  std::array<unsigned char, 20> bytes{};

  auto operator<=>(const ObjectId&) const = default;

  std::string hex() const;
};

/// Reads 40 hexadecimal digits; nothing for any other text.
std::optional<ObjectId> parse_object_id(std::string_view hex);

/// Names are evenly spread already: any part of one is a good hash.
struct ObjectIdHash {
  std::size_t operator()(const ObjectId& id) const {
    std::size_t hash = 0;
    std::memcpy(&hash, id.bytes.data(), sizeof hash);
    return hash;
  }
};

}  // namespace codicil::git
