#include "authoring/publish_edition.h"

#include <gtest/gtest.h>

#include <string>
#include <string_view>
#include <vector>

#include "diagnostics/failure.h"
#include "unit/authoring/manual_builder.h"

namespace codicil::authoring {
namespace {

constexpr const char* path = "content/editions/2017-02.md";
constexpr Date day = std::chrono::year{2017} / 2 / 27;

std::string published(const std::string& text) {
  return with_published(path, text, day);
}

TEST(PublishEdition, PutsTheLineBeforeTheFirstKeyAndNothingElse) {
  EXPECT_EQ(published("---\nkind: interim\nnext-update: 2017-08\n---\nText.\n"),
            "---\npublished: 2017-02-27\nkind: interim\nnext-update: 2017-08\n---\nText.\n");
  EXPECT_EQ(published("---\n# A hint.\n\n# published: YYYY-MM-DD\nkind: interim\n# end\n---"),
            "---\n# A hint.\n\n# published: YYYY-MM-DD\npublished: 2017-02-27\nkind: interim\n# "
            "end\n---");
  EXPECT_EQ(published("---\n  kind: interim\n  next-update: 2017-08\n---\n"),
            "---\n  published: 2017-02-27\n  kind: interim\n  next-update: 2017-08\n---\n");
}

TEST(PublishEdition, EveryOtherByteStays) {
  EXPECT_EQ(published("\xEF\xBB\xBF---\r\nkind:   interim  # why\r\n---\r\n\tText  \r\n\n---\nend"),
            "\xEF\xBB\xBF---\r\npublished: 2017-02-27\r\nkind:   interim  # why\r\n---\r\n\tText  "
            "\r\n\n---\nend");
}

TEST(PublishEdition, AFrontMatterWithoutKeysGetsItsFirst) {
  EXPECT_EQ(published("---\n---\nText.\n"), "---\npublished: 2017-02-27\n---\nText.\n");
  EXPECT_EQ(published("---\r\n# hint\r\n---\r\n"),
            "---\r\n# hint\r\npublished: 2017-02-27\r\n---\r\n");
}

TEST(PublishEdition, ADateThatStandsThereIsKept) {
  for (const char* text : {"---\npublished: 2016-01-01\n---\n",
                           "---\nkind: interim\npublished:   '2016-01-01' # c\n---\n",
                           "---\r\n\"published\": 2016-01-01\r\n---\r\n"}) {
    EXPECT_EQ(published(text), text);
  }
}

TEST(PublishEdition, AKeyWithoutAValueGetsIt) {
  EXPECT_EQ(published("---\nkind: interim\npublished:\n---\n"),
            "---\nkind: interim\npublished: 2017-02-27\n---\n");
  EXPECT_EQ(published("---\npublished:   # the day\r\nkind: interim\n---\n"),
            "---\npublished: 2017-02-27   # the day\r\nkind: interim\n---\n");
}

TEST(PublishEdition, WhatIsReadAgainIsPublishedThatDay) {
  for (const char* text : {"---\nkind: interim\n---\n", "---\n---\n", "---\npublished:\n---\n",
                           "---\nthroughout:\n  - topic: published\n    details: x\n---\n"}) {
    const Files files{{"manual.yml",
                       "title: T\nurl: https://x.example/\ncontent: content\nparts:\n"
                       "  - {id: core, title: Core}\n"},
                      {path, published(text)}};
    const auto manual = read(files);
    const Edition* edition = manual.value.edition("2017-02");
    ASSERT_NE(edition, nullptr);
    EXPECT_EQ(edition->published, day) << text;
    EXPECT_EQ(published(files.at(path)), files.at(path)) << "once is enough";
  }
}

TEST(PublishEdition, WhatCannotBeReadIsRefusedWithItsPlace) {
  const auto words = [](const std::string& text) -> std::string {
    try {
      return published(text);
    } catch (const Failure& failure) {
      EXPECT_EQ(failure.kind(), FailureKind::content);
      return failure.what();
    }
  };
  EXPECT_EQ(words("---\nkind: interim\npublished: soon\n---\n"),
            "content/editions/2017-02.md:3: `published` holds something that is no date");
  EXPECT_EQ(words("---\npublished: [2017-02-27]\n---\n"),
            "content/editions/2017-02.md:2: `published` holds something that is no date");
  EXPECT_NE(words("No front matter.\n").find("does not begin with front matter"),
            std::string::npos);
  EXPECT_NE(words("---\n{kind: interim}\n---\n").find("2017-02.md:2: "), std::string::npos);
}

}  // namespace
}  // namespace codicil::authoring
