// What the documents say of the program is true.
#include <fmt/format.h>
#include <gtest/gtest.h>

#include <fstream>
#include <sstream>
#include <string>

#include "diagnostics/codes.h"

namespace codicil::cli {
namespace {

std::string text_of(const std::string& path) {
  std::ifstream file(std::string(CODICIL_SOURCE_DIR) + "/" + path);
  std::ostringstream text;
  text << file.rdbuf();
  return std::move(text).str();
}

TEST(Documents, ReadmeListsEveryCodeInTheOrderOfTheTable) {
  std::string table = "| code | severity | reported for |\n| --- | --- | --- |\n";
  for (const CodeEntry& entry : code_table) {
    table += fmt::format("| `{}` | {} | {} |\n", entry.name, name_of(entry.severity), entry.title);
  }
  EXPECT_NE(text_of("README.md").find(table), std::string::npos) << "README.md should hold:\n"
                                                                 << table;
}

TEST(Documents, ManPageAndCompletionKnowEveryCommand) {
  for (const char* path : {"engine/cli/codicil.1", "engine/cli/codicil.bash", "README.md"}) {
    const std::string text = text_of(path);
    for (const char* command : {"build", "check", "changes", "notice", "manual", "chapter",
                                "edition", "adopt", "release", "workplan", "impact", "history"}) {
      EXPECT_NE(text.find(command), std::string::npos) << path << " does not know " << command;
    }
  }
}

}  // namespace
}  // namespace codicil::cli
