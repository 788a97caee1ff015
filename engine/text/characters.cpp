#include "text/characters.h"

#include <algorithm>
#include <cassert>

#include <unicode/bytestream.h>
#include <unicode/casemap.h>
#include <unicode/normalizer2.h>
#include <unicode/stringpiece.h>
#include <unicode/uchar.h>

namespace codicil {
namespace {

constexpr std::uint32_t letters_marks_numbers = U_GC_L_MASK | U_GC_M_MASK | U_GC_N_MASK;

UChar32 as_icu(char32_t c) {
  return static_cast<UChar32>(c);
}

bool is_ascii(std::string_view text) {
  return std::ranges::none_of(text, [](char c) { return static_cast<unsigned char>(c) >= 0x80; });
}

std::string ascii_lower_case(std::string_view text) {
  std::string lower(text);
  for (char& c : lower) {
    if (c >= 'A' && c <= 'Z') c = static_cast<char>(c - 'A' + 'a');
  }
  return lower;
}

icu::StringPiece piece_of(std::string_view text) {
  return {text.data(), static_cast<std::int32_t>(text.size())};
}

}  // namespace

bool is_word_character(char32_t c) {
  if (c < 0x80) return (c >= 'a' && c <= 'z') || (c >= 'A' && c <= 'Z') || (c >= '0' && c <= '9');
  return (U_GET_GC_MASK(as_icu(c)) & letters_marks_numbers) != 0;
}

bool is_number_character(char32_t c) {
  if (c < 0x80) return c >= '0' && c <= '9';
  return (U_GET_GC_MASK(as_icu(c)) & (U_GC_ND_MASK | U_GC_NO_MASK)) != 0;
}

bool is_slug_character(char32_t c) {
  if (c < 0x80) return is_word_character(c) || c == '_';
  return u_isUAlphabetic(as_icu(c)) ||
         (U_GET_GC_MASK(as_icu(c)) & (U_GC_M_MASK | U_GC_ND_MASK | U_GC_PC_MASK)) != 0;
}

bool is_white_space(char32_t c) {
  if (c < 0x80) return c == ' ' || (c >= '\t' && c <= '\r');
  return u_isUWhiteSpace(as_icu(c)) != 0;
}

bool is_apostrophe(char32_t c) {
  return c == '\'' || c == U'\u2019' || c == U'\u2018' || c == U'\u02BC';
}

bool is_invisible(char32_t c) {
  return c >= 0x80 && u_hasBinaryProperty(as_icu(c), UCHAR_DEFAULT_IGNORABLE_CODE_POINT);
}

std::string folded(std::string_view text) {
  if (is_ascii(text)) return ascii_lower_case(text);
  UErrorCode status = U_ZERO_ERROR;
  const icu::Normalizer2* fold = icu::Normalizer2::getNFKCCasefoldInstance(status);
  assert(U_SUCCESS(status));
  std::string result;
  icu::StringByteSink<std::string> sink(&result, static_cast<std::int32_t>(text.size()));
  fold->normalizeUTF8(0, piece_of(text), sink, nullptr, status);
  assert(U_SUCCESS(status));
  return result;
}

std::string lower_case(std::string_view text) {
  if (is_ascii(text)) return ascii_lower_case(text);
  UErrorCode status = U_ZERO_ERROR;
  std::string result;
  icu::StringByteSink<std::string> sink(&result, static_cast<std::int32_t>(text.size()));
  icu::CaseMap::utf8ToLower("", 0, piece_of(text), sink, nullptr, status);
  assert(U_SUCCESS(status));
  return result;
}

}  // namespace codicil
