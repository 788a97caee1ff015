#include "manual/manual.h"

#include <gtest/gtest.h>

#include "unit/manual/document_builder.h"

namespace codicil {
namespace {

Chapter chapter(Numbering numbering, int position = 6) {
  auto text = std::make_shared<ChapterText>();
  text->title = "Referrals";
  Chapter made;
  made.id = "referrals";
  made.position = position;
  made.numbering = numbering;
  made.text = std::move(text);
  return made;
}

Section section(SectionKind kind, std::string number, std::string title) {
  Section made;
  made.kind = kind;
  made.number = std::move(number);
  made.title = std::move(title);
  return made;
}

Box box_of(BoxKind kind, std::size_t passages) {
  Box made;
  made.kind = kind;
  made.passages.assign(passages, document_of({}));
  return made;
}

TEST(PrintedHeading, HasTheNumberAsReadersKnowIt) {
  const Chapter plain = chapter(Numbering::sections);
  const auto printed = [&plain](const Section& of) { return printed_heading(plain, of, "en-GB"); };
  EXPECT_EQ(printed(section(SectionKind::numbered, "5", "Who Should Attend?")),
            "5. Who Should Attend?");
  EXPECT_EQ(printed(section(SectionKind::numbered, "6.2", "Referral")), "6.2 Referral");
  EXPECT_EQ(printed(section(SectionKind::numbered, "6.2.10", "Urgent")), "6.2.10 Urgent");
  EXPECT_EQ(printed(section(SectionKind::appendix, "Appendix 1", "Process Map")),
            "Appendix 1: Process Map");
  EXPECT_EQ(printed(section(SectionKind::appendix, "Appendix G", "")), "Appendix G");
  EXPECT_EQ(printed(section(SectionKind::unnumbered, "", "Contacts")), "Contacts");
  EXPECT_EQ(printed(section(SectionKind::numbered, "5", "")), "5.");
}

TEST(PrintedHeading, OfABoxIsItsName) {
  Section box = section(SectionKind::box, "", "");
  box.box = BoxKind::related;
  EXPECT_EQ(printed_heading(chapter(Numbering::sections), box, "en-GB"), "Related Guidance");
  EXPECT_EQ(title_of(box, "cy"), "Canllawiau Cysylltiedig");
  EXPECT_EQ(printed_number(chapter(Numbering::chapter_paragraphs), box), "");
}

TEST(PrintedNumber, HasTheChaptersPositionWhereItIsNumberedSo) {
  const Section numbered = section(SectionKind::numbered, "6", "Title");
  const Section appendix = section(SectionKind::appendix, "Appendix 1", "Map");
  const NumberedParagraph paragraph{.node = 3, .section = 0, .number = "6.2", .id = ""};
  const Chapter by_position = chapter(Numbering::chapter_paragraphs);
  EXPECT_EQ(printed_number(by_position, numbered), "6.6");
  EXPECT_EQ(printed_heading(by_position, numbered, "en"), "6.6 Title");
  EXPECT_EQ(printed_number(by_position, appendix), "Appendix 1");
  EXPECT_EQ(printed_number(by_position, paragraph), "6.6.2");
  EXPECT_EQ(printed_number(chapter(Numbering::paragraphs), numbered), "6");
  EXPECT_EQ(printed_number(chapter(Numbering::paragraphs), paragraph), "6.2");
  EXPECT_EQ(printed_number(chapter(Numbering::sections), paragraph), "");
  EXPECT_EQ(printed_number(chapter(Numbering::chapter_paragraphs, 0), numbered), "6")
      << "a draft has no position";
}

TEST(PrintedTitle, BeginsWithTheChaptersNumber) {
  Chapter made = chapter(Numbering::sections);
  EXPECT_EQ(printed_title(made), "Referrals");
  made.number = "3.4";
  EXPECT_EQ(printed_title(made), "3.4 Referrals");
}

TEST(Manual, FindsChaptersAndEditions) {
  Manual manual;
  manual.chapters = {chapter(Numbering::sections)};
  manual.editions = {Edition{}};
  manual.editions[0].id = "2017-02";
  manual.revision = "abc1234";
  manual.chapters[0].path = "content/a/referrals.md";
  EXPECT_EQ(manual.chapter_index("referrals"), 0U);
  EXPECT_EQ(manual.chapter_index("other"), std::nullopt);
  EXPECT_EQ(manual.edition("2017-02"), &manual.editions[0]);
  EXPECT_EQ(manual.edition("2017-03"), nullptr);
  EXPECT_EQ(manual.location(manual.chapters[0], {3, 4}),
            (Location{"abc1234", "content/a/referrals.md", {3, 4}}));
}

TEST(Passages, AreTheBoxesThenTheBodyThenTheAmendments) {
  ChapterText text;
  text.boxes = {box_of(BoxKind::scope, 1), box_of(BoxKind::related_chapters, 0),
                box_of(BoxKind::related, 2)};
  for (const Box& box : text.boxes) {
    Section made = section(SectionKind::box, "", "");
    made.id = id_of(box.kind);
    made.box = box.kind;
    text.sections.push_back(made);
  }
  text.sections.push_back(section(SectionKind::numbered, "1", "First"));
  text.amendments.resize(2);

  const std::vector<Passage> passages = passages_of(text);
  ASSERT_EQ(passages.size(), 6U);
  const auto expect = [&](std::size_t i, Passage::Role role, const Document* document,
                          std::uint32_t index) {
    EXPECT_EQ(passages[i].role, role) << i;
    EXPECT_EQ(passages[i].document, document) << i;
    EXPECT_EQ(passages[i].index, index) << i;
  };
  expect(0, Passage::Role::box, &text.boxes[0].passages[0], 0);
  expect(1, Passage::Role::box, &text.boxes[2].passages[0], 2);
  expect(2, Passage::Role::box, &text.boxes[2].passages[1], 2);
  expect(3, Passage::Role::body, &text.body, 0);
  expect(4, Passage::Role::amendment, &text.amendments[0].details, 0);
  expect(5, Passage::Role::amendment, &text.amendments[1].details, 1);
}

TEST(ChapterText, FindsBoxesAndSections) {
  ChapterText text;
  text.boxes = {box_of(BoxKind::note, 1)};
  text.sections = {section(SectionKind::numbered, "1", "First")};
  text.sections[0].id = "first";
  EXPECT_EQ(text.box(BoxKind::note), &text.boxes[0]);
  EXPECT_EQ(text.box(BoxKind::scope), nullptr);
  EXPECT_EQ(text.section("first"), &text.sections[0]);
  EXPECT_EQ(text.section("second"), nullptr);
  EXPECT_EQ(id_of(BoxKind::related_chapters), "related-chapters");
}

}  // namespace
}  // namespace codicil
