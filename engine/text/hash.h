// Numbers that stand for things: equal for equal things, the same on every machine.
#pragma once

#include <cstdint>
#include <string_view>

namespace codicil {

/// Adds up values, each closed so that neighbours cannot run into one another.
class Hash {
 public:
  void add(std::uint64_t number) {
    value_ = (value_ ^ number) * 0x9E3779B97F4A7C15U;
    value_ ^= value_ >> 29U;
  }
  /// FNV-1a of the bytes, then their count.
  void add(std::string_view text) {
    std::uint64_t hash = 0xCBF29CE484222325U;
    for (const char c : text) hash = (hash ^ static_cast<unsigned char>(c)) * 0x100000001B3U;
    add(hash);
    add(static_cast<std::uint64_t>(text.size()));
  }
  std::uint64_t value() const { return value_; }

 private:
  std::uint64_t value_ = 0x243F6A8885A308D3U;
};

}  // namespace codicil
