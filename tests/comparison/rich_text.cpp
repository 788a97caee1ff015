#include "comparison/rich_text.h"

#include <fmt/format.h>

#include <algorithm>
#include <array>
#include <string_view>
#include <utility>

namespace codicil::test {

namespace {

constexpr std::array<std::string_view, 96> vocabulary{
    "child",      "children",   "family",       "parent",      "carer",     "practitioner",
    "manager",    "record",     "review",       "risk",        "harm",      "referral",
    "assessment", "plan",       "meeting",      "agency",      "police",    "school",
    "health",     "consent",    "share",        "information", "decision",  "within",
    "working",    "days",       "hours",        "must",        "should",    "may",
    "shall",      "not",        "when",         "where",       "because",   "the",
    "a",          "of",         "to",           "and",         "in",        "with",
    "for",        "by",         "from",         "or",          "is",        "are",
    "worker",     "social",     "service",      "team",        "concern",   "evidence",
    "chair",      "conference", "outcome",      "action",      "needs",     "immediate",
    "protection", "support",    "guidance",     "procedure",   "step",      "contact",
    "child's",    "carers'",    "multi-agency", "follow-up",   "10",        "15",
    "24",         "two",        "three",        "2",           "0300",      "1989",
    "Board",      "Council",    "Act",          "Monday",      "April",     "GP",
    "R&D",        "café",       "naïve",        "Llŷn",        "50%",       "and/or",
    "snake_case", "a*b",        "[sic]",        "<5",          "either|or", "C#"};

class Maker {
 public:
  Maker(std::size_t chapters, unsigned seed) : chapters_(chapters), random_(seed) {}

  RichChapter chapter(std::size_t number) {
    RichChapter chapter;
    chapter.id = id_of(number);
    chapter.part = part_of(number);
    chapter.title = title("Procedure", number);
    chapter.has_numbered_paragraphs = number % 4 == 3;
    number_ = number;
    chapter_ = &chapter;
    add_boxes(chapter);
    if (once_in(random_, 2)) chapter.introduction.push_back(paragraph(8));
    const std::size_t sections = 2 + below(random_, 3);
    for (std::size_t i = 0; i < sections; ++i) {
      chapter.sections.push_back(section(i, 2));
      if (chapter.has_numbered_paragraphs || !once_in(random_, 3)) continue;
      chapter.sections.push_back(section(i + 10, 3));
    }
    for (std::size_t i = 0; i < below(random_, 3); ++i) {
      chapter.sections.push_back(section(i + 30, 2));
      chapter.sections.back().label = i == 1 ? "Appendix K" : "Appendix";
    }
    if (!chapter.has_numbered_paragraphs) cite_first_section(chapter);
    return chapter;
  }

 private:
  static std::string id_of(std::size_t number) { return fmt::format("procedure-{:03}", number); }
  std::string part_of(std::size_t number) const {
    return fmt::format("part-{}", number * 10 / chapters_);
  }

  std::string word() { return std::string(vocabulary[below(random_, vocabulary.size())]); }

  /// Words in a row; the first begins with a letter, as a line of prose does.
  std::vector<std::string> words(std::size_t count) {
    std::vector<std::string> words{"Every"};
    if (once_in(random_, 2)) words.front() = "Each";
    while (words.size() < count) words.push_back(word());
    return words;
  }

  std::vector<std::string> title(std::string_view kind, std::size_t number) {
    constexpr std::array<std::string_view, 8> subjects{"Referral",   "Assessment", "Consent",
                                                       "Conference", "Records",    "Review",
                                                       "Contact",    "Transfer"};
    return {std::string(subjects[below(random_, subjects.size())]), "and", std::string(kind),
            fmt::format("of Group{}", number), std::string(subjects[number % subjects.size()])};
  }

  void add_boxes(RichChapter& chapter) {
    chapter.boxes[BoxKind::scope] = {paragraph(12)};
    if (once_in(random_, 2)) chapter.boxes[BoxKind::definitions] = {paragraph(9), bullets(1)};
    if (once_in(random_, 2)) chapter.boxes[BoxKind::timescales] = {table()};
    if (once_in(random_, 3)) chapter.boxes[BoxKind::note] = {paragraph(7), paragraph(5)};
    if (once_in(random_, 2)) {
      RichBlock related;
      related.prose = {{.dress = Dress::link, .words = words(3), .destination = address()}};
      chapter.related.push_back(std::move(related));
    }
    if (once_in(random_, 2)) chapter.related_chapters = {id_of(below(random_, chapters_))};
  }

  std::string address() { return fmt::format("https://example.org/{}", below(random_, 1000)); }

  std::string chapter_address() {
    const std::size_t other = below(random_, chapters_);
    return fmt::format("../{}/{}.md", part_of(other), id_of(other));
  }

  RichSection section(std::size_t number, std::size_t level) {
    RichSection section{.level = level, .title = title("Stage", number)};
    if (once_in(random_, 2)) section.id = fmt::format("stage-{}", number);
    section.blocks.push_back(paragraph(14));
    const std::size_t more = 1 + below(random_, 3);
    for (std::size_t i = 0; i < more; ++i) {
      if (section.blocks.back().shape != Shape::paragraph) {
        section.blocks.push_back(paragraph(6));
      } else {
        section.blocks.push_back(any_block());
      }
    }
    return section;
  }

  /// Prose that names a section of its own chapter.
  void cite_first_section(RichChapter& chapter) {
    RichBlock block;
    block.prose.push_back({.words = words(4)});
    Run citation{.words = {"see", "Section", "1,"}, .mark = "."};
    for (const std::string& word : chapter.sections.front().title) citation.words.push_back(word);
    block.prose.push_back(std::move(citation));
    RichSection& section = chapter.sections[below(random_, chapter.sections.size())];
    section.blocks.push_back(std::move(block));
  }

  RichBlock any_block() {
    switch (below(random_, 7)) {
      case 0:
        return bullets(2);
      case 1:
        return bullets(2, Shape::numbers);
      case 2:
        return table();
      case 3:
        return around(Shape::quote);
      case 4:
        return around(Shape::callout);
      case 5:
        return code();
      default: {
        RichBlock block = paragraph(10);
        if (once_in(random_, 4)) block.id = fmt::format("point-{}", next_id_++);
        return block;
      }
    }
  }

  RichBlock paragraph(std::size_t least) {
    RichBlock block;
    for (std::size_t said = 0; said < least;) {
      block.prose.push_back({.words = words(2 + below(random_, 9)), .mark = ","});
      said += block.prose.back().words.size();
      if (once_in(random_, 2)) block.prose.push_back(dressed());
      block.prose.push_back({.words = {word(), word()}, .mark = "."});
      if (once_in(random_, 12)) block.prose.push_back({.dress = Dress::line_break});
    }
    block.prose.push_back({.words = words(3), .mark = "."});
    return block;
  }

  Run dressed() {
    switch (below(random_, 10)) {
      case 0:
        return {.dress = Dress::strong, .words = words(2)};
      case 1:
        return {.dress = Dress::code, .words = {"form", fmt::format("CP{}", below(random_, 90))}};
      case 2:
        return {.dress = Dress::link, .words = words(3), .destination = address()};
      case 3:
        return {.dress = Dress::link, .words = words(2), .destination = chapter_address()};
      case 4:
        return {.dress = Dress::bare_link, .destination = chapter_address()};
      case 5:
        return {.dress = Dress::address, .words = {address()}};
      case 6:
        return {.dress = Dress::image, .words = words(3), .destination = "../resources/map.png"};
      case 7:
        return {.dress = Dress::struck, .words = words(2)};
      case 8:
        if (chapter_->sections.empty()) break;
        chapter_->notes.push_back({{.words = words(8), .mark = "."}});
        return {.dress = Dress::footnote, .note = chapter_->notes.size() - 1};
      default:
        break;
    }
    return {.dress = Dress::emphasis, .words = words(1 + below(random_, 3))};
  }

  RichBlock bullets(std::size_t depth, Shape shape = Shape::bullets) {
    RichBlock list{.shape = shape};
    const std::size_t items = 2 + below(random_, 3);
    for (std::size_t i = 0; i < items; ++i) {
      RichBlock item{.shape = Shape::item, .children = {paragraph(2)}};
      if (depth > 1 && once_in(random_, 4)) item.children.push_back(bullets(depth - 1));
      if (depth > 1 && once_in(random_, 8)) item.children.push_back(paragraph(3));
      list.children.push_back(std::move(item));
    }
    return list;
  }

  RichBlock table() {
    RichBlock table{.shape = Shape::table};
    const std::size_t columns = 2 + below(random_, 2);
    const std::size_t rows = 2 + below(random_, 4);
    for (std::size_t i = 0; i < rows; ++i) {
      RichBlock row{.shape = Shape::row};
      for (std::size_t j = 0; j < columns; ++j) {
        row.cells.push_back({{.words = words(1 + below(random_, 4))}});
        if (once_in(random_, 4))
          row.cells.back().push_back({.dress = Dress::strong, .words = words(1)});
      }
      table.children.push_back(std::move(row));
    }
    return table;
  }

  RichBlock around(Shape shape) {
    RichBlock block{.shape = shape, .children = {paragraph(6)}};
    if (once_in(random_, 2)) block.children.push_back(bullets(1));
    return block;
  }

  RichBlock code() {
    RichBlock block{.shape = Shape::code};
    for (std::size_t i = 0; i < 1 + below(random_, 3); ++i)
      block.prose.push_back({.words = {"call", word(), word()}});
    return block;
  }

  std::size_t chapters_;
  Random random_;
  std::size_t number_ = 0;
  std::size_t next_id_ = 1;
  RichChapter* chapter_ = nullptr;
};

class WordVisitor {
 public:
  WordVisitor(RichChapter& chapter,
              const std::function<void(const WordPlace&, std::string&)>& visit)
      : chapter_(chapter), visit_(visit) {}

  void run() {
    visit_words(chapter_.title, {.is_title = true});
    for (auto& [kind, blocks] : chapter_.boxes) visit_blocks(blocks, {.box = kind});
    visit_blocks(chapter_.related, {.box = BoxKind::related});
    visit_blocks(chapter_.introduction, {});
    for (std::size_t i = 0; i < chapter_.sections.size(); ++i) {
      RichSection& section = chapter_.sections[i];
      visit_words(section.title, {.section = i, .is_title = true});
      for (std::size_t k = 0; k < section.blocks.size(); ++k)
        visit_block(section.blocks[k], {.section = i, .block = k});
    }
  }

 private:
  void visit_words(std::vector<std::string>& words, WordPlace place) {
    const auto empty = std::ranges::count(words, std::string());
    place.may_go = words.size() > static_cast<std::size_t>(empty) + 1;
    for (std::string& word : words) visit_(place, word);
  }
  void visit_prose(RichProse& prose, const WordPlace& place) {
    for (Run& run : prose) {
      visit_words(run.words, place);
      if (run.dress == Dress::link && run.destination.starts_with("https:"))
        visit_(place, run.destination);
      if (run.dress == Dress::footnote) visit_prose(chapter_.notes[run.note], place);
    }
  }
  void visit_block(RichBlock& block, const WordPlace& place) {
    visit_prose(block.prose, place);
    for (RichProse& cell : block.cells) visit_prose(cell, place);
    for (RichBlock& child : block.children) visit_block(child, place);
  }
  void visit_blocks(std::vector<RichBlock>& blocks, const WordPlace& place) {
    for (RichBlock& block : blocks) visit_block(block, place);
  }

  RichChapter& chapter_;
  const std::function<void(const WordPlace&, std::string&)>& visit_;
};

}  // namespace

std::size_t below(Random& random, std::size_t limit) {
  return random() % limit;
}

bool once_in(Random& random, std::size_t times) {
  return below(random, times) == 0;
}

std::vector<RichChapter> make_rich_manual(std::size_t chapters, unsigned seed) {
  Maker maker(chapters, seed);
  std::vector<RichChapter> manual;
  for (std::size_t i = 0; i < chapters; ++i) manual.push_back(maker.chapter(i));
  return manual;
}

void for_each_word(RichChapter& chapter,
                   const std::function<void(const WordPlace&, std::string&)>& visit) {
  WordVisitor(chapter, visit).run();
}

}  // namespace codicil::test
