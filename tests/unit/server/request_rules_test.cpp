#include "server/request_rules.h"

#include <gtest/gtest.h>

#include <string>

namespace codicil::server {
namespace {

TEST(RequestRules, OnlyTheLoopbackAddressIsOnesOwnHost) {
  for (const char* own : {"127.0.0.1:8000", "localhost:8000", "LocalHost:8000", "[::1]:8000"}) {
    EXPECT_TRUE(is_own_host(own, 8000)) << own;
  }
  for (const char* foreign :
       {"", "127.0.0.1", "127.0.0.1:", "127.0.0.1:8001", "127.0.0.1:80000", "127.0.0.1:8000 ",
        "127.0.0.1:+8000", "localhost.example.org:8000", "localhost8000", "example.org",
        "127.0.0.1.example.org:8000", "127.0.0.11:8000", "[::1]8000", "example.org:8000"}) {
    EXPECT_FALSE(is_own_host(foreign, 8000)) << foreign;
  }
}

TEST(RequestRules, BrowsersLeaveOutThePortOfHttp) {
  EXPECT_TRUE(is_own_host("localhost", 80));
  EXPECT_TRUE(is_own_host("localhost:80", 80));
}

TEST(RequestRules, PathsStayInTheSite) {
  EXPECT_EQ(site_path("/"), "");
  EXPECT_EQ(site_path("/chapters/a/"), "chapters/a/");
  EXPECT_EQ(site_path("/resources/form 1.pdf"), "resources/form 1.pdf");
  EXPECT_EQ(site_path("/..."), "...");
  for (const char* leading : {"", "a", "/..", "/../etc/passwd", "/a/../../b", "/a/./b", "//etc",
                              "/a//b", "/a\\..\\b", "/a/..", "/a\nb"}) {
    EXPECT_EQ(site_path(leading), std::nullopt) << leading;
  }
  EXPECT_EQ(site_path(std::string_view("/a\0b", 4)), std::nullopt);
}

TEST(RequestRules, TypesAreToldByTheEndOfTheName) {
  EXPECT_EQ(content_type("index.html"), "text/html; charset=utf-8");
  EXPECT_EQ(content_type("resources/FORM.PDF"), "application/pdf");
  EXPECT_EQ(content_type("assets/app.webmanifest"), "application/manifest+json");
  EXPECT_EQ(content_type("resources/form"), "application/octet-stream");
  EXPECT_EQ(content_type("resources/form.xyz"), "application/octet-stream");
}

}  // namespace
}  // namespace codicil::server
