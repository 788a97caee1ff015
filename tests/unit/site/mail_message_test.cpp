#include "site/mail_message.h"

#include <gmock/gmock.h>
#include <gtest/gtest.h>

#include <cstdlib>
#include <random>
#include <vector>

namespace codicil::site {
namespace {

using testing::EndsWith;
using testing::HasSubstr;
using testing::Not;
using testing::StartsWith;

std::vector<std::string> lines_of(const std::string& text) {
  std::vector<std::string> lines;
  for (std::size_t begin = 0; begin < text.size();) {
    const std::size_t end = text.find("\r\n", begin);
    lines.push_back(text.substr(begin, end - begin));
    if (end == std::string::npos) break;
    begin = end + 2;
  }
  return lines;
}

int value_of(const std::string& text, std::size_t at) {
  return static_cast<int>(std::strtol(text.substr(at, 2).c_str(), nullptr, 16));
}

/// Decodes quoted-printable as RFC 2045 says, apart from our own writing.
std::string decoded(const std::string& encoded) {
  std::string text;
  for (std::size_t at = 0; at < encoded.size(); ++at) {
    if (encoded[at] != '=') {
      text += encoded[at];
    } else if (encoded.compare(at + 1, 2, "\r\n") == 0) {
      at += 2;
    } else {
      text += static_cast<char>(value_of(encoded, at + 1));
      at += 2;
    }
  }
  return text;
}

/// The meaning of a header field, encoded words decoded (Q only).
std::string meaning(const std::string& field) {
  std::string value = field.substr(field.find(':') + 2);
  for (std::size_t fold; (fold = value.find("\r\n")) != std::string::npos;) value.erase(fold, 2);
  if (!value.starts_with("=?")) return value;
  std::string words;
  for (std::size_t at = 0; at < value.size();) {
    EXPECT_EQ(value.compare(at, 10, "=?UTF-8?Q?"), 0) << value;
    const std::size_t end = value.find("?=", at + 10);
    EXPECT_LE(end + 2 - at, 75U);
    for (std::size_t i = at + 10; i < end; ++i) {
      if (value[i] == '=') {
        words += static_cast<char>(value_of(value, i + 1));
        i += 2;
      } else {
        words += value[i] == '_' ? ' ' : value[i];
      }
    }
    at = end + 3;
  }
  return words;
}

TEST(QuotedPrintable, KeepsPlainLinesAndEndsThemWithCrLf) {
  EXPECT_EQ(quoted_printable("one\ntwo = 2\r\n"), "one\r\ntwo =3D 2\r\n");
  EXPECT_EQ(quoted_printable("end \n\t\n"), "end=20\r\n=09\r\n");
  EXPECT_EQ(quoted_printable(".\nFrom me\nFrom\n"), "=2E\r\n=46rom me\r\nFrom\r\n");
  EXPECT_EQ(quoted_printable("é"), "=C3=A9");
  EXPECT_EQ(quoted_printable(""), "");
}

TEST(QuotedPrintable, IsDecodedToWhatItWasInShortAsciiLines) {
  std::mt19937 random(7);
  for (int round = 0; round < 300; ++round) {
    std::string text;
    const std::size_t length = random() % 400;
    for (std::size_t i = 0; i < length; ++i) {
      static constexpr std::string_view likely = "ab =.\tF\xC3\xA9\xF0";
      text += likely[random() % likely.size()];
      if (random() % 90 == 0) text += "\r\n";
    }
    const std::string encoded = quoted_printable(text);
    EXPECT_EQ(decoded(encoded), text);
    for (const std::string& line : lines_of(encoded)) {
      EXPECT_LE(line.size(), 76U);
      EXPECT_THAT(line, Not(EndsWith(" ")));
      for (const char byte : line) EXPECT_TRUE((byte >= 32 && byte < 127) || byte == '\t');
    }
  }
}

TEST(HeaderField, KeepsPlainWordsAndFoldsThem) {
  EXPECT_EQ(header_field("Subject", "Amendments: August 2016"),
            "Subject: Amendments: August 2016\r\n");
  std::string words;
  for (int i = 0; i < 40; ++i) words += (i == 0 ? "" : " ") + std::string("word");
  const std::string field = header_field("Subject", words);
  EXPECT_EQ(meaning(field.substr(0, field.size() - 2)), words);
  for (const std::string& line : lines_of(field)) EXPECT_LE(line.size(), 76U);
}

TEST(HeaderField, LetsNothingBeginAnotherField) {
  for (const char* attack : {"Hello\r\nBcc: all@x.example", "Hello\nBcc: all@x.example",
                             "Hello\rBcc: all@x.example", "Hello\r\n\r\n<b>body</b>",
                             "Hello\xE2\x80\xA8"
                             "Bcc: x",
                             "Hello\xC2\x85"
                             "Bcc: x",
                             "Hello\x0B\x0C\x1C"
                             "Bcc: x"}) {
    const std::string field = header_field("Subject", attack);
    ASSERT_THAT(field, EndsWith("\r\n"));
    const auto lines = lines_of(field);
    for (std::size_t i = 0; i < lines.size(); ++i) {
      EXPECT_THAT(lines[i], StartsWith(i == 0 ? "Subject: " : " ")) << attack;
    }
    for (const char byte : field)
      EXPECT_TRUE((byte >= 32 && byte < 127) || byte == '\r' || byte == '\n');
  }
}

TEST(HeaderField, EncodesWholeCharactersInShortWords) {
  std::string emoji;
  for (int i = 0; i < 60; ++i) emoji += "👩‍⚖️é ";
  emoji.pop_back();
  for (const std::string& value :
       {std::string("Änderungen „neu“"), emoji, std::string(3000, 'x'),
        std::string("=?UTF-8?Q?x?="), std::string("\"quoted\" – and 'more'")}) {
    const std::string field = header_field("Subject", value);
    for (const std::string& line : lines_of(field)) EXPECT_LE(line.size(), 76U);
    EXPECT_EQ(meaning(field.substr(0, field.size() - 2)), value);
  }
}

TEST(MailFile, IsAnUnsentMessageInTwoForms) {
  const std::string file = mail_file({.subject = "Amendments",
                                      .language = "en-GB",
                                      .text = "--=_codicil_notice\nplain\n",
                                      .html = "<p>é</p>\n"});
  EXPECT_EQ(file,
            "Subject: Amendments\r\n"
            "X-Unsent: 1\r\n"
            "Content-Language: en-GB\r\n"
            "MIME-Version: 1.0\r\n"
            "Content-Type: multipart/alternative; boundary=\"=_codicil_notice\"\r\n"
            "\r\n"
            "--=_codicil_notice\r\n"
            "Content-Type: text/plain; charset=utf-8\r\n"
            "Content-Transfer-Encoding: quoted-printable\r\n"
            "\r\n"
            "--=3D_codicil_notice\r\n"
            "plain\r\n"
            "\r\n"
            "--=_codicil_notice\r\n"
            "Content-Type: text/html; charset=utf-8\r\n"
            "Content-Transfer-Encoding: quoted-printable\r\n"
            "\r\n"
            "<p>=C3=A9</p>\r\n"
            "\r\n"
            "--=_codicil_notice--\r\n");
}

}  // namespace
}  // namespace codicil::site
