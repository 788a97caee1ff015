// Flowcharts on machines with Graphviz, without it, and with one that does not work.
#include <fmt/format.h>
#include <gtest/gtest.h>

#include <string>

#include "program/paper_browser.h"
#include "program/scene.h"

namespace codicil::program {
namespace {

bool holds(const std::string& text, const std::string& part) {
  return text.find(part) != std::string::npos;
}

void make_manual(const Scene& scene) {
  scene.write(
      "m/manual.yml",
      "title: Small\nurl: https://small.example.org/\nparts:\n  - {id: core, title: Core}\n");
  scene.write("m/content/core/referrals.md",
              "---\ntitle: Referrals\n---\n## Introduction\n\n```flowchart\ndigraph {\n"
              "  label=\"A referral\";\n  a [label=\"Referral received\"];\n"
              "  b [label=\"Strategy discussion\"];\n  a -> b;\n}\n```\n");
}

/// Runs codicil where the programs of `folder` are all that there are.
Ran with_programs_of(const Scene& scene, const std::string& folder, const std::string& words) {
  return scene.shell(
      fmt::format("PATH={} {} {}", scene.at(folder).string(), CODICIL_PROGRAM, words), "m");
}

std::string chapter_of(const Scene& scene) {
  return scene.read("m/public/chapters/referrals/index.html");
}

TEST(Flowcharts, AreDrawnAndNamedInTheProvenance) {
  const Scene scene;
  make_manual(scene);
  const Ran built = scene.codicil("build --no-history", "m");
  ASSERT_EQ(built.status, 0) << built.err;
  EXPECT_FALSE(holds(built.err, "flowchart")) << built.err;
  EXPECT_TRUE(holds(chapter_of(scene), "<g class=\"flowchart-action\">"));
  EXPECT_TRUE(holds(scene.read("m/public/provenance.json"), "Graphviz"));
}

TEST(Flowcharts, WithoutGraphvizAreWordsAloneAndAWarningSaysWhatToInstall) {
  const Scene scene;
  make_manual(scene);
  const Ran built = with_programs_of(scene, "nowhere", "build");
  ASSERT_EQ(built.status, 0) << built.err;
  EXPECT_TRUE(holds(built.err,
                    "content/core/referrals.md:6:1: warning: Graphviz is not installed, so this "
                    "flowchart is published in words alone, without its drawing "
                    "[flowchart-undrawn]\n  help: Install the package `graphviz`"))
      << built.err;
  EXPECT_FALSE(holds(chapter_of(scene), "<svg viewBox"));
  EXPECT_TRUE(holds(chapter_of(scene), "Referral received.<br />\nGo to <a href"));
  EXPECT_FALSE(holds(scene.read("m/public/provenance.json"), "Graphviz"));
  EXPECT_TRUE(holds(with_programs_of(scene, "nowhere", "check").out, "[flowchart-undrawn]"));
  EXPECT_EQ(with_programs_of(scene, "nowhere", "build --strict").status, 1);
}

TEST(Flowcharts, ThatGraphvizDoesNotDrawAreToldOfWithItsWords) {
  const Scene scene;
  make_manual(scene);
  scene.write("bin/dot", "#!/bin/sh\necho 'out of ideas' >&2\nexit 3\n");
  scene.shell("chmod +x bin/dot");
  const Ran failed = with_programs_of(scene, "bin", "build");
  EXPECT_EQ(failed.status, 0) << failed.err;
  EXPECT_TRUE(holds(failed.err, "words alone: Graphviz says `out of ideas` [flowchart-undrawn]"))
      << failed.err;
  scene.write("bin/dot", "#!/bin/sh\necho 'graph 1 2 3'\n");
  const Ran nonsense = with_programs_of(scene, "bin", "build");
  EXPECT_TRUE(holds(nonsense.err, "Graphviz ended with status 0 and drew nothing")) << nonsense.err;
}

TEST(Flowcharts, OfWhatIsPrintedAreDrawnAndNoOthers) {
  const Scene scene;
  make_manual(scene);
  scene.write("m/content/core/meetings.md",
              "---\ntitle: Meetings\n---\n```flowchart\ndigraph { Begin -> Finish }\n```\n");
  scene.write("m/content/core/plain.md", "---\ntitle: Plain\n---\nWords.\n");
  scene.write("m/content/editions/2020-02.md", "---\npublished: 2020-02-20\n---\n");
  scene.git("init -q m");
  scene.commit("Begin\n\nEdition: 2020-02\n", "2020-02-20", "m");
  set_up_paper_browser(scene);
  scene.write("bin/dot", fmt::format("#!/bin/sh\ncat >>{}\nexit 3\n", scene.at("asked").string()));
  scene.shell("chmod +x bin/dot");
  const auto asked_for = [&scene](const std::string& chapter) {
    scene.write("asked", "");
    const Ran ran = scene.shell(
        fmt::format("CODICIL_CHROMIUM={} PATH={}:$PATH exec {} pdf --chapters {} --out ../x.pdf",
                    scene.at("chromium").string(), scene.at("bin").string(), CODICIL_PROGRAM,
                    chapter),
        "m");
    EXPECT_EQ(ran.status, 0) << ran.err;
    return scene.read("asked");
  };
  const std::string one = asked_for("referrals");
  const std::string other = asked_for("meetings");
  EXPECT_FALSE(one.empty());
  EXPECT_FALSE(other.empty());
  EXPECT_EQ(asked_for("plain"), "");
  EXPECT_EQ(asked_for("core").size(), one.size() + other.size());
  ASSERT_EQ(print_pdf(scene, "--chapters referrals --out ../x.pdf").status, 0);
  EXPECT_TRUE(holds(scene.read("printed.html"), "<g class=\"flowchart-action\">"));
  EXPECT_TRUE(holds(scene.read("x.certificate.json"), "Graphviz"));
}

TEST(Flowcharts, ThatCannotBeReadStopABuild) {
  const Scene scene;
  make_manual(scene);
  scene.write("m/content/core/referrals.md",
              "---\ntitle: Referrals\n---\n> ```flowchart\n> digraph {\n>   a -- b\n> }\n> ```\n");
  const Ran built = scene.codicil("build --no-history", "m");
  EXPECT_EQ(built.status, 1);
  EXPECT_TRUE(holds(built.err, "content/core/referrals.md:6:7: error: `--` does not tell"))
      << built.err;
}

}  // namespace
}  // namespace codicil::program
