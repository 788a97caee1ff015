#include "manual/step_words.h"

#include <gtest/gtest.h>

namespace codicil {
namespace {

TEST(StepWords, NeedNoIfWhereTheWordsJoinByThemselves) {
  for (const char* words : {"if unsure", "If unsure", "when done", "Once it is safe", "unless told",
                            "until then", "os oes", "pan fydd"}) {
    EXPECT_TRUE(begins_with_condition(words)) << words;
  }
  for (const char* words : {"yes", "whenever-not", "ifs and buts", "the child is safe", ""})
    EXPECT_FALSE(begins_with_condition(words)) << words;
}

}  // namespace
}  // namespace codicil
