#include "git/objects.h"

#include <gtest/gtest.h>

#include <random>

namespace codicil::git {
namespace {

using namespace std::string_literals;

const std::string some_id = "0123456789abcdef0123456789abcdef01234567";

std::string raw_item(const std::string& mode, const std::string& name) {
  return mode + " " + name + "\0"s + std::string(20, 'x');
}

TEST(ObjectId, IsReadFromFortyDigitsOnly) {
  EXPECT_EQ(parse_object_id(some_id)->hex(), some_id);
  EXPECT_EQ(parse_object_id("ABCDEF6789abcdef0123456789abcdef01234567")->hex().substr(0, 6),
            "abcdef");
  EXPECT_FALSE(parse_object_id(some_id.substr(1)));
  EXPECT_FALSE(parse_object_id(some_id + "0"));
  EXPECT_FALSE(parse_object_id("g" + some_id.substr(1)));
}

TEST(Commit, IsReadWithItsParentsDateAndMessage) {
  const auto commit = parse_commit(
      "tree " + some_id + "\nparent " + some_id + "\nparent " + some_id +
      "\nauthor A <a> 1 +0000\n" + "committer <B> 7 <b> 1488153600 -0500\n" +
      "gpgsig -----BEGIN\n committer x <y> 5 +0000\n\n" + "Subject\n\ncommitter N <n> 9 +0000\n");
  ASSERT_TRUE(commit);
  EXPECT_EQ(commit->parents.size(), 2U);
  EXPECT_EQ(commit->committed.time_since_epoch().count(), 1488153600);
  EXPECT_EQ(commit->message, "Subject\n\ncommitter N <n> 9 +0000\n");
}

TEST(Commit, ADateThatMakesNoSenseIsTheBeginning) {
  for (const char* signature :
       {"B <b>", "B <b> words", "B", "", "B <b> -5 +0000", "B <b> 99999999999999999999999 +0000"}) {
    const auto commit = parse_commit("tree " + some_id + "\ncommitter " + signature + "\n\nm");
    ASSERT_TRUE(commit) << signature;
    EXPECT_EQ(commit->committed.time_since_epoch().count(), 0) << signature;
  }
}

TEST(Commit, OtherBytesAreNone) {
  EXPECT_FALSE(parse_commit(""));
  EXPECT_FALSE(parse_commit("tree 0123\n\nm"));
  EXPECT_FALSE(parse_commit("author A <a> 1 +0000\n\nm"));
  EXPECT_FALSE(parse_commit("tree " + some_id + "\nparent x\n\nm"));
}

TEST(Tree, TellsFilesLinksFoldersAndSubmodules) {
  const auto items =
      parse_tree(raw_item("100644", "a") + raw_item("100755", "b") + raw_item("120000", "c") +
                 raw_item("40000", "d") + raw_item("160000", "e") + raw_item("100664", "f"));
  ASSERT_TRUE(items);
  ASSERT_EQ(items->size(), 6U);
  EXPECT_EQ((*items)[0].kind, EntryKind::file);
  EXPECT_EQ((*items)[1].kind, EntryKind::file);
  EXPECT_EQ((*items)[2].kind, EntryKind::symbolic_link);
  EXPECT_TRUE((*items)[3].is_folder);
  EXPECT_EQ((*items)[4].kind, EntryKind::other);
  EXPECT_FALSE((*items)[4].is_folder);
  EXPECT_EQ((*items)[5].kind, EntryKind::file);
}

TEST(Tree, FindsNamesWhereFoldersAreOrderedAsIfTheyEndedInASlash) {
  const auto items = parse_tree(raw_item("100644", "a-b") + raw_item("100644", "a.md") +
                                raw_item("40000", "a") + raw_item("100644", "a0"));
  ASSERT_TRUE(items);
  for (const char* name : {"a-b", "a.md", "a", "a0"}) {
    const TreeItem* item = item_named(*items, name);
    ASSERT_TRUE(item) << name;
    EXPECT_EQ(item->name, name);
  }
  EXPECT_FALSE(item_named(*items, "b"));
  EXPECT_FALSE(item_named(*items, ""));
}

TEST(Tree, ADamagedOneIsPutInOrderOrRefused) {
  const auto items =
      parse_tree(raw_item("100644", "b") + raw_item("100644", "a") + raw_item("100644", "..") +
                 raw_item("100644", "x/y") + raw_item("100644", ""));
  ASSERT_TRUE(items);
  ASSERT_EQ(items->size(), 2U);
  EXPECT_EQ((*items)[0].name, "a");
  EXPECT_FALSE(parse_tree("100644 a"));
  EXPECT_FALSE(parse_tree("100644 a\0short"s));
  EXPECT_FALSE(parse_tree("mode a\0"s + std::string(20, 'x')));
}

TEST(Tree, AnyBytesAreReadOrRefused) {
  std::mt19937 random(1);
  for (int i = 0; i < 2000; ++i) {
    std::string bytes = raw_item("100644", "name") + raw_item("40000", "folder");
    for (int n = 0; n < 3; ++n) bytes[random() % bytes.size()] = static_cast<char>(random());
    bytes.resize(random() % (bytes.size() + 1));
    if (const auto items = parse_tree(bytes)) item_named(*items, "name");
    parse_commit(bytes);
  }
}

}  // namespace
}  // namespace codicil::git
