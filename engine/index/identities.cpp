#include "index/identities.h"

#include <algorithm>

namespace codicil::index {
namespace {

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
  follow_all_forwards();
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
  if (const auto target = present_anchor(chapter, id)) return {Standing::good, *target};
  const Resolution missing{Standing::missing_section, {Target::Kind::chapter, chapter, 0}};
  const auto forward = forward_from(chapter, id);
  return forward ? ends_[*forward].end.value_or(missing) : missing;
}

std::optional<Resolution> Identities::forward(std::uint32_t chapter,
                                              std::string_view target) const {
  const Step step = this->step(chapter, target);
  if (step.next_forward && ends_[*step.next_forward].end) return ends_[*step.next_forward].end;
  return step.end;
}

std::optional<std::size_t> Identities::forward_from(std::uint32_t chapter,
                                                    std::string_view id) const {
  const auto ids = former_ids_.find(chapter);
  if (ids == former_ids_.end()) return std::nullopt;
  const auto found = ids->second.find(id);
  return found == ids->second.end() ? std::nullopt : std::optional(found->second);
}

Identities::Step Identities::step(std::uint32_t chapter, std::string_view target) const {
  if (target == "withdrawn") {
    return {Resolution{Standing::withdrawn, {Target::Kind::chapter, chapter, 0}}, std::nullopt};
  }
  const std::size_t hash = target.find('#');
  std::uint32_t there = chapter;
  if (hash != std::string_view::npos && hash > 0) {
    const auto other = this->chapter(target.substr(0, hash));
    if (!other) return {};
    there = other->chapter;
  }
  const std::string_view id = hash == std::string_view::npos ? target : target.substr(hash + 1);
  if (const auto section = present_anchor(there, id)) {
    return {Resolution{Standing::old_id, *section}, std::nullopt};
  }
  Step step{std::nullopt, forward_from(there, id)};
  if (hash != std::string_view::npos) return step;
  if (const auto other = this->chapter(target)) {
    step.end = Resolution{Standing::old_id, {Target::Kind::chapter, other->chapter, 0}};
  }
  return step;
}

void Identities::follow_all_forwards() {
  for (std::size_t i = 0; i < manual_.chapters.size(); ++i) {
    const auto& forwards = manual_.chapters[i].text->forwards;
    if (forwards.empty()) continue;
    FormerIds& ids = former_ids_[as_index(i)];
    for (const Forward& forward : forwards) {
      if (!ids.emplace(forward.old_id.value, ends_.size()).second) continue;
      ends_.push_back({as_index(i), forward.target.value, false, std::nullopt});
    }
  }
  for (std::size_t i = 0; i < ends_.size(); ++i) follow(i);
}

/// Goes along a chain until what is known, and takes that back to its beginning: each forward is
/// gone along once. A circle leads nowhere by itself.
void Identities::follow(std::size_t forward) {
  std::vector<std::pair<std::size_t, std::optional<Resolution>>> passed;
  std::optional<std::size_t> at = forward;
  while (at && !ends_[*at].is_followed) {
    ends_[*at].is_followed = true;
    const Step step = this->step(ends_[*at].chapter, ends_[*at].target);
    passed.emplace_back(*at, step.end);
    at = step.next_forward;
  }
  std::optional<Resolution> end = at ? ends_[*at].end : std::nullopt;
  for (auto one = passed.rbegin(); one != passed.rend(); ++one) {
    if (!end) end = one->second;
    ends_[one->first].end = end;
  }
}

Resolution Identities::page_anchor(std::uint32_t page, std::string_view id) const {
  if (const auto section = section_index(*manual_.pages[page].text, id)) {
    return {Standing::good, {Target::Kind::page_section, page, *section}};
  }
  return {Standing::missing_section, {Target::Kind::page, page, 0}};
}

}  // namespace codicil::index
