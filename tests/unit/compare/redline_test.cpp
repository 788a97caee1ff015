#include "compare/redline.h"

#include <gtest/gtest.h>

#include "support/sketched_manual.h"

namespace codicil::compare {
namespace {

SharedRedline redline_of(std::string_view words) {
  return SharedRedline(Redline{test::sketched_text(words), {}});
}

TEST(RedlinePool, HoldsEqualRedlinesOnce) {
  RedlinePool pool;
  SharedRedline first = redline_of("The team answers.");
  SharedRedline other = redline_of("The team asks.");
  SharedRedline again = redline_of("The team answers.");
  for (SharedRedline* redline : {&first, &other, &again}) pool.share(*redline);
  EXPECT_EQ(&*first, &*again);
  EXPECT_NE(&*first, &*other);
}

TEST(RedlinePool, TellsLinksOfDifferentTextsApart) {
  RedlinePool pool;
  const Document one = test::sketched_text("A");
  const Document two = test::sketched_text("A");
  SharedRedline first(Redline{one, {{0, 0, &one}}});
  SharedRedline second(Redline{one, {{0, 0, &two}}});
  pool.share(first);
  pool.share(second);
  EXPECT_EQ(second->links.front().document, &two);
}

TEST(SharedRedline, IsEmptyWhereNothingIsDrawn) {
  EXPECT_TRUE(SharedRedline()->document.empty());
}

}  // namespace
}  // namespace codicil::compare
