// A published edition that the files publish no more, as git's marks tell it.
#include <gmock/gmock.h>
#include <gtest/gtest.h>

#include <string>

#include "program/scene.h"

namespace codicil::program {
namespace {

using testing::HasSubstr;

constexpr const char* notes = "m/content/editions/2020-02.md";

/// A manual with one edition, released by its trailer.
class TakenBack : public testing::Test {
 protected:
  TakenBack() {
    scene_.git("init -q m");
    scene_.write("m/manual.yml",
                 "title: Small Procedures\nurl: https://small.example.org/\n"
                 "content: content\nparts:\n  - {id: core, title: Core, chapters: [letters]}\n");
    scene_.write("m/content/core/letters.md", "---\ntitle: Letters\n---\nWrite.\n");
    scene_.write(notes, "---\npublished: 2020-02-20\n---\n");
    scene_.commit("Begin\n\nEdition: 2020-02\n", "2020-02-20", "m");
  }

  Ran check(const std::string& words = "") const {
    return scene_.codicil("check --today 2020-03-01 " + words, "m");
  }

  Scene scene_;
};

TEST_F(TakenBack, AnEditionWhoseDayIsGone) {
  scene_.write(notes, "---\nkind: six-monthly\n---\n");
  EXPECT_THAT(check().out, HasSubstr("content/editions/2020-02.md:1:1: warning: edition `2020-02` "
                                     "was published on 2020-02-20, and its file does not publish "
                                     "it any more [amendment-altered]"));
}

TEST_F(TakenBack, AnEditionWhoseFileIsGoneAlsoWhenThatIsCommitted) {
  scene_.git("rm -q content/editions/2020-02.md", "m");
  scene_.commit("Tidy", "2020-02-21", "m");
  EXPECT_THAT(check().out,
              HasSubstr("manual.yml:1:1: warning: edition `2020-02` was published on 2020-02-20, "
                        "and its file is gone [amendment-altered]"));
}

TEST_F(TakenBack, NoReleaseGoesOutOverIt) {
  scene_.git("rm -q content/editions/2020-02.md", "m");
  scene_.write("m/content/editions/2020-08.md", "---\nkind: six-monthly\n---\n");
  scene_.commit("Begin the next", "2020-02-21", "m");
  const Ran refused = scene_.codicil("release 2020-08 --today 2020-08-20", "m");
  EXPECT_EQ(refused.status, 1) << refused.out;
  EXPECT_THAT(refused.out + refused.err, HasSubstr("amendment-altered"));
}

TEST_F(TakenBack, AMarkOfAnotherLineOfWorkIsNoFault) {
  scene_.git("checkout -q -b next", "m");
  scene_.write("m/content/editions/2020-08.md", "---\npublished: 2020-08-20\n---\n");
  scene_.commit("Release\n\nEdition: 2020-08\n", "2020-08-20", "m");
  scene_.git("tag edition/2020-08", "m");
  scene_.git("checkout -q -", "m");
  const Ran checked = check("--strict");
  EXPECT_EQ(checked.status, 0) << checked.out;
}

TEST_F(TakenBack, AMarkThatNeverWasAnEditionIsNoFault) {
  scene_.write("m/content/core/letters.md", "---\ntitle: Letters\n---\nWrite.\n\nRead.\n");
  scene_.commit("Add reading\n\nEdition: 2020-03\n", "2020-02-22", "m");
  EXPECT_EQ(check().out.find("amendment-altered"), std::string::npos);
}

}  // namespace
}  // namespace codicil::program
