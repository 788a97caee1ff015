// What editors ask of a manual before they write: whose review is due, and what rests on the
// guidance that was just revised.
#include <gmock/gmock.h>
#include <gtest/gtest.h>

#include "program/scene.h"

namespace codicil::program {
namespace {

using testing::HasSubstr;

/// A manual without git: these questions are about the files as they are.
void write_manual(const Scene& scene) {
  scene.write("m/manual.yml",
              "title: Small\nurl: https://small.example.org/\nparts:\n  - {id: core, title: "
              "Core}\nsources:\n  - {id: guidance, title: National Guidance, written-as: [the "
              "Guidance]}\n");
  scene.write("m/content/core/referrals.md",
              "---\ntitle: Referrals\nlead: Policy Group\nreview-by: 2020-05\nsources: "
              "[guidance]\n---\n## Begin\n\nRefer as the Guidance says.\n");
  scene.write("m/content/core/conferences.md",
              "---\ntitle: Conferences\nlead: Chairs\nreview-by: 2030-05\n---\n## "
              "Purpose\n\nMeet.\n");
}

TEST(Planning, TheWorkplanPutsOverdueReviewsFirst) {
  const Scene scene;
  write_manual(scene);
  const Ran text = scene.codicil("workplan --today 2020-06-01", "m");
  EXPECT_EQ(text.status, 0) << text.err;
  EXPECT_EQ(text.out,
            "Overdue on 2020-06-01\n  Policy Group\n    2020-05  1.2 Referrals\n\nComing\n  "
            "Chairs\n    2030-05  1.1 Conferences\n");
  const Ran json = scene.codicil("workplan --today 2020-06-01 --format json", "m");
  EXPECT_THAT(json.out, HasSubstr("\"due\": \"2020-05-31\""));
  EXPECT_THAT(json.out, HasSubstr("\"overdue\": true"));
  const Ran csv = scene.codicil("workplan --today 2020-05-31 --format csv", "m");
  EXPECT_THAT(csv.out, HasSubstr("\r\ncoming,2020-05,Policy Group,referrals,1.2,Referrals,Core,"));
  EXPECT_EQ(scene.codicil("workplan --format yaml", "m").status, 2);
}

TEST(Planning, TheImpactOfASourceIsEveryPlaceThatRestsOnIt) {
  const Scene scene;
  write_manual(scene);
  const Ran text = scene.codicil("impact guidance", "m");
  EXPECT_EQ(text.status, 0) << text.err;
  EXPECT_EQ(text.out,
            "National Guidance: 1 chapter\n\n1.2 Referrals (content/core/referrals.md); lead: "
            "Policy Group\n  Sources\n    line 5: declared\n  Section 1, Begin\n    line 9: "
            "written as “the Guidance”\n");
  const Ran json = scene.codicil("impact guidance --format json", "m");
  EXPECT_THAT(json.out, HasSubstr("\"id\": \"begin\""));
  EXPECT_THAT(json.out, HasSubstr("\"how\": \"written\""));
  const Ran unknown = scene.codicil("impact guidanse", "m");
  EXPECT_EQ(unknown.status, 2);
  EXPECT_THAT(unknown.err, HasSubstr("Did you mean `guidance`?"));
}

}  // namespace
}  // namespace codicil::program
