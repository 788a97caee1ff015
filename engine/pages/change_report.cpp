#include "pages/change_report.h"

#include <fmt/format.h>

#include <algorithm>
#include <utility>

#include "compare/changed_blocks.h"
#include "markdown/plain_form.h"
#include "text/markdown_words.h"

namespace codicil::pages {

namespace {

constexpr std::size_t line_width = 76;

/// The texts of both plain forms: the same parts, with other marks.
class PlainReport {
 public:
  PlainReport(const ChangeReport& report, markdown::PlainForm form)
      : report_(report), is_markdown_(form == markdown::PlainForm::markdown), form_(form) {}

  std::string write() {
    add_heading("#", title_of(report_), '=');
    const Schedule& schedule = report_.schedule;
    if (schedule.chapters.empty()) add("Nothing changed.");
    for (const ReplacedTerm& term : schedule.replaced) {
      add(fmt::format("“{}” replaces “{}” in {} places.", words(term.after), words(term.before),
                      term.places));
    }
    add_first();
    for (const ScheduleChapter& chapter : schedule.chapters) add_chapter(chapter);
    add_numbers();
    return std::move(text_);
  }

 private:
  void add(const std::string& line) { text_ += line + "\n\n"; }

  std::string words(std::string_view text) const {
    return is_markdown_ ? markdown_words(text) : std::string(text);
  }

  void add_heading(std::string_view mark, const std::string& title, char rule) {
    if (is_markdown_) return add(fmt::format("{} {}", mark, words(title)));
    add(title + '\n' + std::string(std::min(count(title), line_width), rule));
  }

  /// What people must do, and by when, before everything else.
  void add_first() {
    const std::vector<std::string> places = flagged_places(report_.schedule);
    if (places.empty()) return;
    add_heading("##", "Read these first", '-');
    add("What people must or may do, by when, or a number changed here:");
    for (const std::string& place : places)
      text_ += fmt::format("{} {}\n", is_markdown_ ? "-" : "*", words(place));
    text_ += '\n';
  }

  static std::size_t count(std::string_view words) {
    return static_cast<std::size_t>(
        std::ranges::count_if(words, [](char c) { return (c & 0xC0) != 0x80; }));
  }

  void add_chapter(const ScheduleChapter& chapter) {
    if (chapter.rows.empty() && chapter.what.empty() && chapter.followed.empty()) return;
    add_heading("##", heading_of(chapter), '-');
    if (!chapter.what.empty()) add(words(chapter.what));
    for (const ScheduleRow& row : chapter.rows) add_row(row);
    for (const ScheduleRow& row : chapter.followed)
      add(fmt::format("{}: citations follow what they cite.", words(row.place)));
  }

  void add_row(const ScheduleRow& row) {
    const std::string flags = labels_of(row.section->flags);
    const std::string heading =
        words(row.place) + (flags.empty() ? std::string() : fmt::format(" [{}]", flags));
    if (is_markdown_) {
      add("### " + heading);
    } else {
      add(heading);
    }
    if (!row.what.empty()) add(words(row.what));
    if (row.section->redline->document.empty()) return;
    const compare::Redline changed = compare::changed_blocks(*row.section->redline);
    for (const std::string& line : markdown::plain_lines(changed.document, {}, form_, line_width)) {
      text_ += (line.empty() || is_markdown_ ? line : "    " + line) + '\n';
    }
    text_ += '\n';
  }

  void add_numbers() {
    bool is_first = true;
    for (const ScheduleChapter& chapter : report_.schedule.chapters) {
      for (const NumberLine& line : number_lines(chapter, report_.sides.before.manual)) {
        if (std::exchange(is_first, false)) add_heading("##", "Old and new numbers", '-');
        add_number(line);
      }
    }
  }

  void add_number(const NumberLine& line) {
    add(fmt::format("{}: {} is now {}{}{}", words(line.chapter), words(line.before), line.after,
                    line.title.empty() ? "" : ", ", words(line.title)));
  }

  const ChangeReport& report_;
  bool is_markdown_;
  markdown::PlainForm form_;
  std::string text_;
};

}  // namespace

std::string title_of(const ChangeReport& report) {
  return fmt::format("{}: changes from {} to {}", report.manual_title, report.from, report.to);
}

std::string changes_as_text(const ChangeReport& report) {
  return PlainReport(report, markdown::PlainForm::letter).write();
}

std::string changes_as_markdown(const ChangeReport& report) {
  return PlainReport(report, markdown::PlainForm::markdown).write();
}

}  // namespace codicil::pages
