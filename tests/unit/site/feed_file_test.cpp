#include "site/feed_file.h"

#include <gmock/gmock.h>
#include <gtest/gtest.h>

#include <pugixml.hpp>

namespace codicil::site {
namespace {

using testing::HasSubstr;
using testing::StartsWith;

pages::Feeds small_feeds(const pages::Announcement& announcement,
                         const pages::AnnouncedErratum& erratum) {
  const std::string notes = "https://x.example/amendments/2017/index.html#edition-2017-02";
  pages::FeedEntry entry{.id = "https://x.example/editions/2017-02/index.html#chapter/a",
                         .title = "Updated: A",
                         .href = "https://x.example/chapters/a/index.html",
                         .updated = "2017-02-27T00:00:00Z",
                         .edition = "February 2017",
                         .term = "updated",
                         .label = "Updated",
                         .notes_href = notes,
                         .entry = &announcement,
                         .erratum = nullptr,
                         .introduction = nullptr};
  pages::FeedEntry correction = entry;
  correction.id = "https://x.example/editions/2017-02/index.html#erratum/1";
  correction.entry = nullptr;
  correction.erratum = &erratum;
  return {.url = "https://x.example/",
          .language = "en-GB",
          .author = "The Board",
          .entries = {entry, correction},
          .feeds = {{.path = "feed.xml",
                     .title = "X: amendments",
                     .page_href = "https://x.example/amendments/index.html",
                     .updated = "2017-02-27T00:00:00Z",
                     .entries = {0, 1}}}};
}

TEST(FeedFile, IsAtomWithEverythingThatRfc4287Requires) {
  pages::Announcement announcement;
  announcement.details.html = {"<p>The <a href=\"https://x.example/\">answer</a> &amp; more.</p>"};
  announcement.sections = {{"Section 2, Response", "https://x.example/#response"}};
  announcement.changes_href = "https://x.example/changes";
  announcement.reason = "Case review";
  announcement.action = "Please <re-reference>.";
  announcement.audience = {"Police", "Schools"};
  pages::AnnouncedErratum erratum{
      .key = "erratum/1",
      .edition = "August 2016",
      .chapter = "Referrals",
      .href = "https://x.example/",
      .story = std::nullopt,
      .details = {.html = {"<p>Not so.</p>"}, .letter = {"Not so."}, .markdown = {}}};
  const pages::Feeds feeds = small_feeds(announcement, erratum);
  const OutputFile file = feed_file(feeds, feeds.feeds[0]);
  EXPECT_EQ(file.path, "feed.xml");
  EXPECT_THAT(file.bytes, StartsWith("<?xml version=\"1.0\" encoding=\"UTF-8\"?>\n<feed xmlns="
                                     "\"http://www.w3.org/2005/Atom\" xml:lang=\"en-GB\">\n"));
  pugi::xml_document document;
  ASSERT_TRUE(document.load_string(file.bytes.c_str()));
  const pugi::xml_node feed = document.child("feed");
  EXPECT_STREQ(feed.child_value("id"), "https://x.example/feed.xml");
  EXPECT_STREQ(feed.child_value("title"), "X: amendments");
  EXPECT_STREQ(feed.child_value("updated"), "2017-02-27T00:00:00Z");
  EXPECT_STREQ(feed.child("author").child_value("name"), "The Board");
  EXPECT_STREQ(feed.find_child_by_attribute("link", "rel", "self").attribute("href").value(),
               "https://x.example/feed.xml");
  for (const pugi::xml_node entry : feed.children("entry")) {
    for (const char* required : {"id", "title", "updated"}) {
      EXPECT_STRNE(entry.child_value(required), "") << required;
    }
    EXPECT_STREQ(entry.child("link").attribute("rel").value(), "alternate");
  }
  const std::string content = feed.child("entry").child_value("content");
  EXPECT_EQ(content,
            "<p>The <a href=\"https://x.example/\">answer</a> &amp; more.</p>"
            "<p><strong>Please &lt;re-reference&gt;.</strong>\n</p>\n"
            "<ul><li><a href=\"https://x.example/#response\">Section 2, Response</a></li>\n</ul>\n"
            "<p><a href=\"https://x.example/changes\">What changed, word by word</a></p>\n"
            "<p>Reason: Case review</p>\n<p>For: Police, Schools</p>\n"
            "<p><a href=\"https://x.example/amendments/2017/index.html#edition-2017-02\">"
            "February 2017: all amendments</a></p>\n");
  EXPECT_THAT(feed.last_child().child_value("content"),
              StartsWith("<p>This corrects the note of August 2016 on Referrals.</p>\n"
                         "<p>Not so.</p>"));
}

TEST(FeedFile, IsWellFormedWhateverIsSaid) {
  pages::Announcement announcement;
  announcement.title = "x";
  pages::AnnouncedErratum erratum;
  erratum.chapter = "]]>&\"'<\x01\xEF\xBF\xBE";
  pages::Feeds feeds = small_feeds(announcement, erratum);
  feeds.author = "\x02 & <b>";
  feeds.entries[0].title = "a\x7F]]>\"<!-- 👩‍⚖️";
  feeds.entries[0].href = "https://x.example/?a=<&\"'>\x1F";
  const std::string bytes = feed_file(feeds, feeds.feeds[0]).bytes;
  pugi::xml_document document;
  ASSERT_TRUE(document.load_string(bytes.c_str()));
  for (const char byte : bytes) EXPECT_TRUE(byte == '\n' || static_cast<unsigned char>(byte) >= 32);
  EXPECT_THAT(bytes, HasSubstr("👩‍⚖️"));
  EXPECT_STREQ(document.child("feed").child("author").child_value("name"), "\uFFFD & <b>");
}

}  // namespace
}  // namespace codicil::site
