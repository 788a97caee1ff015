// The schedule of changes as a page that needs no other file.
#include <fmt/format.h>

#include "markdown/render.h"
#include "pages/change_report.h"
#include "text/html.h"

namespace codicil::pages {

namespace {

std::string words(std::string_view text) {
  return escape_html(text).markup;
}

std::string first_list(const Schedule& schedule) {
  std::string items;
  for (const std::string& place : flagged_places(schedule))
    items += fmt::format("<li>{}</li>\n", words(place));
  if (items.empty()) return {};
  return "<h2>Read these first</h2>\n<p>What people must or may do, by when, or a number changed "
         "here:</p>\n<ul>\n" +
         items + "</ul>\n";
}

std::string numbers_table(const ChangeReport& report) {
  std::string rows;
  for (const ScheduleChapter& chapter : report.schedule.chapters) {
    for (const NumberLine& line : number_lines(chapter, report.sides.before.manual)) {
      rows += fmt::format("<tr><td>{}</td><td>{}</td><td>{}</td><td>{}</td></tr>\n",
                          words(line.chapter), words(line.before), words(line.after),
                          words(line.title));
    }
  }
  if (rows.empty()) return {};
  return "<h2>Old and new numbers</h2>\n<table>\n<thead><tr><th scope=\"col\">Chapter</th><th "
         "scope=\"col\">Was</th><th scope=\"col\">Is now</th><th "
         "scope=\"col\">Section</th></tr></thead>\n<tbody>\n" +
         rows + "</tbody>\n</table>\n";
}

/// The rows of a chapter in the two columns in which the field prints a schedule.
std::string schedule_table(const ScheduleChapter& chapter) {
  std::string html =
      "<table>\n<thead><tr><th scope=\"col\">Section or point</th><th scope=\"col\">Changed "
      "text</th></tr></thead>\n<tbody>\n";
  for (const ScheduleRow& row : chapter.rows) {
    html += fmt::format("<tr><th scope=\"row\">{}</th>\n<td>\n", words(row.place));
    if (const std::string flags = labels_of(row.section->flags); !flags.empty())
      html += fmt::format("<p><strong>{}</strong></p>\n", words(flags));
    if (!row.what.empty()) html += fmt::format("<p>{}</p>\n", words(row.what));
    html += markdown::render(row.section->redline->document, {}).markup;
    html += "</td></tr>\n";
  }
  return html + "</tbody>\n</table>\n";
}

}  // namespace

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
      words(report.sides.after.manual.definition.language), words(title_of(report)),
      words(title_of(report)));
  if (report.schedule.chapters.empty()) html += "<p>Nothing changed.</p>\n";
  html += first_list(report.schedule);
  for (const ScheduleChapter& chapter : report.schedule.chapters) {
    if (chapter.rows.empty() && chapter.what.empty()) continue;
    html += fmt::format("<h2>{}</h2>\n", words(heading_of(chapter)));
    if (!chapter.what.empty()) html += fmt::format("<p>{}</p>\n", words(chapter.what));
    if (!chapter.rows.empty()) html += schedule_table(chapter);
  }
  return html + numbers_table(report) + "</body>\n</html>\n";
}

}  // namespace codicil::pages
