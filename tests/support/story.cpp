#include "support/story.h"

#include <gtest/gtest.h>

#include <algorithm>
#include <cstdlib>
#include <fstream>
#include <optional>
#include <sstream>

namespace codicil::test {
namespace {

constexpr std::string_view plain_definition =
    "title: Example Procedures\n"
    "url: https://procedures.example.org/\n"
    "content: ../content\n"
    "parts:\n"
    "  - {id: core, title: Core Procedures}\n";

constexpr std::string_view mark_begin = "--- ";
constexpr std::string_view mark_end = " ---";

/// "file content/a.md" of "--- file content/a.md ---".
std::optional<std::string> mark_of(std::string_view line) {
  if (!line.starts_with(mark_begin) || !line.ends_with(mark_end)) return std::nullopt;
  if (line.size() < mark_begin.size() + mark_end.size()) return std::nullopt;
  return std::string(
      line.substr(mark_begin.size(), line.size() - mark_begin.size() - mark_end.size()));
}

class StoryReader {
 public:
  Story read(const std::string& text) {
    files_[std::string(story_definition)] = plain_definition;
    std::istringstream lines(text);
    for (std::string line; std::getline(lines, line);) {
      if (const auto mark = mark_of(line)) {
        begin(*mark);
      } else if (text_ != nullptr) {
        *text_ += line + "\n";
      }
    }
    end_edition();
    story_.files = std::move(files_);
    return std::move(story_);
  }

 private:
  void begin(const std::string& mark) {
    const std::size_t space = mark.find(' ');
    const std::string kind = mark.substr(0, space);
    const std::string name = space == std::string::npos ? "" : mark.substr(space + 1);
    text_ = nullptr;
    if (kind == "file") {
      text_ = &files_[name];
      text_->clear();
    } else if (kind == "remove") {
      files_.erase(name);
    } else if (kind == "edition") {
      end_edition();
      edition_ = name;
    } else if (kind == "now") {
      end_edition();
    } else if (kind == "today") {
      story_.today = parse_date(name).value();
    } else if (kind == "release") {
      story_.is_release = true;
    } else if (kind == "expect") {
      text_ = &story_.expectations[name];
    } else {
      ADD_FAILURE() << "a story has no mark " << mark;
    }
  }

  void end_edition() {
    if (!edition_.empty()) story_.editions.push_back({edition_, files_});
    edition_.clear();
  }

  Story story_;
  StoryFiles files_;
  std::string edition_;
  std::string* text_ = nullptr;
};

}  // namespace

Story read_story(const std::string& text) {
  return StoryReader().read(text);
}

std::string with_expectation(const std::string& text, std::string_view name,
                             std::string_view expected) {
  const std::string wanted = "expect " + std::string(name);
  std::string result;
  bool is_inside = false;
  bool is_written = false;
  std::istringstream lines(text);
  for (std::string line; std::getline(lines, line);) {
    const auto mark = mark_of(line);
    if (mark) is_inside = *mark == wanted;
    if (!is_inside || mark) result += line + "\n";
    if (!mark || !is_inside) continue;
    result += expected;
    is_written = true;
  }
  if (is_written) return result;
  return result + std::string(mark_begin) + wanted + std::string(mark_end) + "\n" +
         std::string(expected);
}

void expect_as_told(const std::filesystem::path& file, std::string_view name,
                    const std::string& outcome) {
  const std::string text = read_whole(file);
  const auto expectations = read_story(text).expectations;
  const auto found = expectations.find(std::string(name));
  const std::string expected = found == expectations.end() ? "" : found->second;
  const char* accept = std::getenv("ACCEPT");
  if (accept == nullptr || std::string_view(accept) != "1" || outcome == expected) {
    EXPECT_EQ(outcome, expected);
    return;
  }
  std::ofstream(file, std::ios::binary) << with_expectation(text, name, outcome);
  GTEST_SKIP() << "accepted: " << file.filename();
}

std::vector<std::filesystem::path> stories_in(const std::filesystem::path& folder) {
  std::vector<std::filesystem::path> files;
  for (const auto& entry : std::filesystem::directory_iterator(folder)) {
    if (entry.path().extension() == ".story") files.push_back(entry.path());
  }
  std::ranges::sort(files);
  return files;
}

std::string read_whole(const std::filesystem::path& file) {
  std::ifstream stream(file, std::ios::binary);
  std::ostringstream text;
  text << stream.rdbuf();
  return text.str();
}

}  // namespace codicil::test
