#include "files/content_id.h"

#include <gtest/gtest.h>

#include <string>
#include <thread>
#include <vector>

namespace codicil {
namespace {

using namespace std::string_literals;

TEST(ContentId, IsGitsNameOfTheBlob) {
  EXPECT_EQ(content_id_of(""), "e69de29bb2d1d6434b8b29ae775ad8c2e48c5391");
  EXPECT_EQ(content_id_of("what is up, doc?"), "bd9dbf5aae1a3862dd1526723246b20206e5fc37");
}

TEST(ContentId, CountsZeroBytes) {
  EXPECT_NE(content_id_of("a\0b"s), content_id_of("a"));
  EXPECT_NE(content_id_of("a\0b"s), content_id_of("a\0c"s));
}

TEST(ContentId, Sha256IsTheStandardOne) {
  EXPECT_EQ(sha256_of(""), "e3b0c44298fc1c149afbf4c8996fb92427ae41e4649b934ca495991b7852b855");
  EXPECT_EQ(sha256_of("abc"), "ba7816bf8f01cfea414140de5dae2223b00361a396177a9cb410ff61f20015ad");
}

TEST(ContentId, IsTheSameOnEveryThreadAndAfterTheOtherDigest) {
  const std::string expected = content_id_of("text");
  std::vector<std::string> found(8);
  std::vector<std::thread> threads;
  for (std::string& id : found) {
    threads.emplace_back([&id] {
      for (int i = 0; i < 200; ++i) {
        sha256_of("another text");
        id = content_id_of("text");
      }
    });
  }
  for (std::thread& thread : threads) thread.join();
  for (const std::string& id : found) EXPECT_EQ(id, expected);
}

}  // namespace
}  // namespace codicil
