#include "files/zip_file.h"

#include <gmock/gmock.h>
#include <gtest/gtest.h>

#include <cstdlib>
#include <ctime>

#include "diagnostics/failure.h"
#include "files/list_everything.h"
#include "support/temporary_folder.h"

namespace codicil {
namespace {

using test::TemporaryFolder;
using testing::ElementsAre;
using testing::HasSubstr;

std::vector<OutputFile> sample() {
  return {{"Manual/Open the manual.html", "<p>open</p>"},
          {"Manual/manual/\xC3\xA9\xE2\x80\x93x/index.html", std::string(200'000, 'a')},
          {"Manual/manual/empty.txt", ""},
          {"Manual/manual/bytes.bin", std::string("\0\1\xff", 3)}};
}

std::vector<OutputFile> read_all(const std::filesystem::path& path) {
  std::vector<OutputFile> files;
  read_zip(path, [&](OutputFile file) { files.push_back(std::move(file)); });
  return files;
}

void write(const std::filesystem::path& path, const std::vector<OutputFile>& files) {
  ZipWriter writer(path);
  for (const OutputFile& file : files) writer.add(file);
  writer.finish();
}

TEST(ZipFile, GivesBackWhatWasPutIn) {
  const TemporaryFolder folder;
  write(folder / "a.zip", sample());
  EXPECT_EQ(read_all(folder / "a.zip"), sample());
  EXPECT_LT(folder.read("a.zip").size(), 5000U);
}

TEST(ZipFile, HasTheSameBytesInAnyTimeZoneAndLocale) {
  const TemporaryFolder folder;
  write(folder / "a.zip", sample());
  ::setenv("TZ", "Pacific/Apia", 1);
  ::tzset();
  write(folder / "b.zip", sample());
  ::unsetenv("TZ");
  ::tzset();
  EXPECT_TRUE(folder.read("a.zip") == folder.read("b.zip"));
}

TEST(ZipFile, LeavesTheOldOneUntilItIsWhole) {
  const TemporaryFolder folder;
  folder.write("a.zip", "old");
  {
    ZipWriter writer(folder / "a.zip");
    writer.add({"x", "y"});
    EXPECT_EQ(folder.read("a.zip"), "old");
  }
  EXPECT_EQ(folder.read("a.zip"), "old");
  EXPECT_EQ(list_everything(folder.path()).size(), 1U);
}

TEST(ZipFile, NamesWhatItCannotRead) {
  const TemporaryFolder folder;
  folder.write("text.zip", "this is no archive, however it is called");
  write(folder / "a.zip", sample());
  std::string bytes = folder.read("a.zip");
  folder.write("short.zip", bytes.substr(0, bytes.size() / 2));
  // In the middle of what is packed.
  bytes[bytes.size() / 3] = static_cast<char>(bytes[bytes.size() / 3] ^ 0x55);
  folder.write("altered.zip", bytes);
  for (const char* name : {"text.zip", "short.zip", "altered.zip"}) {
    try {
      read_all(folder / name);
      ADD_FAILURE() << name;
    } catch (const Failure& failure) {
      EXPECT_EQ(failure.kind(), FailureKind::content) << name;
      EXPECT_THAT(failure.what(), HasSubstr(name));
    }
  }
}

TEST(ListEverything, NamesHiddenFilesAndLinks) {
  const TemporaryFolder folder;
  folder.write("b/.hidden", "x");
  folder.write("a.html", "x");
  std::filesystem::create_symlink("a.html", folder / "link.html");
  std::vector<std::string> paths;
  for (const SourceEntry& entry : list_everything(folder.path())) {
    paths.push_back(entry.path);
    EXPECT_EQ(entry.kind == EntryKind::symbolic_link, entry.path == "link.html");
  }
  EXPECT_THAT(paths, ElementsAre("a.html", "b/.hidden", "link.html"));
}

}  // namespace
}  // namespace codicil
