#include "authoring/amend_chapter.h"

#include <fmt/core.h>

#include <utility>

#include "authoring/yaml_edit.h"
#include "diagnostics/failure.h"

namespace codicil::authoring {

namespace {

constexpr std::string_view key = "amendments";
constexpr std::size_t usual_indent = 2;

std::string key_and_entry(const YamlText& file, const compare::ProposedEntry& entry,
                          std::string_view edition) {
  const std::string_view ending = line_ending(file.text());
  return fmt::format("{}:{}{}", key, ending, entry_lines(entry, edition, usual_indent, ending));
}

}  // namespace

std::string entry_lines(const compare::ProposedEntry& entry, std::string_view edition,
                        std::size_t indent, std::string_view line_ending) {
  const std::string margin(indent, ' ');
  std::string lines = fmt::format("{0}- edition: {1}{3}{0}  kind: {2}{3}", margin, edition,
                                  name_of(entry.kind), line_ending);
  if (entry.sentences.empty()) return lines;
  lines += fmt::format("{}  details: |{}", margin, line_ending);
  for (const std::string& sentence : entry.sentences)
    lines += fmt::format("{}    {}{}", margin, sentence, line_ending);
  return lines;
}

std::string with_entry(const std::string& path, std::string text,
                       const compare::ProposedEntry& entry, std::string_view edition) {
  const YamlText file = YamlText::front_matter(path, std::move(text));
  const yaml::Node* entries = file.fields().find(key);
  if (entries == nullptr)
    return with_edits(file.text(), {file.append(key_and_entry(file, entry, edition))});
  const Range lines = *file.lines_of(key);
  if (entries->is_empty()) {
    const std::size_t at = next_line(file.text(), lines.begin);
    return with_edits(
        file.text(),
        {{at, at, entry_lines(entry, edition, usual_indent, line_ending(file.text()))}});
  }
  const auto items = file.item_lines(key);
  if (!items || items->empty()) {
    throw Failure(FailureKind::content,
                  fmt::format("{}:{}: the entries of `amendments` stand in brackets", path,
                              entries->place.line),
                  "Write them one under the other, each with a dash and a space before it.");
  }
  const std::size_t at = items->front().begin;
  return with_edits(
      file.text(),
      {{at, at,
        entry_lines(entry, edition, indentation(file.text(), at), line_ending(file.text()))}});
}

EntryToPaste entry_to_paste(const std::string& path, std::string text,
                            const compare::ProposedEntry& entry, std::string_view edition) {
  const YamlText file = YamlText::front_matter(path, std::move(text));
  if (file.fields().find(key) == nullptr)
    return {fmt::format("{}:\n{}", key, entry_lines(entry, edition, usual_indent, "\n")), {}};
  const auto items = file.item_lines(key);
  const bool has_items = items && !items->empty();
  return {
      entry_lines(entry, edition,
                  has_items ? indentation(file.text(), items->front().begin) : usual_indent, "\n"),
      fmt::format("{}:", key)};
}

}  // namespace codicil::authoring
