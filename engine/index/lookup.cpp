#include "index/lookup.h"

#include <algorithm>

#include <fmt/format.h>

#include "text/characters.h"

namespace codicil::index {
namespace {

std::string backwards(std::string_view text) {
  return {text.rbegin(), text.rend()};
}

/// The number as it stands without the position that a chapter has in front of it; nothing where it
/// has another position.
std::optional<std::string_view> without_position(const Chapter& chapter, std::string_view number) {
  if (chapter.numbering != Numbering::chapter_paragraphs || chapter.position == 0) return number;
  const std::string position = std::to_string(chapter.position) + ".";
  if (!number.starts_with(position)) return std::nullopt;
  return number.substr(position.size());
}

bool has_number(const Chapter& chapter, const Section& section, NumberKind kind,
                std::string_view number) {
  if (kind != NumberKind::appendix) {
    return section.kind == SectionKind::numbered && section.number == number;
  }
  const std::string own = cited_number(chapter, section, kind);
  return !own.empty() && folded(own) == folded(number);
}

std::optional<Target> section_numbered(const Chapter& home, std::uint32_t chapter, NumberKind kind,
                                       std::string_view number) {
  const auto own =
      kind == NumberKind::appendix ? std::optional(number) : without_position(home, number);
  if (!own || own->empty()) return std::nullopt;
  const auto& sections = home.text->sections;
  for (std::uint32_t i = 0; i < sections.size(); ++i) {
    if (has_number(home, sections[i], kind, *own)) {
      return Target{Target::Kind::section, chapter, i};
    }
  }
  return std::nullopt;
}

std::optional<Target> paragraph_numbered(const Chapter& home, std::uint32_t chapter,
                                         std::string_view number) {
  if (home.numbering == Numbering::sections) return std::nullopt;
  const auto own = without_position(home, number);
  if (!own || own->empty()) return std::nullopt;
  const auto& paragraphs = home.text->paragraphs;
  for (std::uint32_t i = 0; i < paragraphs.size(); ++i) {
    if (paragraphs[i].number == *own) {
      return Target{Target::Kind::paragraph, chapter, i};
    }
  }
  return std::nullopt;
}

std::string position_key(std::size_t part, std::string_view position) {
  return fmt::format("{} {}", part, position);
}

}  // namespace

std::string cited_number(const Chapter& chapter, const Section& section, NumberKind kind) {
  const bool is_appendix = kind == NumberKind::appendix;
  if (section.kind != (is_appendix ? SectionKind::appendix : SectionKind::numbered)) return {};
  std::string printed = printed_number(chapter, section);
  // An appendix is called "Appendix 5", and cited by what stands behind the word.
  if (is_appendix) printed.erase(0, printed.rfind(' ') + 1);  // npos + 1 is 0
  return printed;
}

Lookup::Lookup(const Manual& manual, ScanStore& scans) : identities_(manual) {
  titles_.reserve(manual.chapters.size());
  for (std::uint32_t i = 0; i < manual.chapters.size(); ++i) {
    titles_.push_back(scans.titles(manual.chapters[i].text));
    chapter_titles_.add(titles_.back()->title, i);
    chapter_titles_backwards_.add(backwards(titles_.back()->title), i);
  }
  chapter_titles_.seal();
  chapter_titles_backwards_.seal();
  add_numbers(manual);
  add_names(manual);
}

void Lookup::add_numbers(const Manual& manual) {
  for (std::uint32_t i = 0; i < manual.chapters.size(); ++i) {
    const Chapter& chapter = manual.chapters[i];
    if (!chapter.number.empty()) chapter_numbers_.emplace(folded(chapter.number), i);
    if (chapter.numbering == Numbering::chapter_paragraphs && chapter.position > 0) {
      chapter_positions_.emplace(position_key(chapter.part, std::to_string(chapter.position)), i);
    }
  }
}

void Lookup::add_names(const Manual& manual) {
  for (const BoxName& name : cited_box_names()) {
    box_names_.add(run_together(name.name), static_cast<std::uint32_t>(name.kind));
  }
  box_names_.seal();
  const auto& sources = manual.definition.sources;
  for (std::uint32_t i = 0; i < sources.size(); ++i) {
    source_names_.add(run_together(sources[i].title), i);
    for (const std::string& name : sources[i].written_as) source_names_.add(run_together(name), i);
  }
  source_names_.seal();
}

std::optional<Target> Lookup::numbered(std::uint32_t chapter, NumberKind kind,
                                       std::string_view number) const {
  const Chapter& home = manual().chapters[chapter];
  if (kind == NumberKind::paragraph) {
    if (const auto paragraph = paragraph_numbered(home, chapter, number)) return paragraph;
    // Where paragraphs have numbers of their own, 2 is a section and no paragraph.
    const bool is_simple = number.find('.') == std::string_view::npos;
    if (home.numbering != Numbering::sections && is_simple) return std::nullopt;
    return section_numbered(home, chapter, NumberKind::section, number);
  }
  if (const auto section = section_numbered(home, chapter, kind, number)) return section;
  if (kind == NumberKind::appendix) return std::nullopt;
  return paragraph_numbered(home, chapter, number);
}

std::string Lookup::number_of(const Target& target, NumberKind kind) const {
  const Chapter& chapter = manual().chapters[target.chapter];
  if (target.kind == Target::Kind::paragraph && kind != NumberKind::appendix) {
    return printed_number(chapter, chapter.text->paragraphs[target.section]);
  }
  if (target.kind != Target::Kind::section || kind == NumberKind::paragraph) return {};
  return cited_number(chapter, chapter.text->sections[target.section], kind);
}

std::optional<std::uint32_t> Lookup::chapter_by_position(std::uint32_t home,
                                                         std::string_view number) const {
  const std::size_t dot = number.find('.');
  if (dot == std::string_view::npos) return std::nullopt;
  const auto found =
      chapter_positions_.find(position_key(manual().chapters[home].part, number.substr(0, dot)));
  if (found == chapter_positions_.end()) return std::nullopt;
  return found->second;
}

std::optional<std::uint32_t> Lookup::chapter_numbered(std::string_view number) const {
  const auto found = chapter_numbers_.find(folded(number));
  if (found == chapter_numbers_.end()) return std::nullopt;
  return found->second;
}

std::uint32_t Lookup::preferred(std::span<const std::uint32_t> chapters) const {
  const auto rank = [this](std::uint32_t i) {
    const Chapter& chapter = manual().chapters[i];
    if (chapter.is_withdrawn()) return 2;
    return chapter.is_draft() ? 1 : 0;
  };
  return *std::ranges::min_element(chapters, {}, rank);
}

std::optional<Lookup::FoundChapter> Lookup::chapter_from(const Line& line,
                                                         std::uint32_t word) const {
  const FoundTitle found = title_from(line, word, chapter_titles_);
  if (!found) return std::nullopt;
  return FoundChapter{preferred(found.values), word, found.end_word};
}

std::optional<Lookup::FoundChapter> Lookup::chapter_before(const Line& line,
                                                           std::uint32_t end_word) const {
  if (end_word == 0) return std::nullopt;
  const std::size_t run_end =
      end_word < line.word_count() ? line.words[end_word].run : line.run.size();
  const std::size_t most_bytes = chapter_titles_backwards_.longest();
  const std::size_t run_begin = run_end > most_bytes ? run_end - most_bytes : 0;
  const std::string text =
      backwards(std::string_view(line.run).substr(run_begin, run_end - run_begin));
  const auto word_at = [&](std::size_t length) -> std::optional<std::uint32_t> {
    const auto found = std::ranges::lower_bound(line.words, run_end - length, {}, &LineWord::run);
    if (found == line.words.end() || found->run != run_end - length) return std::nullopt;
    return static_cast<std::uint32_t>(found - line.words.begin());
  };
  const auto may_end = [&](std::size_t length) {
    const auto first = word_at(length);
    if (!first) return false;
    const std::size_t begin = line.words[*first].begin;
    const std::size_t end = line.words[end_word - 1].end;
    const std::string_view words = std::string_view(line.prose.line).substr(begin, end - begin);
    return words.find(no_prose) == std::string_view::npos;
  };
  const auto match = chapter_titles_backwards_.longest_at_start(text, may_end);
  if (!match) return std::nullopt;
  return FoundChapter{preferred(match.values), *word_at(match.length), end_word};
}

std::optional<Lookup::FoundBox> Lookup::box_from(const Line& line, std::uint32_t word,
                                                 std::uint32_t chapter) const {
  const FoundTitle found = title_from(line, word, box_names_);
  if (!found) return std::nullopt;
  auto kind = static_cast<BoxKind>(found.values.front());
  const ChapterText& text = *manual().chapters[chapter].text;
  if (kind == BoxKind::related && text.box(kind) == nullptr) kind = BoxKind::sources;
  const auto is_box = [kind](const Section& section) {
    return section.kind == SectionKind::box && section.box == kind;
  };
  const auto section = std::ranges::find_if(text.sections, is_box);
  if (section == text.sections.end()) return FoundBox{found.end_word, std::nullopt};
  return FoundBox{found.end_word, static_cast<std::uint32_t>(section - text.sections.begin())};
}

bool Lookup::names_source(const Line& line, std::uint32_t begin_word,
                          std::uint32_t end_word) const {
  if (title_from(line, begin_word, source_names_)) return true;
  std::string words;
  for (std::uint32_t i = begin_word; i < end_word; ++i) words += line.folded(i);
  return !words.empty() && source_names_.any_begins_with(words);
}

}  // namespace codicil::index
