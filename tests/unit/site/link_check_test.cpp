#include "site/link_check.h"

#include <gmock/gmock.h>
#include <gtest/gtest.h>

#include <string>
#include <vector>

namespace codicil::site {
namespace {

using testing::ElementsAre;
using testing::IsEmpty;

/// "path:line:column: kind: subject" for each fault.
std::vector<std::string> faults_of(const std::vector<OutputFile>& site, std::string url = {},
                                   unsigned jobs = 1) {
  std::vector<std::string> lines;
  for (const LinkFault& fault : check_links(site, {std::move(url), jobs})) {
    lines.push_back(fault.path + ":" + std::to_string(fault.place.line) + ":" +
                    std::to_string(fault.place.column) + ": " + std::string(name_of(fault.kind)) +
                    ": " + fault.subject);
  }
  return lines;
}

std::string page(const std::string& body) {
  return "<!DOCTYPE html>\n<html><head><title>T</title></head><body id=\"b\">\n" + body +
         "</body></html>\n";
}

/// Faults of the page a/b/index.html with this body, in a site with a few other files.
std::vector<std::string> faults_of_body(const std::string& body, std::string url = {}) {
  return faults_of({{"a/b/index.html", page(body)},
                    {"a/c/index.html", page("<p id=\"x\"/><p id=\"caf\xC3\xA9\"/>")},
                    {"index.html", page("")},
                    {"assets/style.css", "a{}"},
                    {"assets/logo one.png", "png"},
                    {"resources/form.pdf", "%PDF"}},
                   std::move(url));
}

TEST(LinkCheck, FindsNothingInASoundSite) {
  EXPECT_THAT(faults_of_body(
                  "<a href=\"../c/index.html#x\">x</a><a href=\"../c/index.html#caf%C3%A9\">x</a>"
                  "<a href=\"#b\">x</a><a href=\"#\">x</a><a href=\"#top\">x</a><a "
                  "href=\"index.html?q=1&amp;r#b\">x</a>"
                  "<a href=\"../../resources/form.pdf#page=2\">x</a><img "
                  "src=\"../../assets/logo%20one.png\" alt=\"\"/>"
                  "<a href=\"https://other.example/\">x</a><a href=\"mailto:a@b.example\">x</a>"
                  "<img src=\"data:image/png;base64,AA==\" alt=\"\"/>"
                  "<link rel=\"canonical\" href=\"https://other.example/x\"/>"),
              IsEmpty());
}

TEST(LinkCheck, FindsDeadLinks) {
  EXPECT_THAT(faults_of_body("<a href=\"../d/index.html\">x</a>\n<p>\xC3\xA9<a "
                             "href=\"c.html?x#y\">x</a></p><a href=\"../../../x.html\">x</a>"
                             "<a href=\"/index.html\">x</a><img src=\"no.png\" alt=\"\"/>"),
              ElementsAre("a/b/index.html:3:10: dead link: ../d/index.html",
                          "a/b/index.html:4:14: dead link: c.html?x#y",
                          "a/b/index.html:4:44: dead link: ../../../x.html",
                          "a/b/index.html:4:75: dead link: /index.html",
                          "a/b/index.html:4:103: dead link: no.png"));
}

TEST(LinkCheck, FindsDeadAnchorsHereAndElsewhere) {
  EXPECT_THAT(faults_of_body("<a href=\"#nowhere\">x</a>\n<a href=\"../c/index.html#b\">x</a><a "
                             "href=\"../c/index.html#y\">x</a>"),
              ElementsAre("a/b/index.html:3:10: dead anchor: #nowhere",
                          "a/b/index.html:4:43: dead anchor: ../c/index.html#y"));
}

TEST(LinkCheck, FindsLinksThatNeedAServer) {
  EXPECT_THAT(
      faults_of_body(
          "<a href=\"../c/\">x</a><a href=\"../c\">x</a><a href=\"..\">x</a><a href=\".\">x</a>"),
      ElementsAre("a/b/index.html:3:10: link to a folder: ../c/",
                  "a/b/index.html:3:31: link to a folder: ../c",
                  "a/b/index.html:3:51: link to a folder: ..",
                  "a/b/index.html:3:69: link to a folder: ."));
}

TEST(LinkCheck, FindsIdsGivenTwice) {
  EXPECT_THAT(
      faults_of_body("<p id=\"x\"/><i id=\"y\"/><p id=\"x\"/><p id=\"x\"/>"),
      ElementsAre("a/b/index.html:3:30: duplicate id: x", "a/b/index.html:3:41: duplicate id: x"));
}

TEST(LinkCheck, FindsWhatOtherHostsWouldServe) {
  EXPECT_THAT(
      faults_of_body("<link rel=\"shortcut icon\" href=\"https://o.example/i.png\"/>\n"
                     "<script src=\"//o.example/x.js\"></script>\n"
                     "<img alt=\"\" src=\"../../assets/logo%20one.png\" "
                     "srcset=\"https://o.example/a.png 1x, https://o.example/b.png 2x\"/>\n"
                     "<p style=\"background: url('http://o.example/c.png')\"/>\n"
                     "<style>@import \"https://o.example/d.css\"; /* url(http://no) */ b { src: "
                     "url( http://o.example/e.woff ) }</style>\n"
                     "<iframe src=\"https://o.example/f\"/><object "
                     "data=\"https://o.example/g\"/><video poster=\"https://o.example/h\"/>"),
      ElementsAre("a/b/index.html:3:33: foreign resource: https://o.example/i.png",
                  "a/b/index.html:4:14: foreign resource: //o.example/x.js",
                  "a/b/index.html:5:55: foreign resource: https://o.example/a.png",
                  "a/b/index.html:5:55: foreign resource: https://o.example/b.png",
                  "a/b/index.html:6:23: foreign resource: http://o.example/c.png",
                  "a/b/index.html:7:8: foreign resource: https://o.example/d.css",
                  "a/b/index.html:7:73: foreign resource: http://o.example/e.woff",
                  "a/b/index.html:8:14: foreign resource: https://o.example/f",
                  "a/b/index.html:8:50: foreign resource: https://o.example/g",
                  "a/b/index.html:8:87: foreign resource: https://o.example/h"));
}

TEST(LinkCheck, FindsPagesThatAreNotWellFormed) {
  EXPECT_THAT(
      faults_of_body("<p>a<br>b</p>"),
      ElementsAre("a/b/index.html:3:10: ill-formed page: `</p>` stands where `</br>` was wanted"));
}

TEST(LinkCheck, FollowsRedirectsAndForms) {
  EXPECT_THAT(faults_of_body("<meta http-equiv=\"refresh\" content=\"0; "
                             "url=../gone/index.html\"/><form action=\"../s/index.html\"/>"),
              ElementsAre("a/b/index.html:3:37: dead link: ../gone/index.html",
                          "a/b/index.html:3:79: dead link: ../s/index.html"));
}

TEST(LinkCheck, ChecksAbsoluteLinksToTheSiteItself) {
  const std::string body =
      "<a href=\"https://me.example/m/\">x</a><a "
      "href=\"https://me.example/m/a/c/index.html#x\">x</a>"
      "<a href=\"https://me.example/m/gone.html\">x</a><a "
      "href=\"https://me.example/m/a/c/#y\">x</a>";
  EXPECT_THAT(faults_of_body(body), IsEmpty());
  EXPECT_THAT(faults_of_body(body, "https://me.example/m/"),
              ElementsAre("a/b/index.html:3:100: dead link: https://me.example/m/gone.html",
                          "a/b/index.html:3:146: dead anchor: https://me.example/m/a/c/#y"));
}

TEST(LinkCheck, ReadsFeedsSitemapsDrawingsAndStyleSheets) {
  EXPECT_THAT(
      faults_of({{"feed.xml",
                  "<feed><link rel=\"alternate\" href=\"https://me.example/gone.html\"/></feed>"},
                 {"sitemap.xml",
                  "<urlset><url><loc>\n https://me.example/lost.html</loc></url></urlset>"},
                 {"assets/s.css", "a { background: url(missing.png) }\n@import url(\"s.css\");"},
                 {"assets/d.svg",
                  "<svg xmlns:xlink=\"x\"><image xlink:href=\"https://o.example/i.png\"/><a "
                  "href=\"no.html\"/></svg>"},
                 {"x.js", "\"<a href='no'\""}},
                "https://me.example/"),
      ElementsAre("assets/d.svg:1:41: foreign resource: https://o.example/i.png",
                  "assets/d.svg:1:76: dead link: no.html",
                  "assets/s.css:1:17: dead link: missing.png",
                  "feed.xml:1:35: dead link: https://me.example/gone.html",
                  "sitemap.xml:1:19: dead link: https://me.example/lost.html"));
}

TEST(LinkCheck, SaysTheSameOfAFolderOfMemoryAndOnAnyNumberOfThreads) {
  std::vector<OutputFile> site;
  std::map<std::string, std::string, std::less<>> files;
  for (int i = 0; i < 60; ++i) {
    const std::string number = std::to_string(i);
    site.push_back({"p/" + number + ".html",
                    page("<p id=\"i" + number + "\"/><a href=\"" + std::to_string((i * 7) % 80) +
                         ".html#i" + std::to_string(i % 50) + "\">x</a>")});
    files[site.back().path] = site.back().bytes;
  }
  const std::vector<LinkFault> expected = check_links(site, {});
  EXPECT_GT(expected.size(), 20U);
  EXPECT_EQ(check_links(site, {{}, 4}), expected);
  EXPECT_EQ(check_links(MemoryTree(files), {{}, 3}), expected);
}

TEST(LinkCheck, SurvivesAnyBytes) {
  EXPECT_THAT(faults_of({{"a.html", std::string("\0<a href=\"\xff#%zz&#x;\" id=\"", 25)},
                         {"b.css", "url(@import/*"},
                         {"c.xml", ""}}),
              testing::SizeIs(testing::Gt(1U)));
}

}  // namespace
}  // namespace codicil::site
