// Manuals for tests, given as files in memory.
#pragma once

#include <gtest/gtest.h>

#include <map>
#include <string>
#include <vector>

#include "authoring/plan.h"
#include "diagnostics/failure.h"
#include "files/source_tree.h"
#include "reader/read_manual.h"

namespace codicil::authoring {

using Files = std::map<std::string, std::string, std::less<>>;

inline Reported<Manual> read(const Files& files, std::string_view definition = "manual.yml") {
  reader::ChapterStore store;
  return reader::read_manual(MemoryTree(files), definition, store, {});
}

/// The messages, one a line.
inline std::string remarks(const std::vector<Diagnostic>& diagnostics) {
  std::string text;
  for (const Diagnostic& diagnostic : diagnostics) {
    text += diagnostic.location.path + ": " + diagnostic.message + "\n";
  }
  return text;
}

/// The files after a plan was carried out; creating what exists, or replacing and deleting what
/// does not, fails the test.
inline Files applied(Files files, const Plan& plan) {
  for (const OutputFile& file : plan.creations) {
    EXPECT_TRUE(files.emplace(file.path, file.bytes).second) << file.path << " exists";
  }
  for (const OutputFile& file : plan.replacements) {
    EXPECT_TRUE(files.contains(file.path)) << file.path << " does not exist";
    files[file.path] = file.bytes;
  }
  for (const std::string& path : plan.deletions) {
    EXPECT_EQ(files.erase(path), 1U) << path << " does not exist";
  }
  return files;
}

/// "message / help" of the failure that `work` throws, with its kind in front.
template <typename Work>
std::string failure_of(const Work& work) {
  try {
    work();
  } catch (const Failure& failure) {
    const std::string kind = failure.kind() == FailureKind::usage     ? "usage: "
                             : failure.kind() == FailureKind::content ? "content: "
                                                                      : "environment: ";
    return kind + failure.what() + (failure.help().empty() ? "" : " / " + failure.help());
  }
  return {};
}

}  // namespace codicil::authoring
