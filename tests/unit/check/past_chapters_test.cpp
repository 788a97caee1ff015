#include "check/past_chapters.h"

#include <gtest/gtest.h>

#include "support/sketched_manual.h"

namespace codicil::check {
namespace {

history::Snapshot snapshot_with(const std::string& chapter,
                                std::vector<history::ChapterRename> renames = {}) {
  history::Snapshot snapshot;
  snapshot.renames = std::move(renames);
  snapshot.manual =
      std::make_shared<const Manual>(test::sketched_manual({{.id = chapter, .title = chapter}}));
  return snapshot;
}

TEST(PastChapters, AreFollowedByIdAliasAndRename) {
  history::Archive archive;
  archive.snapshots.push_back(snapshot_with("first"));
  archive.snapshots.push_back(snapshot_with("second", {{"first", "second"}}));
  archive.snapshots.push_back(snapshot_with("third"));
  archive.snapshots.push_back(snapshot_with("other"));
  archive.snapshots.emplace_back();  // not archived
  const Manual present =
      test::sketched_manual({{.id = "third", .title = "Third", .aliases = {"second"}}});
  const Chapter& chapter = present.chapters[0];
  EXPECT_EQ(chapter_then(archive, 0, chapter), 0U);
  EXPECT_EQ(chapter_then(archive, 1, chapter), 0U);
  EXPECT_EQ(chapter_then(archive, 2, chapter), 0U);
  EXPECT_EQ(chapter_then(archive, 3, chapter), std::nullopt);
  EXPECT_EQ(chapter_then(archive, 4, chapter), std::nullopt);
}

}  // namespace
}  // namespace codicil::check
