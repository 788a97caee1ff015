#include <algorithm>

#include <gtest/gtest.h>

#include "manual/amendment.h"
#include "manual/box_names.h"
#include "manual/definition.h"
#include "manual/edition.h"
#include "text/words.h"

namespace codicil {
namespace {

using std::chrono::year;

TEST(AmendmentKind, IsNamedAsAuthorsWriteIt) {
  for (const AmendmentKind kind : all_amendment_kinds) {
    EXPECT_EQ(amendment_kind_named(name_of(kind)), kind);
  }
  EXPECT_EQ(name_of(AmendmentKind::added), "new");
  EXPECT_EQ(name_of(AmendmentKind::correction), "correction");
  EXPECT_EQ(name_of(AmendmentKind::minor), "minor");
  EXPECT_EQ(amendment_kind_named("added"), std::nullopt);
  EXPECT_EQ(amendment_kind_named(""), std::nullopt);
}

TEST(ReasonKind, IsNamedAsAuthorsWriteIt) {
  EXPECT_EQ(name_of(ReasonKind::legislation), "legislation");
  EXPECT_EQ(name_of(ReasonKind::statutory_guidance), "statutory-guidance");
  EXPECT_EQ(reason_kind_named("case-review"), ReasonKind::case_review);
  EXPECT_EQ(reason_kind_named("audit"), ReasonKind::audit);
  EXPECT_EQ(reason_kind_named("local"), ReasonKind::local);
  EXPECT_EQ(reason_kind_named("error"), ReasonKind::error);
  EXPECT_EQ(reason_kind_named("Audit"), std::nullopt);
}

TEST(Edition, HasTheMonthOfItsId) {
  EXPECT_EQ(month_of_edition("2017-02"), year(2017) / 2);
  EXPECT_EQ(month_of_edition("2017-03-15"), year(2017) / 3);
  for (const std::string_view id :
       {"", "2017", "2017-13", "2017-02-30", "2017-2", "2017-02-", "2017-02.md"}) {
    EXPECT_EQ(month_of_edition(id), std::nullopt) << id;
  }
}

Edition edition(std::string id, std::optional<Date> published) {
  Edition made;
  made.id = std::move(id);
  made.published = published;
  return made;
}

TEST(Edition, ComesByPublicationThenId) {
  const Edition first = edition("2017-03", year(2017) / 2 / 27);
  const Edition second = edition("2017-02", year(2017) / 2 / 28);
  const Edition same_day = edition("2017-04", year(2017) / 2 / 27);
  const Edition in_preparation = edition("2016-08", std::nullopt);
  const Edition later_in_preparation = edition("2016-09", std::nullopt);
  const std::vector<Edition> wanted{first, same_day, second, in_preparation, later_in_preparation};
  for (std::size_t i = 0; i < wanted.size(); ++i) {
    for (std::size_t j = 0; j < wanted.size(); ++j) {
      EXPECT_EQ(comes_before(wanted[i], wanted[j]), i < j) << wanted[i].id << ' ' << wanted[j].id;
    }
  }
}

TEST(Edition, IsInForceFromItsPublicationUnlessItSays) {
  Edition made = edition("2017-02", year(2017) / 2 / 27);
  EXPECT_EQ(made.in_force_from(), year(2017) / 2 / 27);
  made.in_force = year(2017) / 3 / 1;
  EXPECT_EQ(made.in_force_from(), year(2017) / 3 / 1);
}

TEST(BoxName, IsOneTheFieldUses) {
  const auto kind_named = [](std::string_view written) -> std::optional<BoxKind> {
    const auto found = std::ranges::find(cited_box_names(), folded_title(written), &BoxName::name);
    if (found == cited_box_names().end()) return std::nullopt;
    return found->kind;
  };
  for (const std::string_view name : {"Scope", "Scope Box", "Scope of this Chapter"}) {
    EXPECT_EQ(kind_named(name), BoxKind::scope) << name;
  }
  EXPECT_EQ(kind_named("Definitions"), BoxKind::definitions);
  EXPECT_EQ(kind_named("Timescales"), BoxKind::timescales);
  EXPECT_EQ(kind_named("Related Chapters"), BoxKind::related_chapters);
  EXPECT_EQ(kind_named("Relevant Chapters"), BoxKind::related_chapters);
  for (const std::string_view name :
       {"Related Guidance", "Relevant Guidance", "Related Reading",
        "Related Procedures and Guidance", "Relevant Guidance & Legislation",
        "Other Relevant Guidance/Chapter"}) {
    EXPECT_EQ(kind_named(name), BoxKind::related) << name;
  }
  EXPECT_EQ(kind_named("Sources"), BoxKind::sources);
  EXPECT_EQ(kind_named("Note"), BoxKind::note);
  EXPECT_EQ(kind_named("Introduction"), std::nullopt);
}

TEST(BoxName, StandsFoldedAndLongestFirst) {
  const std::vector<BoxName>& names = cited_box_names();
  for (std::size_t i = 0; i < names.size(); ++i) {
    EXPECT_EQ(folded_title(names[i].name), names[i].name);
    if (i > 0) {
      EXPECT_GE(names[i - 1].name.size(), names[i].name.size());
    }
    EXPECT_EQ(std::ranges::count(names, names[i].name, &BoxName::name), 1);
  }
}

TEST(BoxName, PrintedCanAlsoBeCited) {
  for (const std::string_view language : {"en-GB", "cy", "fr"}) {
    for (const BoxKind kind : all_box_kinds) {
      const std::string name = folded_title(printed_name(kind, language));
      const auto found = std::ranges::find(cited_box_names(), name, &BoxName::name);
      ASSERT_NE(found, cited_box_names().end()) << name;
      EXPECT_EQ(found->kind, kind);
    }
  }
  EXPECT_EQ(printed_name(BoxKind::scope, "en-GB"), "Scope of this Chapter");
  EXPECT_EQ(printed_name(BoxKind::related, "en"), "Related Guidance");
  EXPECT_EQ(printed_name(BoxKind::note, "cy-GB"), "Nodyn");
}

TEST(ManualDefinition, FindsWorksAndGroupsById) {
  ManualDefinition definition;
  definition.sources.resize(1);
  definition.sources[0].id.value = "working-together";
  definition.sources[0].title = "Working Together";
  definition.areas = {{"leicester", "Leicester"}};
  definition.audiences = {{"police", "Police"}};
  ASSERT_NE(definition.source("working-together"), nullptr);
  EXPECT_EQ(definition.source("working-together")->title, "Working Together");
  EXPECT_EQ(definition.source("other"), nullptr);
  EXPECT_EQ(definition.area("leicester"), &definition.areas[0]);
  EXPECT_EQ(definition.area("police"), nullptr);
  EXPECT_EQ(definition.audience("police"), &definition.audiences[0]);
}

}  // namespace
}  // namespace codicil
