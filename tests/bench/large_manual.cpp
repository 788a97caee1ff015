#include "bench/large_manual.h"

#include <fmt/format.h>

#include <array>
#include <cstdio>
#include <random>
#include <stdexcept>
#include <string_view>
#include <utility>
#include <vector>

namespace codicil::bench {

namespace {

constexpr std::array<std::string_view, 64> vocabulary{
    "child",        "family",   "practitioner", "manager",  "record",      "review",     "risk",
    "harm",         "referral", "assessment",   "plan",     "meeting",     "agency",     "police",
    "school",       "health",   "consent",      "share",    "information", "decision",   "within",
    "working",      "days",     "hours",        "must",     "should",      "may",        "when",
    "where",        "because",  "the",          "a",        "of",          "to",         "and",
    "in",           "with",     "for",          "by",       "from",        "parent",     "carer",
    "worker",       "social",   "service",      "team",     "concern",     "evidence",   "chair",
    "conference",   "outcome",  "action",       "needs",    "immediate",   "protection", "support",
    "safeguarding", "local",    "statutory",    "guidance", "procedure",   "step",       "outline",
    "contact"};

using Random = std::mt19937;

int below(Random& random, int bound) {
  return static_cast<int>(random() % static_cast<unsigned>(bound));
}

std::string sentence(Random& random, int words) {
  std::string text;
  for (int i = 0; i < words; ++i) {
    if (i != 0) text += ' ';
    text +=
        vocabulary[static_cast<std::size_t>(below(random, static_cast<int>(vocabulary.size())))];
  }
  text.front() = static_cast<char>(text.front() - 'a' + 'A');
  return text + '.';
}

std::string paragraph(Random& random) {
  std::string text;
  const int sentences = 2 + below(random, 3);
  for (int i = 0; i < sentences; ++i) {
    if (i != 0) text += i % 2 == 0 ? '\n' : ' ';
    text += sentence(random, 8 + below(random, 14));
  }
  return text + "\n\n";
}

std::string chapter_id(int number) {
  return fmt::format("chapter-{:04}", number);
}
std::string section_title(int chapter, int section) {
  return fmt::format("Responsibilities {} of Stage {}", chapter, section);
}
std::string part_id(int part) {
  return fmt::format("part-{:02}", part);
}
int part_of(const LargeManual& manual, int chapter) {
  return chapter * manual.parts / manual.chapters;
}

std::string edition_id(int edition) {
  return fmt::format("{}-{}", 2015 + edition / 2, edition % 2 == 0 ? "02" : "08");
}

constexpr int sections_of_a_chapter = 9;

std::string section_text(Random& random, const LargeManual& manual, int chapter, int section) {
  std::string text = fmt::format("## {}\n\n", section_title(chapter, section));
  text += paragraph(random);
  const int other = below(random, manual.chapters);
  text += fmt::format(
      "{} (see Section {}, {}). Read [](../{}/{}.md#responsibilities-{}-of-stage-2) too.\n\n",
      sentence(random, 9), 1 + section % sections_of_a_chapter,
      section_title(chapter, 1 + section % sections_of_a_chapter), part_id(part_of(manual, other)),
      chapter_id(other), other);
  text += fmt::format("### First step of Stage {}\n\n{}", section, paragraph(random));
  for (int item = 0; item < 5; ++item)
    text += fmt::format("* **{}** {}\n", sentence(random, 2), sentence(random, 11));
  text += '\n';
  if (section % 3 == 0) {
    text += "| Who | By when |\n| --- | --- |\n";
    for (int row = 0; row < 4; ++row)
      text += fmt::format("| {} | {} |\n", sentence(random, 3), sentence(random, 4));
    text += '\n';
  }
  return text;
}

/// One chapter as it is after its last change, which was in edition `version`.
std::string chapter_text(const LargeManual& manual, int chapter, int version,
                         const std::vector<int>& amended_in) {
  std::string text =
      fmt::format("---\ntitle: Procedure {} for Practitioners\nscope: |\n  ", chapter);
  Random scope(manual.seed * 7919U + static_cast<unsigned>(chapter));
  text += sentence(scope, 18) + '\n';
  text += fmt::format(
      "keywords:\n  - Subject {}\n  - {{term: Topic {}, section: "
      "responsibilities-{}-of-stage-3}}\n",
      chapter % 311, chapter, chapter);
  if (!amended_in.empty()) text += "amendments:\n";
  for (const int edition : amended_in) {
    text += fmt::format(
        "  - edition: {}\n    kind: updated\n    details: The stage was rewritten (see Section {}, "
        "{}).\n",
        edition_id(edition), 1 + edition % sections_of_a_chapter,
        section_title(chapter, 1 + edition % sections_of_a_chapter));
  }
  text += "---\n";
  for (int section = 1; section <= sections_of_a_chapter; ++section) {
    // An amendment rewrites one section; the others stay as they were.
    const bool rewritten = version != 0 && section == 1 + version % sections_of_a_chapter;
    Random random(manual.seed + static_cast<unsigned>(chapter * 1000 + section * 17 +
                                                      (rewritten ? version * 7 : 0)));
    text += section_text(random, manual, chapter, section);
  }
  return text;
}

/// Which chapters an edition rewrites.
std::vector<bool> changed_chapters(const LargeManual& manual, int edition) {
  Random random(manual.seed * 31U + static_cast<unsigned>(edition));
  std::vector<bool> changed;
  for (int chapter = 0; chapter < manual.chapters; ++chapter)
    changed.push_back(below(random, 10000) < static_cast<int>(manual.changed_share * 10000));
  return changed;
}

/// Writes the commands of `git fast-import` to a running git.
class Import {
 public:
  explicit Import(const std::filesystem::path& folder)
      : pipe_(popen(fmt::format("git -C '{}' fast-import --quiet", folder.string()).c_str(), "w")) {
    if (!pipe_) throw std::runtime_error("git cannot be started");
  }
  ~Import() {
    if (pipe_) pclose(pipe_);
  }
  Import(const Import&) = delete;
  Import& operator=(const Import&) = delete;

  /// `goes_on`: upon what the repository holds already; within one import, commits follow one
  /// another anyway.
  void begin_commit(const std::string& message, int edition, bool goes_on) {
    say(fmt::format(
        "commit refs/heads/main\ncommitter Editor <editor@example.org> {} +0000\ndata {}\n{}\n{}",
        1423000000 + edition * 15768000, message.size(), message,
        goes_on ? "from refs/heads/main^0\n" : ""));
  }
  void file(const std::string& path, const std::string& bytes) {
    say(fmt::format("M 100644 inline {}\ndata {}\n{}\n", path, bytes.size(), bytes));
  }
  void finish() {
    say("done\n");
    if (pclose(std::exchange(pipe_, nullptr)) != 0)
      throw std::runtime_error("git fast-import failed");
  }

 private:
  void say(const std::string& text) {
    if (std::fwrite(text.data(), 1, text.size(), pipe_) != text.size())
      throw std::runtime_error("git went away");
  }
  std::FILE* pipe_;
};

std::string definition_text(const LargeManual& manual) {
  std::string text =
      "title: Large Manual\nurl: https://large.example.org/\ncontent: ../content\nupdate-cycle: "
      "[February, "
      "August]\nparts:\n";
  for (int part = 0; part < manual.parts; ++part) {
    text += fmt::format("  - id: {}\n    title: Part about Subject {}\n    chapters: [",
                        part_id(part), part + 1);
    for (int chapter = 0; chapter < manual.chapters; ++chapter) {
      if (part_of(manual, chapter) == part) text += chapter_id(chapter) + ", ";
    }
    text += "]\n";
  }
  return text;
}

std::string edition_text(int edition) {
  return fmt::format("---\npublished: {}-20\nkind: six-monthly\n---\n", edition_id(edition));
}

std::string chapter_path(const LargeManual& manual, int chapter) {
  return fmt::format("content/{}/{}.md", part_id(part_of(manual, chapter)), chapter_id(chapter));
}

void run(const std::string& command) {
  if (std::system(command.c_str()) != 0) throw std::runtime_error("failed: " + command);
}

}  // namespace

void make_repository(const LargeManual& manual, const std::filesystem::path& folder) {
  std::filesystem::create_directories(folder);
  run(fmt::format("git init -q -b main '{}'", folder.string()));
  Import import(folder);
  std::vector<std::vector<int>> amended(static_cast<std::size_t>(manual.chapters));
  for (int edition = 0; edition < manual.editions; ++edition) {
    import.begin_commit(fmt::format("Complete the edition\n\nEdition: {}\n", edition_id(edition)),
                        edition, false);
    if (edition == 0) import.file("site/manual.yml", definition_text(manual));
    import.file(fmt::format("content/editions/{}.md", edition_id(edition)), edition_text(edition));
    const std::vector<bool> changed = changed_chapters(manual, edition);
    for (int chapter = 0; chapter < manual.chapters; ++chapter) {
      if (edition != 0 && !changed[static_cast<std::size_t>(chapter)]) continue;
      auto& history = amended[static_cast<std::size_t>(chapter)];
      if (edition != 0) history.push_back(edition);
      import.file(chapter_path(manual, chapter), chapter_text(manual, chapter, edition, history));
    }
  }
  import.finish();
  run(fmt::format("git -C '{}' reset -q --hard && git -C '{}' gc -q", folder.string(),
                  folder.string()));
}

void add_small_edition(const LargeManual& manual, const std::filesystem::path& folder) {
  Import import(folder);
  import.begin_commit(
      fmt::format("Complete the edition\n\nEdition: {}\n", edition_id(manual.editions)),
      manual.editions, true);
  import.file(fmt::format("content/editions/{}.md", edition_id(manual.editions)),
              edition_text(manual.editions));
  std::vector<int> amended;
  for (int edition = 1; edition < manual.editions; ++edition) {
    if (changed_chapters(manual, edition).front()) amended.push_back(edition);
  }
  amended.push_back(manual.editions);
  import.file(chapter_path(manual, 0), chapter_text(manual, 0, manual.editions, amended));
  import.finish();
  run(fmt::format("git -C '{}' reset -q --hard", folder.string()));
}

}  // namespace codicil::bench
