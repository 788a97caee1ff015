// Each story is read and checked; its report must be the one that it tells.
#include <fmt/format.h>
#include <gtest/gtest.h>

#include <algorithm>
#include <set>

#include "check/allowances.h"
#include "check/check_manual.h"
#include "files/source_tree.h"
#include "history/bare_numbers.h"
#include "reader/read_baseline.h"
#include "reader/read_manual.h"
#include "support/story.h"

namespace codicil {
namespace {

namespace fs = std::filesystem;

fs::path stories_folder() {
  return CODICIL_DIAGNOSTIC_STORIES;
}

/// The editions of a story, as history would hand them on.
history::Archive archive_of(const test::Story& story, const Manual& present,
                            reader::ChapterStore& store) {
  history::Archive archive;
  for (const test::StoryEdition& past : story.editions) {
    auto manual = std::make_shared<const Manual>(
        read_manual(MemoryTree(past.files), test::story_definition, store, {}).value);
    const Edition* edition = present.edition(past.id);
    if (edition == nullptr || !edition->is_published()) {
      const Edition* then = manual->edition(past.id);
      EXPECT_TRUE(then && then->is_published()) << past.id << " never was an edition of the story";
      if (then) archive.taken_back.push_back({*then, "0123456789abcdef"});
      continue;
    }
    history::Snapshot snapshot;
    snapshot.edition = *edition;
    snapshot.resolution = history::Resolution::tag;
    snapshot.manual = std::move(manual);
    archive.snapshots.push_back(std::move(snapshot));
  }
  return archive;
}

std::vector<Diagnostic> report_of(const test::Story& story) {
  reader::ChapterStore store;
  auto [manual, diagnostics] =
      read_manual(MemoryTree(story.files), test::story_definition, store, {});
  const history::Archive archive = archive_of(story, manual, store);
  history::ReferenceTables tables{{}, index::tabulate_references(manual, {})};
  for (const history::Snapshot& snapshot : archive.snapshots)
    tables.past.push_back(index::tabulate_references(*snapshot.manual, {}));
  const auto stories = history::trace_chapters(archive, manual);
  index::ScanStore scans;
  const history::TracedTexts texts{archive, stories, manual, scans};
  if (!archive.snapshots.empty())
    tables = judge_bare_numbers(tables, find_bare_numbers(texts, tables, 1), texts);
  const index::ReferenceTable& references = tables.present;
  const auto unreleased =
      compare::compare_with_newest({archive, tables.past, stories, {manual, references}}, 1);
  for (Diagnostic& found : check::check_manual({.manual = manual,
                           .references = references,
                           .archive = archive,
                           .today = story.today,
                           .stories = &stories,
                           .unreleased = unreleased ? &*unreleased : nullptr,
                           .is_release = story.is_release})) {
    diagnostics.push_back(std::move(found));
  }
  put_in_order(diagnostics);
  check::leave_out_allowed(manual, diagnostics);
  const std::string path = reader::baseline_path(test::story_definition);
  if (const auto file = story.files.find(path); file != story.files.end()) {
    const auto baseline = reader::read_baseline(file->second, path);
    leave_out_baseline(baseline.value, diagnostics);
    std::ranges::copy(baseline.diagnostics, std::back_inserter(diagnostics));
    put_in_order(diagnostics);
  }
  return diagnostics;
}

std::string printed(const std::vector<Diagnostic>& diagnostics) {
  std::string report;
  for (const Diagnostic& d : diagnostics) {
    report += fmt::format("{}:{}:{}: {}: {} [{}]\n", d.location.path, d.location.place.line,
                          d.location.place.column, name_of(d.severity), d.message, name_of(d.code));
    if (!d.help.empty()) report += fmt::format("  help: {}\n", d.help);
  }
  return report;
}

class Stories : public testing::TestWithParam<fs::path> {};

TEST_P(Stories, AreReportedAsTold) {
  const std::vector<Diagnostic> report = report_of(test::read_story(test::read_whole(GetParam())));
  test::expect_as_told(GetParam(), "report", printed(report));
}

/// What no message may look like, whoever wrote it.
TEST_P(Stories, AreReportedInOneVoice) {
  for (const Diagnostic& d : report_of(test::read_story(test::read_whole(GetParam())))) {
    EXPECT_FALSE(d.message.empty());
    EXPECT_FALSE(d.message.ends_with('.')) << d.message;
    const bool is_capital = d.message.front() >= 'A' && d.message.front() <= 'Z';
    EXPECT_FALSE(is_capital && !d.message.starts_with("Appendix ")) << d.message;
    EXPECT_EQ(d.message.find("invalid"), std::string::npos) << d.message;
    EXPECT_EQ(d.message.find("illegal"), std::string::npos) << d.message;
    EXPECT_GT(d.location.place.line, 0U) << d.message;
    EXPECT_GT(d.location.place.column, 0U) << d.message;
    if (d.help.empty()) continue;
    EXPECT_TRUE(d.help.ends_with('.') || d.help.ends_with('?')) << d.help;
    EXPECT_FALSE(d.help.front() >= 'a' && d.help.front() <= 'z') << d.help;
  }
}

INSTANTIATE_TEST_SUITE_P(Diagnostics, Stories,
                         testing::ValuesIn(test::stories_in(stories_folder())),
                         [](const auto& story) {
                           std::string name = story.param.stem().string();
                           std::ranges::replace(name, '-', '_');
                           return name;
                         });

TEST(StoriesTogether, ShowEveryCode) {
  // What a story cannot hold, and the room whose tests show it.
  const std::set<Code> shown_elsewhere{
      Code::input_too_large,      // half a megabyte: markdown, reader
      Code::text_not_utf8,        // bytes that editors spoil: reader
      Code::symbolic_link,        // needs a disk: reader, files
      Code::history_unavailable,  // needs git: pipeline
      Code::flowchart_undrawn,    // needs a machine without Graphviz: program
      Code::theme_invalid,        // a theme is no part of the manual: site
  };
  std::set<Code> shown = shown_elsewhere;
  for (const fs::path& file : test::stories_in(stories_folder())) {
    for (const Diagnostic& d : report_of(test::read_story(test::read_whole(file)))) {
      EXPECT_FALSE(shown_elsewhere.contains(d.code)) << name_of(d.code) << " needs no exception";
      shown.insert(d.code);
    }
  }
  for (const CodeEntry& entry : code_table) {
    EXPECT_TRUE(shown.contains(entry.code)) << "no story shows " << entry.name;
  }
}

TEST(StoriesTogether, HaveACleanManualAmongThem) {
  const fs::path clean = stories_folder() / "clean.story";
  EXPECT_TRUE(report_of(test::read_story(test::read_whole(clean))).empty());
}

}  // namespace
}  // namespace codicil
