#include "reader/definition_file.h"

#include <fmt/format.h>

#include <algorithm>

#include "reader/definition_lists.h"
#include "reader/field_reader.h"
#include "reader/named_values.h"
#include "reader/text_file.h"
#include "text/path.h"
#include "text/wording.h"
#include "yaml/node.h"

namespace codicil::reader {
namespace {

constexpr std::string_view owner = "the manual";

std::string read_url(FieldReader& fields) {
  if (!fields.require("url", "https://procedures.example.org/")) return {};
  std::string url = fields.url("url");
  if (const std::size_t query = url.find_first_of("?#"); query != std::string::npos) {
    fields.report(fields.value("url")->place, "the address of the manual has a `?` or `#` in it",
                  fmt::format("Write {}.", quoted("url: " + url.substr(0, query))));
    url.resize(query);
  }
  if (!url.empty() && url.back() != '/') url += '/';
  return url;
}

bool is_language_tag(std::string_view tag) {
  std::size_t length = 0;
  for (const char c : std::string(tag) + '-') {
    if (c == '-') {
      if (length < 1 || length > 8) return false;
      length = 0;
    } else if ((c >= 'a' && c <= 'z') || (c >= 'A' && c <= 'Z') || (c >= '0' && c <= '9')) {
      ++length;
    } else {
      return false;
    }
  }
  return tag.find('-') != 1;
}

void read_language(FieldReader& fields, ManualDefinition& definition) {
  const auto language = fields.placed_text("language");
  if (!language) return;
  if (is_language_tag(language->value)) {
    definition.language = language->value;
    return;
  }
  fields.report(language->place, fmt::format("{} is not a language tag", quoted(language->value)),
                "Write a tag such as `en-GB` or `cy`.");
}

std::optional<std::string> read_content(FieldReader& fields, const std::string& path) {
  const std::string given = fields.text("content");
  const std::string written = given.empty() ? "content" : given;
  if (written.starts_with('/')) return written;
  if (auto resolved = resolve_path(folder_of(path), written)) return resolved;
  fields.report(fields.key_place("content"),
                fmt::format("{} leads out of the folder that holds the manual", quoted(written)),
                "Put the content into the same repository as the definition.");
  return std::nullopt;
}

std::vector<std::chrono::month> read_update_cycle(FieldReader& fields) {
  std::vector<std::chrono::month> months;
  for (const Placed<std::string>& name : fields.texts("update-cycle")) {
    const auto month = month_named(name.value);
    if (!month) {
      fields.report(name.place, fmt::format("{} is not the name of a month", quoted(name.value)),
                    "Write the months in full: `update-cycle: [February, August]`.");
    } else if (std::ranges::find(months, *month) != months.end()) {
      fields.report(name.place,
                    fmt::format("{} stands twice in `update-cycle`", quoted(name.value)),
                    "Take one of them out.");
    } else {
      months.push_back(*month);
    }
  }
  return months;
}

bool lacks_parts(FieldReader& fields, const std::vector<PartDefinition>& parts) {
  const yaml::Node* list = fields.value("parts");
  return parts.empty() || list == nullptr || list->items.size() > parts.size();
}

void read_fields(FieldReader& fields, DefinitionFile& file) {
  ManualDefinition& definition = file.definition;
  definition.title = fields.required_text("title", "Example Safeguarding Procedures");
  definition.publisher = fields.text("publisher");
  definition.url = read_url(fields);
  read_language(fields, definition);
  const auto content = read_content(fields, definition.path);
  file.has_content = content.has_value();
  definition.content = content.value_or("");
  file.content_place = fields.key_place("content");
  definition.theme = fields.text("theme");
  definition.output = fields.text("output");
  if (definition.output.empty()) definition.output = "public";
  if (const auto numbering = read_numbering(fields)) definition.numbering = *numbering;
  definition.update_cycle = read_update_cycle(fields);
  definition.urgent = fields.text("urgent");
  definition.require_approval = fields.truth("require-approval");
  definition.parts = read_parts(fields);
  definition.lacks_parts = lacks_parts(fields, definition.parts);
  file.parts_place = fields.key_place("parts");
  definition.sources = read_sources(fields);
  definition.terms = read_terms(fields);
  definition.areas = read_areas(fields);
  definition.audiences = read_audiences(fields);
  fields.report_unknown_keys();
}

}  // namespace

DefinitionFile read_definition_file(std::string_view bytes, const std::string& path) {
  DefinitionFile file;
  file.definition.path = path;
  yaml::Node root;
  bool has_all_keys = false;
  std::string mended;
  std::string_view text;
  if (check_bytes(bytes, most_definition_bytes, file.faults, mended, text)) {
    auto merge = unfinished_merge(text, Writing::yaml);
    file.is_unfinished_merge = merge.has_value();
    if (merge) file.faults.push_back(*std::move(merge));
    auto [node, found] = yaml::read(text, 1);
    root = std::move(node);
    has_all_keys = true;
    std::ranges::move(found, std::back_inserter(file.faults));
  }
  if (root.place.line == 0) root.place = {1, 1};
  FieldReader fields(root, std::string(owner), file.faults);
  if (!has_all_keys) fields.forgive_missing_keys();
  read_fields(fields, file);
  return file;
}

}  // namespace codicil::reader
