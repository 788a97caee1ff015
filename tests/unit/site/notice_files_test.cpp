#include "site/notice_files.h"

#include <gmock/gmock.h>
#include <gtest/gtest.h>

#include <pugixml.hpp>

#include "site/link_check.h"
#include "site/mail_markup.h"
#include "text/utf8.h"

namespace codicil::site {
namespace {

using pages::NoticeBlock;
using testing::HasSubstr;
using testing::IsEmpty;
using testing::Not;
using testing::StartsWith;
using Kind = pages::NoticeBlock::Kind;

pages::Notice small_notice(const std::string& title = "3.4 Referrals") {
  const std::string chapter = "https://x.example/chapters/referrals/index.html";
  return {.language = "en-GB",
          .manual_title = "Ferry Procedures",
          .title = "Amendments: August 2016",
          .subject = "Amendments: August 2016 (Ferry Procedures)",
          .blocks = {
              {.kind = Kind::paragraph, .words = "It was published."},
              {.kind = Kind::heading, .words = "Updated Chapters"},
              {.kind = Kind::subject, .links = {{title, chapter}}},
              {.kind = Kind::note,
               .note = {.html = {"<p>The answer is a <strong>duty</strong>.</p>\n"},
                        .letter = {"The answer is a duty."},
                        .markdown = {"The answer is a **duty**."}}},
              {.kind = Kind::action, .words = "Please re-reference."},
              {.kind = Kind::fact,
               .words = "Sections changed",
               .links = {{"Section 2, Response", chapter + "#response"}, {"Scope", ""}}},
              {.kind = Kind::fact, .words = "Reason", .links = {{"Case review", ""}}},
              {.kind = Kind::label, .words = "New keywords:"},
              {.kind = Kind::list, .links = {{"Bridge", ""}, {"Boat", ""}}},
              {.kind = Kind::divider},
              {.kind = Kind::fact,
               .words = "The manual",
               .links = {{"https://x.example/", "https://x.example/"}}},
          }};
}

TEST(NoticeFiles, StandBesideOneAnother) {
  const auto files = notice_files(small_notice(), "2016-08");
  ASSERT_EQ(files.size(), 4U);
  EXPECT_EQ(files[0].path, "notices/2016-08.html");
  EXPECT_EQ(files[1].path, "notices/2016-08.txt");
  EXPECT_EQ(files[2].path, "notices/2016-08.md");
  EXPECT_EQ(files[3].path, "notices/2016-08.eml");
}

TEST(NoticeLetter, ReadsAsALetter) {
  EXPECT_EQ(notice_letter(small_notice()), R"(Ferry Procedures
Amendments: August 2016
=======================

It was published.


Updated Chapters
================

3.4 Referrals
-------------
https://x.example/chapters/referrals/index.html

The answer is a duty.

Please re-reference.

Sections changed: Section 2, Response; Scope
Reason: Case review

New keywords:
  * Bridge
  * Boat

------------------------------------------------------------------------

The manual: https://x.example/
)");
}

TEST(NoticeMarkdown, ReadsWellAsItIsWritten) {
  EXPECT_EQ(notice_markdown(small_notice()), R"(# Amendments: August 2016

Ferry Procedures

It was published.

## Updated Chapters

### [3.4 Referrals](https://x.example/chapters/referrals/index.html)

The answer is a **duty**.

**Please re-reference.**

**Sections changed:** [Section 2, Response](https://x.example/chapters/referrals/index.html#response); Scope\
**Reason:** Case review

New keywords:

- Bridge
- Boat

* * *

**The manual:** <https://x.example/>
)");
}

TEST(NoticePage, HoldsNothingThatAMailProgramWouldDropOrLoad) {
  const std::string page = notice_page(small_notice());
  EXPECT_THAT(page, StartsWith("<!DOCTYPE html>\n<html lang=\"en-GB\">"));
  for (const char* unwanted :
       {"<style", "<link", "<script", "<img", " class=", " id=", "url(", "@media", "position:"}) {
    EXPECT_THAT(page, Not(HasSubstr(unwanted)));
  }
  EXPECT_THAT(page, HasSubstr("<h2 style="));
  EXPECT_THAT(page, HasSubstr(">3.4 Referrals</a></h3>"));
  EXPECT_THAT(page, HasSubstr("<strong>duty</strong>"));
  EXPECT_THAT(check_links({{"notices/x.html", page}}, {}), IsEmpty());
}

TEST(NoticeFiles, AreWholeWhateverATitleSays) {
  std::string very_long;
  for (int i = 0; i < 500; ++i) very_long += "Safeguarding ";
  for (const std::string& title :
       {std::string("\"Quotes\" & <b>tags</b> 'here'"), std::string("👩‍⚖️ Courts 🚸"),
        std::string("Line\x01one\x7F"), very_long, std::string(5000, 'x'),
        std::string("[a](javascript:b) *c* `d` | e"), std::string("=?UTF-8?Q?x?="),
        std::string("# 1. not a list")}) {
    pages::Notice notice = small_notice(title);
    notice.subject = title;
    notice.title = title;
    notice.manual_title = title;
    for (NoticeBlock& block : notice.blocks) {
      if (!block.words.empty()) block.words = title;
    }
    EXPECT_THAT(check_links({{"notices/x.html", notice_page(notice)}}, {}), IsEmpty()) << title;
    EXPECT_THAT(notice_markdown(notice), Not(HasSubstr("[a](javascript"))) << title;
    const std::string letter = notice_letter(notice);
    for (const char byte : letter) {
      EXPECT_TRUE(byte == '\n' || static_cast<unsigned char>(byte) >= 32) << title;
    }
    const std::string message = notice_message(notice);
    EXPECT_EQ(message.find("\r\n\r\n"), message.find("\r\n\r\n--=_codicil_notice\r\n")) << title;
  }
}

std::string in_mail(const std::string& markup) {
  return mail_markup({markup});
}

TEST(MailMarkup, PutsStylesIntoTheElements) {
  EXPECT_EQ(in_mail("<p>a &amp; <em>b</em><br />\nc</p>"),
            "<p style=\"margin:0 0 12px 0;\">a &amp; <em>b</em><br />\nc</p>");
  EXPECT_THAT(in_mail("<td class=\"align-right\"></td>"), HasSubstr("text-align:right;\"></td>"));
  EXPECT_THAT(in_mail("<div class=\"callout callout-note\" role=\"note\">\n"
                      "<p class=\"callout-title\">Note</p>\n<p>x</p>\n</div>"),
              StartsWith("<div style=\"margin"));
}

TEST(MailMarkup, KeepsOnlyLinksThatLeadSomewhereFromAMessage) {
  EXPECT_THAT(in_mail("<a class=\"citation\" href=\"https://x.example/?a=1&amp;b\">x</a>"),
              StartsWith("<a href=\"https://x.example/?a=1&amp;b\" style="));
  EXPECT_EQ(in_mail("<sup class=\"footnote-mark\"><a id=\"fnref\" href=\"#fn\">1</a></sup>"),
            "<sup>1</sup>");
  EXPECT_EQ(in_mail("<a href=\"javascript:x\">x</a> <span class=\"dead-link\">y</span>"), "x y");
}

TEST(MailMarkup, SaysInWordsWhatCannotBeShown) {
  EXPECT_EQ(in_mail("<img src=\"https://x.example/a.png\" alt=\"A map\" />"), "A map");
  EXPECT_THAT(in_mail("<li class=\"task\"><input type=\"checkbox\" checked=\"checked\" /> a</li>"),
              HasSubstr(">☑  a</li>"));
}

}  // namespace
}  // namespace codicil::site
