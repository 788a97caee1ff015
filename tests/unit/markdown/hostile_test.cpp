// Texts made to take for ever, to fill the memory or to break the pages: each is parsed or refused,
// quickly.
#include <gtest/gtest.h>

#include <chrono>

#include "markdown/parse.h"
#include "markdown/render.h"

namespace codicil::markdown {
namespace {

std::string repeated(std::string_view piece, std::size_t bytes) {
  std::string text;
  text.reserve(bytes);
  while (text.size() + piece.size() <= bytes) text += piece;
  return text;
}

/// Enough for what is quadratic to take its time.
constexpr std::size_t size = 100'000;

std::vector<std::string> hostile_texts() {
  std::vector<std::string> texts;
  for (const std::string_view piece : {"<![CDATA[",  "<!A ",       "<?",
                                       "<!--",       "<a b='",     "</a ",
                                       ">",          "- ",         "1. ",
                                       "> - ",       "[^a]:",      "[^x",
                                       "[",          "![",         "![[]()",
                                       "[a](",       "[a](b \"",   "[a]: b\n",
                                       "**x*y_",     "*a **a ",    "_",
                                       "~~a ",       "`a``",       "&",
                                       "www.a.com)", "_www.",      "(www.a(",
                                       "http://a",   "a@b",        "a@b.",
                                       "a@b.cc ",    "mailto:@",   "|a|b|\n|-|\n",
                                       "a|b\n:-:\n", "|",          "<sub>",
                                       "# a {-} ",   "> [!NOTE]\n"}) {
    texts.push_back("x " + repeated(piece, size));
    texts.push_back(repeated(piece, size));
    texts.push_back(repeated(piece, size / 2) + '\n' + repeated("\n", size / 2 - 1));
    texts.push_back(repeated(piece, size / 2) + '\n' + repeated("b\n", size / 2 - 1));
  }
  texts.push_back("www.a.com" + repeated(")", size - 9));
  texts.push_back(repeated("<sub>", size / 2) + repeated("</sup>", size / 2));
  texts.push_back(repeated("|a", 5'000) + '\n' + repeated("|-", 5'000) + '\n' +
                  repeated("|\n", size - 20'000));
  texts.push_back("|a|\n|-|\n" + repeated("|", size - 8));
  texts.push_back("[a]: " + repeated("x", size / 2) + "\n\n" + repeated("[a]", size / 2 - 8));
  texts.push_back(std::string(size, '\0'));
  texts.push_back(repeated("\xFF", size));
  return texts;
}

TEST(Hostile, TextsTakeNoLongerThanAPersonWaits) {
  for (const std::string& text : hostile_texts()) {
    const auto begin = std::chrono::steady_clock::now();
    const Reported<Document> parsed = parse(text, {});
    const Html html = render(parsed.value, {});
    const auto taken = std::chrono::steady_clock::now() - begin;
    // A quadratic one takes minutes; the sanitizers are slow, but not that slow.
    EXPECT_LT(taken, std::chrono::seconds(20)) << text.substr(0, 40);
    EXPECT_LT(html.markup.size(), 100 * most_bytes) << text.substr(0, 40);
  }
}

std::string first_message(std::string_view text) {
  const auto diagnostics = parse(text, {}).diagnostics;
  return diagnostics.empty() ? "" : diagnostics.front().message;
}

TEST(Hostile, RefusalsSayWhatTheyRefuse) {
  EXPECT_EQ(first_message(std::string(most_bytes + 1024, 'a')),
            "this text has 513 KB; texts of up to 512 KB are read");
  EXPECT_EQ(
      first_message("words\n\n" + repeated("> ", 1000)),
      "this text would take too long to read: it has lists or quotes too deep inside one another");
  EXPECT_EQ(first_message("|a|\n|-|\n" + repeated("|", 100'000)),
            "this text would take too long to read: it has very wide tables");
  const auto refused = parse("words\n\n" + repeated("> ", 1000), {});
  EXPECT_TRUE(refused.value.empty());
  EXPECT_EQ(refused.diagnostics.front().code, Code::input_too_large);
  EXPECT_EQ(refused.diagnostics.front().location.place, (Place{3, 1}));
}

TEST(Hostile, WordsInListsThatAreTooDeepStay) {
  std::string text;
  for (std::size_t depth = 0; depth < 80; ++depth)
    text += std::string(2 * depth, ' ') + "- level " + std::to_string(depth) + '\n';
  const Reported<Document> parsed = parse(text, {});
  ASSERT_EQ(parsed.diagnostics.size(), 1U);
  EXPECT_EQ(parsed.diagnostics.front().message,
            "lists and quotes stand inside one another more than 64 deep");
  EXPECT_EQ(parsed.diagnostics.front().location.place, (Place{65, 129}));
  EXPECT_NE(parsed.value.plain_text(0).find("level 79"), std::string::npos);
  EXPECT_NE(render(parsed.value, {}).markup.find("level 79"), std::string::npos);
}

TEST(Hostile, WordsInEmphasisThatIsTooDeepStay) {
  std::string text = "x";
  for (int depth = 0; depth < 100; ++depth)
    text = (depth % 2 == 0 ? "*" : "_") + text + (depth % 2 == 0 ? "* " : "_ ");
  const Reported<Document> parsed = parse(text, {});
  EXPECT_NE(parsed.value.plain_text(0).find('x'), std::string::npos);
  std::size_t deepest = 0;
  std::vector<std::uint32_t> ends;
  for (std::uint32_t i = 0; i < parsed.value.nodes.size(); ++i) {
    while (!ends.empty() && ends.back() <= i) ends.pop_back();
    ends.push_back(parsed.value.nodes[i].end);
    deepest = std::max(deepest, ends.size());
  }
  EXPECT_LT(deepest, 80U);
}

TEST(Hostile, ABigOrdinaryTextIsRead) {
  std::string text = "# Title\n\n| a | b | c |\n|---|---|---|\n";
  while (text.size() < 200'000)
    text +=
        "| [Referral](../core/referrals.md#response) | **within** 10 *days* | see www.example.org "
        "|\n";
  text += "\n";
  while (text.size() < most_bytes - 1000)
    text += "Ordinary *words* (with a [link](x.md)) and `code`.[^1]\n";
  text += "\n[^1]: A note.\n";
  EXPECT_EQ(parse(text, {}).diagnostics, std::vector<Diagnostic>{});
}

}  // namespace
}  // namespace codicil::markdown
