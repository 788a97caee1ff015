#include "text/without_marks.h"

#include <cassert>

#include <unicode/bytestream.h>
#include <unicode/normalizer2.h>
#include <unicode/stringpiece.h>
#include <unicode/uchar.h>

#include "text/utf8.h"

namespace codicil {

std::string without_marks(std::string_view text) {
  UErrorCode status = U_ZERO_ERROR;
  const icu::Normalizer2* decomposition = icu::Normalizer2::getNFDInstance(status);
  assert(U_SUCCESS(status) && "the library has its own tables");
  std::string decomposed;
  icu::StringByteSink<std::string> sink(&decomposed);
  decomposition->normalizeUTF8(0, {text.data(), static_cast<std::int32_t>(text.size())}, sink,
                               nullptr, status);
  std::string bare;
  for (std::size_t at = 0; at < decomposed.size();) {
    const char32_t c = next_code_point(decomposed, at);
    if ((U_GET_GC_MASK(static_cast<UChar32>(c)) & U_GC_M_MASK) == 0) append_code_point(bare, c);
  }
  return bare;
}

}  // namespace codicil
