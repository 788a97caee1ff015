#include <gtest/gtest.h>

#include "index/reference_finder.h"
#include "support/sketched_manual.h"

namespace codicil::index {
namespace {

using test::sketched_manual;
using test::sketched_text;

std::string_view name_of(Standing standing) {
  switch (standing) {
    case Standing::good:
      return "good";
    case Standing::stale_number:
      return "stale number";
    case Standing::stale_title:
      return "stale title";
    case Standing::unresolved:
      return "unresolved";
    case Standing::unfinished:
      return "unfinished";
    case Standing::withdrawn:
      return "withdrawn";
    case Standing::draft:
      return "draft";
    default:
      return "not of a citation";
  }
}

/// What is linked, or was found, between two places of a text.
std::string words_between(const Document& document, const Reference& reference) {
  std::string words;
  for (std::uint32_t i = reference.begin_node; i <= reference.end_node; ++i) {
    const Node& node = document.nodes[i];
    if (node.kind == NodeKind::soft_break) words += ' ';
    std::string_view text = node.kind == NodeKind::text ? document.text_of(node) : "";
    if (i == reference.end_node) text = text.substr(0, reference.end_offset);
    if (i == reference.begin_node) text.remove_prefix(reference.begin_offset);
    words += text;
  }
  return words;
}

/// "[Section 5, Issues] good: Section 5, Issues" for each citation, divided by " | ".
std::string citations_in(const Manual& manual, std::string_view text,
                         std::optional<std::size_t> home = 0) {
  const Document document = sketched_text(text);
  std::string found;
  for (const Reference& reference : references_in(document, manual, home)) {
    if (!reference.is_citation) continue;
    if (!found.empty()) found += " | ";
    found += "[" + words_between(document, reference) + "] ";
    found += name_of(reference.standing);
    if (reference.target.kind != Target::Kind::nothing) {
      found += ": " + citation_of(manual, reference.target, home);
    }
  }
  return found;
}

Manual field_manual() {
  Manual manual = sketched_manual({
      {.id = "conferences",
       .title = "Initial Child Protection Conferences",
       .body = "## Introduction\n\n## Recruitment\n\n## Children Missing from Care\n\n"
               "## Action to Safeguard\n\n## Who Should Attend?\n\n"
               "## The Role of the Chair\n\n### Planning\n\n### Referral\n\n"
               "## Contact Numbers\n\n## Issues\n\n## Links with Criminal Exploitation\n\n"
               "## Appendix: MACE Pathway for Concerns Process Map\n\n"
               "## Appendix: Escalation, Complaints Procedure & Resolution Process\n",
       .boxes = {{BoxKind::scope, "x"}, {BoxKind::related, "x"}}},
      {.id = "referrals",
       .title = "Referrals",
       .body = "## Introduction\n\n## Definition\n\n## Response by Professionals in Agency\n\n"
               "## Return of the Child\n\n## Issues\n\n## Referrals to Careline\n",
       .boxes = {{BoxKind::related, "x"}, {BoxKind::definitions, "x"}}},
      {.id = "reviews", .title = "Serious Case Reviews", .body = "## Introduction\n"},
      {.id = "review-conferences",
       .title = "Child Protection Review Conferences",
       .body = "## Purpose\n\n## Information for the Conference\n"},
      {.id = "escalation", .title = "Escalation Procedure", .body = "## Stages\n"},
      {.id = "old", .title = "Fax Numbers of Agencies", .status = ChapterStatus::withdrawn},
  });
  SourceWork& source = manual.definition.sources.emplace_back();
  source.id = {"working-together", {}};
  source.title = "Working Together to Safeguard Children";
  source.written_as = {"Working Together 2023"};
  return manual;
}

class Citations : public testing::Test {
 protected:
  std::string in(std::string_view text) const { return citations_in(manual_, text); }

  const Manual manual_ = field_manual();
};

TEST_F(Citations, NameNumberAndTitle) {
  EXPECT_EQ(in("A link was added (see Section 5, Who Should Attend?)."),
            "[Section 5, Who Should Attend?] good: Section 5, Who Should Attend?");
  EXPECT_EQ(in("The process (see Section 6.2, Referral)."),
            "[Section 6.2, Referral] good: Section 6.2, Referral");
  EXPECT_EQ(in("Section 8, Issues has been updated to include a link."),
            "[Section 8, Issues] good: Section 8, Issues");
  EXPECT_EQ(in("And a new Section 9, Links with Criminal Exploitation."),
            "[Section 9, Links with Criminal Exploitation] good: "
            "Section 9, Links with Criminal Exploitation");
  EXPECT_EQ(in("See SECTION 5: WHO SHOULD ATTEND."),
            "[SECTION 5: WHO SHOULD ATTEND] good: Section 5, Who Should Attend?");
}

TEST_F(Citations, NeedNoCommaNorCapitalsWhereTheTitleIsKnown) {
  EXPECT_EQ(in("(see Section 2 Recruitment)"),
            "[Section 2 Recruitment] good: Section 2, Recruitment");
  EXPECT_EQ(in("added to section 2 recruitment and section 7 contact numbers, in line"),
            "[section 2 recruitment] good: Section 2, Recruitment | "
            "[section 7 contact numbers] good: Section 7, Contact Numbers");
  EXPECT_EQ(in("under section 3 work goes on"), "");
}

TEST_F(Citations, AreJoined) {
  EXPECT_EQ(in("see Section 3, Children Missing from Care and Section 5, Who Should Attend?"),
            "[Section 3, Children Missing from Care] good: Section 3, Children Missing from Care | "
            "[Section 5, Who Should Attend?] good: Section 5, Who Should Attend?");
  EXPECT_EQ(in("See Section 4, Action to Safeguard and Relevant Guidance and Legislation."),
            "[Section 4, Action to Safeguard] good: Section 4, Action to Safeguard | "
            "[Relevant Guidance and Legislation] good: Related Guidance");
  EXPECT_EQ(in("see Sections 2, Recruitment and 8, Issues"),
            "[Sections 2, Recruitment] good: Section 2, Recruitment | "
            "[8, Issues] good: Section 8, Issues");
  EXPECT_EQ(in("see Sections 2, 3 and 6.1"),
            "[Sections 2] good: Section 2, Recruitment | "
            "[3] good: Section 3, Children Missing from Care | [6.1] good: Section 6.1, Planning");
}

TEST_F(Citations, StandInListsBehindSee) {
  EXPECT_EQ(
      in("Amended. See:\n* Section 1, Introduction;\n* Section 2; and\n* Related Guidance.\n"),
      "[Section 1, Introduction] good: Section 1, Introduction | "
      "[Section 2] good: Section 2, Recruitment");
  EXPECT_EQ(in("Amended:\n* Section 1, Introduction;\n* Section 2; and\n"),
            "[Section 1, Introduction] good: Section 1, Introduction");
}

TEST_F(Citations, NameBoxes) {
  EXPECT_EQ(in("(see Related Guidance)"), "[Related Guidance] good: Related Guidance");
  EXPECT_EQ(in("(see Relevant Guidance)"), "[Relevant Guidance] good: Related Guidance");
  EXPECT_EQ(in("(see Related Reading)"), "[Related Reading] good: Related Guidance");
  EXPECT_EQ(in("(see Scope Box - whom it concerns)"), "[Scope Box] good: Scope of this Chapter");
  EXPECT_EQ(in("(See Other Relevant Guidance/Chapter)"),
            "[Other Relevant Guidance/Chapter] good: Related Guidance");
  EXPECT_EQ(in("(see Scope of this Chapter)"),
            "[Scope of this Chapter] good: Scope of this Chapter");
  EXPECT_EQ(in("(see Relevant Chapters)"), "[Relevant Chapters] unresolved");
  EXPECT_EQ(in("We see definitions, sources and notes."), "");
}

TEST_F(Citations, NameSectionsOfTheSameChapterByTitleAlone) {
  EXPECT_EQ(in("(see Introduction)"), "[Introduction] good: Section 1, Introduction");
  EXPECT_EQ(in("You may see issues arise."), "");
  EXPECT_EQ(in("You will see Issues Arising From That."), "");
}

TEST_F(Citations, NameAppendices) {
  EXPECT_EQ(in("include Appendix 1: MACE Pathway for Concerns Process Map and a"),
            "[Appendix 1: MACE Pathway for Concerns Process Map] good: "
            "Appendix 1: MACE Pathway for Concerns Process Map");
  EXPECT_EQ(in("Appendix 2: Escalation, Complaints Procedure & Resolution Process"),
            "[Appendix 2: Escalation, Complaints Procedure & Resolution Process] good: "
            "Appendix 2: Escalation, Complaints Procedure & Resolution Process");
  EXPECT_EQ(in("see Appendices 1 and 2"),
            "[Appendices 1] good: Appendix 1: MACE Pathway for Concerns Process Map | "
            "[2] good: Appendix 2: Escalation, Complaints Procedure & Resolution Process");
  EXPECT_EQ(in("Appendix 1: Old Map of the Process"),
            "[Appendix 1: Old Map of the Process] stale title: "
            "Appendix 1: MACE Pathway for Concerns Process Map");
}

TEST_F(Citations, NameAppendicesByLetter) {
  Manual manual = sketched_manual({{.id = "a", .title = "A", .body = "## Appendix: Tier Model\n"}});
  ChapterText text = *manual.chapters[0].text;
  text.sections[0].number = "Appendix G";
  manual.chapters[0].text = std::make_shared<const ChapterText>(text);
  EXPECT_EQ(citations_in(manual, "have been added: Appendix G: Tier Model and more"),
            "[Appendix G: Tier Model] good: Appendix G: Tier Model");
  EXPECT_EQ(citations_in(manual, "see Appendix G."), "[Appendix G] good: Appendix G: Tier Model");
  EXPECT_EQ(citations_in(manual, "(see Appendix)"), "[Appendix] good: Appendix G: Tier Model");
  EXPECT_EQ(citations_in(manual, "see Appendix H: Tier Model"),
            "[Appendix H: Tier Model] stale number: Appendix G: Tier Model");
}

TEST_F(Citations, NameAChapterBefore) {
  EXPECT_EQ(in("Referrals, Section 3, Response by Professionals in Agency applies."),
            "[Referrals, Section 3, Response by Professionals in Agency] good: "
            "Referrals, Section 3, Response by Professionals in Agency");
  EXPECT_EQ(in("see Referrals Procedure, Section 4, Return of the Child"),
            "[Referrals Procedure, Section 4, Return of the Child] good: "
            "Referrals, Section 4, Return of the Child");
  EXPECT_EQ(in("see the Referrals chapter, Section 5, Issues and Section 2, Definition"),
            "[Referrals chapter, Section 5, Issues] good: Referrals, Section 5, Issues | "
            "[Section 2, Definition] good: Referrals, Section 2, Definition");
  EXPECT_EQ(in("see chapter 1.2, Section 5, Issues"),
            "[chapter 1.2, Section 5, Issues] good: Referrals, Section 5, Issues");
  EXPECT_EQ(in("[The other one](referrals.md), Section 5, Issues"),
            "[Section 5, Issues] good: Referrals, Section 5, Issues");
}

TEST_F(Citations, StandInBracketsAndQuotesBehindWhatTheyBelongTo) {
  EXPECT_EQ(in("See the Referrals chapter (Section 4, Return of the Child)."),
            "[Referrals chapter] good: Referrals | "
            "[Section 4, Return of the Child] good: Referrals, Section 4, Return of the Child");
  EXPECT_EQ(in("As in Referrals (Section 4, Return of the Child)."),
            "[Referrals (Section 4, Return of the Child)] good: "
            "Referrals, Section 4, Return of the Child");
  EXPECT_EQ(in("see Section 5 (Who Should Attend?) and more"),
            "[Section 5 (Who Should Attend?)] good: Section 5, Who Should Attend?");
  EXPECT_EQ(in("see Sections 2 (Recruitment) and 8 (Issues)."),
            "[Sections 2 (Recruitment)] good: Section 2, Recruitment | "
            "[8 (Issues)] good: Section 8, Issues");
  EXPECT_EQ(in("see Section 8, \u201CIssues\u201D."),
            "[Section 8, \u201CIssues\u201D] good: Section 8, Issues");
  EXPECT_EQ(in("the Ofsted Handbook (Section 5, Old Matters)"), "");
  EXPECT_EQ(in("see the Referrals chapter and Section 6, Who Should Attend?"),
            "[Referrals chapter] good: Referrals | "
            "[Section 6, Who Should Attend?] stale number: Section 5, Who Should Attend?");
  EXPECT_EQ(in("see Serious Case Reviews for more"),
            "[Serious Case Reviews] good: Serious Case Reviews");
  EXPECT_EQ(in("see section 5 and Schedule 1 of the Children Act 1989"), "");
}

TEST_F(Citations, NameAChapterBehind) {
  EXPECT_EQ(in("(see Section 3, Response by Professionals in Agency of the Referrals chapter)"),
            "[Section 3, Response by Professionals in Agency of the Referrals chapter] good: "
            "Referrals, Section 3, Response by Professionals in Agency");
  EXPECT_EQ(in("see Section 4 of the Referrals chapter"),
            "[Section 4 of the Referrals chapter] good: Referrals, Section 4, Return of the Child");
  EXPECT_EQ(in("see Section 5, Issues in Referrals."),
            "[Section 5, Issues in Referrals] good: Referrals, Section 5, Issues");
  EXPECT_EQ(in("see Section 5, Old Issues of the Referrals chapter"),
            "[Section 5, Old Issues of the Referrals chapter] stale title: "
            "Referrals, Section 5, Issues");
}

TEST_F(Citations, OfANamedChapterWinOverThisOne) {
  EXPECT_EQ(in("Referrals, Section 1, Introduction"),
            "[Referrals, Section 1, Introduction] good: Referrals, Section 1, Introduction");
  EXPECT_EQ(in("see Section 8, Issues of the Referrals chapter"),
            "[Section 8, Issues of the Referrals chapter] stale number: "
            "Referrals, Section 5, Issues");
}

TEST_F(Citations, NameChapters) {
  EXPECT_EQ(in("see the Referrals chapter."), "[Referrals chapter] good: Referrals");
  EXPECT_EQ(in("see Referrals Procedure"), "[Referrals Procedure] good: Referrals");
  EXPECT_EQ(in("see Serious Case Reviews Procedure"),
            "[Serious Case Reviews Procedure] good: Serious Case Reviews");
  EXPECT_EQ(in("as set out in the Referrals chapter."), "[Referrals chapter] good: Referrals");
  EXPECT_EQ(in("follow the Escalation Procedure at once"),
            "[Escalation Procedure] good: Escalation Procedure");
  EXPECT_EQ(in("(see Serious Case Reviews)"), "[Serious Case Reviews] good: Serious Case Reviews");
  EXPECT_EQ(in("We see referrals that come late, and their procedure."), "");
  EXPECT_EQ(in("Child Protection Review Conferences Procedure, Information for the Conference"),
            "[Child Protection Review Conferences Procedure, Information for the Conference] good: "
            "Child Protection Review Conferences, Section 2, Information for the Conference");
  EXPECT_EQ(in("(see Referrals, Related Guidance)"),
            "[Referrals, Related Guidance] good: Referrals, Related Guidance");
  EXPECT_EQ(in("see Fax Numbers of Agencies."),
            "[Fax Numbers of Agencies] withdrawn: Fax Numbers of Agencies");
  EXPECT_EQ(in("see the Initial Child Protection Conferences chapter"), "");
  EXPECT_EQ(in("the Leicester Referrals Procedure"), "");
}

TEST_F(Citations, TellChaptersThatNoneIsCalled) {
  EXPECT_EQ(in("see the Incidents chapter."), "[Incidents chapter] unresolved");
  EXPECT_EQ(in("as in the Work with Children chapter"), "[Work with Children chapter] unresolved");
  EXPECT_EQ(in("In the Incidents chapter it is said"), "[Incidents chapter] unresolved");
  EXPECT_EQ(in("see section 2 of the Incidents chapter"), "[Incidents chapter] unresolved");
  for (const char* text :
       {"see the Incidents chapter of the Handbook", "the Safeguarding Handbook chapter",
        "the Working Together chapter", "the next chapter", "In this Chapter", "the Chapter",
        "Incidents chapter", "[the Incidents chapter](referrals.md)"}) {
    EXPECT_EQ(in(text), "") << text;
  }
}

TEST_F(Citations, WithoutACommaTellOnlyTitlesThatAreKnownElsewhere) {
  EXPECT_EQ(in("see Section 2 Information for the Conference"),
            "[Section 2 Information for the Conference] unresolved");
  EXPECT_EQ(in("see Section 2 - Information for the Conference"),
            "[Section 2 - Information for the Conference] stale title: Section 2, Recruitment");
  EXPECT_EQ(in("see Section 5 \u2013 Who Comes?"),
            "[Section 5 \u2013 Who Comes?] stale title: Section 5, Who Should Attend?");
  EXPECT_EQ(in("fill in Section 2 Information for the Conference"), "");
  EXPECT_EQ(in("fill in Section 2 - Consent of Parents"), "");
  EXPECT_EQ(in("see Section 2 Purpose"), "") << "one word is too little";
}

TEST_F(Citations, NameChaptersByNumber) {
  EXPECT_EQ(in("see chapter 1.2"), "[chapter 1.2] good: Referrals");
  EXPECT_EQ(in("see Chapter 1.2, Referrals"), "[Chapter 1.2, Referrals] good: Referrals");
  EXPECT_EQ(in("see Chapter 1.3 Referrals"), "[Chapter 1.3 Referrals] stale number: Referrals");
  EXPECT_EQ(in("see Chapter 1.2, Making Contact"),
            "[Chapter 1.2, Making Contact] stale title: Referrals");
  EXPECT_EQ(in("see Chapter 1.9, Making Contact"), "[Chapter 1.9, Making Contact] unresolved");
  EXPECT_EQ(in("see chapter 1.9"), "[chapter 1.9] good");  // History judges it.
  EXPECT_EQ(in("see chapter 1.9 Working Together"), "");
  EXPECT_EQ(in("in chapter 1.2"), "");
  EXPECT_EQ(in("Chapter 11 of this Guidance, and chapter 5 of Working Together"), "");
}

TEST_F(Citations, TellStaleNumbers) {
  EXPECT_EQ(in("(see Section 6, Who Should Attend?)"),
            "[Section 6, Who Should Attend?] stale number: Section 5, Who Should Attend?");
  EXPECT_EQ(in("(see Section 12, Issues)"), "[Section 12, Issues] stale number: Section 8, Issues");
  EXPECT_EQ(in("(see Section 3 Recruitment)"),
            "[Section 3 Recruitment] stale number: Section 2, Recruitment");
  EXPECT_EQ(in("(see section 6, who should attend)"),
            "[section 6, who should attend] stale number: Section 5, Who Should Attend?");
}

TEST_F(Citations, TellStaleTitles) {
  EXPECT_EQ(in("(see Section 5, Who Comes?)"),
            "[Section 5, Who Comes?] stale title: Section 5, Who Should Attend?");
  EXPECT_EQ(in("see Section 5, Attendance at the Conference, and more"),
            "[Section 5, Attendance at the Conference] stale title: "
            "Section 5, Who Should Attend?");
  EXPECT_EQ(in("(see Section 5, Who should come along)"),
            "[Section 5, Who should come along] stale title: Section 5, Who Should Attend?");
  EXPECT_EQ(in("see Section 5, Issues Log"),
            "[Section 5, Issues Log] stale title: Section 5, Who Should Attend?");
}

TEST_F(Citations, TellWhatNeitherNumberNorTitleFinds) {
  EXPECT_EQ(in("(see Section 12, Fax Numbers)"), "[Section 12, Fax Numbers] unresolved");
  EXPECT_EQ(in("(see the Old Referrals Procedure, Section 5, Who Comes?)"),
            "[Section 5, Who Comes?] unresolved");
}

TEST_F(Citations, TellTheUnfinished) {
  for (const char* text :
       {"(see section 5 …………………..)", "(see section 5 ……)", "(see Section 5, )", "see Section .",
        "(see Section )", "see section ____", "(see Appendix ??? )", "see Section XX"}) {
    const std::string found = in(text);
    EXPECT_TRUE(found.ends_with("unfinished")) << text << " gives " << found;
  }
  EXPECT_EQ(in("(see section 5 …………………..)"), "[section 5 …………………..] unfinished");
  EXPECT_EQ(in("You will see sections of the map, and see the section."), "");
}

TEST_F(Citations, ByNumberAloneCountOnlyWhereTheyAreMeant) {
  EXPECT_EQ(in("see Section 5."), "[Section 5] good: Section 5, Who Should Attend?");
  EXPECT_EQ(in("(see also section 6.2)"), "[section 6.2] good: Section 6.2, Referral");
  EXPECT_EQ(in("as in section 5 above"), "[section 5] good: Section 5, Who Should Attend?");
  EXPECT_EQ(in("section 5 of this chapter"), "[section 5] good: Section 5, Who Should Attend?");
  EXPECT_EQ(in("sections 2 and 3 below"),
            "[sections 2] good: Section 2, Recruitment | "
            "[3] good: Section 3, Children Missing from Care");
  EXPECT_EQ(in("under section 5 they meet"), "");
  EXPECT_EQ(in("see section 5 of the MARAC protocol"), "");
  EXPECT_EQ(in("see sections 5 and 6 of the Handbook"), "");
}

TEST_F(Citations, ByNumberAloneMayNameWhatIsGone) {
  EXPECT_EQ(in("see Section 14."), "[Section 14] good");
  EXPECT_EQ(in("Section 6.9 above, section 14 of this chapter and Referrals, section 14"),
            "[Section 6.9] good | [section 14] good | [Referrals, section 14] good");
  EXPECT_EQ(in("under Section 14 they meet, as paragraph 14.2 says"), "");
  EXPECT_EQ(in("The Mental Health Act applies (see section 117)."), "");
  EXPECT_EQ(in("See Section 14. The Mental Health Act applies."), "[Section 14] good");
  EXPECT_EQ(in("The Mental Health Act applies. See Section 14."), "[Section 14] good");
  EXPECT_EQ(in("Under the Housing Act, see Referrals, section 14."),
            "[Referrals, section 14] good");
  const auto references = references_in(sketched_text("see Section 14."), manual_, 0);
  ASSERT_EQ(references.size(), 1U);
  EXPECT_TRUE(references[0].is_bare);
  EXPECT_EQ(references[0].target, Target{});
  EXPECT_EQ(references[0].words, "Section 14");
}

TEST_F(Citations, AreNoStatutes) {
  for (const char* text : {
           "Section 47 Enquiries",
           "see Section 47 Enquiries",
           "either through Section 20 or as a result",
           "a s47 enquiry under s.47 and ss. 17 and 47",
           "under section 18 of the 2004 Children Act",
           "section 55 of Borders, Citizenship and Immigration Act 2009",
           "section 40 of the Childcare Act 2006",
           "under section 16C(1) of the Children Act 2004",
           "see section 17(10)",
           "see Section 47",
           "a Section 8 Order",
           "see Section 8 Order",
           "Section 8 Contact Orders",
           "see section 5 of the Act",
           "see section 5 Housing Act 1996",
           "Section 4, Mental Health Act 1983",
           "Section 5, Data Protection Act 2018",
           "Section 47, Enquiries",
           "Schedule 2 and Article 8, Paragraph 3 of Schedule 2",
           "Section 44, Emergency Protection Order",
           "sections 2 and 3 of the Children Act 1989",
           "see Part 3, Section 5",
           "see Section 5, Code of Practice",
           "(Children Act 1989, Section 5)",
           "see the Children Act 1989 section 5",
           "see Section 3 of the Care Planning, Placement and Case Review (England) Regulations "
           "2010",
       }) {
    EXPECT_EQ(in(text), "") << text;
  }
}

TEST_F(Citations, AreOursWhereNumberAndTitleAgreeWhateverTheLaw) {
  std::string body;
  for (int i = 1; i < 17; ++i) body += "## Section " + std::to_string(i) + "\n\n";
  const Manual manual = sketched_manual({{.id = "a",
                                          .title = "A",
                                          .body = body + "## Enquiries\n\n## Orders\n\n"
                                                         "## The Data Protection Act 2018\n"}});
  EXPECT_EQ(citations_in(manual, "Section 17, Enquiries"),
            "[Section 17, Enquiries] good: Section 17, Enquiries");
  EXPECT_EQ(citations_in(manual, "Section 18 Orders"),
            "[Section 18 Orders] good: Section 18, Orders");
  EXPECT_EQ(citations_in(manual, "see Section 19, The Data Protection Act 2018"),
            "[Section 19, The Data Protection Act 2018] good: "
            "Section 19, The Data Protection Act 2018");
  EXPECT_EQ(citations_in(manual, "see section 17"), "");
  EXPECT_EQ(citations_in(manual, "Section 47, Enquiries"), "");
}

TEST_F(Citations, OfOtherWorksAreNotOurs) {
  EXPECT_EQ(in("see Working Together, Section 5, Who Comes?"), "");
  EXPECT_EQ(in("the Ofsted Handbook, Section 5, Who Comes?"), "");
  EXPECT_EQ(in("see [a guide](https://example.org/), Section 5, Who Comes?"), "");
  EXPECT_EQ(in("see [Section 5, Who Comes?](https://example.org/)"), "");
  EXPECT_EQ(in("see `Section 5, Who Comes?`"), "");
  EXPECT_EQ(in("In Section 5, Social Workers must be told."), "");
}

TEST_F(Citations, RunThroughEmphasisAndLineBreaks) {
  EXPECT_EQ(in("(see *Section 5, Who Should Attend?*)"),
            "[Section 5, Who Should Attend?] good: Section 5, Who Should Attend?");
  EXPECT_EQ(in("(see Section 5,\\nWho Should\\nAttend?)"),
            "[Section 5, Who Should Attend?] good: Section 5, Who Should Attend?");
  EXPECT_EQ(in("Section 6, *Who* Should Attend? it is"),
            "[Section 6, Who Should Attend?] stale number: Section 5, Who Should Attend?");
  EXPECT_EQ(in("(see Section 5, *Who Should Attend?*)"),
            "[Section 5] good: Section 5, Who Should Attend?");
  EXPECT_EQ(in("see Section 5,`x` Who Should Attend?"),
            "[Section 5] good: Section 5, Who Should Attend?");
}

TEST_F(Citations, WithinLinksAreJudgedByWhereTheLinkLeads) {
  EXPECT_EQ(in("[Section 5, Issues](referrals.md#issues)"),
            "[Section 5, Issues] good: Referrals, Section 5, Issues");
  EXPECT_EQ(in("[Section 8, Issues](referrals.md#issues)"),
            "[Section 8, Issues] stale number: Referrals, Section 5, Issues");
  EXPECT_EQ(in("Section 5, [Who Should Attend?](#who-should-attend)"),
            "[Section 5] good: Section 5, Who Should Attend?");
  EXPECT_EQ(in("[Section 5](referrals.md#issues)"),
            "[Section 5] good: Referrals, Section 5, Issues");
  EXPECT_EQ(in("[Section 8](referrals.md#issues)"),
            "[Section 8] stale number: Referrals, Section 5, Issues");
  EXPECT_EQ(in("[Section 8 Orders](referrals.md#issues), [Section 47](referrals.md#issues)"), "");
  const auto references =
      references_in(sketched_text("[Section 5, Issues](referrals.md#issues)"), manual_, 0);
  ASSERT_EQ(references.size(), 2U);
  EXPECT_TRUE(references[1].in_link);
}

TEST_F(Citations, QuoteWhatIsWrongPartByPart) {
  const auto references =
      references_in(sketched_text("It is (see Section 6, Who Should Attend?)."), manual_, 0);
  ASSERT_EQ(references.size(), 1U);
  const Reference& reference = references[0];
  const auto part = [&](Span span) { return reference.words.substr(span.begin, span.length); };
  EXPECT_EQ(reference.words, "Section 6, Who Should Attend?");
  EXPECT_EQ(part(reference.cited_number), "6");
  EXPECT_EQ(part(reference.cited_title), "Who Should Attend?");
  EXPECT_TRUE(reference.names_number);
  EXPECT_FALSE(reference.is_bare);
}

TEST_F(Citations, NeedAChapterWhereTheirTextHasNone) {
  EXPECT_EQ(citations_in(manual_, "see Section 5, Issues", std::nullopt), "");
  EXPECT_EQ(citations_in(manual_, "see Referrals, Section 5, Issues", std::nullopt),
            "[Referrals, Section 5, Issues] good: Referrals, Section 5, Issues");
}

class TitlesOfTheField : public testing::TestWithParam<const char*> {};

TEST_P(TitlesOfTheField, AreFoundWhole) {
  const std::string title = GetParam();
  const Manual manual = sketched_manual(
      {{.id = "a", .title = "A", .body = "## First\n\n## " + title + "\n\n## Third\n"}});
  const std::string canonical = "Section 2, " + title;
  EXPECT_EQ(citations_in(manual, "It changed (see " + canonical + ") twice."),
            "[" + canonical + "] good: " + canonical);
  EXPECT_EQ(
      citations_in(manual, "see " + canonical + " and Section 1, First."),
      "[" + canonical + "] good: " + canonical + " | [Section 1, First] good: Section 1, First");
  EXPECT_EQ(citations_in(manual, "(see Section 3, " + title + ")"),
            "[Section 3, " + title + "] stale number: " + canonical);
}

INSTANTIATE_TEST_SUITE_P(
    Seen, TitlesOfTheField,
    testing::Values("Who Should Attend?",
                    "MAPPA Single Point of Contact (S.P.O.C) - Children's Services",
                    "Unaccompanied Asylum Seeking Children (UASC)",
                    "Planning and Conducting all Single / Specialist Assessments",
                    "Visiting Patients in the High Security Psychiatric Services: Ashworth, "
                    "Broadmoor and Rampton",
                    "Admission to Psychiatric or Children's Hospital",
                    "Confidentiality and Consent", "Seeing the child", "16 and 17 Year Olds",
                    "Escalation, Complaints Procedure & Resolution Process"));

TEST(CitationsWithPositions, CarryThePositionInFront) {
  const Manual manual = sketched_manual({
      {.id = "assessment",
       .title = "Assessment",
       .body = "## Common Assessment Framework\n\nOne.\n\nTwo.\n",
       .numbering = Numbering::chapter_paragraphs},
      {.id = "plans",
       .title = "Child Protection Plans",
       .body = "## Core Groups\n\nOne.\n\n## Seeing the Child\n\nOne.\n\nTwo.\n\nThree.\n",
       .numbering = Numbering::chapter_paragraphs},
  });
  const auto in = [&](std::string_view text) { return citations_in(manual, text, 1); };
  EXPECT_EQ(in("paragraph 2.2.3"), "[paragraph 2.2.3] good: paragraph 2.2.3");
  EXPECT_EQ(in("paragraphs 2.2.1 to 2.2.3"),
            "[paragraphs 2.2.1] good: paragraph 2.2.1 | [2.2.3] good: paragraph 2.2.3");
  EXPECT_EQ(in("paragraphs 2.2.1 & 3"),
            "[paragraphs 2.2.1] good: paragraph 2.2.1 | [3] good: paragraph 2.2.3");
  EXPECT_EQ(in("(see section 2.2.1. Seeing the child)"),
            "[section 2.2.1. Seeing the child] good: paragraph 2.2.1");
  EXPECT_EQ(in("(see section 2.2. Seeing the child)"),
            "[section 2.2. Seeing the child] good: Section 2.2, Seeing the Child");
  EXPECT_EQ(in("See section 1.1.2 Common Assessment Framework."),
            "[section 1.1.2 Common Assessment Framework] good: Assessment, paragraph 1.1.2");
  EXPECT_EQ(in("See section 1.1.2 Something else."),
            "[section 1.1.2] good: Assessment, paragraph 1.1.2");
  EXPECT_EQ(in("paragraph 2.9.9 and paragraph 16 of Working Together"), "");
  EXPECT_EQ(in("see Section 2.1, Seeing the Child"),
            "[Section 2.1, Seeing the Child] stale number: Section 2.2, Seeing the Child");
}

TEST(CitationsOfParagraphs, AreOfNoSectionWhereParagraphsHaveNumbers) {
  const Manual manual = sketched_manual({{.id = "plans",
                                          .title = "Plans",
                                          .body = "## One\n\nText.\n\nText.\n\n## Two\n\nText.\n",
                                          .numbering = Numbering::paragraphs}});
  const auto in = [&](std::string_view text) { return citations_in(manual, text, 0); };
  EXPECT_EQ(in("see paragraph 2 above"), "");
  EXPECT_EQ(in("see paragraph 1.2 above"), "[paragraph 1.2] good: paragraph 1.2");
  EXPECT_EQ(in("see section 2 above"), "[section 2] good: Section 2, Two");
}

TEST(CanonicalCitations, LeadBackToWhatTheyCite) {
  const Manual manual = field_manual();
  for (std::uint32_t chapter = 0; chapter < manual.chapters.size(); ++chapter) {
    const auto& sections = manual.chapters[chapter].text->sections;
    std::vector<Target> targets{{Target::Kind::chapter, chapter, 0}};
    for (std::uint32_t i = 0; i < sections.size(); ++i) {
      targets.push_back({Target::Kind::section, chapter, i});
    }
    for (const Target& target : targets) {
      for (std::size_t home = 0; home < manual.chapters.size(); ++home) {
        if (target == Target{Target::Kind::chapter, static_cast<std::uint32_t>(home), 0}) continue;
        const std::string citation = citation_of(manual, target, home);
        const auto found = references_in(sketched_text("(see " + citation + ")"), manual, home);
        ASSERT_EQ(found.size(), 1U) << citation;
        EXPECT_EQ(found[0].target, target) << citation;
      }
    }
  }
}

TEST(HostileProse, EndsSoonAndHarmsNothing) {
  const Manual manual = field_manual();
  for (const char* piece :
       {"see Section 5, ", "Aaaa ", "see ", "Sections 1, ", "5, ", "the Referrals chapter ", "of ",
        "[see](#issues) ", "*see* ", "Section 5, Aaaa ", "chapter 1.2 ", "Section 5 of the "}) {
    std::string text = "see Sections 1, ";
    for (int i = 0; i < 4000; ++i) text += piece;
    references_in(sketched_text(text), manual, 0);
  }
  for (const char* odd :
       {"see", "see ", "Section", "section 99999999999999999999999999, X", "Section 5,",
        "see chapter", "chapter", "procedure", "see Section 5 of", "of the chapter", "Appendix",
        "Appendix (", "\x1F see \x1F", "see ), Section 1", "paragraph 1.", "see Section 1..1",
        "Sections 1,2,,3", "see the the the"}) {
    citations_in(manual, odd);
    citations_in(manual, odd, std::nullopt);
  }
}

}  // namespace
}  // namespace codicil::index
