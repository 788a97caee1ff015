#include <gtest/gtest.h>

#include "diagnostics/diagnostic.h"

namespace codicil {
namespace {

Diagnostic at(Code code, const std::string& path, std::uint32_t line,
              const std::string& revision = {}) {
  return diagnose(code, Location{revision, path, {line, 1}}, path);
}

TEST(Order, BeginsWithTheErrorsOfOneFile) {
  std::vector<Diagnostic> faults{at(Code::id_vanished, "site/manual.yml", 1),
                                 at(Code::front_matter_invalid, "content/a.md", 2),
                                 at(Code::front_matter_invalid, "site/manual.yml", 9, "0123456789"),
                                 at(Code::front_matter_unknown_key, "site/manual.yml", 7),
                                 at(Code::front_matter_unknown_key, "site/manual.yml", 7)};
  put_in_order(faults, "site/manual.yml");
  ASSERT_EQ(faults.size(), 4U);
  EXPECT_EQ(faults[0].code, Code::front_matter_unknown_key);
  EXPECT_EQ(faults[1].code, Code::id_vanished);
  EXPECT_EQ(faults[2].location.path, "content/a.md");
  EXPECT_EQ(faults[3].location.revision, "0123456789") << "a past one is nobody's cause";
}

}  // namespace
}  // namespace codicil
