#include <algorithm>
#include <chrono>
#include <random>

#include <gtest/gtest.h>

#include "unit/yaml/reading.h"
#include "yaml/node.h"

namespace codicil::yaml {
namespace {

std::string repeated(std::string_view unit, std::size_t bytes) {
  std::string text;
  while (text.size() < bytes) text += unit;
  return text;
}

double seconds_to_read(const std::string& text) {
  const auto begin = std::chrono::steady_clock::now();
  read(text, 1);
  return std::chrono::duration<double>(std::chrono::steady_clock::now() - begin).count();
}

// Each of these made some reader of YAML quadratic or worse. The bound is far above what linear
// work needs, even under a sanitizer, and far below what quadratic work would take.
TEST(HostileYaml, IsReadInLinearTime) {
  constexpr std::size_t size = 200'000;
  for (const std::string_view unit : {"[",
                                      "{",
                                      "- ",
                                      "? ",
                                      "a: ",
                                      "\"",
                                      "'",
                                      "&a ",
                                      "*a ",
                                      "[a, ",
                                      "{a: ",
                                      "a: [\n",
                                      "a: \"\n",
                                      "a: b\n",
                                      "a: \"x\nb: \"\n",
                                      "a:\n- b: c: d\n",
                                      "---\n",
                                      "a: |\n",
                                      "a\n",
                                      "\t",
                                      "\xFF",
                                      "]\n",
                                      "a: [\n]\n"}) {
    const std::string text = repeated(unit, size);
    EXPECT_LT(seconds_to_read(text), 10) << unit;
    EXPECT_LT(seconds_to_read("k: [" + text), 10) << unit;
    EXPECT_LT(seconds_to_read("k:\n- x\n" + text), 10) << unit;
  }
}

TEST(HostileYaml, DoesNotGrow) {
  std::string laughs = "a: &a [lol, lol, lol]\n";
  for (char key = 'b'; key < 'z'; ++key) {
    const std::string before(1, static_cast<char>(key - 1));
    laughs += std::string(1, key) + ": &" + key + " [*" + before + ", *" + before + ", *" + before +
              "]\n";
  }
  const Reported<Node> top = read(laughs, 1);
  EXPECT_FALSE(top.diagnostics.empty());
  EXPECT_LT(brief(top.value).size(), laughs.size());
}

/// Laws that hold for whatever bytes: an ordered report whose places exist, no key twice, no deep
/// nest.
class LawKeeper {
 public:
  explicit LawKeeper(std::string text) : text_(std::move(text)) {}

  void check() {
    const Reported<Node> top = read(text_, 7);
    lines_ = static_cast<std::uint32_t>(std::ranges::count(text_, '\n') +
                                        std::ranges::count(text_, '\r')) +
             1;
    ASSERT_EQ(top.value.kind, Kind::mapping);
    check_value(top.value, 0);
    for (std::size_t i = 0; i < top.diagnostics.size(); ++i) {
      const Diagnostic& fault = top.diagnostics[i];
      check_place(fault.location.place);
      EXPECT_FALSE(fault.message.empty());
      EXPECT_TRUE(fault.help.ends_with('.')) << fault.help;
      if (i > 0) {
        EXPECT_LE(top.diagnostics[i - 1].location, fault.location);
      }
    }
    EXPECT_LE(top.diagnostics.size(), 110U);
  }

 private:
  void check_place(Place place) {
    EXPECT_GE(place.line, 7U);
    EXPECT_LT(place.line, 7U + lines_);
    EXPECT_GE(place.column, 1U);
  }

  void check_value(const Node& node, int depth) {
    check_place(node.place);
    check_place(node.text_place);
    EXPECT_LE(depth, 64);
    for (const Node& item : node.items) check_value(item, depth + 1);
    for (const Entry& entry : node.entries) {
      EXPECT_EQ(std::ranges::count(node.entries, entry.key, &Entry::key), 1) << entry.key;
      check_place(entry.key_place);
      check_value(entry.value, depth + 1);
    }
  }

  std::string text_;
  std::uint32_t lines_ = 0;
};

constexpr std::string_view seed_text =
    "title: Initial Conferences\n"
    "aliases: [icpc, 'i c']\n"
    "scope: |\n"
    "  Some *text* – here.\n"
    "\n"
    "  - and a list\n"
    "related: [\"[A](https://example.org)\"]\n"
    "keywords:\n"
    "  - Conference\n"
    "  - {term: ICPC, see: Conference}\n"
    "amendments:\n"
    "  - edition: 2017-02\n"
    "    details: >\n"
    "      Folded\n"
    "      text\n"
    "    reason: {type: audit, public: false}\n"
    "  - edition: 2016-08 # older\n"
    "    details: \"A \\\"quoted\\\" text\"\n"
    "forwards:\n"
    "  old: new\n";

std::string mutated(std::mt19937& random) {
  constexpr std::string_view pieces[] = {
      "\"",   "'",          "[",        "]",      "{",     "}",     ":", ": ",  "\n", "\n  ",
      "- ",   "|",          ">",        "*a",     "&a ",   "!",     "#", " #1", "\t", "\r",
      "\r\n", "\xFF",       "\xE2\x80", "\u2028", "---\n", "...\n", "%", "? ",  ",",  "\\",
      "x",    "title: y\n", "key:z\n",  "\uFEFF", " ",     "@",     "`"};
  std::string text(seed_text);
  for (auto edits = 1 + random() % 6; edits > 0; --edits) {
    const std::size_t at = random() % (text.size() + 1);
    switch (random() % 3) {
      case 0:
        text.insert(at, pieces[random() % std::size(pieces)]);
        break;
      case 1:
        text.erase(at, random() % 12);
        break;
      default:
        text.insert(at, text.substr(random() % text.size(), random() % 30));
        break;
    }
  }
  return text;
}

TEST(HostileYaml, KeepsTheLawsUnderRandomEdits) {
  std::mt19937 random(20170227);
  for (int round = 0; round < 3'000; ++round) {
    const std::string text = mutated(random);
    LawKeeper(text).check();
    if (testing::Test::HasFailure()) FAIL() << "round " << round << ":\n" << text;
  }
}

TEST(HostileYaml, ReadsTheSameTwice) {
  std::mt19937 random(42);
  for (int round = 0; round < 200; ++round) {
    const std::string text = mutated(random);
    EXPECT_EQ(brief(text), brief(text));
    EXPECT_EQ(faults_of(text), faults_of(text));
  }
}

}  // namespace
}  // namespace codicil::yaml
