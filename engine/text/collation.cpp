#include "text/collation.h"

#include <cassert>
#include <string>

#include <unicode/alphaindex.h>
#include <unicode/coll.h>
#include <unicode/locid.h>
#include <unicode/unistr.h>

#include "text/characters.h"
#include "text/utf8.h"
#include "text/words.h"

namespace codicil {
namespace {

/// Groups of an index, in their order; they begin the key, so that no heading occurs twice.
enum class Group : char { numbers = 1, letters = 2, others = 3 };

constexpr std::string_view numbers_heading = "0–9";
constexpr std::string_view others_heading = "#";

std::unique_ptr<icu::Collator> make_collator(std::string_view language) {
  UErrorCode status = U_ZERO_ERROR;
  icu::Locale locale =
      icu::Locale::forLanguageTag({language.data(), static_cast<int>(language.size())}, status);
  if (U_FAILURE(status) || locale.isBogus()) locale = icu::Locale::getRoot();
  status = U_ZERO_ERROR;
  std::unique_ptr<icu::Collator> collator(icu::Collator::createInstance(locale, status));
  assert(U_SUCCESS(status));
  collator->setAttribute(UCOL_NUMERIC_COLLATION, UCOL_ON, status);
  assert(U_SUCCESS(status));
  return collator;
}

/// The locale whose rules the collator found. For an unknown language English letters make the
/// index; ICU by itself would ask the environment.
icu::Locale index_locale(const icu::Collator& collator) {
  UErrorCode status = U_ZERO_ERROR;
  icu::Locale found = collator.getLocale(ULOC_VALID_LOCALE, status);
  const std::string_view language = found.getLanguage();
  if (U_FAILURE(status) || language.empty() || language == "root") return icu::Locale::getEnglish();
  return found;
}

/// The words of a text as they are written, with single spaces and without apostrophes: what is
/// compared before punctuation is.
std::string written_words(std::string_view text) {
  std::string words;
  for (const Word& word : words_of(text)) {
    if (!words.empty()) words += ' ';
    const std::string_view written = text.substr(word.begin, word.end - word.begin);
    if (written == "&") {
      words += word.folded;
      continue;
    }
    for (std::size_t offset = 0; offset < written.size();) {
      const std::size_t begin = offset;
      const char32_t c = next_code_point(written, offset);
      if (!is_apostrophe(c)) words += written.substr(begin, offset - begin);
    }
  }
  return words;
}

icu::UnicodeString unicode(const std::string& text) {
  return icu::UnicodeString::fromUTF8(text);
}

}  // namespace

struct Collation::Rules {
  explicit Rules(std::string_view language) : collator(make_collator(language)) {
    UErrorCode status = U_ZERO_ERROR;
    icu::AlphabeticIndex alphabet(index_locale(*collator), status);
    letters.reset(alphabet.buildImmutableIndex(status));
    assert(U_SUCCESS(status));
  }

  const icu::AlphabeticIndex::Bucket& bucket_of(const std::string& words) const {
    UErrorCode status = U_ZERO_ERROR;
    const std::int32_t index = letters->getBucketIndex(unicode(words), status);
    const icu::AlphabeticIndex::Bucket* bucket = letters->getBucket(index);
    assert(U_SUCCESS(status) && bucket != nullptr);
    return *bucket;
  }

  Group group_of(const std::string& words) const {
    if (words.empty()) return Group::others;
    std::size_t offset = 0;
    if (is_number_character(next_code_point(words, offset))) return Group::numbers;
    return bucket_of(words).getLabelType() == U_ALPHAINDEX_NORMAL ? Group::letters : Group::others;
  }

  std::unique_ptr<icu::Collator> collator;
  std::unique_ptr<icu::AlphabeticIndex::ImmutableIndex> letters;
};

Collation::Collation(std::string_view language) : rules_(std::make_unique<Rules>(language)) {}
Collation::~Collation() = default;
Collation::Collation(Collation&&) noexcept = default;
Collation& Collation::operator=(Collation&&) noexcept = default;

std::string Collation::key(std::string_view text) const {
  const std::string words = written_words(text);
  const icu::UnicodeString compared = unicode(words);
  std::string key(1, static_cast<char>(rules_->group_of(words)));

  // ICU's key ends in a zero byte and holds no other; the text itself behind it settles ties.
  const std::int32_t size = rules_->collator->getSortKey(compared, nullptr, 0);
  std::string sort_key(static_cast<std::size_t>(size), '\0');
  rules_->collator->getSortKey(compared, reinterpret_cast<std::uint8_t*>(sort_key.data()), size);
  key += sort_key;
  key += text;
  return key;
}

std::string Collation::heading(std::string_view text) const {
  const std::string words = written_words(text);
  switch (rules_->group_of(words)) {
    case Group::numbers:
      return std::string(numbers_heading);
    case Group::others:
      return std::string(others_heading);
    case Group::letters:
      break;
  }
  std::string letter;
  rules_->bucket_of(words).getLabel().toUTF8String(letter);
  return letter;
}

}  // namespace codicil
