#include "authoring/publish_edition.h"

#include <fmt/core.h>

#include <utility>

#include "authoring/yaml_edit.h"
#include "diagnostics/failure.h"

namespace codicil::authoring {

namespace {

constexpr std::string_view key = "published";

Edit fill(const YamlText& file, Range lines, const std::string& date) {
  const std::string_view text = file.text();
  // The entry has no value, so the first colon is the one behind the key.
  const std::size_t behind = text.find(':', lines.begin) + 1;
  return {behind, behind, ' ' + date};
}

Edit insert(const YamlText& file, const std::string& date) {
  const auto& entries = file.fields().entries;
  const std::string line = fmt::format("{}: {}{}", key, date, line_ending(file.text()));
  if (entries.empty()) return file.append(line);
  const std::optional<Range> first = file.lines_of(entries.front().key);
  const std::size_t indent = indentation(file.text(), first->begin);
  return {first->begin, first->begin, std::string(indent, ' ') + line};
}

}  // namespace

std::string with_published(const std::string& path, std::string text, Date date) {
  const YamlText file = YamlText::front_matter(path, std::move(text));
  const yaml::Node* present = file.fields().find(key);
  if (present == nullptr) return with_edits(file.text(), {insert(file, iso(date))});
  if (present->is_empty()) {
    return with_edits(file.text(), {fill(file, *file.lines_of(key), iso(date))});
  }
  if (present->kind == yaml::Kind::scalar && parse_date(present->text)) return file.text();
  throw Failure(
      FailureKind::content,
      fmt::format("{}:{}: `published` holds something that is no date", path, present->place.line),
      "Write the day as YYYY-MM-DD, or take the line out.");
}

}  // namespace codicil::authoring
