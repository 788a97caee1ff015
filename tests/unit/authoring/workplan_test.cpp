#include "authoring/workplan.h"

#include <gtest/gtest.h>

#include "unit/authoring/manual_builder.h"

namespace codicil::authoring {
namespace {

using std::chrono::year;

constexpr Date today{year(2026), std::chrono::March, std::chrono::day(1)};

Manual manual_with(const std::vector<std::pair<std::string, std::string>>& chapters) {
  Files files{
      {"manual.yml",
       "title: T\nurl: https://t.example.org/\nparts:\n  - {id: core, title: \"Core, all\"}\n"}};
  for (const auto& [id, fields] : chapters)
    files["content/core/" + id + ".md"] =
        "---\ntitle: " + id + "\n" + fields + "---\n## One\n\nA.\n";
  return read(files).value;
}

std::string order_of(const Manual& manual) {
  std::string ids;
  for (const PlannedReview& review : workplan_of(manual, today)) {
    ids += manual.chapters[review.chapter].id + ":" + std::string(name_of(review.state)) + " ";
  }
  return ids;
}

TEST(Workplan, OverdueChaptersComeFirstAndThoseWithoutADateLast) {
  EXPECT_EQ(order_of(manual_with({{"a", ""},
                                  {"b", "review-by: 2027-01\n"},
                                  {"c", "review-by: 2026-02\n"},
                                  {"d", "review-by: 2025-12-31\n"}})),
            "d:overdue c:overdue b:coming a:undated ");
}

TEST(Workplan, AMonthIsDueUntilItsLastDayAndADayUntilItIsOver) {
  EXPECT_EQ(order_of(manual_with({{"a", "review-by: 2026-02-28\n"},
                                  {"b", "review-by: 2026-03\n"},
                                  {"c", "review-by: 2026-03-01\n"}})),
            "a:overdue c:coming b:coming ");
}

TEST(Workplan, LeadsStandInTheirAlphabetAndChaptersWithoutOneBehindThem) {
  EXPECT_EQ(order_of(manual_with({{"a", "review-by: 2026-05\n"},
                                  {"b", "review-by: 2026-06\nlead: health group\n"},
                                  {"c", "review-by: 2026-04\nlead: Police\n"},
                                  {"d", "review-by: 2026-05\nlead: health group\n"}})),
            "d:coming b:coming c:coming a:coming ");
}

TEST(Workplan, DraftsAndWithdrawnChaptersAreNotReviewed) {
  EXPECT_EQ(order_of(manual_with({{"a", "status: draft\nreview-by: 2025-01\n"},
                                  {"b", "status: withdrawn\nreview-by: 2025-01\n"}})),
            "");
}

TEST(Workplan, ItsTextGoesLeadByLeadAndItsTableIsSafeInASpreadsheet) {
  const Manual manual =
      manual_with({{"a", "review-by: 2025-01\nreviewed: 2023-01\nlead: \"=Group, one\"\n"},
                   {"b", "lead: \"=Group, one\"\n"}});
  const auto plan = workplan_of(manual, today);
  EXPECT_EQ(workplan_as_text(manual, plan, today),
            "Overdue on 2026-03-01\n  =Group, one\n    2025-01  1.1 a (last reviewed 2023-01)\n\n"
            "Without a review date\n  =Group, one\n    1.2 b\n");
  EXPECT_EQ(workplan_as_csv(manual, plan),
            "state,review by,lead,chapter,chapter number,chapter title,part,reviewed\r\n"
            "overdue,2025-01,\"'=Group, one\",a,1.1,a,\"Core, all\",2023-01\r\n"
            "undated,,\"'=Group, one\",b,1.2,b,\"Core, all\",\r\n");
}

}  // namespace
}  // namespace codicil::authoring
