#include "server/preview_server.h"

#include <gtest/gtest.h>
#include <httplib.h>

#include <atomic>
#include <map>
#include <string>
#include <thread>
#include <vector>

#include "diagnostics/failure.h"
#include "server/refresh_script.h"

namespace codicil::server {
namespace {

using Files = std::map<std::string, std::string>;

constexpr int patience = 60;  // Seconds; machines may be very busy.

std::shared_ptr<const Shown> shown(const std::string& version, Files files) {
  auto made = std::make_shared<Shown>();
  made->version = version;
  made->state = "{\"version\":\"" + version + "\"}";
  made->file = [files = std::move(files)](const std::string& path) -> std::optional<std::string> {
    const auto found = files.find(path);
    if (found == files.end()) return std::nullopt;
    return found->second;
  };
  return made;
}

const Files small_site{{"index.html", "<head></head>Contents"},
                       {"404.html", "<head></head>Not here"},
                       {"chapters/a/index.html", "<head></head>A"},
                       {"assets/manual.css", "p { margin: 0 }"}};

class Previewing : public testing::Test {
 protected:
  Previewing() {
    server.show(shown("1", small_site));
    server.start();
  }

  httplib::Client client() const {
    httplib::Client made("127.0.0.1", server.port());
    made.set_read_timeout(patience);
    made.set_connection_timeout(patience);
    return made;
  }

  PreviewServer server{0};
};

TEST_F(Previewing, PagesAreTheBytesOfTheSiteButForTheScript) {
  const auto page = client().Get("/");
  ASSERT_TRUE(page);
  EXPECT_EQ(page->status, 200);
  EXPECT_EQ(page->body, "<head>" + script_element("1") + "</head>Contents");
  EXPECT_EQ(page->get_header_value("Content-Type"), "text/html; charset=utf-8");
  EXPECT_EQ(page->get_header_value("Cache-Control"), "no-store");
  EXPECT_EQ(client().Get("/assets/manual.css")->body, "p { margin: 0 }");
  EXPECT_EQ(client().Get("/chapters/%61/")->status, 200);
}

TEST_F(Previewing, AFolderWithoutItsSlashLeadsToItsPage) {
  const auto page = client().Get("/chapters/a");
  EXPECT_EQ(page->status, 302);
  EXPECT_EQ(page->get_header_value("Location"), "/chapters/a/");
}

TEST_F(Previewing, WhatIsNotThereIsToldWithAWayBackIntoThePreview) {
  for (const char* path : {"/nothing", "/..", "/%2e%2e/%2e%2e/etc/passwd", "/a%00b", "//etc/passwd",
                           "/_codicil/../../etc/passwd", "/a%5c..%5cb"}) {
    const auto page = client().Get(path);
    ASSERT_TRUE(page) << path;
    EXPECT_EQ(page->status, 404) << path;
  }
  const std::string told = client().Get("/nothing")->body;
  EXPECT_NE(told.find("<a href=\"/\">"), std::string::npos);
  EXPECT_NE(told.find(script_element("1")), std::string::npos);
  EXPECT_EQ(client().Get("/404.html")->status, 200);
}

TEST_F(Previewing, RangesOutsideAFileDoNoHarm) {
  for (const char* range :
       {"bytes=99999-", "bytes=0-1,99999-", "bytes=5-1", "bytes=x", "bytes=-"}) {
    EXPECT_TRUE(client().Get("/", {{"Range", range}})) << range;
  }
  EXPECT_EQ(client().Get("/")->status, 200);
}

TEST_F(Previewing, OthersNamesForThisAddressAreRefused) {
  EXPECT_EQ(client().Get("/", {{"Host", "rebound.example.org"}})->status, 403);
  EXPECT_EQ(client().Get("/_codicil/news", {{"Host", "rebound.example.org"}})->status, 403);
  const std::string own = "localhost:" + std::to_string(server.port());
  EXPECT_EQ(client().Get("/", {{"Host", own}})->status, 200);
}

TEST_F(Previewing, NothingCanBeWritten) {
  EXPECT_EQ(client().Post("/", "x", "text/plain")->status, 405);
  EXPECT_EQ(client().Delete("/")->status, 405);
  const auto head = client().Head("/");
  EXPECT_EQ(head->status, 200);
  EXPECT_EQ(head->body, "");
}

TEST_F(Previewing, AFaultInAPageIsToldWithoutItsWords) {
  auto broken = std::make_shared<Shown>();
  broken->version = "2";
  broken->file = [](const std::string&) -> std::optional<std::string> {
    throw std::runtime_error("a secret");
  };
  server.show(broken);
  const auto page = client().Get("/");
  EXPECT_EQ(page->status, 500);
  EXPECT_EQ(page->body.find("secret"), std::string::npos);
  for (const auto& [name, value] : page->headers) {
    EXPECT_EQ(value.find("secret"), std::string::npos) << name;
  }
}

TEST_F(Previewing, WithoutAnyPagesThereIsStillOneWithTheScript) {
  server.show(shown("0", {}));
  const auto page = client().Get("/");
  EXPECT_EQ(page->status, 404);
  EXPECT_NE(page->body.find(script_element("0")), std::string::npos);
}

TEST_F(Previewing, TwentyPagesAreToldOfNewsWhileOthersAreServed) {
  constexpr int pages = 20;
  std::atomic<int> first = 0;
  std::atomic<int> second = 0;
  std::vector<std::thread> waiting;
  for (int i = 0; i < pages; ++i) {
    waiting.emplace_back([&] {
      std::string heard;
      bool knows_first = false;
      auto one = client();
      one.Get("/_codicil/news", [&](const char* data, std::size_t size) {
        heard.append(data, size);
        if (!knows_first && heard.find(R"(data: {"version":"1"})") != std::string::npos) {
          knows_first = true;
          ++first;
        }
        if (heard.find(R"(data: {"version":"2"})") == std::string::npos) return true;
        ++second;
        return false;  // The page is closed.
      });
    });
  }
  const auto end = std::chrono::steady_clock::now() + std::chrono::seconds(patience);
  while (first < pages && std::chrono::steady_clock::now() < end) std::this_thread::yield();
  EXPECT_EQ(first, pages);
  EXPECT_EQ(client().Get("/")->status, 200);
  server.show(shown("2", small_site));
  for (std::thread& one : waiting) one.join();
  EXPECT_EQ(second, pages);
}

TEST_F(Previewing, ATakenPortIsRefusedInWords) {
  try {
    const PreviewServer another(server.port());
    FAIL() << "two servers at one port";
  } catch (const Failure& failure) {
    EXPECT_EQ(failure.kind(), FailureKind::environment);
    EXPECT_NE(std::string(failure.what()).find("is in use"), std::string::npos);
    EXPECT_NE(failure.help().find("--port"), std::string::npos);
  }
}

TEST(RefreshScript, StandsAtTheEndOfTheHead) {
  EXPECT_EQ(with_script("<head>x</head>", "v"), "<head>x" + script_element("v") + "</head>");
  EXPECT_EQ(with_script("no head", "v"), script_element("v") + "no head");
}

}  // namespace
}  // namespace codicil::server
