#include "authoring/new_edition.h"

#include <gmock/gmock.h>
#include <gtest/gtest.h>

#include "unit/authoring/manual_builder.h"

namespace codicil::authoring {
namespace {

using std::chrono::day;
using std::chrono::month;
using std::chrono::year;
using testing::HasSubstr;

constexpr Date today = year(2026) / month(11) / day(22);

Files manual_with(const std::string& cycle, const std::vector<std::string>& editions) {
  Files files{{"manual.yml", "title: T\nurl: https://x.example/\ncontent: content\n" + cycle +
                                 "parts:\n  - {id: core, title: Core}\n"},
              {"content/core/a.md", "---\ntitle: A\n---\n"}};
  for (const std::string& edition : editions) {
    files["content/editions/" + edition + ".md"] = "---\nkind: six-monthly\n---\n";
  }
  return files;
}

std::string next_after(const std::string& cycle, const std::vector<std::string>& editions,
                       Date date = today) {
  return next_edition(read(manual_with(cycle, editions)).value, date);
}

TEST(NewEdition, IsTheNextOfTheCycleAfterTheNewestAndNotBeforeThisMonth) {
  const std::string cycle = "update-cycle: [February, August]\n";
  EXPECT_EQ(next_after(cycle, {}), "2027-02");
  EXPECT_EQ(next_after(cycle, {"2017-02"}), "2027-02");
  EXPECT_EQ(next_after(cycle, {"2027-02"}), "2027-08");
  EXPECT_EQ(next_after(cycle, {"2027-02", "2027-08"}), "2028-02");
  EXPECT_EQ(next_after(cycle, {"2027-02-11"}), "2027-08");
  EXPECT_EQ(next_after(cycle, {}, year(2026) / month(8) / day(31)), "2026-08");
  EXPECT_EQ(next_after(cycle, {"2026-08"}, year(2026) / month(8) / day(31)), "2027-02");
}

TEST(NewEdition, IsTheNextMonthWhereThereIsNoCycle) {
  EXPECT_EQ(next_after("", {}), "2026-11");
  EXPECT_EQ(next_after("", {"2026-11"}), "2026-12");
  EXPECT_EQ(next_after("", {"2026-12"}), "2027-01");
}

TEST(NewEdition, IsInPreparationAndReadWithoutARemark) {
  const Files files = manual_with("update-cycle: [February, August]\n", {"2026-08"});
  const Reported<Manual> manual =
      read(applied(files, plan_new_edition(read(files).value, std::nullopt, today)));
  EXPECT_EQ(remarks(manual.diagnostics), "");
  const Edition* edition = manual.value.edition("2027-02");
  ASSERT_NE(edition, nullptr);
  EXPECT_FALSE(edition->is_published());
  EXPECT_EQ(edition->kind, EditionKind::six_monthly);
  EXPECT_EQ(edition->next_update, year(2027) / month(8));
  EXPECT_TRUE(edition->introduction.empty());
}

TEST(NewEdition, OutsideTheCycleIsAnInterimOne) {
  const Files files = manual_with("update-cycle: [February, August]\n", {});
  for (const char* id : {"2027-03", "2027-02-15"}) {
    const Plan plan = plan_new_edition(read(files).value, id, today);
    EXPECT_EQ(plan.creations[0].path, std::string("content/editions/") + id + ".md");
    const Manual manual = read(applied(files, plan)).value;
    EXPECT_EQ(manual.editions[0].kind, EditionKind::interim);
    EXPECT_EQ(manual.editions[0].next_update, year(2027) / month(8));
  }
}

TEST(NewEdition, IsRefusedWhereItExistsOrIsNone) {
  Files files = manual_with("", {"2026-08"});
  files["content/editions/2026-02.md"] = "---\npublished: 2026-02-20\n---\n";
  const Manual manual = read(files).value;
  const auto refusal = [&](const std::string& id) {
    return failure_of([&] { plan_new_edition(manual, id, today); });
  };
  EXPECT_EQ(refusal("2026-08"),
            "usage: there is an edition `2026-08` already, at content/editions/2026-08.md / It is "
            "in preparation: write into that file.");
  EXPECT_EQ(refusal("2026-02"),
            "usage: there is an edition `2026-02` already, at content/editions/2026-02.md / It is "
            "published; give the new one another id.");
  for (const char* id : {"", "may", "2026-13", "2026-2", "2026-02-30", "../2026-02"}) {
    EXPECT_THAT(refusal(id), HasSubstr("cannot be the id of an edition")) << id;
  }
}

}  // namespace
}  // namespace codicil::authoring
