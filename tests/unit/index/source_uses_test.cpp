#include "index/source_uses.h"

#include <fmt/format.h>
#include <gtest/gtest.h>

#include "files/source_tree.h"
#include "reader/read_manual.h"

namespace codicil::index {
namespace {

constexpr const char* definition = R"(title: T
url: https://t.example.org/
parts:
  - {id: core, title: Core}
sources:
  - {id: wt-2018, title: Working Together, version: "2018", written-as: [Working Together 2018]}
  - id: wt
    title: Working Together
    version: "2023"
    url: https://www.example.org/wt
    written-as: [Working Together 2023, the 2023 guidance]
)";

std::string uses(std::map<std::string, std::string, std::less<>> files, std::size_t source = 1) {
  files.emplace("manual.yml", definition);
  reader::ChapterStore store;
  const Manual manual = reader::read_manual(MemoryTree(files), "manual.yml", store, {}).value;
  std::string found;
  for (const SourceUse& use :
       uses_of_source(manual, tabulate_references(manual, {.jobs = 1, .scans = nullptr}), source)) {
    const ChapterText& text =
        use.is_page ? *manual.pages[use.text].text : *manual.chapters[use.text].text;
    found += fmt::format("{}#{} {} {}:{} {}\n", text.title,
                         use.section ? text.sections[*use.section].id : "", name_of(use.manner),
                         use.place.line, use.place.column, use.words);
  }
  return found;
}

std::string chapter(const std::string& fields, const std::string& body) {
  return "---\ntitle: A\n" + fields + "---\n" + body;
}

TEST(SourceUses, FindsWhatIsDeclaredLinkedAndWritten) {
  EXPECT_EQ(uses({{"content/core/a.md",
                   chapter("scope: As the 2023 guidance says.\nsources: [wt]\n",
                           "Working Together 2023 rules.\n\n## One\n\nSee [it](source:wt).\n\n### "
                           "Two\n\n| a |\n|---|\n| [here](https://www.example.org/wt) |\n")}}),
            "A# written 6:1 Working Together 2023\n"
            "A#scope written 3:11 the 2023 guidance\n"
            "A#sources declared 4:11 wt\n"
            "A#one linked 10:5 it\n"
            "A#two linked 16:3 here\n");
}

TEST(SourceUses, OneVersionIsNotTakenForAnother) {
  const std::string text =
      chapter("", "## One\n\nWorking Together 2018, Working Together (2023).\n");
  EXPECT_EQ(uses({{"content/core/a.md", text}}), "A#one written 6:24 Working Together (2023)\n");
  EXPECT_EQ(uses({{"content/core/a.md", text}}, 0), "A#one written 6:1 Working Together 2018\n");
}

TEST(SourceUses, ATitleAloneStandsForEachVersion) {
  const std::string text = chapter("", "## One\n\nSee Working Together.\n");
  EXPECT_EQ(uses({{"content/core/a.md", text}}), "A#one written 6:5 Working Together\n");
  EXPECT_EQ(uses({{"content/core/a.md", text}}, 0), "A#one written 6:5 Working Together\n");
}

TEST(SourceUses, TheWordsOfALinkToItCountOnce) {
  EXPECT_EQ(
      uses({{"content/core/a.md", chapter("", "## One\n\n[Working Together 2023](source:wt)\n")}}),
      "A#one linked 6:1 Working Together 2023\n");
}

TEST(SourceUses, EntriesDraftsAndWithdrawnChaptersRestOnNothing) {
  EXPECT_EQ(uses({{"content/core/a.md", chapter("status: withdrawn\nsources: [wt]\n", "")},
                  {"content/core/b.md", chapter("status: draft\nsources: [wt]\n", "")},
                  {"content/core/c.md",
                   chapter("amendments:\n  - {edition: 2020-02, kind: updated, details: Working "
                           "Together 2023 is cited.}\n",
                           "## One\n\nB.\n")}}),
            "");
}

TEST(SourceUses, PagesStandBehindTheChapters) {
  EXPECT_EQ(uses({{"content/core/a.md", chapter("sources: [wt]\n", "")},
                  {"content/pages/using.md", "---\ntitle: Using\n---\n## How\n\n[](source:wt)\n"}}),
            "A#sources declared 3:11 wt\nUsing#how linked 6:1 \n");
}

}  // namespace
}  // namespace codicil::index
