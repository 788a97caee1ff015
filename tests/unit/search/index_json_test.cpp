#include "search/index_json.h"

#include <gtest/gtest.h>

#include <memory>
#include <string>
#include <string_view>
#include <vector>

namespace codicil::search {
namespace {

constexpr std::string_view fields[] = {"title", "text"};

/// Documents of a title and a text whose terms are their words.
class Library {
 public:
  void add(const std::string& id, const std::vector<std::string>& title,
           const std::vector<std::string>& text) {
    counts_.push_back(std::make_unique<TermCounts>(counted(vocabulary.add(title))));
    counts_.push_back(std::make_unique<TermCounts>(counted(vocabulary.add(text))));
    documents.push_back({.id = id,
                         .fields = {counts_[counts_.size() - 2].get(), counts_.back().get()},
                         .stored = "{\"n\":1}"});
  }
  std::string json(unsigned jobs) const { return index_json(documents, fields, vocabulary, jobs); }

  Vocabulary vocabulary;
  std::vector<Document> documents;

 private:
  std::vector<std::unique_ptr<TermCounts>> counts_;
};

TEST(IndexJson, AsMiniSearchWritesIt) {
  Library library;
  library.add("a\"", {"refer"}, {"child", "refer", "child"});
  library.add("b", {}, {"report"});
  EXPECT_EQ(library.json(1),
            R"({"documentCount":2,"nextId":2,"documentIds":{"0":"a\"","1":"b"},)"
            R"("fieldIds":{"title":0,"text":1},"fieldLength":{"0":[1,2],"1":[0,1]},)"
            R"("averageFieldLength":[0.5,1.5],"storedFields":{"0":{"shown":{"n":1}},)"
            R"("1":{"shown":{"n":1}}},"dirtCount":0,"index":[["report",{"1":{"1":1}}],)"
            R"(["refer",{"0":{"0":1},"1":{"0":1}}],["child",{"1":{"0":2}}]],)"
            R"("serializationVersion":2})");
}

TEST(IndexJson, NothingToFind) {
  EXPECT_EQ(Library().json(1),
            R"({"documentCount":0,"nextId":0,"documentIds":{},"fieldIds":{"title":0,"text":1},)"
            R"("fieldLength":{},"averageFieldLength":[],"storedFields":{},"dirtCount":0,)"
            R"("index":[],"serializationVersion":2})");
}

TEST(IndexJson, TheSameOnAnyNumberOfThreads) {
  Library library;
  for (int i = 0; i < 2000; ++i) {
    library.add(std::to_string(i), {"t" + std::to_string(i)}, {std::to_string(i % 7), "text"});
  }
  EXPECT_EQ(library.json(1), library.json(4));
}

}  // namespace
}  // namespace codicil::search
