// Many parses at once give what one at a time gives, though the parser keeps a table for the whole
// process.
#include <gtest/gtest.h>

#include <algorithm>

#include "markdown/parse.h"
#include "parallel/for_each_index.h"
#include "unit/markdown/random_markdown.h"

namespace codicil::markdown {
namespace {

std::vector<std::string> texts_that_need_the_table() {
  std::vector<std::string> texts;
  for (std::uint32_t i = 0; i < 300; ++i) {
    texts.push_back("see www.example.org/a_" + std::to_string(i) +
                    " or http://example.org, who@example.org now\n");
    texts.push_back("~~gone~~ and ~kept~ *a~*b*~c* www.example.org\n");
    texts.push_back(RandomMarkdown(i).text());
  }
  return texts;
}

TEST(Parallel, ParsesGiveWhatOneAtATimeGives) {
  const std::vector<std::string> texts = texts_that_need_the_table();
  std::vector<Document> expected;
  for (const std::string& text : texts) expected.push_back(parse(text, {}).value);

  constexpr std::size_t repetitions = 8;
  std::vector<Document> found(repetitions * texts.size());
  for_each_index(found.size(), 4,
                 [&](std::size_t i) { found[i] = parse(texts[i % texts.size()], {}).value; });

  for (std::size_t i = 0; i < found.size(); ++i) {
    ASSERT_EQ(found[i], expected[i % texts.size()]) << texts[i % texts.size()];
  }
}

TEST(Parallel, AddressesAndStrikethroughAreFoundAtAll) {
  const Document document =
      parse("www.example.org http://example.org who@example.org ~~gone~~ ~kept~\n", {}).value;
  const auto count = [&](NodeKind kind) {
    return std::ranges::count(document.nodes, kind, &Node::kind);
  };
  EXPECT_EQ(count(NodeKind::link), 3);
  EXPECT_EQ(count(NodeKind::strikethrough), 1);
}

}  // namespace
}  // namespace codicil::markdown
