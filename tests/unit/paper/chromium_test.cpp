// The browser is played by scripts here; tests/browser prints with the real one.
#include "paper/chromium.h"

#include <gmock/gmock.h>
#include <gtest/gtest.h>

#include <cstdlib>
#include <filesystem>

#include "diagnostics/failure.h"
#include "support/temporary_folder.h"

namespace codicil::paper {
namespace {

using test::TemporaryFolder;
using testing::HasSubstr;
namespace fs = std::filesystem;

class ChromiumTest : public testing::Test {
 protected:
  ~ChromiumTest() override { ::unsetenv("CODICIL_CHROMIUM"); }

  /// A program that says its version, and otherwise does `work`.
  void play(const std::string& work) {
    folder_.write("browser",
                  "#!/bin/sh\nif [ \"$1\" = --version ]; then echo 'Chromium 1.2 '; exit; fi\n" +
                      work + "\n");
    fs::permissions(folder_ / "browser", fs::perms::owner_all);
    ::setenv("CODICIL_CHROMIUM", (folder_ / "browser").c_str(), 1);
  }

  std::string print() { return print_page(find_chromium(), folder_ / "a page.html"); }

  std::string why_not() {
    try {
      print();
    } catch (const Failure& failure) {
      EXPECT_EQ(failure.kind(), FailureKind::environment);
      EXPECT_NE(failure.help(), "");
      return failure.what();
    }
    return "printed";
  }

  TemporaryFolder folder_;
};

/// Writes what the script of the test says to where the PDF is asked for.
constexpr const char* to_pdf =
    "for word; do case $word in --print-to-pdf=*) pdf=${word#*=};; esac; page=$word; done\n";

TEST_F(ChromiumTest, IsGivenThePageAndAFreshProfile) {
  play(std::string(to_pdf) + "echo \"%PDF-1.4 $page $*\" > \"$pdf\"");
  const std::string bytes = print();
  EXPECT_THAT(bytes, HasSubstr("/a%20page.html"));
  EXPECT_THAT(bytes, HasSubstr("--user-data-dir=/"));
  EXPECT_EQ(find_chromium().version, "Chromium 1.2");
}

TEST_F(ChromiumTest, SaysWhyNothingWasPrinted) {
  play("exit 5");
  EXPECT_THAT(why_not(), HasSubstr("status 5"));
  play("exit 0");
  EXPECT_THAT(why_not(), HasSubstr("wrote no PDF"));
  play(std::string(to_pdf) + "echo '<html>' > \"$pdf\"");
  EXPECT_THAT(why_not(), HasSubstr("wrote no PDF"));
}

TEST_F(ChromiumTest, SaysThatItIsNotThere) {
  ::setenv("CODICIL_CHROMIUM", "/nowhere/browser", 1);
  EXPECT_THAT(why_not(), HasSubstr("/nowhere/browser"));
  play("exit 0");
  folder_.write("browser", "#!/bin/sh\nexit 1\n");
  EXPECT_THAT(why_not(), HasSubstr("does not run as Chromium"));
}

}  // namespace
}  // namespace codicil::paper
