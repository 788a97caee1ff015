#include "site/offline_files.h"

#include <gmock/gmock.h>
#include <gtest/gtest.h>

#include "files/content_id.h"

namespace codicil::site {
namespace {

using testing::HasSubstr;

const std::vector<CopiedFile> files{{"chapters/é/index.html", "aa11", 20},
                                    {"index.html", "bb22", 300}};

TEST(ListOfCopy, NamesEachFileWithHashAndSizeAndAddsUp) {
  EXPECT_EQ(list_of_copy("February \"2026\"", files),
            (OutputFile{"offline/files.json",
                        R"({"edition":"February \"2026\"","bytes":320,"files":[)"
                        R"(["chapters/é/index.html","aa11",20],["index.html","bb22",300]]})"
                        "\n"}));
}

TEST(ServiceWorker, IsAnotherForAnotherList) {
  const OutputFile list = list_of_copy("February 2026", files);
  const OutputFile worker = service_worker(list);
  EXPECT_EQ(worker.path, "service-worker.js");
  EXPECT_THAT(worker.bytes, HasSubstr(sha256_of(list.bytes)));
  EXPECT_NE(worker, service_worker(list_of_copy("August 2026", files)));
}

}  // namespace
}  // namespace codicil::site
