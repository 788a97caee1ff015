// The schedule of changes for programs and spreadsheets.
#include <fmt/format.h>

#include <nlohmann/json.hpp>
#include <utility>

#include "markdown/render.h"
#include "pages/change_report.h"
#include "text/csv.h"

namespace codicil::pages {

namespace {

using Json = nlohmann::ordered_json;

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
          {"html", markdown::render(section.redline->document, {}).markup},
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

template <typename Names>
std::string joined_names(const Names& names) {
  std::string text;
  for (const auto& name : names) text += (text.empty() ? "" : " ") + std::string(name_of(name));
  return text;
}

}  // namespace

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
