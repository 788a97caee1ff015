#include "text/utf8.h"

#include <cstring>

namespace codicil {
namespace {

constexpr char32_t replacement = 0xFFFD;

std::uint8_t byte_at(std::string_view text, std::size_t offset) {
  return static_cast<std::uint8_t>(text[offset]);
}

/// The lead byte's say: how many bytes follow it, and the range of the first of these. The narrowed
/// ranges keep out overlong forms, surrogates and values above U+10FFFF.
struct Sequence {
  std::size_t length = 0;  ///< 0: not a lead byte.
  std::uint8_t low = 0x80;
  std::uint8_t high = 0xBF;
};

Sequence sequence_of(std::uint8_t lead) {
  if (lead < 0x80) return {1};
  if (lead < 0xC2) return {};
  if (lead < 0xE0) return {2};
  if (lead < 0xF0) {
    return {3, static_cast<std::uint8_t>(lead == 0xE0 ? 0xA0 : 0x80),
            static_cast<std::uint8_t>(lead == 0xED ? 0x9F : 0xBF)};
  }
  if (lead < 0xF5) {
    return {4, static_cast<std::uint8_t>(lead == 0xF0 ? 0x90 : 0x80),
            static_cast<std::uint8_t>(lead == 0xF4 ? 0x8F : 0xBF)};
  }
  return {};
}

/// The length of the well-formed sequence at `offset`, or 0.
std::size_t well_formed_length(std::string_view text, std::size_t offset) {
  const Sequence sequence = sequence_of(byte_at(text, offset));
  if (sequence.length <= 1) return sequence.length;
  if (text.size() - offset < sequence.length) return 0;
  const std::uint8_t second = byte_at(text, offset + 1);
  if (second < sequence.low || second > sequence.high) return 0;
  for (std::size_t i = 2; i < sequence.length; ++i) {
    if ((byte_at(text, offset + i) & 0xC0) != 0x80) return 0;
  }
  return sequence.length;
}

/// Moves `offset` over ASCII, eight bytes at a time: most of every manual.
void skip_ascii(std::string_view text, std::size_t& offset) {
  constexpr std::uint64_t high_bits = 0x8080808080808080U;
  while (text.size() - offset >= sizeof(std::uint64_t)) {
    std::uint64_t chunk = 0;
    std::memcpy(&chunk, text.data() + offset, sizeof chunk);
    if ((chunk & high_bits) != 0) break;
    offset += sizeof chunk;
  }
  while (offset < text.size() && byte_at(text, offset) < 0x80) ++offset;
}

}  // namespace

std::optional<std::size_t> first_bad_utf8(std::string_view bytes) {
  for (std::size_t offset = 0;;) {
    skip_ascii(bytes, offset);
    if (offset == bytes.size()) return std::nullopt;
    const std::size_t length = well_formed_length(bytes, offset);
    if (length == 0) return offset;
    offset += length;
  }
}

std::size_t count_code_points(std::string_view text) {
  std::size_t count = 0;
  for (std::size_t offset = 0;;) {
    const std::size_t begin = offset;
    skip_ascii(text, offset);
    count += offset - begin;
    if (offset == text.size()) return count;
    const std::size_t length = well_formed_length(text, offset);
    offset += length == 0 ? 1 : length;
    ++count;
  }
}

char32_t next_code_point(std::string_view text, std::size_t& offset) {
  const std::uint8_t lead = byte_at(text, offset);
  if (lead < 0x80) {
    ++offset;
    return lead;
  }
  const std::size_t length = well_formed_length(text, offset);
  if (length == 0) {
    ++offset;
    return replacement;
  }
  char32_t code_point = lead & (0x7FU >> length);
  for (std::size_t i = 1; i < length; ++i) {
    code_point = (code_point << 6) | (byte_at(text, offset + i) & 0x3FU);
  }
  offset += length;
  return code_point;
}

void append_code_point(std::string& text, char32_t code_point) {
  const auto put = [&text](char32_t byte) { text.push_back(static_cast<char>(byte)); };
  const bool is_character = code_point < 0xD800 || (code_point > 0xDFFF && code_point <= 0x10FFFF);
  if (!is_character) code_point = replacement;
  if (code_point < 0x80) {
    put(code_point);
  } else if (code_point < 0x800) {
    put(0xC0 | (code_point >> 6));
    put(0x80 | (code_point & 0x3F));
  } else if (code_point < 0x10000) {
    put(0xE0 | (code_point >> 12));
    put(0x80 | ((code_point >> 6) & 0x3F));
    put(0x80 | (code_point & 0x3F));
  } else {
    put(0xF0 | (code_point >> 18));
    put(0x80 | ((code_point >> 12) & 0x3F));
    put(0x80 | ((code_point >> 6) & 0x3F));
    put(0x80 | (code_point & 0x3F));
  }
}

}  // namespace codicil
