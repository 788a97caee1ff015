#include "text/without_marks.h"

#include <algorithm>
#include <cassert>

#include <unicode/bytestream.h>
#include <unicode/normalizer2.h>
#include <unicode/stringpiece.h>
#include <unicode/uchar.h>

#include "text/characters.h"
#include "text/utf8.h"

namespace codicil {

namespace {

std::string decomposed_without_marks(std::string_view text, const icu::Normalizer2& decomposition) {
  UErrorCode status = U_ZERO_ERROR;
  std::string decomposed;
  icu::StringByteSink<std::string> sink(&decomposed);
  decomposition.normalizeUTF8(0, {text.data(), static_cast<std::int32_t>(text.size())}, sink,
                              nullptr, status);
  assert(U_SUCCESS(status));
  std::string bare;
  for (std::size_t at = 0; at < decomposed.size();) {
    const char32_t c = next_code_point(decomposed, at);
    if ((U_GET_GC_MASK(static_cast<UChar32>(c)) & U_GC_M_MASK) == 0) append_code_point(bare, c);
  }
  return bare;
}

}  // namespace

std::string without_marks(std::string_view text) {
  UErrorCode status = U_ZERO_ERROR;
  const icu::Normalizer2* decomposition = icu::Normalizer2::getNFDInstance(status);
  assert(U_SUCCESS(status) && "the library has its own tables");
  return decomposed_without_marks(text, *decomposition);
}

std::string bare_letters(std::string_view text) {
  const auto is_ascii = [](char c) { return static_cast<unsigned char>(c) < 0x80; };
  if (std::ranges::all_of(text, is_ascii)) return lower_case(text);
  UErrorCode status = U_ZERO_ERROR;
  const icu::Normalizer2* decomposition = icu::Normalizer2::getNFKDInstance(status);
  assert(U_SUCCESS(status) && "the library has its own tables");
  return lower_case(decomposed_without_marks(text, *decomposition));
}

}  // namespace codicil
