#include "site/site_listing.h"

#include <gmock/gmock.h>
#include <gtest/gtest.h>

namespace codicil::site {
namespace {

using testing::ElementsAre;
using testing::IsEmpty;

TEST(ReadProvenance, IsWhatWasWritten) {
  const Provenance says{.engine_version = "0.1.0",
                        .commit = "c0ffee",
                        .resolved = "trailer",
                        .tree_hash = "",
                        .edition = "2017-02",
                        .history = false,
                        .drafts = true,
                        .libraries = {{"ICU", "72.1"}}};
  const Hashes files{{"a \"b\".html", "aa"}, {"index.html", "bb"}};
  const auto read = read_provenance(provenance(says, files).bytes);
  ASSERT_TRUE(read);
  EXPECT_EQ(read->provenance.engine_version, "0.1.0");
  EXPECT_EQ(read->provenance.commit, "c0ffee");
  EXPECT_EQ(read->provenance.resolved, "trailer");
  EXPECT_EQ(read->provenance.edition, "2017-02");
  EXPECT_FALSE(read->provenance.history);
  EXPECT_TRUE(read->provenance.drafts);
  EXPECT_TRUE(read->provenance.is_clean);
  EXPECT_EQ(read->provenance.libraries, says.libraries);
  EXPECT_EQ(read->files, files);
}

TEST(ReadProvenance, TakesNothingElse) {
  for (const char* other : {"", "{}", "[1]", "{\"generator\": \"Other 1\"}", "{\"generator\": 1}"})
    EXPECT_FALSE(read_provenance(other)) << other;
}

TEST(Differences, NameEveryFileThatIsNotAsItShouldBe) {
  EXPECT_THAT(differences({{"a", "1"}, {"b", "2"}}, {{"a", "1"}, {"b", "2"}}), IsEmpty());
  EXPECT_THAT(differences({{"b", "1"}, {"c", "2"}, {"d", "3"}},
                          {{"a", "0"}, {"b", "9"}, {"d", "3"}, {"e", "4"}}),
              ElementsAre(FileDifference{"a", FileChange::surplus},
                          FileDifference{"b", FileChange::altered},
                          FileDifference{"c", FileChange::missing},
                          FileDifference{"e", FileChange::surplus}));
}

}  // namespace
}  // namespace codicil::site
