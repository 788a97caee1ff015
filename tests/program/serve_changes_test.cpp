// Whatever is kept from one save to the next, the pages are those of a build, which begins with
// nothing: a manual is changed at random, also back to what it was, and looked at after each
// change.
#include <gtest/gtest.h>

#include <array>
#include <filesystem>
#include <random>
#include <string>
#include <utility>
#include <vector>

#include "program/scene.h"
#include "program/served.h"

namespace codicil::program {
namespace {

namespace fs = std::filesystem;

struct WrittenSection {
  std::string id;
  std::string title;
  std::vector<std::string> paragraphs;
};

struct WrittenChapter {
  std::string id;
  std::string title;
  std::vector<WrittenSection> sections;
  std::vector<std::pair<std::string, std::string>> forwards;
  bool is_withdrawn = false;
};

struct WrittenManual {
  std::string title = "Changing";
  std::string part = "Core";
  std::string source_version = "2023";
  std::string form = "Name:\n";
  std::vector<WrittenChapter> chapters;  ///< In their order.
  std::vector<std::string> editions;     ///< The days of those that are published.
};

/// Makes and changes a manual that has no errors, whatever the changes are.
class Author {
 public:
  explicit Author(unsigned seed) : random_(seed) {
    for (int chapter = 0; chapter < 5; ++chapter) {
      WrittenChapter& made = manual_.chapters.emplace_back();
      made.id = "chapter-" + std::to_string(chapter);
      made.title = "Chapter " + words(2);
      for (int section = 0; section < 3; ++section) {
        made.sections.push_back({made.id + "-" + std::to_string(section),
                                 "Section " + words(2),
                                 {words(30), words(30), words(30)}});
      }
    }
  }

  void write(const Scene& scene) const {
    fs::remove_all(scene.at("m/content"));
    std::string order;
    for (const WrittenChapter& chapter : manual_.chapters) {
      order += (order.empty() ? "" : ", ") + chapter.id;
      scene.write("m/content/core/" + chapter.id + ".md", text_of(chapter));
    }
    scene.write("m/site/manual.yml",
                "title: " + manual_.title +
                    "\nurl: https://small.example.org/\ncontent: ../content\nsources:\n  - id: "
                    "guide\n    title: The Guide\n    version: \"" +
                    manual_.source_version +
                    "\"\n    url: https://guide.example.org/\n    written-as: [The Guide " +
                    manual_.source_version + "]\nparts:\n  - id: core\n    title: " + manual_.part +
                    "\n    chapters: [" + order + "]\n");
    scene.write("m/content/resources/form.txt", manual_.form);
    for (const std::string& day : manual_.editions) {
      scene.write("m/content/editions/" + day.substr(0, 7) + ".md",
                  "---\npublished: " + day + "\n---\nAll.\n");
    }
  }

  /// One change, and what it was.
  std::string change() {
    WrittenChapter& chapter = manual_.chapters[below(manual_.chapters.size())];
    switch (below(10)) {
      case 0:
        chapter.title = "Chapter " + words(2);
        return "a chapter's title";
      case 1:
        if (chapter.sections.empty()) return "nothing";
        chapter.sections[below(chapter.sections.size())].title = "Section " + words(2);
        return "a section's title";
      case 2:
        std::swap(chapter, manual_.chapters[below(manual_.chapters.size())]);
        return "the order";
      case 3:
        manual_.part = "Part " + words(1);
        return "the part's title";
      case 4:
        manual_.source_version = std::to_string(2000 + below(30));
        return "a source's version";
      case 5:
        manual_.form = words(3) + "\n";
        return "a file";
      case 6:
        return move_section(chapter, manual_.chapters[below(manual_.chapters.size())]);
      case 7:
        return move_paragraph(chapter, manual_.chapters[below(manual_.chapters.size())]);
      case 8:
        chapter.is_withdrawn = !chapter.is_withdrawn;
        return "whether a chapter is in force";
      default:
        return reword(chapter);
    }
  }

  /// The next edition; the day of it.
  std::string publish() {
    const std::string year = std::to_string(2020 + manual_.editions.size() / 2);
    return manual_.editions.emplace_back(year +
                                         (manual_.editions.size() % 2 == 0 ? "-02-20" : "-08-20"));
  }

  const WrittenManual& manual() const { return manual_; }
  void go_back_to(const WrittenManual& manual) {
    const std::vector<std::string> editions = manual_.editions;
    manual_ = manual;
    manual_.editions = editions;
  }

 private:
  std::size_t below(std::size_t bound) { return random_() % bound; }

  std::string words(int count) {
    constexpr std::array vocabulary{"child", "family", "plan",   "must",  "should", "within",
                                    "days",  "school", "record", "share", "meet",   "visit"};
    std::string text;
    for (int i = 0; i < count; ++i)
      text += (i == 0 ? "" : " ") + std::string(vocabulary[below(vocabulary.size())]);
    return text;
  }

  std::string move_section(WrittenChapter& from, WrittenChapter& to) {
    if (&from == &to || from.sections.empty() || from.is_withdrawn || to.is_withdrawn)
      return "nothing";
    const WrittenSection section = from.sections.back();
    from.sections.pop_back();
    std::erase_if(to.forwards, [&](const auto& forward) { return forward.first == section.id; });
    from.forwards.emplace_back(section.id, to.id + "#" + section.id);
    to.sections.push_back(section);
    return "the chapter of a section";
  }

  std::string move_paragraph(WrittenChapter& from, WrittenChapter& to) {
    if (&from == &to || from.sections.empty() || to.sections.empty()) return "nothing";
    std::vector<std::string>& left = from.sections.front().paragraphs;
    if (left.empty()) return "nothing";
    to.sections.front().paragraphs.push_back(left.back());
    left.pop_back();
    return "the chapter of a paragraph";
  }

  std::string reword(WrittenChapter& chapter) {
    if (chapter.sections.empty()) return "nothing";
    WrittenSection& section = chapter.sections[below(chapter.sections.size())];
    section.paragraphs.push_back(words(12));
    return "words";
  }

  /// Each chapter leads to all others, by links without words of their own.
  std::string text_of(const WrittenChapter& chapter) const {
    std::string text = "---\ntitle: " + chapter.title + "\n";
    if (chapter.is_withdrawn) text += "status: withdrawn\n";
    if (!chapter.forwards.empty()) text += "forwards:\n";
    for (const auto& [id, target] : chapter.forwards) text += "  " + id + ": " + target + "\n";
    text += "---\nSee [](../resources/form.txt) and The Guide " + manual_.source_version + ".\n\n";
    for (const WrittenSection& section : chapter.sections) {
      text += "## " + section.title + " {#" + section.id + "}\n\n";
      for (const std::string& paragraph : section.paragraphs) text += paragraph + ".\n\n";
      for (const WrittenChapter& other : manual_.chapters) {
        if (other.is_withdrawn || other.id == chapter.id) continue;
        text += "Read [](" + other.id + ".md)";
        if (!other.sections.empty())
          text += " and [](" + other.id + ".md#" + other.sections.front().id + ")";
        text += ".\n\n";
      }
    }
    return text;
  }

  std::mt19937 random_;
  WrittenManual manual_;
};

void expect_pages_of_a_build(const Scene& scene, const Served& served, const std::string& change) {
  const Ran built = scene.codicil("build --working --drafts --quiet --jobs 1 --out ../built", "m");
  ASSERT_EQ(built.status, 0) << change << '\n' << built.err;
  // It holds the hashes of all others: the last change has been seen when it is the same.
  const std::string provenance = scene.read("built/provenance.json");
  EXPECT_TRUE(Served::eventually([&] { return served.page("provenance.json") == provenance; }))
      << change;
  for (const auto& entry : fs::recursive_directory_iterator(scene.at("built"))) {
    if (!entry.is_regular_file()) continue;
    const std::string path = fs::relative(entry.path(), scene.at("built")).generic_string();
    EXPECT_TRUE(served.page(path) == scene.read("built/" + path)) << path << " after " << change;
  }
}

void publish(const Scene& scene, Author& author) {
  const std::string day = author.publish();
  author.write(scene);
  scene.commit("Publish\n\nEdition: " + day.substr(0, 7) + "\n", day, "m");
}

TEST(ServingChanges, AfterRandomChangesThePagesAreThoseOfABuild) {
  const Scene scene;
  Author author(4);
  scene.git("init -q m");
  for (int edition = 0; edition < 3; ++edition) {
    publish(scene, author);
    for (int i = 0; i < 3; ++i) author.change();
  }
  author.write(scene);
  const Served served(scene, "m");
  std::vector<WrittenManual> past{author.manual()};
  for (int step = 0; step < rounds(10); ++step) {
    std::string change;
    if (step % 6 == 3) {
      author.go_back_to(past[past.size() / 2]);
      change = "back to what it was";
    } else if (step % 8 == 5) {
      publish(scene, author);
      change = "an edition";
    } else {
      change = author.change();
    }
    author.write(scene);
    past.push_back(author.manual());
    expect_pages_of_a_build(scene, served, std::to_string(step) + ": " + change);
    if (testing::Test::HasFatalFailure()) return;
  }
}

}  // namespace
}  // namespace codicil::program
