#include "authoring/past_names.h"

#include <algorithm>

#include "text/characters.h"

namespace codicil::authoring {

namespace {

using index::Resolution;
using index::Standing;
using index::Target;

void add(std::vector<PastTitle>& titles, const std::string& title, const Target& now) {
  const bool is_known = std::ranges::any_of(
      titles, [&](const PastTitle& known) { return known.title == title && known.now == now; });
  if (!is_known) titles.push_back({title, now});
}

bool leads_to_section(const Resolution& found) {
  const bool is_there = found.standing == Standing::good || found.standing == Standing::old_id;
  return is_there && found.target.kind == Target::Kind::section;
}

}  // namespace

PastNames::PastNames(const index::Identities& present, const history::Archive& archive,
                     const std::vector<history::ChapterStory>& stories,
                     const compare::Unreleased* unreleased)
    : present_(present), archive_(archive), stories_(stories), unreleased_(unreleased) {}

std::vector<PastTitle> PastNames::numbered(std::uint32_t chapter, index::NumberKind kind,
                                           std::string_view number) const {
  std::vector<PastTitle> titles;
  const std::string wanted = folded(number);
  for (std::size_t i = 0; i < archive_.snapshots.size(); ++i) {
    const Chapter* then = new_text(chapter, i);
    if (then == nullptr) continue;
    for (std::uint32_t k = 0; k < then->text->sections.size(); ++k) {
      const Section& section = then->text->sections[k];
      if (folded(index::cited_number(*then, section, kind)) != wanted) continue;
      const auto present = now(chapter, i, k);
      if (present && present->chapter == chapter) add(titles, section.title, *present);
    }
  }
  return titles;
}

std::vector<PastTitle> PastNames::chapters_numbered(std::string_view number) const {
  std::vector<PastTitle> titles;
  const auto present = static_cast<std::uint32_t>(present_.manual().chapters.size());
  for (std::uint32_t i = 0; i < std::min<std::size_t>(present, stories_.size()); ++i) {
    for (std::size_t k = 0; k < archive_.snapshots.size(); ++k) {
      const auto then = stories_[i].chapters[k];
      if (!then) continue;
      const Chapter& chapter = archive_.snapshots[k].manual->chapters[*then];
      if (!chapter.number.empty() && folded(chapter.number) == folded(number))
        add(titles, chapter.text->title, {Target::Kind::chapter, i, 0});
    }
  }
  return titles;
}

std::vector<Target> PastNames::with_id(std::uint32_t chapter, std::string_view id) const {
  std::vector<Target> targets;
  const auto take = [&](const std::optional<Target>& target) {
    if (target && std::ranges::find(targets, *target) == targets.end()) targets.push_back(*target);
  };
  if (chapter >= stories_.size()) return targets;
  for (std::size_t i = 0; i < archive_.snapshots.size(); ++i) {
    const auto then = stories_[chapter].chapters[i];
    if (!then) continue;
    const Resolution found = identities_then(i).anchor(static_cast<std::uint32_t>(*then), id);
    if (!leads_to_section(found)) continue;
    if (found.target.chapter == *then) {
      take(now(chapter, i, found.target.section));
    } else {
      // Forwarded into another chapter: that one is the present one of the same id.
      const Chapter& other = archive_.snapshots[i].manual->chapters[found.target.chapter];
      if (const auto there = present_.chapter(other.id))
        take(now(there->chapter, i, found.target.section));
    }
  }
  return targets;
}

std::optional<Target> PastNames::now(std::uint32_t chapter, std::size_t snapshot,
                                     std::uint32_t section) const {
  const auto then = chapter < stories_.size() ? stories_[chapter].chapters[snapshot] : std::nullopt;
  if (!then) return std::nullopt;
  const Chapter& chapter_then = archive_.snapshots[snapshot].manual->chapters[*then];
  const std::string& id = chapter_then.text->sections[section].id;
  if (const auto found = now_by_id(chapter, id)) return found;
  // What a later edition forwarded and the present no longer does.
  for (std::size_t i = snapshot + 1; i < archive_.snapshots.size(); ++i) {
    const auto later = stories_[chapter].chapters[i];
    if (!later) continue;
    const Resolution found = identities_then(i).anchor(static_cast<std::uint32_t>(*later), id);
    if (!leads_to_section(found) || found.target.chapter != *later) continue;
    const ChapterText& text = *archive_.snapshots[i].manual->chapters[*later].text;
    if (const auto target = now_by_id(chapter, text.sections[found.target.section].id))
      return target;
  }
  if (unreleased_ == nullptr || snapshot != unreleased_->base) return std::nullopt;
  for (const compare::ChapterComparison& change : unreleased_->comparison.chapters) {
    if (change.chapters.before != *then) continue;
    for (const compare::SectionComparison& one : change.sections) {
      const auto& successor = one.after ? one.after : one.moved_to;
      const bool is_it = one.before && one.before->section == section;
      if (is_it && successor && successor->section)
        return Target{Target::Kind::section, static_cast<std::uint32_t>(successor->chapter),
                      *successor->section};
    }
  }
  return std::nullopt;
}

std::optional<Target> PastNames::now_by_id(std::uint32_t chapter, std::string_view id) const {
  const Resolution found = present_.anchor(chapter, id);
  return leads_to_section(found) ? std::optional(found.target) : std::nullopt;
}

const index::Identities& PastNames::identities_then(std::size_t snapshot) const {
  auto& known = identities_[snapshot];
  if (!known) known = std::make_unique<index::Identities>(*archive_.snapshots[snapshot].manual);
  return *known;
}

const Chapter* PastNames::new_text(std::uint32_t chapter, std::size_t snapshot) const {
  if (chapter >= stories_.size()) return nullptr;
  const auto& chapters = stories_[chapter].chapters;
  const auto then = chapters[snapshot];
  if (!then) return nullptr;
  const Chapter& found = archive_.snapshots[snapshot].manual->chapters[*then];
  if (snapshot > 0 && chapters[snapshot - 1]) {
    const Chapter& before =
        archive_.snapshots[snapshot - 1].manual->chapters[*chapters[snapshot - 1]];
    const bool is_same = before.text == found.text && before.position == found.position &&
                         before.numbering == found.numbering;
    if (is_same) return nullptr;
  }
  return &found;
}

}  // namespace codicil::authoring
