// The law of places, on written and on random texts.
#include <gtest/gtest.h>

#include <algorithm>
#include <cstdlib>

#include "markdown/parse.h"
#include "unit/markdown/place_check.h"
#include "unit/markdown/random_markdown.h"

namespace codicil::markdown {
namespace {

/// ./run soak asks for many times more, by CODICIL_REPETITIONS.
std::uint32_t rounds() {
  const char* const asked = std::getenv("CODICIL_REPETITIONS");
  return 4'000 * static_cast<std::uint32_t>(std::max(1, asked != nullptr ? std::atoi(asked) : 1));
}

void expect_places(std::string_view text) {
  const Reported<Document> parsed = parse(text, {});
  EXPECT_EQ(first_misplaced(parsed.value, text), "") << "in\n" << text;
}

TEST(Places, AreTrueForEveryWayOfWritingInlines) {
  for (const std::string_view text : {
           "a \\*b\\* &amp; &NotEqualTilde; c &bogus; &#42; d\n",
           "*a **b*** ***c** d* __e _f_ g__ ~~h~~\n",
           "`` a ` b `` ` c` `\n",
           "one two\\\n  three  \nfour\n",
           "[a *b*](x.md#y \"t\") [c](<d e> 'f') [](g.md) [h][i] [i][] [i]\n\n[i]: /u\n",
           "![p *q*](r.png) <http://a.b/?c&amp;d> <e@f.gh> www.a.bc/d_e http://a.bc me@a.bc\n",
           "H<sub>2</sub>O<br>x <b>y</b> <!-- z --> w\n",
           "x[^a] y[^nope] \\[^z]\n\n[^a]: Note *b*.\n",
           "[a](b (c\\)) d [e](f \"g\\\" h\") [i](<j\\>k>) l\n",
           "[not](a b) [nor](<c\n>) *x*\n",
       }) {
    expect_places(text);
  }
}

TEST(Places, AreTrueInsideEveryKindOfBlock) {
  for (const std::string_view text : {
           "# A *b* c ##\n\n  ## D\n\nSetext *e*\nmore\n===\n",
           "> quote *a*\nlazy *b*\n> > deep\n",
           "1. one\n\n   para *a*\n\n   - x\n     y `z`\n10) ten\n",
           "- > a\n  > *b*\n\tc\n",
           "- [ ] open *a*\n- [X]   done\n> - [x] quoted\n",
           "> [!NOTE] rest *a*\n> more\n\n> [!local somewhere]\n> *b*\n",
           "\tcode\n\t  more\n\n```x\n a\n\nb\n```\n\n- ```\n  c\n  ```\n",
           "|a *b*|c \\| d|\n|-|-|\n|`x \\| y`|\\\\| z|\n|one|\n| |*e*|\n",
           "text \\| right *above*\n| a | *b* |\n|---|---|\n| c | d |\n",
           "> - | a | b |\n>   |---|---|\n>   | *c* | d |\n",
           "[a]: /x\n[b]:\n  /y 'z'\nwords [a] *c*\n",
           "[a]: /x\nwords\n===\n",
           "[^n]: one *a*\n\n    two `b`\n\nx[^n]\n",
       }) {
    expect_places(text);
  }
}

TEST(Places, CountCodePointsAndKnowAllLineEndings) {
  expect_places("é *日本* 👍 `x`\r\n\r\n# É *é*\r\n");
  expect_places("a *b*\rc *d*\r\n> e *f*\n");
  expect_places("\xFF*a*\xC3 *b* \xE2\x82 *c*\n");
  expect_places(std::string_view("a\0*b*\n", 6));
}

TEST(Places, AreTrueForRandomTexts) {
  for (std::uint32_t seed = 0; seed < rounds(); ++seed) {
    const std::string text = RandomMarkdown(seed).text();
    const Reported<Document> parsed = parse(text, {});
    ASSERT_EQ(first_misplaced(parsed.value, text), "") << "seed " << seed << "\n" << text;
  }
}

TEST(Places, MoveWithTheOrigin) {
  for (std::uint32_t seed = 0; seed < 300; ++seed) {
    const std::string text = RandomMarkdown(seed).text();
    const Document here = parse(text, {}).value;
    const Document there = parse(text, {{11, 5}, 3}).value;
    ASSERT_EQ(here.nodes.size(), there.nodes.size());
    for (std::uint32_t i = 0; i < here.nodes.size(); ++i) {
      const Place place = here.nodes[i].place;
      const std::uint32_t more = place.line == 1 ? 4 : 3;
      ASSERT_EQ(there.nodes[i].place, (Place{place.line + 10, place.column + more})) << text;
    }
  }
}

TEST(Places, OfLinksLeadToTheirDestination) {
  const Document document =
      parse("See [a *b*](x.md#y) or [c](< d.md > 'e') or [f](\n  g.md)\n", {}).value;
  std::vector<Place> destinations;
  for (std::uint32_t i = 0; i < document.nodes.size(); ++i) {
    if (document.nodes[i].kind == NodeKind::link) destinations.push_back(document.place_of(i, 0));
  }
  EXPECT_EQ(destinations, (std::vector<Place>{{1, 13}, {1, 29}, {2, 3}}));
}

TEST(Places, OfLinksLeadToADestinationThatIsWrittenElsewhere) {
  const Document document = parse(
                                "[a][Some  Label] [b][] [c] [d]\n\n> [some label]: <x y.md> "
                                "'t'\n\n[b]:\n  b.md\n[c]: c.md#e\n[d]: \\*.md\n",
                                {})
                                .value;
  std::vector<Place> destinations;
  for (std::uint32_t i = 0; i < document.nodes.size(); ++i) {
    if (document.nodes[i].kind == NodeKind::link) destinations.push_back(document.place_of(i, 0));
  }
  // The last is written with an escape: then only the link's own place is known.
  EXPECT_EQ(destinations, (std::vector<Place>{{3, 18}, {6, 3}, {7, 6}, {1, 28}}));
}

}  // namespace
}  // namespace codicil::markdown
