#include "reader/read_baseline.h"

#include <fmt/format.h>

#include <charconv>

#include "reader/definition_file.h"
#include "reader/field_reader.h"
#include "reader/named_values.h"
#include "reader/text_file.h"
#include "text/path.h"
#include "text/wording.h"
#include "yaml/node.h"

namespace codicil::reader {
namespace {

constexpr std::string_view how_to_renew = "Write it anew with `codicil check --write-baseline`.";

std::string read_path(FieldReader& fields, const std::string& own_path) {
  const auto written = fields.required_placed_text("file", "../content/core/referrals.md");
  if (written.value.empty()) return {};
  if (auto path = resolve_path(folder_of(own_path), written.value)) return *path;
  fields.report(
      written.place,
      fmt::format("{} leads out of the folder that holds the manual", quoted(written.value)),
      std::string(how_to_renew));
  return {};
}

std::size_t read_count(FieldReader& fields) {
  const auto written = fields.placed_text("count");
  if (!written) return 1;
  std::size_t count = 0;
  const char* end = written->value.data() + written->value.size();
  const auto [behind, fault] = std::from_chars(written->value.data(), end, count);
  if (fault == std::errc() && behind == end && count > 0) return count;
  fields.report(written->place,
                fmt::format("{} is not how often a fault occurs", quoted(written->value)),
                "Write a number, such as `count: 2`.");
  return 0;
}

void read_entry(FieldReader& fields, Baseline& baseline) {
  BaselineEntry entry;
  entry.place = fields.place();
  entry.path = read_path(fields, baseline.path);
  const auto code = read_code_to_set_aside(fields, "stand in a baseline");
  entry.count = read_count(fields);
  entry.message = fields.required_text("message", "`UK Border Agency` is retired");
  if (!code || entry.path.empty() || entry.count == 0 || entry.message.empty()) return;
  entry.code = *code;
  baseline.entries.push_back(std::move(entry));
}

}  // namespace

std::string baseline_path(std::string_view definition) {
  return resolve_path(folder_of(definition), "baseline.yml").value_or("baseline.yml");
}

Reported<Baseline> read_baseline(std::string_view bytes, const std::string& path) {
  Baseline baseline{path, {}};
  Faults faults;
  std::string mended;
  std::string_view text;
  if (check_bytes(bytes, most_definition_bytes, faults, mended, text)) {
    auto merge = unfinished_merge(text, Writing::yaml);
    if (merge) {
      faults.push_back(*std::move(merge));
    } else {
      auto [root, found] = yaml::read(text, 1);
      std::ranges::move(found, std::back_inserter(faults));
      FieldReader fields(root, "the baseline", faults);
      fields.for_each_mapping("faults", "a fault of the baseline",
                              "{file: ../content/core/a.md, code: term-retired, message: …}",
                              [&](FieldReader& entry) { read_entry(entry, baseline); });
      fields.report_unknown_keys();
    }
  }
  for (Diagnostic& fault : faults) fault.location.path = path;
  put_in_order(faults);
  return {std::move(baseline), std::move(faults)};
}

}  // namespace codicil::reader
