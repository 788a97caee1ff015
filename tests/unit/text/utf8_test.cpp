#include "text/utf8.h"

#include <random>

#include <gtest/gtest.h>

namespace codicil {
namespace {

using namespace std::string_literals;

std::u32string decoded(std::string_view text) {
  std::u32string result;
  for (std::size_t offset = 0; offset < text.size();) result += next_code_point(text, offset);
  return result;
}

TEST(Utf8, FindsNothingWrongInWellFormedText) {
  EXPECT_EQ(first_bad_utf8(""), std::nullopt);
  EXPECT_EQ(first_bad_utf8("plain words, longer than eight bytes"), std::nullopt);
  EXPECT_EQ(first_bad_utf8("Tŷ — 😀 \uD7FF\uE000 \U0010FFFF"), std::nullopt);
}

TEST(Utf8, FindsTheFirstByteOfWhatIsNotWellFormed) {
  EXPECT_EQ(first_bad_utf8("abc\xFF"), 3U);
  EXPECT_EQ(first_bad_utf8("\x80"), 0U);
  EXPECT_EQ(first_bad_utf8("eight bytes and then \xC3"), 21U);
  EXPECT_EQ(first_bad_utf8("é\xC0\xAF"), 2U) << "an overlong slash";
  EXPECT_EQ(first_bad_utf8("\xE0\x80\xAF"), 0U) << "overlong in three bytes";
  EXPECT_EQ(first_bad_utf8("\xF0\x80\x80\xAF"), 0U) << "overlong in four bytes";
  EXPECT_EQ(first_bad_utf8("\xED\xA0\x80"), 0U) << "a surrogate";
  EXPECT_EQ(first_bad_utf8("\xF4\x90\x80\x80"), 0U) << "above U+10FFFF";
  EXPECT_EQ(first_bad_utf8("\xF8\x88\x80\x80\x80"), 0U) << "five bytes";
  EXPECT_EQ(first_bad_utf8("ok\xE2\x82"), 2U) << "cut short";
}

TEST(Utf8, CountsCodePointsAndMalformedBytes) {
  EXPECT_EQ(count_code_points(""), 0U);
  EXPECT_EQ(count_code_points("Tŷ gofal i blant, ac 😀"), 22U);
  EXPECT_EQ(count_code_points("a\xFF\xFE"
                              "b"),
            4U);
  EXPECT_EQ(count_code_points("\xE2\x82"), 2U);
}

TEST(Utf8, DecodesAndMarksMalformedBytes) {
  EXPECT_EQ(decoded("aŷ—😀"), U"aŷ—😀");
  EXPECT_EQ(decoded("a\xE2\x82"
                    "b"),
            U"a\uFFFD\uFFFDb");
}

TEST(Utf8, AppendsWhatItDecodes) {
  for (const char32_t c : {U'\0', U'a', U'\u007F', U'\u0080', U'\u07FF', U'\u0800', U'\uD7FF',
                           U'\uE000', U'\uFFFF', U'\U00010000', U'\U0010FFFF'}) {
    std::string text;
    append_code_point(text, c);
    EXPECT_EQ(first_bad_utf8(text), std::nullopt);
    EXPECT_EQ(decoded(text), std::u32string(1, c));
  }
}

TEST(Utf8, AppendsTheReplacementForWhatIsNoCharacter) {
  std::string text;
  append_code_point(text, 0xD800);
  append_code_point(text, 0x110000);
  EXPECT_EQ(text, "\uFFFD\uFFFD");
}

// A second, slower reading of the same definition: decode, and accept only what encodes back to the
// same bytes.
TEST(Utf8, AgreesWithItselfOnRandomBytes) {
  std::mt19937 random(20170227);
  constexpr std::string_view pieces[] = {
      "a",    "é",    "—",    "😀",    "\x80", "\xC0",           "\xE0",
      "\xED", "\xF4", "\xBF", "\x9F", "\xFF", "words of a text"};
  for (int round = 0; round < 20'000; ++round) {
    std::string text;
    for (auto count = random() % 8; count > 0; --count)
      text += pieces[random() % std::size(pieces)];
    std::optional<std::size_t> first_replaced;
    std::size_t count = 0;
    for (std::size_t offset = 0; offset < text.size(); ++count) {
      const std::size_t begin = offset;
      std::string encoded;
      append_code_point(encoded, next_code_point(text, offset));
      ASSERT_GT(offset, begin);
      if (encoded != text.substr(begin, offset - begin) && !first_replaced) first_replaced = begin;
    }
    ASSERT_EQ(first_bad_utf8(text), first_replaced);
    ASSERT_EQ(count_code_points(text), count);
  }
}

}  // namespace
}  // namespace codicil
