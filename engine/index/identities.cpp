#include "index/identities.h"

#include <algorithm>

namespace codicil::index {
namespace {

/// More steps than any honest chain of forwards has; a circle of them ends here.
constexpr int most_steps = 100;

std::uint32_t as_index(std::size_t i) {
  return static_cast<std::uint32_t>(i);
}

std::optional<std::uint32_t> found_in(
    const std::unordered_map<std::string_view, std::uint32_t>& table, std::string_view key) {
  const auto found = table.find(key);
  if (found == table.end()) return std::nullopt;
  return found->second;
}

std::optional<std::uint32_t> section_index(const ChapterText& text, std::string_view id) {
  const auto found = std::ranges::find(text.sections, id, &Section::id);
  if (found == text.sections.end()) return std::nullopt;
  return as_index(static_cast<std::size_t>(found - text.sections.begin()));
}

}  // namespace

Identities::Identities(const Manual& manual) : manual_(manual) {
  for (std::size_t i = 0; i < manual.chapters.size(); ++i) {
    const Chapter& chapter = manual.chapters[i];
    has_lost_chapter_ |= chapter.text->is_lost;
    chapters_.emplace(chapter.id, as_index(i));
    chapter_paths_.emplace(chapter.path, as_index(i));
    for (const auto& alias : chapter.text->aliases) aliases_.emplace(alias.value, as_index(i));
  }
  for (std::size_t i = 0; i < manual.pages.size(); ++i) {
    pages_.emplace(manual.pages[i].id, as_index(i));
    page_paths_.emplace(manual.pages[i].path, as_index(i));
    for (const auto& alias : manual.pages[i].text->aliases) {
      page_aliases_.emplace(alias.value, as_index(i));
    }
  }
  for (std::size_t i = 0; i < manual.resources.size(); ++i) {
    resources_.emplace(manual.resources[i].path, as_index(i));
  }
  for (std::size_t i = 0; i < manual.definition.sources.size(); ++i) {
    sources_.emplace(manual.definition.sources[i].id.value, as_index(i));
  }
}

std::optional<Identities::FoundChapter> Identities::chapter(std::string_view id) const {
  if (const auto index = found_in(chapters_, id)) return FoundChapter{*index, false};
  if (const auto index = found_in(aliases_, id)) return FoundChapter{*index, true};
  return std::nullopt;
}

std::optional<std::uint32_t> Identities::chapter_at(std::string_view path) const {
  return found_in(chapter_paths_, path);
}
std::optional<Identities::FoundPage> Identities::page(std::string_view id) const {
  if (const auto index = found_in(pages_, id)) return FoundPage{*index, false};
  if (const auto index = found_in(page_aliases_, id)) return FoundPage{*index, true};
  return std::nullopt;
}
std::optional<std::uint32_t> Identities::page_at(std::string_view path) const {
  return found_in(page_paths_, path);
}
std::optional<std::uint32_t> Identities::resource_at(std::string_view path) const {
  return found_in(resources_, path);
}
std::optional<std::uint32_t> Identities::source(std::string_view id) const {
  return found_in(sources_, id);
}

std::optional<Target> Identities::present_anchor(std::uint32_t chapter, std::string_view id) const {
  const Chapter& home = manual_.chapters[chapter];
  if (const auto section = section_index(*home.text, id)) {
    return Target{Target::Kind::section, chapter, *section};
  }
  const auto& paragraphs = home.text->paragraphs;
  const auto has_id = [&](const NumberedParagraph& paragraph) {
    // The number is an anchor too, where paragraphs have one.
    return paragraph.id == id || printed_number(home, paragraph) == id;
  };
  const auto paragraph = std::ranges::find_if(paragraphs, has_id);
  if (id.empty() || paragraph == paragraphs.end()) return std::nullopt;
  return Target{Target::Kind::paragraph, chapter,
                as_index(static_cast<std::size_t>(paragraph - paragraphs.begin()))};
}

Resolution Identities::anchor(std::uint32_t chapter, std::string_view id) const {
  return follow(chapter, id, most_steps);
}

std::optional<Resolution> Identities::forward(std::uint32_t chapter,
                                              std::string_view target) const {
  return follow_forward(chapter, target, most_steps);
}

Resolution Identities::follow(std::uint32_t chapter, std::string_view id, int steps) const {
  if (const auto target = present_anchor(chapter, id)) return {Standing::good, *target};
  const Resolution missing{Standing::missing_section, {Target::Kind::chapter, chapter, 0}};
  const auto& forwards = manual_.chapters[chapter].text->forwards;
  const auto forward =
      std::ranges::find(forwards, id, [](const Forward& f) { return f.old_id.value; });
  if (forward == forwards.end() || steps == 0) return missing;
  return follow_forward(chapter, forward->target.value, steps - 1).value_or(missing);
}

std::optional<Resolution> Identities::follow_forward(std::uint32_t chapter, std::string_view target,
                                                     int steps) const {
  if (target == "withdrawn") {
    return Resolution{Standing::withdrawn, {Target::Kind::chapter, chapter, 0}};
  }
  const std::size_t hash = target.find('#');
  if (hash == std::string_view::npos) {
    const Resolution here = follow(chapter, target, steps);
    if (here.standing == Standing::good) return Resolution{Standing::old_id, here.target};
    if (here.standing != Standing::missing_section) return here;
    const auto other = this->chapter(target);
    if (!other) return std::nullopt;
    return Resolution{Standing::old_id, {Target::Kind::chapter, other->chapter, 0}};
  }
  std::uint32_t there = chapter;
  if (hash > 0) {
    const auto other = this->chapter(target.substr(0, hash));
    if (!other) return std::nullopt;
    there = other->chapter;
  }
  const Resolution end = follow(there, target.substr(hash + 1), steps);
  if (end.standing == Standing::missing_section) return std::nullopt;
  return Resolution{end.standing == Standing::good ? Standing::old_id : end.standing, end.target};
}

Resolution Identities::page_anchor(std::uint32_t page, std::string_view id) const {
  if (const auto section = section_index(*manual_.pages[page].text, id)) {
    return {Standing::good, {Target::Kind::page_section, page, *section}};
  }
  return {Standing::missing_section, {Target::Kind::page, page, 0}};
}

}  // namespace codicil::index
