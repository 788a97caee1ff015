// Runs the examples in the pages of this folder: what stands above the dot must give what stands
// below it.
//
// ACCEPT=1 writes what comes out into the pages; the test then counts as skipped, so that accepting
// never looks like passing.
#include <fmt/format.h>
#include <gtest/gtest.h>

#include <cstdlib>
#include <filesystem>
#include <fstream>
#include <sstream>
#include <string>
#include <vector>

#include "markdown/parse.h"
#include "markdown/render.h"

namespace codicil::markdown {
namespace {

namespace fs = std::filesystem;

constexpr std::string_view opening = "~~~~~~~~ example";
constexpr std::string_view closing = "~~~~~~~~";

std::vector<std::string> lines_of(const fs::path& path) {
  std::ifstream file(path);
  std::vector<std::string> lines;
  for (std::string line; std::getline(file, line);) lines.push_back(line);
  return lines;
}

/// What an example should say below its first dot.
std::string outcome_of(std::string_view text) {
  const Reported<Document> parsed = parse(text, {});
  std::string outcome = render(parsed.value, {}).markup;
  if (!outcome.empty() && !outcome.ends_with('\n')) outcome += '\n';
  if (!parsed.diagnostics.empty()) outcome += ".\n";
  for (const Diagnostic& found : parsed.diagnostics) {
    outcome +=
        fmt::format("{}:{}: {}: {} [{}]\n", found.location.place.line, found.location.place.column,
                    name_of(found.severity), found.message, name_of(found.code));
  }
  return outcome;
}

struct Example {
  std::size_t line = 0;  ///< Of its first line of Markdown, from 1.
  std::string written;
  std::string expected;
};

struct Page {
  std::vector<Example> examples;
  std::string with_outcomes;  ///< The page as it would be with what really comes out.
};

Page read_page(const fs::path& path) {
  Page page;
  const std::vector<std::string> lines = lines_of(path);
  for (std::size_t i = 0; i < lines.size(); ++i) {
    page.with_outcomes += lines[i] + '\n';
    if (lines[i] != opening) continue;
    Example example;
    example.line = i + 2;
    for (++i; i < lines.size() && lines[i] != "."; ++i) example.written += lines[i] + '\n';
    for (++i; i < lines.size() && lines[i] != closing; ++i) example.expected += lines[i] + '\n';
    page.with_outcomes +=
        example.written + ".\n" + outcome_of(example.written) + std::string(closing) + '\n';
    page.examples.push_back(std::move(example));
  }
  return page;
}

TEST(Spec, EveryExampleComesOutAsThePageSays) {
  const bool accepts = std::getenv("ACCEPT") != nullptr;
  std::size_t count = 0;
  for (const auto& entry : fs::directory_iterator(CODICIL_SPEC_DIR)) {
    if (entry.path().extension() != ".md") continue;
    const Page page = read_page(entry.path());
    count += page.examples.size();
    if (accepts) std::ofstream(entry.path()) << page.with_outcomes;
    if (accepts) continue;
    for (const Example& example : page.examples) {
      EXPECT_EQ(outcome_of(example.written), example.expected)
          << entry.path().filename() << ":" << example.line;
    }
  }
  EXPECT_GT(count, 20U);
  if (accepts) GTEST_SKIP() << "accepted what came out";
}

}  // namespace
}  // namespace codicil::markdown
