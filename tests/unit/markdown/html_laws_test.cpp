// What holds of all HTML that is rendered, whatever the text.
#include <gtest/gtest.h>

#include <algorithm>
#include <cstdlib>
#include <pugixml.hpp>
#include <set>

#include "markdown/parse.h"
#include "markdown/render.h"
#include "unit/markdown/random_markdown.h"

namespace codicil::markdown {
namespace {

/// ./run soak asks for many times more, by CODICIL_REPETITIONS.
std::uint32_t rounds() {
  const char* const asked = std::getenv("CODICIL_REPETITIONS");
  return 2'000 * static_cast<std::uint32_t>(std::max(1, asked != nullptr ? std::atoi(asked) : 1));
}

/// What breaks a law in one piece of HTML, or "".
std::string broken_law(const std::string& html) {
  pugi::xml_document page;
  const pugi::xml_parse_result read =
      page.load_string(("<body>" + html + "</body>").c_str(), pugi::parse_full);
  if (!read) return std::string("not well-formed: ") + read.description();
  std::set<std::string> ids;
  for (const pugi::xpath_node& found : page.select_nodes("//*[@id]")) {
    if (!ids.insert(found.node().attribute("id").value()).second) return "an id stands twice";
  }
  for (const pugi::xpath_node& found : page.select_nodes("//a[starts-with(@href, '#')]")) {
    if (!ids.contains(found.node().attribute("href").value() + 1)) return "a link to nothing";
  }
  const auto has = [&](const char* query) { return !page.select_nodes(query).empty(); };
  if (has("//a//a")) return "a link in a link";
  if (has("//p//p | //p//ul | //p//ol | //p//div | //p//table | //p//pre"))
    return "a block in a paragraph";
  if (has("//ul/*[not(self::li)] | //ol/*[not(self::li)]")) return "no item in a list";
  if (has("//tr/*[not(self::td or self::th)]")) return "no cell in a row";
  if (has("//script | //@onclick | //*[starts-with(@href, 'javascript')]")) return "a script";
  if (has("//p[not(node())]")) return "an empty paragraph";
  if (has("//img[not(@alt)]")) return "a picture without alternative text";
  return {};
}

/// Random citations and links, to show that no choice of them breaks the markup.
Rendering random_rendering(const Document& document, std::mt19937& random) {
  Rendering rendering;
  const auto one_in = [&](unsigned count) { return random() % count == 0; };
  for (std::uint32_t i = 0; i < document.nodes.size(); ++i) {
    const Node& node = document.nodes[i];
    const bool is_link = node.kind == NodeKind::link || node.kind == NodeKind::image;
    if (is_link && one_in(2))
      rendering.links.push_back({i, one_in(3) ? "" : "../x y/'\"<&>.html", "words", one_in(2)});
    if (node.kind == NodeKind::text && one_in(2)) {
      const auto begin = static_cast<std::uint32_t>(random() % (node.text.length + 1));
      rendering.citations.push_back({i, begin, i, node.text.length, "?'\"<&>"});
    }
    if (node.kind == NodeKind::heading) {
      const std::string id = "h" + std::to_string(i);
      rendering.headings.push_back({i, id, one_in(2) ? "5." : "", {id + "-old"}, "Link to <this>"});
    }
  }
  rendering.id_prefix = "x-";
  return rendering;
}

TEST(Html, ObeysTheLawsForRandomTexts) {
  for (std::uint32_t seed = 0; seed < rounds(); ++seed) {
    const std::string text = RandomMarkdown(seed).text();
    const Document document = parse(text, {}).value;
    ASSERT_EQ(broken_law(render(document, {}).markup), "") << "seed " << seed << "\n" << text;
    std::mt19937 random(seed);
    const Rendering rendering = random_rendering(document, random);
    ASSERT_EQ(broken_law(render(document, rendering).markup), "")
        << "seed " << seed << "\n"
        << text << "\n"
        << render(document, rendering).markup;
  }
}

TEST(Html, OfEveryTopBlockAloneIsWellFormed) {
  for (std::uint32_t seed = 0; seed < 500; ++seed) {
    const Document document = parse(RandomMarkdown(seed).text(), {}).value;
    for (std::uint32_t i = 1; i < document.nodes.size(); i = document.nodes[i].end) {
      const std::string html = render(document, {}, i, document.nodes[i].end).markup;
      const std::string broken = broken_law(html);
      ASSERT_TRUE(broken.empty() || broken == "a link to nothing") << broken << "\n" << html;
    }
  }
}

}  // namespace
}  // namespace codicil::markdown
