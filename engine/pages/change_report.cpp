#include "pages/change_report.h"

#include <fmt/format.h>

#include <algorithm>
#include <nlohmann/json.hpp>
#include <vector>

#include "compare/changed_blocks.h"
#include "markdown/plain_form.h"
#include "markdown/render.h"
#include "text/csv.h"
#include "text/html.h"
#include "text/markdown_words.h"

namespace codicil::pages {

namespace {

using Json = nlohmann::ordered_json;

constexpr std::size_t line_width = 76;

std::string title_line(const ChangeReport& report) {
  return fmt::format("{}: changes from {} to {}", report.manual_title, report.from, report.to);
}

bool has_redline(const ScheduleRow& row) {
  return !row.section->redline.document.empty();
}

/// One line of the table of old and new numbers.
struct NumberLine {
  std::string chapter;
  std::string before;
  std::string after;
  std::string title{};  ///< Of the section; empty where it is the chapter's own number.
};

std::vector<NumberLine> number_lines(const ChangeReport& report) {
  std::vector<NumberLine> lines;
  for (const ScheduleChapter& chapter : report.schedule.chapters) {
    if (chapter.number != chapter.old_number && !chapter.number.empty() &&
        !chapter.old_number.empty())
      lines.push_back({chapter.title, chapter.old_number, chapter.number});
    for (const compare::NumberChange& number : chapter.chapter->numbers) {
      lines.push_back({chapter.title, number_then(number, report.sides.before.manual), number.after,
                       number.title});
    }
  }
  return lines;
}

/// The texts of both plain forms: the same parts, with other marks.
class PlainReport {
 public:
  PlainReport(const ChangeReport& report, markdown::PlainForm form)
      : report_(report), is_markdown_(form == markdown::PlainForm::markdown), form_(form) {}

  std::string write() {
    add_heading("#", title_line(report_), '=');
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
    std::string list;
    for (const ScheduleChapter& chapter : report_.schedule.chapters) {
      for (const ScheduleRow& row : chapter.rows) {
        const std::string flags = labels_of(row.section->flags);
        if (flags.empty()) continue;
        list += fmt::format("{} {}, {} [{}]\n", is_markdown_ ? "-" : "*",
                            words(heading_of(chapter)), words(row.place), flags);
      }
    }
    if (list.empty()) return;
    add_heading("##", "Read these first", '-');
    add("What people must or may do, by when, or a number changed here:\n\n" +
        list.substr(0, list.size() - 1));
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
    if (!has_redline(row)) return;
    const compare::Redline changed = compare::changed_blocks(row.section->redline);
    for (const std::string& line : markdown::plain_lines(changed.document, {}, form_, line_width)) {
      text_ += (line.empty() || is_markdown_ ? line : "    " + line) + '\n';
    }
    text_ += '\n';
  }

  void add_numbers() {
    const std::vector<NumberLine> numbers = number_lines(report_);
    if (!numbers.empty()) add_heading("##", "Old and new numbers", '-');
    for (const NumberLine& line : numbers) {
      add(fmt::format("{}: {} is now {}{}{}", words(line.chapter), words(line.before), line.after,
                      line.title.empty() ? "" : ", ", words(line.title)));
    }
  }

  const ChangeReport& report_;
  bool is_markdown_;
  markdown::PlainForm form_;
  std::string text_;
};

// JSON

Json or_null(const std::string& text) {
  return text.empty() ? Json(nullptr) : Json(text);
}

template <typename Names>
Json names_of(const Names& names) {
  Json list = Json::array();
  for (const auto& name : names) list.push_back(std::string(name_of(name)));
  return list;
}

Json moved_from(const ScheduleRow& row, const compare::Sides& sides) {
  const auto& section = *row.section;
  if (!section.is(compare::SectionChange::moved)) return nullptr;
  const Chapter& chapter = sides.before.manual.chapters[section.before->chapter];
  const std::string id =
      section.before->section ? chapter.text->sections[*section.before->section].id : "";
  return Json{{"chapter", chapter.id}, {"section", id}};
}

Json row_json(const ScheduleRow& row, const compare::Sides& sides) {
  const compare::SectionComparison& section = *row.section;
  Json changes = names_of(section.changes);
  return {{"id", row.id},
          {"number", or_null(row.number)},
          {"old_number", or_null(row.old_number)},
          {"title", row.title},
          {"old_title", or_null(row.old_title)},
          {"points", section.points},
          {"change", changes.empty() ? Json(nullptr) : changes.front()},
          {"changes", changes},
          {"flags", names_of(section.flags)},
          {"before", section.before ? Json(section.before_text) : Json(nullptr)},
          {"after", section.after ? Json(section.after_text) : Json(nullptr)},
          {"html", has_redline(row) ? Json(markdown::render(section.redline.document, {}).markup)
                                    : Json("")},
          {"moved_from", moved_from(row, sides)}};
}

Json chapter_json(const ScheduleChapter& chapter, const compare::Sides& sides) {
  Json sections = Json::array();
  for (const ScheduleRow& row : chapter.rows) sections.push_back(row_json(row, sides));
  for (const ScheduleRow& row : chapter.renumbered) sections.push_back(row_json(row, sides));
  Json changes = names_of(chapter.chapter->changes);
  return {{"id", chapter.id},
          {"number", or_null(chapter.number)},
          {"old_number", or_null(chapter.old_number)},
          {"title", chapter.title},
          {"old_title", or_null(chapter.old_title)},
          {"change", changes.front()},
          {"changes", changes},
          {"sections", std::move(sections)}};
}

// CSV

template <typename Names>
std::string joined_names(const Names& names) {
  std::string text;
  for (const auto& name : names) text += (text.empty() ? "" : " ") + std::string(name_of(name));
  return text;
}

std::string words(std::string_view text) {
  return escape_html(text).markup;
}

std::string numbers_table(const ChangeReport& report) {
  const std::vector<NumberLine> numbers = number_lines(report);
  if (numbers.empty()) return {};
  std::string html =
      "<h2>Old and new numbers</h2>\n<table>\n<thead><tr><th scope=\"col\">Chapter</th><th "
      "scope=\"col\">Was</th><th scope=\"col\">Is now</th><th "
      "scope=\"col\">Section</th></tr></thead>\n<tbody>\n";
  for (const NumberLine& line : numbers) {
    html +=
        fmt::format("<tr><td>{}</td><td>{}</td><td>{}</td><td>{}</td></tr>\n", words(line.chapter),
                    words(line.before), words(line.after), words(line.title));
  }
  return html + "</tbody>\n</table>\n";
}

/// The rows of a chapter in the two columns in which the field prints a schedule.
std::string schedule_table(const ScheduleChapter& chapter) {
  std::string html =
      "<table>\n<thead><tr><th scope=\"col\">Section or point</th><th scope=\"col\">Changed "
      "text</th></tr></thead>\n<tbody>\n";
  for (const ScheduleRow& row : chapter.rows) {
    html += fmt::format("<tr><th scope=\"row\">{}</th>\n<td>\n", words(row.place));
    if (const std::string flags = flags_in_words(*row.section); !flags.empty())
      html += fmt::format("<p><strong>{}</strong></p>\n", words(flags));
    if (!row.what.empty()) html += fmt::format("<p>{}</p>\n", words(row.what));
    if (has_redline(row)) html += markdown::render(row.section->redline.document, {}).markup;
    html += "</td></tr>\n";
  }
  return html + "</tbody>\n</table>\n";
}

}  // namespace

std::string changes_as_text(const ChangeReport& report) {
  return PlainReport(report, markdown::PlainForm::letter).write();
}

std::string changes_as_markdown(const ChangeReport& report) {
  return PlainReport(report, markdown::PlainForm::markdown).write();
}

std::string changes_as_html(const ChangeReport& report) {
  std::string html = fmt::format(
      "<!DOCTYPE html>\n<html lang=\"{}\">\n<head>\n<meta charset=\"utf-8\">\n"
      "<meta name=\"viewport\" content=\"width=device-width, initial-scale=1\">\n"
      "<title>{}</title>\n<style>\n"
      "body {{ font: 1rem/1.5 system-ui, sans-serif; max-width: 50rem; margin: 1rem auto; "
      "padding: 0 1rem; }}\n"
      "ins {{ background: #dff3e4; }}\ndel {{ background: #fbe3e0; }}\n"
      "ins::before {{ content: \"[added: \"; font-size: .8em; }}\n"
      "del::before {{ content: \"[deleted: \"; font-size: .8em; }}\n"
      "ins::after, del::after {{ content: \"]\"; font-size: .8em; }}\n"
      "table {{ width: 100%; border-collapse: collapse; }}\n"
      "td, th {{ border: 1px solid; padding: .2rem .4rem; text-align: left; vertical-align: top; "
      "}}\n[scope=row] {{ width: 30%; }}\n"
      "</style>\n</head>\n<body>\n<h1>{}</h1>\n",
      words(report.sides.after.manual.definition.language), words(title_line(report)),
      words(title_line(report)));
  if (report.schedule.chapters.empty()) html += "<p>Nothing changed.</p>\n";
  for (const ScheduleChapter& chapter : report.schedule.chapters) {
    if (chapter.rows.empty() && chapter.what.empty()) continue;
    html += fmt::format("<h2>{}</h2>\n", words(heading_of(chapter)));
    if (!chapter.what.empty()) html += fmt::format("<p>{}</p>\n", words(chapter.what));
    if (!chapter.rows.empty()) html += schedule_table(chapter);
  }
  return html + numbers_table(report) + "</body>\n</html>\n";
}

std::string changes_as_json(const ChangeReport& report) {
  Json chapters = Json::array();
  Json consequential = Json::array();
  for (const ScheduleChapter& chapter : report.schedule.chapters) {
    if (!chapter.chapter->changes.empty()) chapters.push_back(chapter_json(chapter, report.sides));
    for (const ScheduleRow& row : chapter.followed) {
      consequential.push_back({{"chapter", chapter.id},
                               {"section", row.id},
                               {"before", row.section->before_text},
                               {"after", row.section->after_text}});
    }
  }
  const Json json{{"from", report.from},
                  {"to", report.to},
                  {"chapters", std::move(chapters)},
                  {"consequential", std::move(consequential)}};
  return json.dump(2, ' ', false, Json::error_handler_t::replace) + '\n';
}

std::string changes_as_csv(const ChangeReport& report) {
  std::string csv =
      "chapter,chapter number,chapter title,section,section number,section title,points,changes,"
      "flags,before,after\r\n";
  for (const ScheduleChapter& chapter : report.schedule.chapters) {
    if (chapter.rows.empty() && !chapter.what.empty()) {
      csv += fmt::format("{},{},{},,,,,{},,,\r\n", csv_words(chapter.id), csv_field(chapter.number),
                         csv_words(chapter.title), joined_names(chapter.chapter->changes));
    }
    for (const ScheduleRow& row : chapter.rows) {
      csv += fmt::format("{},{},{},{},{},{},{},{},{},{},{}\r\n", csv_words(chapter.id),
                         csv_field(chapter.number), csv_words(chapter.title), csv_words(row.id),
                         csv_field(row.number), csv_words(row.title),
                         csv_field(ranges_of(row.section->points)),
                         joined_names(row.section->changes), joined_names(row.section->flags),
                         csv_words(row.section->before_text), csv_words(row.section->after_text));
    }
  }
  return csv;
}

}  // namespace codicil::pages
