#include "authoring/new_manual.h"

#include <fmt/core.h>

#include <chrono>
#include <map>

#include "authoring/new_manual_files.h"
#include "authoring/yaml_edit.h"
#include "diagnostics/failure.h"
#include "text/utf8.h"
#include "text/words.h"

namespace codicil::authoring {

namespace {

using Marks = std::map<std::string, std::string, std::less<>>;

Month month_of(Date date) {
  return date.year() / date.month();
}

std::string title_of(const NewManual& manual) {
  std::string title = squeeze(manual.title);
  if (title.empty())
    throw Failure(FailureKind::usage, "the title of the new manual is empty", "Give it a title.");
  if (first_bad_utf8(title))
    throw Failure(FailureKind::usage, "the title of the new manual is not UTF-8 text");
  return title;
}

Marks marks_of(const NewManual& manual) {
  const Month month = month_of(manual.today);
  const Month next = month + std::chrono::months(6);
  const std::string title = title_of(manual);
  // In the order of the year, as people say it.
  const bool wraps = next.month() < month.month();
  const std::string first = month_name(wraps ? next.month() : month.month());
  const std::string second = month_name(wraps ? month.month() : next.month());
  return {{"title", title},
          {"title-yaml", yaml_scalar(title)},
          {"edition", first_edition(manual)},
          {"today", iso(manual.today)},
          {"month", iso(month)},
          {"review", iso(month + std::chrono::years(2))},
          {"next", iso(next)},
          {"next-words", long_month(next)},
          {"cycle", fmt::format("{}, {}", first, second)}};
}

/// The pattern with its marks filled in; an @ that begins no mark stays.
std::string filled(std::string_view pattern, const Marks& marks) {
  std::string text;
  for (std::size_t at = pattern.find('@'); at != std::string_view::npos; at = pattern.find('@')) {
    text += pattern.substr(0, at);
    const std::size_t end = pattern.find('@', at + 1);
    const auto mark = end == std::string_view::npos
                          ? marks.end()
                          : marks.find(pattern.substr(at + 1, end - at - 1));
    text += mark == marks.end() ? "@" : mark->second;
    pattern.remove_prefix(mark == marks.end() ? at + 1 : end + 1);
  }
  text += pattern;
  return text;
}

}  // namespace

std::string title_from_folder(std::string_view folder_name) {
  constexpr const char* fallback = "Our Manual";
  if (first_bad_utf8(folder_name)) return fallback;
  std::string title;
  bool begins_word = true;
  for (const char c : folder_name) {
    const bool separates = c == '-' || c == '_' || c == '.' || c == ' ';
    const bool is_lower = c >= 'a' && c <= 'z';
    if (separates) {
      title += ' ';
    } else {
      title += begins_word && is_lower ? static_cast<char>(c - 'a' + 'A') : c;
    }
    begins_word = separates;
  }
  title = squeeze(title);
  return words_of(title).empty() ? fallback : title;
}

EditionId first_edition(const NewManual& manual) {
  return iso(month_of(manual.today));
}

Plan plan_new_manual(const NewManual& manual) {
  const Marks marks = marks_of(manual);
  Plan plan;
  for (const FilePattern& file : new_manual_files()) {
    plan.creations.push_back({filled(file.path, marks), filled(file.text, marks)});
  }
  return plan;
}

std::string first_commit_message(const NewManual& manual) {
  return fmt::format("Begin {}\n\nEdition: {}\n", title_of(manual), first_edition(manual));
}

}  // namespace codicil::authoring
