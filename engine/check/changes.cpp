// What changed since the newest edition, and the entries that announce it.
#include <fmt/format.h>

#include <algorithm>
#include <map>

#include "check/change_words.h"
#include "check/rules.h"
#include "text/wording.h"

namespace codicil::check {
namespace {

using compare::AnnouncedBy;
using compare::Announcement;
using compare::ChapterComparison;
using compare::SectionComparison;

class ChangeCheck {
 public:
  ChangeCheck(const Subject& subject, std::vector<Diagnostic>& diagnostics)
      : subject_(subject),
        unreleased_(*subject.input.unreleased),
        newest_(subject.input.archive.snapshots[unreleased_.base].edition.id),
        editions_(
            compare::editions_since(subject.input.archive, unreleased_.base, subject.manual())),
        misses_chapters_(misses_chapters()),
        diagnostics_(diagnostics) {}

  void run() {
    std::vector<const ChapterComparison*> changed(subject_.manual().chapters.size(), nullptr);
    for (const ChapterComparison& chapter : unreleased_.comparison.chapters) {
      check_announced(chapter);
      if (chapter.chapters.after) changed[*chapter.chapters.after] = &chapter;
    }
    for (std::size_t i = 0; i < changed.size(); ++i) check_entries(i, changed[i]);
  }

 private:
  const compare::Sides& sides() const { return unreleased_.sides; }

  // changes that nothing announces

  void check_announced(const ChapterComparison& chapter) {
    const Announcement announcement = announcement_of(chapter, sides(), editions_);
    if (announcement.by != AnnouncedBy::nothing || is_lost(chapter) || is_draft(chapter)) return;
    if (misses_chapters_ && has_same_file(chapter)) return;
    const std::string message =
        fmt::format("{} since edition {}, and nothing announces it",
                    change_words(chapter, announcement, sides()), quoted(newest_));
    if (!chapter.chapters.after) return report_missing_file(chapter, message);
    const Chapter& now = sides().after.manual.chapters[*chapter.chapters.after];
    Reporter(subject_, now.path, diagnostics_)
        .report(Code::change_unannounced, place_of(chapter, announcement, now), message,
                how_to_announce(now));
  }

  /// A chapter could not be read, or is gone, and nothing has its id: files that nobody touched
  /// print less of it, which is no change of theirs.
  bool misses_chapters() const {
    const auto is_missing = [&](const ChapterComparison& chapter) {
      if (chapter.chapters.after) return false;
      const Chapter& gone = sides().before.manual.chapters[*chapter.chapters.before];
      return !subject_.identities().chapter(gone.id);
    };
    return subject_.identities().has_lost_chapter() ||
           std::ranges::any_of(unreleased_.comparison.chapters, is_missing);
  }

  bool has_same_file(const ChapterComparison& chapter) const {
    if (!chapter.chapters.before || !chapter.chapters.after) return false;
    const Chapter& then = sides().before.manual.chapters[*chapter.chapters.before];
    const Chapter& now = sides().after.manual.chapters[*chapter.chapters.after];
    return then.content_id == now.content_id && then.path == now.path;
  }

  /// What was published cannot be a draft again, which is reported as that.
  bool is_draft(const ChapterComparison& chapter) const {
    const auto after = chapter.chapters.after;
    return after && sides().after.manual.chapters[*after].is_draft();
  }

  bool is_lost(const ChapterComparison& chapter) const {
    const auto lost = [](const Manual& manual, std::optional<std::size_t> index) {
      return index && manual.chapters[*index].text->is_lost;
    };
    return lost(sides().before.manual, chapter.chapters.before) ||
           lost(sides().after.manual, chapter.chapters.after);
  }

  /// The heading where one section changed, else the title.
  static Place place_of(const ChapterComparison& chapter, const Announcement& announcement,
                        const Chapter& now) {
    if (!announcement.chapter_changed && announcement.sections.size() == 1) {
      const auto& after = announcement.sections.front()->after;
      if (after && after->section && after->chapter == *chapter.chapters.after)
        return now.text->sections[*after->section].place;
    }
    return now.text->title_place;
  }

  std::string how_to_announce(const Chapter& chapter) const {
    if (editions_.empty()) {
      return fmt::format(
          "Begin the next edition with `codicil new edition`; `codicil amend {} --write` then "
          "writes the entry.",
          chapter.id);
    }
    if (editions_.size() == 1) {
      return fmt::format("`codicil amend {} --write` writes the entry for edition {}.", chapter.id,
                         quoted(editions_.front()->id));
    }
    return fmt::format("`codicil amend {} --edition {} --write` writes the entry.", chapter.id,
                       editions_.front()->id);
  }

  /// The chapter has no file any more in which anything could be said.
  void report_missing_file(const ChapterComparison& chapter, const std::string& message) {
    const Manual& then = sides().before.manual;
    const Chapter& gone = then.chapters[*chapter.chapters.before];
    const ManualDefinition& definition = subject_.manual().definition;
    Place place{1, 1};
    for (const PartDefinition& part : definition.parts) {
      if (part.id.value == then.parts[gone.part].id) place = part.id.place;
    }
    Reporter(subject_, definition.path, diagnostics_)
        .report(Code::change_unannounced, place, message,
                fmt::format("Bring {} back with `status: withdrawn`, so that its address and its "
                            "history stay, and announce it there.",
                            quoted(gone.path)));
  }

  // entries that announce nothing, or too little

  std::vector<const Amendment*> entries_of(const Chapter& chapter) const {
    std::vector<const Amendment*> entries;
    for (const Amendment& entry : chapter.text->amendments) {
      if (std::ranges::find(editions_, entry.edition.value, &Edition::id) != editions_.end())
        entries.push_back(&entry);
    }
    return entries;
  }

  void check_entries(std::size_t index, const ChapterComparison* change) {
    const Chapter& chapter = subject_.manual().chapters[index];
    if (chapter.is_draft() || chapter.text->is_lost || (change && is_lost(*change))) return;
    const std::vector<const Amendment*> entries = entries_of(chapter);
    if (entries.empty()) return;
    const Reporter reporter(subject_, chapter.path, diagnostics_);
    if (!change || !has_changed(*change)) {
      for (const Amendment* entry : entries) report_without_change(*entry, reporter);
      return;
    }
    for (const Amendment* entry : entries) {
      if (entry->kind == AmendmentKind::minor) check_minor(*entry, entries, *change, reporter);
    }
  }

  /// An entry may well tell readers that citations lead elsewhere now.
  static bool has_changed(const ChapterComparison& change) {
    return change.needs_announcing() ||
           std::ranges::any_of(change.sections, &SectionComparison::citations_followed);
  }

  void report_without_change(const Amendment& entry, const Reporter& reporter) const {
    reporter.report(Code::amendment_without_change, entry.place,
                    fmt::format("this entry is for edition {}, but the chapter reads as in "
                                "edition {}",
                                quoted(entry.edition.value), quoted(newest_)),
                    "Take the entry out, or name the edition that made the change.");
  }

  /// A section that another entry names, or that is left to one that names none, is not this one's.
  static bool answers_for(const Amendment& entry, const std::vector<const Amendment*>& entries,
                          const std::string& section) {
    const auto names = [&](const Amendment& one) {
      return std::ranges::any_of(one.sections, [&](const auto& id) { return id.value == section; });
    };
    if (!entry.sections.empty()) return names(entry);
    return std::ranges::none_of(entries, [&](const Amendment* other) {
      return other->kind != AmendmentKind::minor && (other->sections.empty() || names(*other));
    });
  }

  std::string id_of(const SectionComparison& section) const {
    const compare::Side& side = section.after ? sides().after : sides().before;
    const auto& place = section.after ? section.after : section.before;
    if (!place || !place->section) return {};
    return side.manual.chapters[place->chapter].text->sections[*place->section].id;
  }

  void check_minor(const Amendment& entry, const std::vector<const Amendment*>& entries,
                   const ChapterComparison& change, const Reporter& reporter) const {
    for (const SectionComparison& section : change.sections) {
      const auto flags = flags_beside_replacements(section, sides(), editions_);
      if (flags.empty() || !answers_for(entry, entries, id_of(section))) continue;
      reporter.report(Code::amendment_not_minor, entry.place,
                      fmt::format("this change is not minor: in {} it touches {}",
                                  quoted(place_words(section, sides())), touched(flags.front())),
                      "Choose another kind, such as `updated`, and say what is different now.");
      return;
    }
  }

  static std::string_view touched(compare::Flag flag) {
    switch (flag) {
      case compare::Flag::modality:
        return "what people must, should or may do";
      case compare::Flag::timescale:
        return "a timescale";
      case compare::Flag::number:
        return "a number or date";
    }
    return {};
  }

  const Subject& subject_;
  const compare::Unreleased& unreleased_;
  const std::string& newest_;
  std::vector<const Edition*> editions_;
  bool misses_chapters_;
  std::vector<Diagnostic>& diagnostics_;
};

}  // namespace

void check_changes(const Subject& subject, std::vector<Diagnostic>& diagnostics) {
  if (subject.input.unreleased) ChangeCheck(subject, diagnostics).run();
}

}  // namespace codicil::check
