// The manual that the benchmark measures is a manual that people could publish.
#include <gtest/gtest.h>

#include "bench/large_manual.h"
#include "program/scene.h"

namespace codicil::program {
namespace {

TEST(LargeManual, IsCheckedWithoutAnyFault) {
  const Scene scene;
  const bench::LargeManual manual{.chapters = 12, .parts = 3, .editions = 4, .changed_share = 0.5};
  bench::make_repository(manual, scene.at("large"));
  bench::add_small_edition(manual, scene.at("large"));
  const Ran checked = scene.codicil("check --strict --notes --today 2018-01-01", "large");
  EXPECT_EQ(checked.status, 0);
  EXPECT_EQ(checked.out, "");
}

}  // namespace
}  // namespace codicil::program
