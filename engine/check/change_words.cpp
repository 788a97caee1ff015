#include "check/change_words.h"

#include <fmt/format.h>

#include <algorithm>
#include <array>
#include <vector>

#include "text/path.h"
#include "text/wording.h"

namespace codicil::check {
namespace {

using compare::ChapterChange;
using compare::SectionChange;
using compare::SectionComparison;

constexpr std::size_t most_named = 4;

/// What happened to sections, in the order in which it is told.
struct Happening {
  std::string_view one;
  std::string_view many;
  std::vector<std::string> places{};
};

std::size_t happening_of(const SectionComparison& section) {
  if (section.is(SectionChange::amended)) return 0;
  if (section.is(SectionChange::added)) return 1;
  if (section.is(SectionChange::removed)) return 2;
  if (section.is(SectionChange::moved)) return 3;
  return 4;
}

std::string told(const Happening& happening) {
  std::vector<std::string> named = happening.places;
  const std::size_t more = named.size() > most_named + 1 ? named.size() - most_named : 0;
  if (more != 0) named.resize(most_named);
  const bool is_one = named.size() == 1;
  std::string names = quoted_list(named);
  if (more != 0) {
    names.clear();
    for (const std::string& name : named) names += quoted(name) + ", ";
    names.resize(names.size() - 2);
    names += fmt::format(" and {} more sections", more);
  }
  return fmt::format("{} {}", names, is_one ? happening.one : happening.many);
}

std::string told_of_chapter(const compare::ChapterComparison& chapter,
                            const compare::Sides& sides) {
  const auto& [before, after] = chapter.chapters;
  if (chapter.is(ChapterChange::added)) return "this chapter is new";
  if (chapter.is(ChapterChange::withdrawn)) {
    return fmt::format(
        "{} was {}",
        after ? "this chapter"
              : "the chapter " + quoted(sides.before.manual.chapters[*before].text->title),
        after ? "withdrawn" : "taken out");
  }
  if (chapter.is(ChapterChange::renamed))
    return fmt::format("the title changed from {}",
                       quoted(sides.before.manual.chapters[*before].text->title));
  if (chapter.is(ChapterChange::moved)) {
    const Manual& manual = sides.before.manual;
    return fmt::format("this chapter moved here from {}",
                       quoted(manual.parts[manual.chapters[*before].part].title));
  }
  return "what replaces this chapter changed";
}

}  // namespace

std::string place_words(const SectionComparison& section, const compare::Sides& sides) {
  if (!section.resource.empty()) return std::string(file_name_of(section.resource));
  const compare::Side& side = section.after ? sides.after : sides.before;
  const compare::SectionPlace& place = section.after ? *section.after : *section.before;
  if (!place.section) return "the text before the first heading";
  return index::citation_of(side.manual,
                            {.kind = index::Target::Kind::section,
                             .chapter = static_cast<std::uint32_t>(place.chapter),
                             .section = *place.section},
                            place.chapter);
}

std::string change_words(const compare::ChapterComparison& chapter,
                         const compare::Announcement& announcement, const compare::Sides& sides) {
  std::vector<std::string> clauses;
  if (announcement.chapter_changed) clauses.push_back(told_of_chapter(chapter, sides));
  const bool is_whole = chapter.is(ChapterChange::added) || chapter.is(ChapterChange::withdrawn);
  if (!is_whole) {
    std::array<Happening, 5> happenings{{{"changed", "changed"},
                                         {"is new", "are new"},
                                         {"was removed", "were removed"},
                                         {"moved", "moved"},
                                         {"has another title", "have other titles"}}};
    for (const SectionComparison* section : announcement.sections)
      happenings[happening_of(*section)].places.push_back(place_words(*section, sides));
    for (const Happening& happening : happenings) {
      if (!happening.places.empty()) clauses.push_back(told(happening));
    }
  }
  return fmt::format("{}", fmt::join(clauses, ", "));
}

}  // namespace codicil::check
