#include "compare/announcement.h"

#include <algorithm>
#include <optional>
#include <set>
#include <string>
#include <utility>

#include "compare/replacement.h"
#include "text/words.h"

namespace codicil::compare {

namespace {

const Section* section_at(const Side& side, const std::optional<SectionPlace>& place) {
  if (!place || !place->section) return nullptr;
  return &side.manual.chapters[place->chapter].text->sections[*place->section];
}

/// The wording that editions replace, and which row says so.
class Replacing {
 public:
  explicit Replacing(std::span<const Edition* const> editions) {
    for (const Edition* edition : editions) {
      for (const ThroughoutRow& row : edition->throughout) {
        if (row.replaces.empty()) continue;
        rows_.push_back(&row);
        replacements_.push_back({row.replaces, row.by});
      }
    }
  }

  bool accounts_for(const std::string& before, const std::string& after,
                    std::span<const FollowedCitation> followed = {}) {
    if (rows_.empty()) return false;
    std::vector<Replacement> allowed = replacements_;
    for (const FollowedCitation& citation : followed)
      allowed.push_back({citation.before, citation.after, true});
    const auto used = replacements_between(before, after, allowed);
    if (!used) return false;
    for (const std::size_t index : *used) {
      if (index < rows_.size()) used_.insert(index);
    }
    return true;
  }

  bool accounts_for(const Rewording& rewording) {
    return rewording.only_words &&
           accounts_for(rewording.before, rewording.after, rewording.followed);
  }

  bool accounts_for(const SectionComparison& section, const Sides& sides) {
    if (section.blocks_changed || !section.resource.empty()) return false;
    for (const SectionChange change : section.changes) {
      if (change != SectionChange::amended && change != SectionChange::retitled &&
          change != SectionChange::renumbered)
        return false;
    }
    if (section.is(SectionChange::retitled) &&
        !accounts_for(section_at(sides.before, section.before)->title,
                      section_at(sides.after, section.after)->title))
      return false;
    if (section.is(SectionChange::amended) && section.rewordings.empty()) return false;
    return std::ranges::all_of(section.rewordings,
                               [&](const Rewording& one) { return accounts_for(one); });
  }

  std::vector<const ThroughoutRow*> used() const {
    std::vector<const ThroughoutRow*> rows;
    for (const std::size_t index : used_) rows.push_back(rows_[index]);
    return rows;
  }

 private:
  std::vector<const ThroughoutRow*> rows_;
  std::vector<Replacement> replacements_;
  std::set<std::size_t> used_;
};

bool is_of(const Amendment& entry, std::span<const Edition* const> editions) {
  return std::ranges::any_of(
      editions, [&](const Edition* edition) { return edition->id == entry.edition.value; });
}

/// The rows of these editions for a chapter whose file is gone.
std::vector<const FilelessRow*> rows_for(const Chapter& gone,
                                         std::span<const Edition* const> editions) {
  std::vector<const FilelessRow*> rows;
  const std::string title = folded_title(gone.text->title);
  for (const Edition* edition : editions) {
    for (const FilelessRow& row : edition->rows) {
      if (folded_title(row.title) == title) rows.push_back(&row);
    }
  }
  return rows;
}

bool chapter_itself_changed(const ChapterComparison& chapter, const Sides& sides,
                            Replacing& replacing) {
  if (chapter.is(ChapterChange::added) || chapter.is(ChapterChange::withdrawn) ||
      chapter.is(ChapterChange::moved))
    return true;
  if (chapter.is(ChapterChange::amended) &&
      std::ranges::none_of(chapter.sections, &SectionComparison::needs_announcing))
    return true;
  return chapter.is(ChapterChange::renamed) &&
         !replacing.accounts_for(sides.before.manual.chapters[*chapter.chapters.before].text->title,
                                 sides.after.manual.chapters[*chapter.chapters.after].text->title);
}

}  // namespace

bool Announcement::is_marked_updated() const {
  return !rows.empty() || std::ranges::any_of(entries, [](const Amendment* entry) {
    return entry->kind != AmendmentKind::minor;
  });
}

std::vector<std::size_t> chapters_that_tell(const ChapterComparison& chapter, const Sides& sides) {
  if (const auto after = chapter.chapters.after) {
    if (sides.after.manual.chapters[*after].is_draft()) return {};
    return {*after};
  }
  const ChapterId& gone = sides.before.manual.chapters[*chapter.chapters.before].id;
  std::vector<std::size_t> heirs;
  const auto& chapters = sides.after.manual.chapters;
  for (std::size_t index = 0; index < chapters.size(); ++index) {
    if (chapters[index].is_draft()) continue;  // Nobody reads what it says.
    const auto& aliases = chapters[index].text->aliases;
    if (std::ranges::find(aliases, gone, &Placed<ChapterId>::value) != aliases.end())
      heirs.push_back(index);
  }
  return heirs;
}

Announcement announcement_of(const ChapterComparison& chapter, const Sides& sides,
                             std::span<const Edition* const> editions) {
  std::vector<const Amendment*> entries;
  for (const std::size_t index : chapters_that_tell(chapter, sides)) {
    for (const Amendment& entry : sides.after.manual.chapters[index].text->amendments) {
      if (is_of(entry, editions)) entries.push_back(&entry);
    }
  }
  return announcement_of(chapter, sides, editions, std::move(entries));
}

Announcement announcement_of(const ChapterComparison& chapter, const Sides& sides,
                             std::span<const Edition* const> editions,
                             std::vector<const Amendment*> entries) {
  Announcement announcement;
  announcement.entries = std::move(entries);
  if (!chapter.chapters.after)
    announcement.rows = rows_for(sides.before.manual.chapters[*chapter.chapters.before], editions);
  Replacing replacing(editions);
  announcement.chapter_changed = chapter_itself_changed(chapter, sides, replacing);
  for (const SectionComparison& section : chapter.sections) {
    if (section.needs_announcing() && !replacing.accounts_for(section, sides))
      announcement.sections.push_back(&section);
  }
  announcement.replaced = replacing.used();
  if (!announcement.entries.empty() || !announcement.rows.empty()) {
    announcement.by = AnnouncedBy::entry;
  } else if (!chapter.needs_announcing()) {
    announcement.by = AnnouncedBy::consequence;
  } else if (!announcement.chapter_changed && announcement.sections.empty()) {
    announcement.by = AnnouncedBy::replacement;
  }
  return announcement;
}

std::vector<Flag> flags_beside_replacements(const SectionComparison& section, const Sides& sides,
                                            std::span<const Edition* const> editions) {
  Replacing replacing(editions);
  std::set<Flag> flags;
  for (const Rewording& rewording : section.rewordings) {
    if (replacing.accounts_for(rewording)) continue;
    for (const Flag flag : flags_of(rewording.before, rewording.after)) {
      // Numbers of citations follow their targets: the section knows better.
      if (std::ranges::find(section.flags, flag) != section.flags.end()) flags.insert(flag);
    }
  }
  const Section* then = section_at(sides.before, section.before);
  const Section* now = section_at(sides.after, section.after);
  if (then && now && !replacing.accounts_for(then->title, now->title)) {
    const std::vector<Flag> of_title = flags_of(then->title, now->title);
    flags.insert(of_title.begin(), of_title.end());
  }
  return {flags.begin(), flags.end()};
}

}  // namespace codicil::compare
