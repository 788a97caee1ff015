#include "history/chapter_story.h"

#include <gmock/gmock.h>
#include <gtest/gtest.h>

#include <functional>

#include "files/content_id.h"
#include "reader/read_chapter.h"
#include "reader/read_manual.h"

namespace codicil::history {
namespace {

using testing::ElementsAre;
using Index = std::optional<std::size_t>;

const std::string definition =
    "title: Manual\nurl: https://example.org/\nparts:\n  - {id: one, title: One}\n"
    "  - {id: two, title: Two}\n";

using Files = std::map<std::string, std::string, std::less<>>;

/// A chapter's file: front matter beside the title, and a body.
std::string chapter(const std::string& title, const std::string& body,
                    const std::string& fields = {}) {
  return "---\ntitle: " + title + "\n" + fields + "---\n\n" + body + "\n";
}

class ChapterStoryTest : public testing::Test {
 protected:
  /// The manual of these files, each given by its path below content/.
  std::shared_ptr<const Manual> manual(const Files& content) {
    Files files{{"manual.yml", definition + "content: content\n"}};
    for (const auto& [path, text] : content) files["content/" + path] = text;
    auto read = reader::read_manual(MemoryTree(files), "manual.yml", store_, {});
    return std::make_shared<const Manual>(std::move(read.value));
  }

  /// Adds an edition; nullptr for one whose text is not archived.
  void edition(std::shared_ptr<const Manual> text, std::vector<ChapterRename> renames = {}) {
    Snapshot snapshot;
    snapshot.edition.id = std::to_string(2010 + archive_.snapshots.size()) + "-02";
    snapshot.manual = std::move(text);
    snapshot.renames = std::move(renames);
    archive_.snapshots.push_back(std::move(snapshot));
  }

  std::vector<ChapterStory> trace() const {
    return trace_chapters(archive_, *archive_.snapshots.back().manual);
  }

  static std::vector<std::pair<std::size_t, std::size_t>> ranges(const ChapterStory& story) {
    std::vector<std::pair<std::size_t, std::size_t>> ranges;
    for (const Version& version : story.versions) ranges.emplace_back(version.first, version.last);
    return ranges;
  }

  reader::ChapterStore store_;
  Archive archive_;
};

using Range = std::pair<std::size_t, std::size_t>;

TEST_F(ChapterStoryTest, AChapterThatNeverChangedHasOneVersion) {
  for (int i = 0; i < 3; ++i) edition(manual({{"one/a.md", chapter("A", "Text.")}}));
  const auto stories = trace();
  ASSERT_EQ(stories.size(), 1U);
  EXPECT_EQ(stories[0].id, "a");
  EXPECT_TRUE(stories[0].is_present);
  EXPECT_THAT(stories[0].chapters, ElementsAre(Index(0), Index(0), Index(0)));
  EXPECT_THAT(ranges(stories[0]), ElementsAre(Range(0, 2)));
}

TEST_F(ChapterStoryTest, AChangeOfTextBeginsAVersionAndAReturnToIt) {
  edition(manual({{"one/a.md", chapter("A", "Old.")}}));
  edition(manual({{"one/a.md", chapter("A", "New.")}}));
  edition(manual({{"one/a.md", chapter("A", "New.", "lead: Somebody\n")}}));
  edition(manual({{"one/a.md", chapter("A", "Old.")}}));
  const auto stories = trace();
  EXPECT_THAT(ranges(stories[0]), ElementsAre(Range(0, 0), Range(1, 2), Range(3, 3)));
  EXPECT_EQ(stories[0].versions[0].text, stories[0].versions[2].text);
  EXPECT_NE(stories[0].versions[0].text, stories[0].versions[1].text);
}

TEST_F(ChapterStoryTest, EditionsWithoutTextBreakNothing) {
  edition(manual({{"one/a.md", chapter("A", "Text.")}}));
  edition(nullptr);
  edition(manual({{"one/a.md", chapter("A", "Text.")}}));
  edition(nullptr);
  const auto stories = trace_chapters(archive_, *archive_.snapshots[2].manual);
  EXPECT_THAT(stories[0].chapters, ElementsAre(Index(0), Index(), Index(0), Index()));
  EXPECT_THAT(ranges(stories[0]), ElementsAre(Range(0, 2)));
}

TEST_F(ChapterStoryTest, AChapterThatComesBackBeginsANewVersion) {
  const auto with = manual({{"one/a.md", chapter("A", "A.")}, {"one/b.md", chapter("B", "B.")}});
  edition(with);
  edition(manual({{"one/a.md", chapter("A", "A.")}}));
  edition(with);
  const auto stories = trace();
  ASSERT_EQ(stories.size(), 2U);
  EXPECT_THAT(stories[1].chapters, ElementsAre(Index(1), Index(), Index(1)));
  EXPECT_THAT(ranges(stories[1]), ElementsAre(Range(0, 0), Range(2, 2)));
}

TEST_F(ChapterStoryTest, AChapterThatIsGoneHasAStoryOfItsOwn) {
  edition(manual({{"one/a.md", chapter("A", "A.")},
                  {"one/b.md", chapter("B", "B.")},
                  {"one/c.md", chapter("C", "C.")}}));
  edition(manual({{"one/a.md", chapter("A", "A.")}, {"one/c.md", chapter("C", "C.")}}));
  edition(manual({{"one/a.md", chapter("A", "A.")}}));
  const auto stories = trace();
  ASSERT_EQ(stories.size(), 3U);
  EXPECT_EQ(stories[1].id, "c");
  EXPECT_FALSE(stories[1].is_present);
  EXPECT_THAT(stories[1].chapters, ElementsAre(Index(2), Index(1), Index()));
  EXPECT_THAT(ranges(stories[1]), ElementsAre(Range(0, 1)));
  EXPECT_EQ(stories[2].id, "b");
  EXPECT_THAT(ranges(stories[2]), ElementsAre(Range(0, 0)));
}

TEST_F(ChapterStoryTest, AliasesAndRenamesLeadBack) {
  edition(manual({{"one/first.md", chapter("A", "A.")}}));
  edition(manual({{"one/second.md", chapter("A", "A.")}}), {{"first", "second"}});
  edition(manual({{"one/third.md", chapter("A", "A.", "aliases: [second]\n")}}));
  const auto stories = trace();
  ASSERT_EQ(stories.size(), 1U);
  EXPECT_EQ(stories[0].id, "third");
  EXPECT_THAT(stories[0].chapters, ElementsAre(Index(0), Index(0), Index(0)));
  EXPECT_THAT(ranges(stories[0]), ElementsAre(Range(0, 2)));
}

TEST_F(ChapterStoryTest, AnAliasOfAnyNewerTextCounts) {
  edition(manual({{"one/first.md", chapter("A", "A.")}}));
  edition(manual({{"one/second.md", chapter("A", "A.")}}));
  edition(manual({{"one/third.md", chapter("A", "A.", "aliases: [first, second]\n")}}));
  EXPECT_THAT(trace()[0].chapters, ElementsAre(Index(0), Index(0), Index(0)));
}

TEST_F(ChapterStoryTest, TheIdWinsOverTheAliasAndTheAliasOverTheRename) {
  // "b" was merged into "a", and git took "c" for a copy of it.
  edition(manual({{"one/a.md", chapter("A", "A.")}, {"one/b.md", chapter("B", "B.")}}));
  edition(manual({{"one/a.md", chapter("A", "A.", "aliases: [b]\n")},
                  {"one/c.md", chapter("C", "B.")},
                  {"one/d.md", chapter("D", "D.", "aliases: [b]\n")}}),
          {{"b", "c"}});
  const auto stories = trace();
  ASSERT_EQ(stories.size(), 3U);
  EXPECT_THAT(stories[0].chapters, ElementsAre(Index(0), Index(0)));
  EXPECT_THAT(stories[1].chapters, ElementsAre(Index(), Index(1)));
  EXPECT_THAT(stories[2].chapters, ElementsAre(Index(1), Index(2)));
}

TEST_F(ChapterStoryTest, ARenameOfAChapterThatIsStillThereIsNone) {
  const auto older = manual({{"one/a.md", chapter("A", "A.")}, {"one/b.md", chapter("B", "B.")}});
  edition(older);
  edition(manual({{"one/a.md", chapter("A", "A.")},
                  {"one/b.md", chapter("B", "B.")},
                  {"one/c.md", chapter("C", "A.")}}),
          {{"a", "c"}});
  const auto stories = trace();
  EXPECT_THAT(stories[2].chapters, ElementsAre(Index(), Index(2)));
  EXPECT_THAT(ranges(stories[2]), ElementsAre(Range(1, 1)));
}

TEST_F(ChapterStoryTest, RenamesSinceTheNewestEditionAreGivenApart) {
  edition(manual({{"one/old.md", chapter("A", "A.")}}));
  const auto present = manual({{"one/new.md", chapter("A", "A.")}});
  EXPECT_EQ(trace_chapters(archive_, *present).size(), 2U);
  const auto stories = trace_chapters(archive_, *present, {.to_present = {{"old", "new"}}});
  ASSERT_EQ(stories.size(), 1U);
  EXPECT_EQ(stories[0].id, "new");
  EXPECT_THAT(stories[0].chapters, ElementsAre(Index(0)));
}

TEST_F(ChapterStoryTest, DraftsAreInNoEditionButWithdrawnAndExternalOnesAre) {
  edition(manual({{"one/a.md", chapter("A", "A.", "status: draft\n")},
                  {"one/b.md", chapter("B", "B.", "status: withdrawn\n")},
                  {"one/c.md",
                   "---\ntitle: C\nexternal: {publisher: P, url: 'https://p.org/'}\n"
                   "---\n"}}));
  edition(manual({{"one/a.md", chapter("A", "A.")},
                  {"one/b.md", chapter("B", "B.", "status: withdrawn\n")},
                  {"one/c.md",
                   "---\ntitle: C\nexternal: {publisher: P, url: 'https://p.org/'}\n"
                   "---\n"}}));
  for (const ChapterStory& story : trace()) {
    EXPECT_EQ(story.chapters[0].has_value(), story.id != "a") << story.id;
    EXPECT_EQ(story.versions.size(), 1U) << story.id;
  }
}

TEST_F(ChapterStoryTest, ManyThreadsGiveTheSame) {
  for (int e = 0; e < 3; ++e) {
    Files files;
    for (int i = 0; i < 40; ++i) {
      files["one/c" + std::to_string(i) + ".md"] =
          chapter("T" + std::to_string(i), i % 3 == e ? "Changed." : "Text.");
    }
    edition(manual(files));
  }
  const Manual& present = *archive_.snapshots.back().manual;
  const auto alone = trace_chapters(archive_, present);
  const auto together = trace_chapters(archive_, present, {.jobs = 4});
  ASSERT_EQ(alone.size(), together.size());
  for (std::size_t i = 0; i < alone.size(); ++i) {
    EXPECT_EQ(alone[i].id, together[i].id);
    EXPECT_EQ(ranges(alone[i]), ranges(together[i]));
  }
}

class TextFingerprintTest : public ChapterStoryTest {
 protected:
  /// Of the chapter "a" of a manual with resources.
  std::uint64_t print(const Files& content) {
    const auto read = manual(content);
    return text_fingerprint(*read, read->chapters.at(read->chapter_index("a").value()));
  }
  std::uint64_t print(const std::string& file) { return print(Files{{"one/a.md", file}}); }
};

TEST_F(TextFingerprintTest, IsTheSameHoweverTheMarkdownIsSpelt) {
  EXPECT_EQ(print(chapter("A", "Some *words* here.\n\n* one\n* two")),
            print(chapter("\"A\"", "Some _words_\nhere.\n\n- one\n- two")));
}

TEST_F(TextFingerprintTest, DoesNotKnowWhatIsNoText) {
  const std::uint64_t plain = print(chapter("A", "Text."));
  for (const char* fields : {"lead: Group\n", "reviewed: 2020-01\n", "review-by: 2030-01\n",
                             "keywords: [Word]\n", "forwards: {old: withdrawn}\n", "aliases: [z]\n",
                             "audience: [police]\n", "numbering: paragraphs\n",
                             "amendments: [{edition: 2017-02, kind: updated, details: D}]\n"}) {
    EXPECT_EQ(print(chapter("A", "Text.", fields)), plain) << fields;
  }
}

TEST_F(TextFingerprintTest, KnowsEveryPartOfTheText) {
  std::vector<std::uint64_t> prints{print(chapter("A", "Text."))};
  for (const std::string& file :
       {chapter("B", "Text."), chapter("A", "Other."), chapter("A", "Text.", "status: withdrawn\n"),
        chapter("A", "Text.", "status: withdrawn\nreplaced-by: b\n"),
        chapter("A", "Text.", "scope: Words\n"), chapter("A", "Text.", "note: Words\n"),
        chapter("A", "Text.", "related: [One, Two]\n"),
        chapter("A", "Text.", "related: [OneTwo]\n"), chapter("A", "Text.", "sources: [s]\n"),
        chapter("A", "Text.", "related-chapters: [s]\n"), chapter("A", "")}) {
    prints.push_back(print(file));
  }
  prints.push_back(print(Files{{"two/a.md", chapter("A", "Text.")}}));
  std::ranges::sort(prints);
  EXPECT_EQ(std::ranges::adjacent_find(prints), prints.end());
}

TEST_F(TextFingerprintTest, KnowsTheBytesOfLinkedResources) {
  const auto with = [&](const std::string& body, const Files& resources) {
    Files files{{"one/a.md", chapter("A", body, "note: '[n](../resources/note.pdf)'\n")}};
    for (const auto& [name, bytes] : resources) files["resources/" + name] = bytes;
    return print(files);
  };
  const std::string link = "[form](../resources/a%20form.pdf#page=2) ![p](/content/none.png)";
  const std::uint64_t before = with(link, {{"a form.pdf", "1"}, {"other.pdf", "1"}});
  EXPECT_EQ(with(link, {{"a form.pdf", "1"}, {"other.pdf", "2"}}), before);
  EXPECT_NE(with(link, {{"a form.pdf", "2"}, {"other.pdf", "1"}}), before);
  EXPECT_NE(with(link, {{"other.pdf", "1"}}), before);
  EXPECT_NE(with(link, {{"a form.pdf", "1"}, {"note.pdf", "1"}}), before);
}

TEST_F(TextFingerprintTest, LinkedResourcesAreToldInReadingOrder) {
  const auto read = manual({{"one/a.md", chapter("A",
                                                 "![](../resources/b.png) [x](https://e.org/a.pdf) "
                                                 "[y](../resources/a.pdf?x) [z](#here)",
                                                 "scope: '[s](../resources/a.pdf)'\n")},
                            {"resources/a.pdf", "a"},
                            {"resources/b.png", "b"}});
  EXPECT_THAT(linked_resources(*read, *read->chapters[0].text, "content/one"),
              ElementsAre(0U, 1U, 0U));
  EXPECT_THAT(linked_resources(*read, *read->chapters[0].text, "elsewhere/deep/er"),
              testing::IsEmpty());
}

TEST(Archive, FindsEditions) {
  Archive archive;
  EXPECT_EQ(archive.newest_archived(), std::nullopt);
  archive.snapshots.resize(3);
  for (std::size_t i = 0; i < 3; ++i) {
    archive.snapshots[i].edition.id = "201" + std::to_string(i) + "-02";
  }
  archive.snapshots[1].manual = std::make_shared<Manual>();
  EXPECT_EQ(archive.index_of("2012-02"), 2U);
  EXPECT_EQ(archive.index_of("2017-02"), std::nullopt);
  EXPECT_EQ(archive.newest_archived(), 1U);
  EXPECT_EQ(name_of(Resolution::trailer), "trailer");
  EXPECT_EQ(name_of(Resolution::none), "none");
}

}  // namespace
}  // namespace codicil::history
