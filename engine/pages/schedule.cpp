#include "pages/schedule.h"

#include <fmt/format.h>

#include <algorithm>
#include <charconv>
#include <map>
#include <set>

#include "compare/reworded_words.h"
#include "pages/labels.h"
#include "text/path.h"

namespace codicil::pages {

namespace {

using compare::ChapterChange;
using compare::SectionChange;
using compare::SectionComparison;

const Section* section_at(const compare::Side& side,
                          const std::optional<compare::SectionPlace>& place) {
  if (!place || !place->section) return nullptr;
  return &side.manual.chapters[place->chapter].text->sections[*place->section];
}

std::string number_at(const compare::Side& side,
                      const std::optional<compare::SectionPlace>& place) {
  const Section* section = section_at(side, place);
  return section ? printed_number(side.manual.chapters[place->chapter], *section) : std::string();
}

/// Number and rest: "9.3.7" gives {"9.3.", 7}; nothing where the end is no number.
std::optional<std::pair<std::string_view, int>> split_number(std::string_view number) {
  const std::size_t dot = number.rfind('.');
  const std::size_t begin = dot == std::string_view::npos ? 0 : dot + 1;
  int last = 0;
  const char* end = number.data() + number.size();
  const auto [stopped, fault] = std::from_chars(number.data() + begin, end, last);
  if (fault != std::errc() || stopped != end) return std::nullopt;
  return std::pair(number.substr(0, begin), last);
}

bool follows(std::string_view number, std::string_view previous) {
  const auto one = split_number(previous);
  const auto other = split_number(number);
  return one && other && one->first == other->first && other->second == one->second + 1;
}

class ScheduleMaker {
 public:
  ScheduleMaker(const compare::Sides& sides, const Words& words) : sides_(sides), words_(words) {}

  ScheduleChapter chapter(const compare::ChapterComparison& comparison) const {
    ScheduleChapter chapter;
    chapter.chapter = &comparison;
    if (comparison.chapters.before) {
      const Chapter& then = sides_.before.manual.chapters[*comparison.chapters.before];
      chapter.id = then.id;
      chapter.old_number = then.number;
      chapter.old_title = then.text->title;
      chapter.title = then.text->title;
    }
    if (comparison.chapters.after) {
      const Chapter& now = sides_.after.manual.chapters[*comparison.chapters.after];
      chapter.id = now.id;
      chapter.number = now.number;
      chapter.title = now.text->title;
    }
    chapter.what = what_happened(comparison, chapter);
    for (const SectionComparison& section : comparison.sections) {
      if (section.needs_announcing()) {
        chapter.rows.push_back(row(section));
      } else if (section.citations_followed) {
        chapter.followed.push_back(row(section));
      } else {
        chapter.renumbered.push_back(row(section));
      }
    }
    std::stable_partition(chapter.rows.begin(), chapter.rows.end(),
                          [](const ScheduleRow& row) { return !row.section->flags.empty(); });
    return chapter;
  }

 private:
  std::string title_at(const compare::Side& side,
                       const std::optional<compare::SectionPlace>& place) const {
    if (!place) return {};
    const Section* section = section_at(side, place);
    return section ? section_title(*section, words_) : words_.say(Phrase::place_introduction);
  }

  /// "Section 5, Who Should Attend?", "Appendix 1: Process Map", "Scope of this Chapter".
  std::string place_of(const Section* section, const std::string& number,
                       const std::string& title) const {
    return section ? section_place(*section, number, title, words_) : title;
  }

  std::string what_happened(const compare::ChapterComparison& comparison,
                            const ScheduleChapter& chapter) const {
    std::string what;
    const auto say = [&what](const std::string& sentence) {
      what += (what.empty() ? "" : " ") + sentence;
    };
    if (comparison.is(ChapterChange::added)) say(words_.say(Phrase::chapter_new));
    if (comparison.is(ChapterChange::withdrawn)) say(words_.say(Phrase::chapter_withdrawn));
    if (comparison.is(ChapterChange::moved)) {
      const Manual& manual = sides_.before.manual;
      const Chapter& before = manual.chapters[*comparison.chapters.before];
      say(words_.say(Phrase::chapter_moved, {{"part", manual.parts[before.part].title}}));
    }
    if (comparison.is(ChapterChange::renamed))
      say(words_.say(Phrase::chapter_renamed, {{"title", chapter.old_title}}));
    return what;
  }

  ScheduleRow row(const SectionComparison& section) const {
    ScheduleRow row;
    row.section = &section;
    if (!section.resource.empty()) {
      row.id = section.resource;
      row.title = std::string(file_name_of(section.resource));
      row.old_title = row.title;
      row.place = row.title;
      row.what = words_.say(Phrase::file_changed);
      return row;
    }
    row.number = number_at(sides_.after, section.after);
    row.old_number = number_at(sides_.before, section.before);
    row.old_title = title_at(sides_.before, section.before);
    row.title = section.after ? title_at(sides_.after, section.after) : row.old_title;
    const Section* now = section_at(sides_.after, section.after);
    const Section* then = section_at(sides_.before, section.before);
    if (now || then) row.id = (now ? now : then)->id;
    row.place =
        section.points.empty()
            ? place_of(now ? now : then, section.after ? row.number : row.old_number, row.title)
            : ranges_of(section.points);
    row.what = what_happened(section, row);
    return row;
  }

  std::string what_happened(const SectionComparison& section, const ScheduleRow& row) const {
    std::string what;
    const auto say = [&what](const std::string& sentence) {
      what += (what.empty() ? "" : " ") + sentence;
    };
    if (section.is(SectionChange::added)) say(words_.say(Phrase::section_new));
    if (section.moved_to) {
      const Section* there = section_at(sides_.after, section.moved_to);
      const Chapter& chapter = sides_.after.manual.chapters[section.moved_to->chapter];
      const std::string place = place_of(there, number_at(sides_.after, section.moved_to),
                                         title_at(sides_.after, section.moved_to));
      say(words_.say(Phrase::section_moved_to,
                     {{"chapter", chapter.text->title}, {"place", place}}));
    } else if (section.is(SectionChange::removed)) {
      say(words_.say(Phrase::section_removed));
    }
    if (section.is(SectionChange::moved)) say(moved_from(section, row));
    if (section.is(SectionChange::retitled))
      say(words_.say(Phrase::section_renamed, {{"title", row.old_title}}));
    return what;
  }

  std::string moved_from(const SectionComparison& section, const ScheduleRow& row) const {
    const std::string then =
        place_of(section_at(sides_.before, section.before), row.old_number, row.old_title);
    const Chapter& before = sides_.before.manual.chapters[section.before->chapter];
    const Chapter& after = sides_.after.manual.chapters[section.after->chapter];
    if (before.id != after.id && before.text->title != after.text->title)
      return words_.say(Phrase::section_was, {{"chapter", before.text->title}, {"place", then}});
    return words_.say(Phrase::section_was_elsewhere, {{"place", then}});
  }

  const compare::Sides& sides_;
  const Words& words_;
};

/// Words that gave way to others, where that is the only change of a text; nothing where it can
/// hardly be a term.
std::optional<compare::RewordedWords> replacement_in(const compare::Rewording& rewording) {
  compare::RewordedWords found = compare::reworded_words(rewording);
  constexpr std::size_t longest = 80;
  if (found.before.empty() || found.after.empty() || found.before.size() > longest ||
      found.after.size() > longest)
    return std::nullopt;
  // One word for another is too often a chance.
  const auto is_phrase = [](const std::string& words) {
    return words.find(' ') != std::string::npos;
  };
  if (!is_phrase(found.before) && !is_phrase(found.after)) return std::nullopt;
  return found;
}

}  // namespace

ScheduleChapter schedule_of_chapter(const compare::ChapterComparison& comparison,
                                    const compare::Sides& sides, const Words& words) {
  return ScheduleMaker(sides, words).chapter(comparison);
}

Schedule schedule_of(const compare::Comparison& comparison, const compare::Sides& sides,
                     const Words& words) {
  Schedule schedule;
  const ScheduleMaker maker(sides, words);
  for (const compare::ChapterComparison& chapter : comparison.chapters)
    schedule.chapters.push_back(maker.chapter(chapter));
  schedule.replaced = replaced_terms(comparison.chapters);
  return schedule;
}

std::vector<ReplacedTerm> replaced_terms(std::span<const compare::ChapterComparison> all) {
  std::map<std::pair<std::string, std::string>, std::pair<std::size_t, std::set<std::size_t>>>
      found;
  for (std::size_t i = 0; i < all.size(); ++i) {
    for (const SectionComparison& section : all[i].sections) {
      for (const compare::Rewording& rewording : section.rewordings) {
        const auto replacement = replacement_in(rewording);
        if (!replacement) continue;
        auto& [places, chapters] = found[{replacement->before, replacement->after}];
        ++places;
        chapters.insert(i);
      }
    }
  }
  std::vector<ReplacedTerm> terms;
  for (const auto& [words, counts] : found) {
    if (counts.first < 3) continue;
    terms.push_back({words.first, words.second, counts.first, counts.second.size()});
  }
  std::ranges::stable_sort(terms, std::greater(), &ReplacedTerm::places);
  return terms;
}

std::string ranges_of(const std::vector<std::string>& numbers) {
  std::string text;
  for (std::size_t begin = 0; begin < numbers.size();) {
    std::size_t end = begin;
    while (end + 1 < numbers.size() && follows(numbers[end + 1], numbers[end])) ++end;
    if (!text.empty()) text += ", ";
    text += numbers[begin];
    if (end != begin) text += " – " + numbers[end];
    begin = end + 1;
  }
  return text;
}

std::vector<std::string> flagged_places(const Schedule& schedule) {
  std::vector<std::string> places;
  for (const ScheduleChapter& chapter : schedule.chapters) {
    for (const ScheduleRow& row : chapter.rows) {
      const std::string flags = labels_of(row.section->flags);
      if (!flags.empty())
        places.push_back(fmt::format("{}, {} [{}]", heading_of(chapter), row.place, flags));
    }
  }
  return places;
}

std::vector<NumberLine> number_lines(const ScheduleChapter& chapter, const Manual& before) {
  std::vector<NumberLine> lines;
  if (chapter.number != chapter.old_number && !chapter.number.empty() &&
      !chapter.old_number.empty())
    lines.push_back({chapter.title, chapter.old_number, chapter.number, {}});
  for (const compare::NumberChange& number : chapter.chapter->numbers) {
    const std::string then =
        number.chapter_before
            ? fmt::format("{}, {}", before.chapters[*number.chapter_before].text->title,
                          number.before)
            : number.before;
    lines.push_back({chapter.title, then, number.after, number.title});
  }
  return lines;
}

Phrase phrase_of(compare::Flag flag) {
  switch (flag) {
    case compare::Flag::modality:
      return Phrase::flag_obligation;
    case compare::Flag::timescale:
      return Phrase::flag_timescale;
    case compare::Flag::number:
      break;
  }
  return Phrase::flag_number;
}

std::string labels_of(const std::vector<compare::Flag>& flags) {
  std::string words;
  for (const compare::Flag flag : flags)
    words += (words.empty() ? "" : ", ") + english_words().say(phrase_of(flag));
  return words;
}

std::string heading_of(const ScheduleChapter& chapter) {
  const std::string& number = chapter.number.empty() ? chapter.old_number : chapter.number;
  return number.empty() ? chapter.title : fmt::format("{} {}", number, chapter.title);
}

}  // namespace codicil::pages
