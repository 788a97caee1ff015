// Notices and feeds as coordinators and readers get them: the same from the command and in the
// site, and nothing in them that is not published.
#include <gtest/gtest.h>

#include <cstdlib>
#include <string>

#include "program/scene.h"

namespace codicil::program {
namespace {

bool holds(const std::string& text, const std::string& part) {
  return text.find(part) != std::string::npos;
}

/// A manual with two published editions and one in preparation, drafts beside it.
void make_manual(const Scene& scene) {
  scene.write(
      "m/manual.yml",
      "title: \"Ferry – Procédures 👩‍⚖️: a title that is long enough to be folded\"\n"
      "url: https://ferry.example/manual/\nparts:\n  - {id: core, title: Core}\n");
  scene.write("m/content/core/a.md", "---\ntitle: Crossing\n---\n## Rules\n\nLook.\n");
  scene.write("m/content/editions/2025-02.md", "---\npublished: 2025-02-03\n---\nWelcome.\n");
  scene.git("init -q m");
  scene.commit("First\n\nEdition: 2025-02", "2025-02-03", "m");
  scene.write("m/content/core/a.md",
              "---\ntitle: Crossing\namendments:\n"
              "  - {edition: 2025-08, kind: updated, details: 'Listen too (see Section 1, Rules).',"
              " sections: [rules], action: Please re-reference.}\n---\n"
              "## Rules\n\nLook and listen.\n");
  scene.write("m/content/editions/2025-08.md", "---\npublished: 2025-08-03\n---\n");
  scene.commit("Second\n\nEdition: 2025-08", "2025-08-03", "m");
  scene.write("m/content/core/a.md",
              "---\ntitle: Crossing\namendments:\n"
              "  - {edition: 2026-02, kind: updated, details: LEAKMARK coming.}\n"
              "  - {edition: 2025-08, kind: updated, details: 'Listen too (see Section 1, Rules).',"
              " sections: [rules], action: Please re-reference.}\n---\n"
              "## Rules\n\nLook and listen LEAKMARK.\n");
  scene.write("m/content/core/plan.md",
              "---\ntitle: LEAKMARK\nstatus: draft\namendments:\n"
              "  - {edition: 2025-08, kind: new, details: LEAKMARK}\n---\nLEAKMARK\n");
  scene.write("m/content/editions/2026-02.md",
              "---\nerrata:\n  - {edition: 2025-08, details: LEAKMARK}\n---\nLEAKMARK\n");
  scene.commit("Work goes on", "2025-09-01", "m");
}

TEST(Notices, AreTheSameFromTheCommandAsInTheSite) {
  const Scene scene;
  make_manual(scene);
  ASSERT_EQ(scene.codicil("build --quiet --out ../site", "m").status, 0);
  const std::pair<const char*, const char*> formats[] = {
      {"text", "txt"}, {"markdown", "md"}, {"html", "html"}, {"eml", "eml"}};
  for (const auto& [format, extension] : formats) {
    const Ran ran = scene.codicil(std::string("notice 2025-08 --format ") + format, "m");
    EXPECT_EQ(ran.status, 0) << ran.err;
    EXPECT_EQ(ran.out, scene.read(std::string("site/notices/2025-08.") + extension)) << format;
    EXPECT_FALSE(ran.out.empty());
  }
  const Ran text = scene.codicil("notice 2025-08", "m");
  EXPECT_TRUE(holds(text.out, "Section changed: Section 1, Rules")) << text.out;
  EXPECT_TRUE(holds(text.out, "https://ferry.example/manual/chapters/a/index.html"));
  EXPECT_TRUE(holds(scene.codicil("notice 2025-08 --style board", "m").out, "Specific changes:"));
  EXPECT_FALSE(scene.exists("site/notices/2026-02.txt"));
}

TEST(Notices, ListTheSectionsThatTheTextsSayChangedAsInTheSite) {
  const Scene scene;
  make_manual(scene);
  const auto chapter = [&scene](const std::string& entries, const std::string& rules) {
    scene.write("m/content/core/b.md", "---\ntitle: Landing\namendments:\n" + entries +
                                           "---\n## Order\n\nWait.\n\n## Rules\n\n" + rules + "\n");
  };
  const std::string interim = "  - {edition: 2025-10, kind: updated, details: It changed.}\n";
  const std::string regular = "  - {edition: 2026-02, kind: updated, details: Again.}\n";
  chapter("  - {edition: 2025-09, kind: new, details: It is here.}\n", "Walk.");
  scene.write("m/content/editions/2025-09.md", "---\npublished: 2025-09-03\nkind: interim\n---\n");
  scene.commit("Third\n\nEdition: 2025-09", "2025-09-03", "m");
  chapter(interim, "Walk slowly.");
  scene.write("m/content/editions/2025-10.md", "---\npublished: 2025-10-03\nkind: interim\n---\n");
  scene.commit("Fourth\n\nEdition: 2025-10", "2025-10-03", "m");
  chapter(regular + interim, "Run.");
  scene.write("m/content/editions/2026-02.md", "---\npublished: 2026-02-03\n---\n");
  scene.commit("Fifth\n\nEdition: 2026-02", "2026-02-03", "m");
  ASSERT_EQ(scene.codicil("build --quiet --out ../site", "m").status, 0);
  for (const std::string edition : {"2025-08", "2025-09", "2025-10", "2026-02"}) {
    EXPECT_EQ(scene.codicil("notice " + edition, "m").out,
              scene.read("site/notices/" + edition + ".txt"));
    EXPECT_EQ(scene.codicil("notice " + edition + " --format html", "m").out,
              scene.read("site/notices/" + edition + ".html"));
  }
  const std::string both = scene.read("site/notices/2026-02.txt");
  const std::size_t first = both.find("Section changed: Section 2, Rules");
  ASSERT_NE(first, std::string::npos) << both;
  EXPECT_NE(both.find("Section changed: Section 2, Rules", first + 1), std::string::npos)
      << "the interim edition's too\n"
      << both;
}

TEST(Notices, OfUnknownEditionsAreWrongUsage) {
  const Scene scene;
  make_manual(scene);
  const Ran unknown = scene.codicil("notice 2031-02", "m");
  EXPECT_EQ(unknown.status, 2);
  EXPECT_EQ(unknown.out, "");
  EXPECT_TRUE(holds(unknown.err, "there is no edition `2031-02`"));
  EXPECT_EQ(scene.codicil("notice", "m").status, 2);
  EXPECT_EQ(scene.codicil("notice 2025-08 --format pdf", "m").status, 2);
  EXPECT_EQ(scene.codicil("notice 2025-08 --style loud", "m").status, 2);
}

TEST(Notices, OfAnEditionInPreparationAreDraftsForItsEditors) {
  const Scene scene;
  make_manual(scene);
  const Ran draft = scene.codicil("notice 2026-02", "m");
  EXPECT_EQ(draft.status, 0) << draft.err;
  EXPECT_TRUE(holds(draft.out, "in preparation"));
  EXPECT_TRUE(holds(draft.out, "LEAKMARK coming."));
}

TEST(Notices, AndFeedsHoldNothingThatIsNotPublished) {
  const Scene scene;
  make_manual(scene);
  ASSERT_EQ(scene.codicil("build --quiet --out ../site", "m").status, 0);
  EXPECT_EQ(scene.shell("grep -rl LEAKMARK site").out, "");
  ASSERT_EQ(scene.codicil("build --quiet --working --drafts --out ../drafts", "m").status, 0);
  EXPECT_EQ(scene
                .shell("grep -l LEAKMARK drafts/feed.xml drafts/chapters/*/feed.xml "
                       "drafts/notices/*")
                .out,
            "");
}

TEST(Notices, AreThereForAManualWithoutGitAndForOneThatNeverPublished) {
  const Scene scene;
  make_manual(scene);
  scene.shell("rm -rf m/.git");
  const Ran text = scene.codicil("notice 2025-08", "m");
  EXPECT_EQ(text.status, 0) << text.err;
  EXPECT_TRUE(holds(text.out, "Listen too"));
  EXPECT_FALSE(holds(text.out, "LEAKMARK"));
  EXPECT_TRUE(holds(text.err, "history-unavailable"));
  scene.shell("sed -i /^published:/d m/content/editions/*");
  ASSERT_EQ(scene.codicil("build --quiet --out ../site", "m").status, 0);
  EXPECT_TRUE(holds(scene.read("site/feed.xml"), "<updated>1970-01-01T00:00:00Z</updated>"));
  EXPECT_FALSE(scene.exists("site/notices"));
}

/// A second opinion on the message, where Python is there to give it.
TEST(Notices, AreReadByAMailLibraryThatForgivesNothing) {
  const Scene scene;
  // Some Pythons are found by way of the person's own folder.
  const char* home = std::getenv("HOME");
  const std::string python = std::string("HOME=") + (home ? home : "/") + " python3 ";
  if (scene.shell(python + "-c \"import email\"").status != 0) GTEST_SKIP() << "there is no Python";
  make_manual(scene);
  scene.write("read.py", R"(import email, email.policy, sys
raw = open(sys.argv[1], 'rb').read()
assert all(len(line) <= 76 for line in raw.split(b'\r\n')), 'a long line'
assert raw.count(b'\n') == raw.count(b'\r\n') and raw.isascii()
message = email.message_from_bytes(raw, policy=email.policy.strict.clone(linesep='\r\n'))
assert not message.defects and sorted(message.keys()) == [
    'Content-Language', 'Content-Type', 'MIME-Version', 'Subject', 'X-Unsent'], message.keys()
assert message['X-Unsent'] == '1'
assert message.get_content_type() == 'multipart/alternative'
parts = list(message.iter_parts())
assert [part.get_content_type() for part in parts] == ['text/plain', 'text/html']
assert not any(part.defects for part in parts)
sys.stdout.write(str(message['Subject']) + '\n')
for part, path in zip(parts, sys.argv[2:]):
    assert part.get_content().replace('\r\n', '\n').rstrip('\n') == open(path, encoding='utf-8').read().rstrip('\n'), path
)");
  ASSERT_EQ(scene.codicil("build --quiet --out ../site", "m").status, 0);
  const Ran read = scene.shell(
      "python3 read.py site/notices/2025-08.eml site/notices/2025-08.txt "
      "site/notices/2025-08.html");
  EXPECT_EQ(read.status, 0) << read.err;
  EXPECT_EQ(
      read.out,
      "Amendments: August 2025 (Ferry – Procédures 👩‍⚖️: a title that is long enough "
      "to "
      "be "
      "folded)\n");
}

}  // namespace
}  // namespace codicil::program
