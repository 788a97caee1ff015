// Stories: a small manual, its past editions and what is expected of it, all in one text file.
//
//   What the story shows, in a line or two.
//   --- edition 2025-02 ---        what follows is the tree of this published edition
//   --- file content/core/a.md --- a file, up to the next line of this kind
//   --- now ---                    what follows is the working tree
//   --- remove content/core/b.md ---
//   --- today 2026-03-01 ---
//   --- release ---                the working tree is about to be released
//   --- expect report ---          the exact text
//
// A tree has the files of the one before it, unless it writes or removes them. Where nobody writes
// site/manual.yml, a plain one with the part "core" is there.
#pragma once

#include <filesystem>
#include <map>
#include <string>
#include <string_view>
#include <vector>

#include "text/date.h"

namespace codicil::test {

using StoryFiles = std::map<std::string, std::string, std::less<>>;

struct StoryEdition {
  std::string id;
  StoryFiles files;
};

struct Story {
  std::vector<StoryEdition> editions;  ///< Oldest first.
  StoryFiles files;                    ///< The working tree.
  Date today{std::chrono::year(2026), std::chrono::March, std::chrono::day(1)};
  bool is_release = false;
  std::map<std::string, std::string> expectations;  ///< By name: "report".
};

inline constexpr std::string_view story_definition = "site/manual.yml";

/// Reads a story. A mark that is not known fails the running test.
Story read_story(const std::string& text);

/// The text with another expectation in the place of the one of that name, or behind all else.
std::string with_expectation(const std::string& text, std::string_view name,
                             std::string_view expected);

/// Compares an outcome with what the story in `file` expects. With ACCEPT=1 in the environment the
/// file is rewritten instead, and the test counts as skipped.
void expect_as_told(const std::filesystem::path& file, std::string_view name,
                    const std::string& outcome);

/// All stories of a folder, by name.
std::vector<std::filesystem::path> stories_in(const std::filesystem::path& folder);

std::string read_whole(const std::filesystem::path& file);

}  // namespace codicil::test
