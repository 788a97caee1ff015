// Compares every #include of the engine with the map of the house in engine/CMakeLists.txt.
#include <gtest/gtest.h>

#include <filesystem>
#include <fstream>
#include <map>
#include <set>
#include <sstream>
#include <string>
#include <vector>

namespace {

namespace fs = std::filesystem;

struct Room {
  std::set<std::string> uses;
  std::set<std::string> knows;
};

const std::set<std::string> ground_floor{"text", "diagnostics", "parallel"};

/// What an #include of each library begins with.
const std::map<std::string, std::vector<std::string>> library_headers{
    {"icu", {"unicode/"}},          {"openssl", {"openssl/"}},        {"libgit2", {"git2"}},
    {"cmark-gfm", {"cmark-gfm"}},   {"libyaml", {"yaml.h"}},          {"mustache", {"kainjow/"}},
    {"pugixml", {"pugixml.hpp"}},   {"nlohmann-json", {"nlohmann/"}}, {"cli11", {"CLI/"}},
    {"cpp-httplib", {"httplib.h"}}, {"libarchive", {"archive"}},      {"qpdf", {"qpdf/"}},
};

std::string read_text(const fs::path& path) {
  std::ifstream file(path, std::ios::binary);
  std::ostringstream text;
  text << file.rdbuf();
  return text.str();
}

/// The lines `room(name USES … KNOWS …)` of the map.
std::map<std::string, Room> read_map(const fs::path& engine) {
  std::map<std::string, Room> rooms;
  std::istringstream lines(read_text(engine / "CMakeLists.txt"));
  for (std::string line; std::getline(lines, line);) {
    if (!line.starts_with("room(")) continue;
    std::istringstream words(line.substr(5, line.rfind(')') - 5));
    std::string name;
    words >> name;
    Room& room = rooms[name];
    std::set<std::string>* list = nullptr;
    for (std::string word; words >> word;) {
      if (word == "USES")
        list = &room.uses;
      else if (word == "KNOWS")
        list = &room.knows;
      else
        list->insert(word);
    }
  }
  return rooms;
}

struct Include {
  int line = 0;
  std::string target;
  bool quoted = false;
};

std::vector<Include> includes_of(const fs::path& file) {
  std::vector<Include> includes;
  std::istringstream lines(read_text(file));
  int number = 0;
  for (std::string line; std::getline(lines, line);) {
    ++number;
    const auto hash = line.find_first_not_of(' ');
    if (hash == std::string::npos || line.compare(hash, 8, "#include") != 0) continue;
    const auto open = line.find_first_of("<\"", hash);
    const auto close = line.find_first_of(">\"", open + 1);
    if (open == std::string::npos || close == std::string::npos) continue;
    includes.push_back({number, line.substr(open + 1, close - open - 1), line[open] == '"'});
  }
  return includes;
}

/// The library that a header belongs to, or "".
std::string library_of(const std::string& header) {
  for (const auto& [library, prefixes] : library_headers) {
    for (const std::string& prefix : prefixes) {
      if (header.starts_with(prefix)) return library;
    }
  }
  return {};
}

/// What is wrong with one include of a file of `room`, or "".
std::string objection(const std::string& room, const Room& rules, const fs::path& file,
                      const Include& include, const std::map<std::string, Room>& rooms) {
  if (include.quoted) {
    const std::string other = include.target.substr(0, include.target.find('/'));
    if (!rooms.contains(other)) return "is not an include from the root `engine/`";
    if (other == room || rules.uses.contains(other)) return {};
    if (ground_floor.contains(other) && !ground_floor.contains(room)) return {};
    if (ground_floor.contains(room) && ground_floor.contains(other))
      return "the ground floor's rooms do not use one another";
    return "room " + room + " does not use room " + other;
  }
  const std::string library = library_of(include.target);
  if (library.empty()) return {};
  if (!rules.knows.contains(library)) return "room " + room + " does not know " + library;
  if (file.extension() != ".cpp") return "a foreign header in a header of ours";
  return {};
}

TEST(House, EveryIncludeIsOnTheMap) {
  const fs::path engine = CODICIL_ENGINE_DIR;
  const auto rooms = read_map(engine);
  ASSERT_GE(rooms.size(), 17U);
  int seen = 0;
  for (const auto& [name, rules] : rooms) {
    for (const auto& entry : fs::recursive_directory_iterator(engine / name)) {
      if (!entry.is_regular_file()) continue;
      for (const Include& include : includes_of(entry.path())) {
        ++seen;
        const std::string wrong = objection(name, rules, entry.path(), include, rooms);
        EXPECT_EQ(wrong, "") << fs::relative(entry.path(), engine).string() << ":" << include.line
                             << ": " << include.target;
      }
    }
  }
  EXPECT_GT(seen, 100);
}

TEST(House, EveryFolderOfTheEngineIsARoom) {
  const fs::path engine = CODICIL_ENGINE_DIR;
  const auto rooms = read_map(engine);
  for (const auto& entry : fs::directory_iterator(engine)) {
    if (!entry.is_directory()) continue;
    EXPECT_TRUE(rooms.contains(entry.path().filename().string())) << entry.path();
  }
}

TEST(House, EveryHeaderBeginsBySayingWhatItIsFor) {
  const fs::path engine = CODICIL_ENGINE_DIR;
  for (const auto& entry : fs::recursive_directory_iterator(engine)) {
    if (entry.path().extension() != ".h") continue;
    EXPECT_TRUE(read_text(entry.path()).starts_with("// ")) << entry.path();
  }
}

}  // namespace
