#include "authoring/release_sheet.h"

#include <fmt/format.h>

#include <algorithm>

#include "text/words.h"
#include "text/wrap.h"

namespace codicil::authoring {

namespace {

using pages::ScheduleChapter;

constexpr std::size_t line_width = 96;

/// A chapter that goes out changed, or with an entry.
struct Outgoing {
  const Chapter* chapter = nullptr;         ///< nullptr: it is gone.
  const ScheduleChapter* change = nullptr;  ///< nullptr: nothing but an entry.
};

bool is_substantial(const ScheduleChapter& chapter) {
  return !chapter.rows.empty() || !chapter.what.empty();
}

class SheetWriter {
 public:
  explicit SheetWriter(const ReleaseSheet& sheet)
      : sheet_(sheet), edition_(sheet.candidate.edition), manual_(sheet.candidate.manual) {}

  std::string write() {
    add_edition();
    add_chapters();
    add_notes();
    add_consequences();
    add_held();
    add_faults();
    add_commit();
    add_doubts();
    add_reasons();
    return std::move(text_);
  }

 private:
  void heading(const std::string& words) {
    text_ += fmt::format("{}{}\n", text_.empty() ? "" : "\n", words);
  }

  void add(std::size_t depth, const std::string& words) {
    const std::string first(depth * 2, ' ');
    for (const std::string& line :
         indented(wrapped_lines(words, line_width - first.size()), first, first + "  "))
      text_ += line + '\n';
  }

  void add_edition() {
    heading(fmt::format("Release sheet of edition {}", edition_.id));
    add(1, edition_.kind == EditionKind::interim ? "An interim update" : "The regular update");
    const Date day = sheet_.candidate.published;
    add(1, fmt::format("Published {}, in force from {}", iso(day),
                       iso(edition_.in_force.value_or(day))));
    add(1, sheet_.base.empty() ? std::string("The first edition: there is none to compare it with")
                               : fmt::format("Compared with edition {}", sheet_.base));
  }

  /// In the order of the contents; what is gone last.
  std::vector<Outgoing> outgoing() const {
    std::vector<Outgoing> chapters;
    for (std::size_t i = 0; i < manual_.chapters.size(); ++i) {
      const Chapter& chapter = manual_.chapters[i];
      const auto change = std::ranges::find_if(
          sheet_.schedule.chapters,
          [&](const ScheduleChapter& changed) { return changed.chapter->chapters.after == i; });
      const bool has_changed = change != sheet_.schedule.chapters.end() && is_substantial(*change);
      if (has_changed || !entries_for(chapter, edition_.id).empty())
        chapters.push_back({&chapter, has_changed ? &*change : nullptr});
    }
    for (const ScheduleChapter& change : sheet_.schedule.chapters) {
      if (!change.chapter->chapters.after && is_substantial(change))
        chapters.push_back({nullptr, &change});
    }
    return chapters;
  }

  void add_chapters() {
    const auto in_force = static_cast<std::size_t>(std::ranges::count_if(
        manual_.chapters,
        [](const Chapter& chapter) { return !chapter.is_draft() && !chapter.is_withdrawn(); }));
    const std::vector<Outgoing> chapters = outgoing();
    heading(fmt::format("Chapters that change: {}, of {} in force", chapters.size(), in_force));
    if (chapters.empty()) add(1, sheet_.base.empty() ? "All are new with it" : "None");
    for (const Outgoing& one : chapters) add_chapter(one);
  }

  void add_chapter(const Outgoing& one) {
    add(1, one.chapter ? fmt::format("{} ({})", printed_title(*one.chapter), one.chapter->path)
                       : fmt::format("{} {}", one.change->old_number, one.change->title));
    if (one.chapter && !one.chapter->text->lead.empty())
      add(2, fmt::format("Lead: {}", one.chapter->text->lead));
    if (one.change && !one.change->what.empty()) add(2, one.change->what);
    const bool is_whole = one.change && one.change->chapter->is(compare::ChapterChange::added);
    if (one.change && !is_whole) {
      for (const pages::ScheduleRow& row : one.change->rows) add_section(row);
    }
    if (!one.change) add(2, "Its text is not changed.");
    if (!one.chapter) return;
    const auto entries = entries_for(*one.chapter, edition_.id);
    for (const Amendment* entry : entries) add_entry(*entry);
    if (entries.empty()) add(2, "No entry for this edition.");
  }

  void add_section(const pages::ScheduleRow& row) {
    std::string words = row.place;
    if (!row.what.empty()) words += ": " + row.what;
    std::string flags;
    for (const compare::Flag flag : row.section->flags)
      flags += (flags.empty() ? "" : ", ") + pages::english_words().say(pages::phrase_of(flag));
    add(2, flags.empty() ? words : fmt::format("{} [{}]", words, flags));
  }

  void add_entry(const Amendment& entry) {
    const std::string details =
        entry.details.empty() ? std::string() : squeeze(entry.details.plain_text(0));
    add(2, fmt::format("Entry, {}{}{}", name_of(entry.kind), details.empty() ? "" : ": ", details));
    if (!entry.action.empty()) add(3, entry.action);
    if (entry.approved) {
      add(3, fmt::format("Approved by {}{}", entry.approved->by,
                         entry.approved->date ? ", " + iso(*entry.approved->date) : ""));
    } else if (manual_.definition.require_approval) {
      add(3, "Not approved");
    }
  }

  void add_notes() {
    if (edition_.throughout.empty() && edition_.rows.empty() && edition_.errata.empty()) return;
    heading("Notes of the edition itself");
    for (const ThroughoutRow& row : edition_.throughout) {
      add(1,
          row.replaces.empty()
              ? fmt::format("Throughout, {}: {}", row.topic, squeeze(row.details.plain_text(0)))
              : fmt::format("Throughout, {}: “{}” replaces “{}”", row.topic, row.by, row.replaces));
    }
    for (const FilelessRow& row : edition_.rows)
      add(1, fmt::format("{}, {}: {}", row.title, name_of(row.kind),
                         squeeze(row.details.plain_text(0))));
    for (const Erratum& erratum : edition_.errata)
      add(1, fmt::format("Correction of the notes of {}: {}", erratum.edition.value,
                         squeeze(erratum.details.plain_text(0))));
  }

  /// What changes only because something else did.
  void add_consequences() {
    std::vector<std::string> lines;
    for (const ScheduleChapter& chapter : sheet_.schedule.chapters) {
      for (const pages::ScheduleRow& row : chapter.followed)
        lines.push_back(
            fmt::format("{}, {}: citations follow what they cite", chapter.title, row.place));
      if (chapter.number != chapter.old_number && !chapter.number.empty() &&
          !chapter.old_number.empty())
        lines.push_back(
            fmt::format("{}: {} is now {}", chapter.title, chapter.old_number, chapter.number));
    }
    if (lines.empty()) return;
    heading("Follows by itself, and needs no entry");
    for (const std::string& line : lines) add(1, line);
  }

  void add_held() {
    std::vector<std::string> lines;
    for (const DraftRevision& draft : manual_.drafts) {
      const auto& closes = draft.text->consultation_closes;
      lines.push_back(
          fmt::format("{}: a revision of `{}`{}", draft.path, draft.id,
                      closes ? fmt::format(", consultation closes {}", iso(*closes)) : ""));
    }
    for (const Chapter& chapter : manual_.chapters) {
      if (chapter.is_draft())
        lines.push_back(fmt::format("{}: a draft, “{}”", chapter.path, chapter.text->title));
    }
    heading("Held back");
    if (lines.empty()) add(1, "Nothing");
    for (const std::string& line : lines) add(1, line);
  }

  void add_faults() {
    heading(fmt::format("Faults: {}", sheet_.fault_count));
    text_ += sheet_.fault_report;
  }

  void add_commit() {
    heading("Given to git");
    for (const std::string& file : sheet_.files) add(1, file);
    if (sheet_.files.empty()) add(1, "No file changes: all of it is committed already");
    add(1, fmt::format("A commit that ends with the line `Edition: {}`", edition_.id));
    add(1, fmt::format("The tag `{}` at it", tag_of(edition_.id)));
  }

  void add_doubts() {
    if (sheet_.doubts.empty()) return;
    heading("Look again: this is odd, though nothing forbids it");
    for (const std::string& doubt : sheet_.doubts) add(1, "- " + doubt);
  }

  void add_reasons() {
    if (sheet_.reasons.empty()) return;
    heading(fmt::format("Edition {} cannot be released", edition_.id));
    for (const std::string& reason : sheet_.reasons) add(1, "- " + reason);
  }

  const ReleaseSheet& sheet_;
  const Edition& edition_;
  const Manual& manual_;
  std::string text_;
};

}  // namespace

std::string sheet_as_text(const ReleaseSheet& sheet) {
  return SheetWriter(sheet).write();
}

std::string release_message(const EditionId& edition) {
  return fmt::format("Release edition {0}\n\nEdition: {0}\n", edition);
}

std::string tag_of(const EditionId& edition) {
  return "edition/" + edition;
}

}  // namespace codicil::authoring
