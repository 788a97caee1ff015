#include "reader/heading_label.h"

#include <gtest/gtest.h>

#include <string>

namespace codicil::reader {
namespace {

using enum TypedNumber::Certainty;

/// "5|certain|Who": the number, how certain it is, and the words that are left.
std::string read_number(std::string_view heading) {
  const auto typed = typed_number(heading);
  if (!typed) return "none";
  const char* certainty = typed->certainty == certain  ? "certain"
                          : typed->certainty == if_own ? "if own"
                                                       : "if all are";
  return typed->number + "|" + certainty + "|" + std::string(heading.substr(typed->length));
}

/// "G|Title", or the whole in brackets where the label is all there is.
std::string read_label(std::string_view heading) {
  const auto label = appendix_label(heading);
  if (!label) return "none";
  return label->label + "|" + std::string(heading.substr(label->length));
}

TEST(TypedNumber, WithADotIsCertain) {
  EXPECT_EQ(read_number("5. Who Should Attend?"), "5|certain|Who Should Attend?");
  EXPECT_EQ(read_number("12.  Records"), "12|certain|Records");
  EXPECT_EQ(read_number("5. who should attend"), "5|certain|who should attend");
  EXPECT_EQ(read_number("5. 16 and 17 year olds"), "5|certain|16 and 17 year olds");
}

TEST(TypedNumber, WithABracketIsCertain) {
  EXPECT_EQ(read_number("5) Who"), "5|certain|Who");
  EXPECT_EQ(read_number("(5) Who"), "5|certain|Who");
  EXPECT_EQ(read_number("5.1) Who"), "5.1|certain|Who");
}

TEST(TypedNumber, WithSeveralStepsIsCertain) {
  EXPECT_EQ(read_number("6.2 Referral"), "6.2|certain|Referral");
  EXPECT_EQ(read_number("6.2. Referral"), "6.2|certain|Referral");
  EXPECT_EQ(read_number("6.2: Referral"), "6.2|certain|Referral");
  EXPECT_EQ(read_number("6.2 – Referral"), "6.2|certain|Referral");
  EXPECT_EQ(read_number("6.10.3 “Was Not Brought”"), "6.10.3|certain|“Was Not Brought”");
  EXPECT_EQ(read_number("1.0 Introduction"), "1.0|certain|Introduction");
}

TEST(TypedNumber, MayTouchACapitalOrUseANoBreakSpace) {
  EXPECT_EQ(read_number("5.Who Should Attend?"), "5|certain|Who Should Attend?");
  EXPECT_EQ(read_number("5.\u00A0Who"), "5|certain|Who");
  EXPECT_EQ(read_number("3.D printing"), "none");
}

TEST(TypedNumber, IsPartOfTheWordsWhereItCounts) {
  for (const char* heading : {"16 and 17 year olds",
                              "16-17 year olds",
                              "16–17 Year Olds",
                              "999 calls",
                              "101 dalmatians",
                              "24/7 Cover",
                              "1st Contact",
                              "2012. The Year of Change",
                              "2004 Act",
                              "12.05.17 Meeting",
                              "27.02.2017 Meeting",
                              "5%",
                              "5",
                              "5.",
                              "5. ",
                              "6.2",
                              "6.2 ",
                              "",
                              "Referral",
                              "No. 5 Street",
                              "£5 Fees",
                              "3.1–3.4 Steps",
                              "16 - 17 year olds"}) {
    EXPECT_EQ(read_number(heading), "none") << heading;
  }
}

TEST(TypedNumber, IsOnlyLikelyBeforeSmallLettersAndSingleSeparators) {
  EXPECT_EQ(read_number("2.5 million children"), "2.5|if own|million children");
  EXPECT_EQ(read_number("6.2 16 and 17 year olds"), "6.2|if own|16 and 17 year olds");
  EXPECT_EQ(read_number("5: Who"), "5|if own|Who");
  EXPECT_EQ(read_number("5 – Who"), "5|if own|Who");
  EXPECT_EQ(read_number("5 - Who"), "5|if own|Who");
}

TEST(TypedNumber, AloneBeforeACapitalNeedsAllItsLike) {
  EXPECT_EQ(read_number("5 Who Should Attend?"), "5|if all are|Who Should Attend?");
  EXPECT_EQ(read_number("101 Dalmatians"), "101|if all are|Dalmatians");
}

TEST(TypedNumber, BehindTheWordSectionIsOnlyLikely) {
  EXPECT_EQ(read_number("Section 5: Who"), "5|if own|Who");
  EXPECT_EQ(read_number("SECTION 6.2 – Referral"), "6.2|if own|Referral");
  EXPECT_EQ(read_number("Section 5. Who"), "5|if own|Who");
  EXPECT_EQ(read_number("Section 5 Who"), "none");
}

TEST(TypedNumber, LeavesSectionsOfActsAlone) {
  for (const char* heading : {"Section 47: Enquiries", "Section 20: Accommodation",
                              "Section 47 Enquiries", "section 17 – Children in Need"}) {
    EXPECT_EQ(read_number(heading), "none") << heading;
  }
}

TEST(AppendixLabel, MayBeTheWordAlone) {
  EXPECT_EQ(read_label("Appendix: Process Map"), "|Process Map");
  EXPECT_EQ(read_label("Appendix – Process Map"), "|Process Map");
  EXPECT_EQ(read_label("APPENDIX : Process Map"), "|Process Map");
}

TEST(AppendixLabel, KeepsALetterOrNumber) {
  EXPECT_EQ(read_label("Appendix G: Process Map"), "G|Process Map");
  EXPECT_EQ(read_label("Appendix 3 – Process Map"), "3|Process Map");
  EXPECT_EQ(read_label("Appendix 3- Process Map"), "3|Process Map");
  EXPECT_EQ(read_label("Appendix 12b. Process Map"), "12b|Process Map");
  EXPECT_EQ(read_label("Appendix A1) Process Map"), "A1|Process Map");
  EXPECT_EQ(read_label("Appendix IV: Process Map"), "IV|Process Map");
  EXPECT_EQ(read_label("Appendix 1 Process Map"), "1|Process Map");
  EXPECT_EQ(read_label("Appendix B Process Map"), "B|Process Map");
}

TEST(AppendixLabel, CanBeAllThereIs) {
  EXPECT_EQ(read_label("Appendix 1"), "1|");
  EXPECT_EQ(read_label("Appendix G"), "G|");
}

TEST(AppendixLabel, IsNotFoundInOtherHeadings) {
  for (const char* heading : {"Appendix", "Appendices", "Appendices: A and B",
                              "Appendix:", "Appendix: ", "Appendix to the Plan", "Appendix a guide",
                              "Appendix Forms: Which to Use", "Appendix-like Notes",
                              "The Appendix: Map", "Appendix 1 and 2", "Appendix 1234: Map", ""}) {
    EXPECT_EQ(read_label(heading), "none") << heading;
  }
}

}  // namespace
}  // namespace codicil::reader
