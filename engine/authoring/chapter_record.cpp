#include "authoring/chapter_record.h"

#include <fmt/format.h>

#include <algorithm>
#include <map>
#include <utility>

#include "diagnostics/failure.h"
#include "index/identities.h"
#include "pages/schedule.h"
#include "text/wording.h"

namespace codicil::authoring {

namespace {

using history::ChapterStory;
using history::Snapshot;
using Moment = std::optional<std::size_t>;  ///< A snapshot; nothing: the files as they are.

template <typename Names>
std::vector<std::string> names_of(const Names& names) {
  std::vector<std::string> words;
  for (const auto& name : names) words.emplace_back(name_of(name));
  return words;
}

RecordedSection recorded(const pages::ScheduleRow& row) {
  return {row.id,
          row.number.empty() ? row.old_number : row.number,
          row.title,
          row.place,
          row.what,
          names_of(row.section->changes),
          names_of(row.section->flags)};
}

/// Where a section stands at one moment.
struct Spot {
  std::size_t story = 0;
  std::string section;
};

class Recorder {
 public:
  Recorder(const compare::TextArchive& texts, unsigned jobs) : texts_(texts), jobs_(jobs) {}

  std::vector<RecordedVersion> chapter(std::string_view id) {
    const std::size_t story = story_of(id);
    for (const Moment moment : moments()) record_chapter(story, moment);
    return std::move(versions_);
  }

  std::vector<RecordedVersion> section(std::string_view id, std::string_view section) {
    Spot spot{story_of(id), std::string(section)};
    follow_forwards(spot);
    const std::vector<Moment> all = moments();
    auto moment = std::ranges::find_if(all, [&](Moment at) { return has_section(spot, at); });
    if (moment == all.end()) refuse_section(spot);
    if (moment != all.begin()) record_end(spot, *moment, *std::prev(moment));
    for (; moment != all.end() && record_section(spot, *moment); ++moment) {
    }
    return std::move(versions_);
  }

 private:
  const std::vector<Snapshot>& snapshots() const { return texts_.archive.snapshots; }

  /// The files, then the editions from the newest back.
  std::vector<Moment> moments() const {
    std::vector<Moment> all{Moment{}};
    for (std::size_t i = snapshots().size(); i-- > 0;) all.emplace_back(i);
    return all;
  }

  const Manual* manual_at(Moment moment) const {
    return moment ? snapshots()[*moment].manual.get() : &texts_.present.manual;
  }

  /// The chapter as readers had it then; nullptr where it was not there, or only a draft.
  const Chapter* chapter_at(std::size_t story, Moment moment) const {
    const Manual* manual = manual_at(moment);
    if (!manual) return nullptr;
    std::optional<std::size_t> place;
    if (moment) {
      place = texts_.stories[story].chapters[*moment];
    } else if (texts_.stories[story].is_present) {
      place = story;  // The stories of the present chapters stand first, in their order.
    }
    if (!place || manual->chapters[*place].is_draft()) return nullptr;
    return &manual->chapters[*place];
  }

  Moment archived_before(Moment moment) const {
    if (moment) return compare::archived_before(texts_.archive, *moment);
    return texts_.archive.newest_archived();
  }

  // Which chapter is meant

  std::size_t story_of(std::string_view id) const {
    const auto& stories = texts_.stories;
    const auto by = [&](auto is_meant) -> std::optional<std::size_t> {
      for (std::size_t i = 0; i < stories.size(); ++i) {
        if (is_meant(i)) return i;
      }
      return std::nullopt;
    };
    if (const auto found = by([&](std::size_t i) { return stories[i].id == id; })) return *found;
    if (const auto found = by([&](std::size_t i) { return had_id(i, id); })) return *found;
    std::vector<std::string> ids;
    for (const ChapterStory& story : stories) ids.push_back(story.id);
    const std::string near = did_you_mean(id, ids);
    throw Failure(FailureKind::usage,
                  fmt::format("there is no chapter {}, nor was there one", codicil::quoted(id)),
                  near.empty() ? "A chapter's id is the name of its file, without `.md`." : near);
  }

  bool had_id(std::size_t story, std::string_view id) const {
    for (const Moment moment : moments()) {
      const Chapter* chapter = chapter_at(story, moment);
      if (!chapter) continue;
      if (chapter->id == id) return true;
      for (const Placed<std::string>& alias : chapter->text->aliases) {
        if (alias.value == id) return true;
      }
    }
    return false;
  }

  // Comparing

  /// The chapter's comparison with the archived edition before; nullptr where it did not change.
  const compare::ChapterComparison* change_of(std::size_t story, Moment moment) {
    const Moment before = archived_before(moment);
    const Chapter* chapter = chapter_at(story, moment);
    if (!before || !chapter) return nullptr;
    const auto place = static_cast<std::size_t>(chapter - manual_at(moment)->chapters.data());
    for (const compare::ChapterComparison& one : compared({*before, moment}).chapters) {
      if (one.chapters.after == place) return &one;
    }
    return nullptr;
  }

  const compare::Comparison& compared(compare::TextPair pair) {
    auto found = comparisons_.find(pair);
    if (found == comparisons_.end()) {
      found =
          comparisons_.emplace(pair, compare::compare_texts(texts_, pair, {.jobs = jobs_})).first;
    }
    return found->second;
  }

  /// Whether the chapter's text is another than in the archived edition before.
  bool text_changed(std::size_t story, Moment moment) const {
    const Chapter* now = chapter_at(story, moment);
    const Moment before = archived_before(moment);
    const Chapter* then = before ? chapter_at(story, before) : nullptr;
    if (!now || !then) return now != then;
    return history::text_fingerprint(*manual_at(moment), *now) !=
           history::text_fingerprint(*manual_at(before), *then);
  }

  /// What a schedule says of one chapter.
  std::vector<RecordedSection> sections_of(const compare::ChapterComparison& change,
                                           compare::TextPair pair) const {
    const compare::Comparison one{{change}};
    const compare::Sides sides = compare::sides_of(texts_, pair);
    std::vector<RecordedSection> sections;
    for (const pages::ScheduleChapter& chapter :
         pages::schedule_of(one, sides, pages::english_words()).chapters) {
      for (const pages::ScheduleRow& row : chapter.rows) sections.push_back(recorded(row));
      for (const pages::ScheduleRow& row : chapter.followed) {
        sections.push_back(recorded(row));
        sections.back().what = "Citations follow what they cite.";
        sections.back().changes = {"citations-followed"};
      }
    }
    return sections;
  }

  // Entries

  std::vector<const Amendment*> entries_of(std::size_t story, Moment moment) const {
    const Chapter* source = chapter_at(story, moment);
    // What an edition said that is told by its date, or not archived, stands in the newest notes.
    const bool is_marked =
        moment && (snapshots()[*moment].resolution == history::Resolution::tag ||
                   snapshots()[*moment].resolution == history::Resolution::trailer);
    if (moment && !is_marked) source = newest_chapter(story);
    std::vector<const Amendment*> entries;
    if (!source) return entries;
    for (const Amendment& entry : source->text->amendments) {
      if (is_for(entry, moment)) entries.push_back(&entry);
    }
    return entries;
  }

  bool is_for(const Amendment& entry, Moment moment) const {
    if (moment) return entry.edition.value == snapshots()[*moment].edition.id;
    const Edition* edition = texts_.present.manual.edition(entry.edition.value);
    return edition && !edition->is_published();
  }

  const Chapter* newest_chapter(std::size_t story) const {
    for (const Moment moment : moments()) {
      if (const Chapter* chapter = chapter_at(story, moment)) return chapter;
    }
    return nullptr;
  }

  // A chapter

  RecordedVersion begin(std::size_t story, Moment moment) const {
    RecordedVersion version;
    version.snapshot = moment;
    version.is_archived = manual_at(moment) != nullptr;
    const Chapter* chapter = chapter_at(story, moment);
    version.is_gone = version.is_archived && !chapter;
    if (!chapter) chapter = newest_chapter(story);
    if (!chapter) return version;
    version.id = chapter->id;
    version.title = chapter->text->title;
    if (!version.is_gone && version.is_archived) version.number = chapter->number;
    return version;
  }

  void record_chapter(std::size_t story, Moment moment) {
    RecordedVersion version = begin(story, moment);
    version.entries = entries_of(story, moment);
    const bool changed = version.is_archived && text_changed(story, moment);
    if (!changed && (version.entries.empty() || !moment)) return;
    const Moment before = archived_before(moment);
    if (version.is_gone) {
      version.changes = {"withdrawn"};
    } else if (changed && (!before || !chapter_at(story, before))) {
      version.changes = {"new"};
    } else if (const auto* change = changed ? change_of(story, moment) : nullptr) {
      version.changes = names_of(change->changes);
      version.sections = sections_of(*change, {*before, moment});
    }
    versions_.push_back(std::move(version));
  }

  // A section

  const Section* section_at(const Spot& spot, Moment moment) const {
    const Chapter* chapter = chapter_at(spot.story, moment);
    return chapter ? chapter->text->section(spot.section) : nullptr;
  }

  bool has_section(const Spot& spot, Moment moment) const { return section_at(spot, moment); }

  /// A former id leads to the present one.
  void follow_forwards(Spot& spot) const {
    if (has_section(spot, {}) || !chapter_at(spot.story, {})) return;
    const Manual& manual = texts_.present.manual;
    const index::Resolution found =
        index::Identities(manual).anchor(static_cast<std::uint32_t>(spot.story), spot.section);
    if (found.target.kind != index::Target::Kind::section ||
        found.standing != index::Standing::old_id)
      return;
    spot.story = found.target.chapter;
    spot.section = manual.chapters[spot.story].text->sections[found.target.section].id;
  }

  [[noreturn]] void refuse_section(const Spot& spot) const {
    std::vector<std::string> ids;
    if (const Chapter* chapter = newest_chapter(spot.story)) {
      for (const Section& section : chapter->text->sections) ids.push_back(section.id);
    }
    throw Failure(FailureKind::usage,
                  fmt::format("the chapter `{}` has no section {}, nor had it one",
                              texts_.stories[spot.story].id, codicil::quoted(spot.section)),
                  did_you_mean(spot.section, ids));
  }

  RecordedSection described(const Spot& spot, Moment moment) const {
    const Chapter& chapter = *chapter_at(spot.story, moment);
    const Section& section = *section_at(spot, moment);
    RecordedSection words;
    words.id = section.id;
    words.number = printed_number(chapter, section);
    words.title = title_of(section, manual_at(moment)->definition.language);
    return words;
  }

  std::vector<const Amendment*> entries_about(const Spot& spot, Moment moment) const {
    std::vector<const Amendment*> entries = entries_of(spot.story, moment);
    std::erase_if(entries, [&](const Amendment* entry) {
      return !entry->sections.empty() &&
             std::ranges::find(entry->sections, spot.section, &Placed<std::string>::value) ==
                 entry->sections.end();
    });
    return entries;
  }

  void add_section(const Spot& spot, Moment moment, std::vector<std::string> changes,
                   std::vector<std::string> flags) {
    RecordedVersion version = begin(spot.story, moment);
    version.section = described(spot, moment);
    version.section->flags = std::move(flags);
    version.changes = std::move(changes);
    version.entries = entries_about(spot, moment);
    versions_.push_back(std::move(version));
  }

  /// It is not in the text that came after `last`.
  void record_end(const Spot& spot, Moment last, Moment after) {
    while (!manual_at(after)) after = after == snapshots().size() - 1 ? Moment{} : *after + 1;
    RecordedVersion version = begin(spot.story, after);
    version.is_gone = true;
    version.section = described(spot, last);
    version.section->number.clear();
    version.changes = {"removed"};
    version.entries = entries_of(spot.story, after);
    versions_.push_back(std::move(version));
  }

  /// Records what the moment changed in the section, and leaves in `spot` where it was before;
  /// false where it began here.
  bool record_section(Spot& spot, Moment moment) {
    if (!manual_at(moment) || !text_changed(spot.story, moment)) return true;
    const Moment before = archived_before(moment);
    if (!before) return add_section(spot, moment, {"added"}, {}), false;
    if (const compare::SectionComparison* change = change_of(spot, moment)) {
      if (change->needs_announcing())
        add_section(spot, moment, names_of(change->changes), names_of(change->flags));
      if (!change->before || !change->before->section) return false;
      spot = spot_of(*change->before, *before);
      return true;
    }
    if (section_at(spot, before)) return true;
    if (const auto former = former_id(spot, moment, *before)) {
      spot.section = *former;
      return true;
    }
    return add_section(spot, moment, {"added"}, {}), false;
  }

  const compare::SectionComparison* change_of(const Spot& spot, Moment moment) {
    const compare::ChapterComparison* chapter = change_of(spot.story, moment);
    if (!chapter) return nullptr;
    const auto& sections = chapter_at(spot.story, moment)->text->sections;
    for (const compare::SectionComparison& change : chapter->sections) {
      if (change.after && change.after->section &&
          sections[*change.after->section].id == spot.section)
        return &change;
    }
    return nullptr;
  }

  Spot spot_of(const compare::SectionPlace& place, std::size_t snapshot) const {
    for (std::size_t i = 0; i < texts_.stories.size(); ++i) {
      if (texts_.stories[i].chapters[snapshot] != place.chapter) continue;
      return {
          i,
          snapshots()[snapshot].manual->chapters[place.chapter].text->sections[*place.section].id};
    }
    return {};
  }

  /// The id that a forward of the newer text leads from, where the older text has it.
  std::optional<std::string> former_id(const Spot& spot, Moment moment, std::size_t before) const {
    const Chapter* then = chapter_at(spot.story, before);
    if (!then) return std::nullopt;
    for (const Forward& forward : chapter_at(spot.story, moment)->text->forwards) {
      if (forward.target.value == spot.section && then->text->section(forward.old_id.value))
        return forward.old_id.value;
    }
    return std::nullopt;
  }

  const compare::TextArchive& texts_;
  const unsigned jobs_;
  std::map<compare::TextPair, compare::Comparison> comparisons_;
  std::vector<RecordedVersion> versions_;
};

}  // namespace

std::vector<RecordedVersion> record_of(const compare::TextArchive& texts, std::string_view chapter,
                                       std::string_view section, unsigned jobs) {
  Recorder recorder(texts, jobs);
  return section.empty() ? recorder.chapter(chapter) : recorder.section(chapter, section);
}

}  // namespace codicil::authoring
