#include "authoring/new_chapter.h"

#include <gmock/gmock.h>
#include <gtest/gtest.h>

#include "unit/authoring/manual_builder.h"

namespace codicil::authoring {
namespace {

using testing::HasSubstr;
using testing::IsEmpty;

constexpr const char* head = "title: T\nurl: https://x.example/\ncontent: content\n";

Files manual_with(const std::string& parts) {
  return {{"manual.yml", head + parts},
          {"content/core/referrals.md", "---\ntitle: Referrals\naliases: [reporting]\n---\n"},
          {"content/core/conferences.md", "---\ntitle: Conferences\n---\n"},
          {"content/more/other.md", "---\ntitle: Other\n---\n"}};
}

Plan plan(const Files& files, const NewChapter& chapter) {
  return plan_new_chapter(read(files).value, files.at("manual.yml"), chapter);
}

/// The parts of the definition after a chapter `new` was added to the part `core`.
std::string parts_after(const std::string& parts) {
  const Files files = manual_with(parts);
  const Files after = applied(files, plan(files, {"new", "core", "New"}));
  const Reported<Manual> manual = read(after);
  for (const Diagnostic& fault : manual.diagnostics)
    EXPECT_EQ(fault.severity, Severity::note) << fault.message;
  const auto index = manual.value.chapter_index("new");
  EXPECT_TRUE(index.has_value());
  return after.at("manual.yml").substr(std::string_view(head).size());
}

TEST(NewChapter, IsAFileWithItsTitleAndHints) {
  const Files files =
      manual_with("parts:\n  - {id: core, title: Core}\n  - {id: more, title: More}\n");
  const Plan planned = plan(files, {"lone-working", "more", "  Lone: Working\n"});
  ASSERT_EQ(planned.creations.size(), 1U);
  EXPECT_EQ(planned.creations[0].path, "content/more/lone-working.md");
  EXPECT_THAT(planned.creations[0].bytes,
              testing::StartsWith("---\ntitle: \"Lone: Working\"\n\n# Lines that begin with #"));
  EXPECT_THAT(planned.creations[0].bytes, HasSubstr("#   - edition: YYYY-MM\n"));
  EXPECT_THAT(planned.replacements, IsEmpty());
  EXPECT_THAT(planned.deletions, IsEmpty());
  const Reported<Manual> manual = read(applied(files, planned));
  EXPECT_EQ(remarks(manual.diagnostics), "");
  EXPECT_EQ(manual.value.chapters[*manual.value.chapter_index("lone-working")].text->title,
            "Lone: Working");
}

TEST(NewChapter, HintsAreSoundOnceTheirMarksAreTakenAway) {
  Files files = manual_with("parts:\n  - {id: core, title: Core}\n  - {id: more, title: More}\n");
  files["content/editions/2027-02.md"] = "---\nkind: interim\n---\n";
  files = applied(files, plan(files, {"new", "core", "New"}));
  std::string& text = files["content/core/new.md"];
  EXPECT_THAT(text, HasSubstr("#   - edition: 2027-02\n"));
  std::string bare;
  std::size_t dashes = 0;
  for (std::size_t at = 0; at < text.size();) {
    const std::size_t end = text.find('\n', at);
    std::string line = text.substr(at, end - at);
    at = end + 1;
    if (line == "---") ++dashes;
    const bool is_prose =
        line.starts_with("# Lines") || line.starts_with("# The page") || line.starts_with("# What");
    if (!is_prose && line.starts_with("# ")) line = line.substr(2);
    for (const char* dates : {"reviewed: ", "review-by: "}) {
      if (line.starts_with(dates)) line = dates + std::string("2026-02");
    }
    bare += line + "\n";
  }
  EXPECT_EQ(dashes, 2U);
  text = bare;
  const Reported<Manual> manual = read(files);
  for (const Diagnostic& fault : manual.diagnostics) ADD_FAILURE() << fault.message;
  const ChapterText& chapter = *manual.value.chapters[*manual.value.chapter_index("new")].text;
  EXPECT_EQ(chapter.status, ChapterStatus::draft);
  EXPECT_EQ(chapter.boxes.size(), 7U);
  EXPECT_EQ(chapter.amendments.size(), 1U);
  EXPECT_EQ(chapter.keywords.size(), 2U);
}

TEST(NewChapter, JoinsAListInBrackets) {
  EXPECT_EQ(parts_after("parts:\n  - id: core   # first\n    chapters: [referrals, conferences]  # "
                        "order\n    title: Core\n"
                        "  - {id: more, title: More, chapters: [other]}\n"),
            "parts:\n  - id: core   # first\n    chapters: [referrals, conferences, new]  # "
            "order\n    title: Core\n"
            "  - {id: more, title: More, chapters: [other]}\n");
  EXPECT_EQ(
      parts_after(
          "parts:\n- {id: core, title: Core, chapters: [ 'referrals',\n    \"conferences\", ]}\n"
          "- {id: more, title: More}\n"),
      "parts:\n- {id: core, title: Core, chapters: [ 'referrals',\n    \"conferences\", new, ]}\n"
      "- {id: more, title: More}\n");
}

TEST(NewChapter, JoinsAListInLines) {
  EXPECT_EQ(parts_after("parts:\n  - id: core\n    title: Core\n    chapters:\n      -  referrals "
                        "# one\n      -  conferences # two\n\n"
                        "      # the end\n  - {id: more, title: More}\n"),
            "parts:\n  - id: core\n    title: Core\n    chapters:\n      -  referrals # one\n      "
            "-  conferences # two\n"
            "      -  new\n\n      # the end\n  - {id: more, title: More}\n");
  EXPECT_EQ(parts_after("parts:\n  - {id: more, title: More}\n  - id: core\n    title: Core\n    "
                        "chapters:\n    - referrals\n"
                        "    - conferences"),
            "parts:\n  - {id: more, title: More}\n  - id: core\n    title: Core\n    chapters:\n   "
            " - referrals\n    - conferences\n"
            "    - new");
  EXPECT_EQ(parts_after("parts:\r\n  - {id: more, title: More}\r\n  - id: core\r\n    title: "
                        "\"C\xC3\xB6re\"\r\n    chapters:\r\n"
                        "    - referrals\r\n    - conferences\r\n"),
            "parts:\r\n  - {id: more, title: More}\r\n  - id: core\r\n    title: "
            "\"C\xC3\xB6re\"\r\n    chapters:\r\n    - referrals\r\n"
            "    - conferences\r\n    - new\r\n");
}

TEST(NewChapter, JoinsAnEmptyListAndLeavesOutNone) {
  EXPECT_EQ(
      parts_after(
          "parts:\n  - {id: core, title: Core, chapters: [ ]}\n  - {id: more, title: More}\n"),
      "parts:\n  - {id: core, title: Core, chapters: [new ]}\n  - {id: more, title: More}\n");
  const std::string none =
      "parts:\n  - {id: core, title: Core}\n  - {id: more, title: More, chapters: [other]}\n";
  EXPECT_EQ(parts_after(none), none);
}

TEST(NewChapter, IsNotListedTwice) {
  const std::string listed =
      "parts:\n  - {id: core, title: Core, chapters: [new, referrals, conferences]}\n  - {id: "
      "more, title: More}\n";
  EXPECT_EQ(parts_after(listed), listed);
}

TEST(NewChapter, IsRefusedWithAReason) {
  const Files files =
      manual_with("parts:\n  - {id: core, title: Core}\n  - {id: more, title: More}\n");
  const auto refusal = [&](NewChapter chapter) {
    return failure_of([&] { plan(files, chapter); });
  };
  EXPECT_EQ(refusal({"new", "cor", "New"}),
            "usage: the manual has no part `cor` / Did you mean `core`?");
  EXPECT_EQ(refusal({"new", "elsewhere", "New"}),
            "usage: the manual has no part `elsewhere` / Its parts are `core` and `more`.");
  EXPECT_EQ(refusal({"referrals", "more", "New"}),
            "usage: there is a chapter `referrals` already, at content/core/referrals.md / An id "
            "belongs to one chapter for ever; "
            "choose another.");
  EXPECT_THAT(refusal({"Referrals", "more", "New"}),
              HasSubstr("there is a chapter `referrals` already"));
  EXPECT_EQ(refusal({"reporting", "more", "New"}),
            "usage: `reporting` is a former id of the chapter `referrals` / Old addresses lead "
            "there; choose another id.");
  EXPECT_EQ(refusal({"Lone Working!", "more", "New"}),
            "usage: `Lone Working!` cannot be the id of a chapter / Use `lone-working`: letters, "
            "digits, `-`, `_` and `.`.");
  EXPECT_EQ(
      refusal({"../x", "more", "New"}),
      "usage: `../x` cannot be the id of a chapter / Use `x`: letters, digits, `-`, `_` and `.`.");
  EXPECT_THAT(refusal({"x.draft", "more", "New"}),
              HasSubstr("`x.draft` cannot be the id of a chapter"));
  EXPECT_THAT(refusal({"", "more", "New"}),
              HasSubstr("`` cannot be the id of a chapter / Use letters"));
  EXPECT_EQ(refusal({"new", "more", " \t"}),
            "usage: the title of the chapter is empty / Give it with `--title \"Its Title\"`.");
  EXPECT_THAT(refusal({"new", "more", "\xff"}),
              HasSubstr("usage: the title of the chapter is not UTF-8 text"));
}

}  // namespace
}  // namespace codicil::authoring
