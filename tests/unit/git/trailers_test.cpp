#include "git/trailers.h"

#include <gmock/gmock.h>
#include <gtest/gtest.h>

#include <random>
#include <sstream>

#include "support/scripted_repository.h"

namespace codicil::git {
namespace {

using testing::ElementsAre;
using testing::IsEmpty;

std::vector<std::string> editions(std::string_view message) {
  return trailer_values(message, "Edition");
}

TEST(Trailers, AreReadFromTheLastParagraph) {
  EXPECT_THAT(editions("Release\n\nEdition: 2017-02\n"), ElementsAre("2017-02"));
  EXPECT_THAT(editions("Release\n\nMore words.\n\nEdition: 2017-02"), ElementsAre("2017-02"));
  EXPECT_THAT(editions("Release\n\nEdition: 2017-02\n\nMore words.\n"), IsEmpty());
}

TEST(Trailers, ASubjectIsNoTrailer) {
  EXPECT_THAT(editions("Edition: 2017-02\n"), IsEmpty());
  EXPECT_THAT(editions("Edition: 2017-02"), IsEmpty());
  EXPECT_THAT(editions(""), IsEmpty());
  EXPECT_THAT(editions("\n\n\n"), IsEmpty());
}

TEST(Trailers, AParagraphWithOtherLinesIsNotOfTrailers) {
  EXPECT_THAT(editions("Release\n\nThis is about\nEdition: 2017-02\n"), IsEmpty());
  EXPECT_THAT(editions("Release\n\nThis is about\nEdition: 2017-02\nSigned-off-by: A <a@b>\n"),
              ElementsAre("2017-02"));
}

TEST(Trailers, KeysHaveNoCaseAndValuesAreTrimmed) {
  EXPECT_THAT(editions("Release\n\neDITION :   2017-02 \t\r\n"), ElementsAre("2017-02"));
  EXPECT_THAT(editions("Release\n\nEdition:\nOther: x\n"), IsEmpty());
  EXPECT_THAT(editions("Release\n\nEdition: a\nSub-Edition: x\nEdition: b\n"),
              ElementsAre("a", "b"));
}

TEST(Trailers, LinesThatAreIndentedContinueTheOneBefore) {
  EXPECT_THAT(editions("Release\n\nNote: long\n text\nEdition: 2017-02\n"), ElementsAre("2017-02"));
  EXPECT_THAT(editions("Release\n\nEdition:\n  2017-02\n"), ElementsAre("2017-02"));
}

/// The values in a line that separates them by '|'; git shows empty ones as well.
std::vector<std::string> values_in(const std::string& line) {
  std::vector<std::string> values;
  std::istringstream parts(line);
  for (std::string value; std::getline(parts, value, '|');) {
    if (!value.empty()) values.push_back(value);
  }
  return values;
}

/// Random messages of the lines that matter, against the git command itself.
TEST(Trailers, AreThoseThatGitReads) {
  const std::vector<std::string> lines{"",
                                       "",
                                       " ",
                                       "words",
                                       "More words: and more",
                                       "Edition: 1",
                                       "edition:2",
                                       "Edition : 3",
                                       " Edition: 4",
                                       "\tcontinued",
                                       "Signed-off-by: A <a@example.org>",
                                       "(cherry picked from commit 0123)",
                                       "# comment",
                                       "Key-1: value",
                                       ": nothing",
                                       "http://example.org",
                                       "Edition"};
  test::ScriptedRepository repository;
  std::mt19937 random(20170227);
  std::vector<std::string> messages;
  for (int i = 0; i < 150; ++i) {
    std::string message = i % 3 == 0 ? "" : "Subject\n\n";
    for (std::size_t n = random() % 8; n > 0; --n) message += lines[random() % lines.size()] + "\n";
    messages.push_back(message);
    repository.commit(message);
  }
  std::istringstream log(repository.git(
      {"log", "--reverse", "--format=%(trailers:key=Edition,valueonly,unfold,separator=%x7C)"}));
  for (const std::string& message : messages) {
    std::string expected;
    std::getline(log, expected);
    EXPECT_EQ(editions(message), values_in(expected)) << message;
  }
}

}  // namespace
}  // namespace codicil::git
