#include <fmt/format.h>

#include <algorithm>
#include <nlohmann/json.hpp>

#include "authoring/chapter_record.h"
#include "cli/commands.h"
#include "cli/terminal.h"
#include "compare/substance.h"
#include "pages/schedule.h"
#include "pipeline/material.h"
#include "text/words.h"

namespace codicil::cli {

namespace {

using authoring::RecordedSection;
using authoring::RecordedVersion;
using Json = nlohmann::ordered_json;

Json or_null(const std::string& text) {
  return text.empty() ? Json(nullptr) : Json(text);
}

std::string details_of(const Amendment& entry) {
  return entry.details.empty() ? std::string() : squeeze(entry.details.plain_text(0));
}

class History {
 public:
  History(const history::Archive& archive, const std::vector<RecordedVersion>& versions)
      : archive_(archive), versions_(versions) {}

  std::string text() const {
    if (versions_.empty()) return "No edition has it yet: it is a draft.\n";
    std::string text;
    for (const RecordedVersion& version : versions_) {
      if (!text.empty()) text += '\n';
      text += heading_of(version) + '\n';
      text += fmt::format("  {}\n", name_then(version));
      if (!version.changes.empty())
        text += fmt::format("  Changes: {}\n", fmt::join(version.changes, ", "));
      for (const RecordedSection& section : version.sections) text += line_of(section);
      for (const Amendment* entry : version.entries) {
        const std::string details = details_of(*entry);
        text += fmt::format("  Entry, {}{}{}\n", name_of(entry->kind), details.empty() ? "" : ": ",
                            details);
      }
    }
    return text;
  }

  std::string json(const std::string& chapter, const std::string& section) const {
    Json list = Json::array();
    for (const RecordedVersion& version : versions_) list.push_back(version_json(version));
    const Json json{
        {"chapter", chapter}, {"section", or_null(section)}, {"versions", std::move(list)}};
    return json.dump(2, ' ', false, Json::error_handler_t::replace) + '\n';
  }

 private:
  const history::Snapshot* snapshot_of(const RecordedVersion& version) const {
    return version.snapshot ? &archive_.snapshots[*version.snapshot] : nullptr;
  }

  /// "2017-02: published 2017-02-27, in force from 2017-03-01, commit 0123456789"
  std::string heading_of(const RecordedVersion& version) const {
    const history::Snapshot* snapshot = snapshot_of(version);
    if (!snapshot) return "Not released yet";
    return fmt::format(
        "{}: published {}, in force from {}, {}", snapshot->edition.id,
        iso(*snapshot->edition.published), iso(snapshot->edition.in_force_from()),
        snapshot->commit.empty()
            ? std::string("text not archived")
            : fmt::format("commit {}", git::Repository::abbreviated(snapshot->commit)));
  }

  static std::string name_then(const RecordedVersion& version) {
    std::string name =
        fmt::format("{}{}{}", version.number, version.number.empty() ? "" : " ", version.title);
    if (!version.section) return name;
    return fmt::format("{}: {}{}{}", name, version.section->number,
                       version.section->number.empty() ? "" : " ", version.section->title);
  }

  /// As the schedule of changes calls them.
  static std::string words_of_flags(const std::vector<std::string>& names) {
    std::vector<compare::Flag> flags;
    for (const compare::Flag flag :
         {compare::Flag::modality, compare::Flag::timescale, compare::Flag::number}) {
      if (std::ranges::find(names, name_of(flag)) != names.end()) flags.push_back(flag);
    }
    return pages::labels_of(flags);
  }

  static std::string line_of(const RecordedSection& section) {
    return fmt::format("    {}{}{}{}\n", section.place, section.what.empty() ? "" : ": ",
                       section.what,
                       section.flags.empty() ? std::string()
                                             : fmt::format(" [{}]", words_of_flags(section.flags)));
  }

  Json version_json(const RecordedVersion& version) const {
    const history::Snapshot* snapshot = snapshot_of(version);
    Json json{{"edition", snapshot ? Json(snapshot->edition.id) : nullptr},
              {"published", snapshot ? Json(iso(*snapshot->edition.published)) : nullptr},
              {"in_force", snapshot ? Json(iso(snapshot->edition.in_force_from())) : nullptr},
              {"commit", snapshot ? or_null(snapshot->commit) : nullptr},
              {"resolved", snapshot ? Json(std::string(name_of(snapshot->resolution))) : nullptr},
              {"id", version.id},
              {"number", or_null(version.number)},
              {"title", version.title},
              {"gone", version.is_gone}};
    if (version.section) {
      json["section"] = {{"id", version.section->id},
                         {"number", or_null(version.section->number)},
                         {"title", version.section->title}};
      json["flags"] = version.section->flags;
    }
    json["changes"] = version.changes;
    json["sections"] = Json::array();
    for (const RecordedSection& section : version.sections) {
      json["sections"].push_back({{"id", section.id},
                                  {"number", or_null(section.number)},
                                  {"title", section.title},
                                  {"changes", section.changes},
                                  {"flags", section.flags}});
    }
    json["entries"] = Json::array();
    for (const Amendment* entry : version.entries) json["entries"].push_back(entry_json(*entry));
    return json;
  }

  static Json entry_json(const Amendment& entry) {
    Json sections = Json::array();
    for (const Placed<std::string>& section : entry.sections) sections.push_back(section.value);
    return {{"edition", entry.edition.value},
            {"kind", std::string(name_of(entry.kind))},
            {"details", details_of(entry)},
            {"action", or_null(entry.action)},
            {"sections", std::move(sections)}};
  }

  const history::Archive& archive_;
  const std::vector<RecordedVersion>& versions_;
};

/// A history without one: nothing but the files is known.
void require_history(const pipeline::Workplace& workplace) {
  if (workplace.repository && workplace.no_history.empty()) return;
  throw Failure(FailureKind::environment,
                fmt::format("the manual's history cannot be read: {}", workplace.no_history),
                workplace.no_history_help);
}

}  // namespace

int history(const CommonArguments& common, const HistoryArguments& arguments) {
  const pipeline::Workplace workplace = pipeline::open_workplace(
      pipeline::find_definition(common.manual, std::filesystem::current_path()));
  require_history(workplace);
  const std::size_t mark = arguments.chapter.find('#');
  const std::string chapter = arguments.chapter.substr(0, mark);
  const std::string section =
      mark == std::string::npos ? std::string() : arguments.chapter.substr(mark + 1);
  Progress progress(common);
  progress.show("Comparing");
  const pipeline::Material material =
      pipeline::gather_material(workplace, {.working = true}, common.jobs);
  const compare::TextArchive texts{material.archive,
                                   material.past_references,
                                   material.stories,
                                   {*material.present, material.references}};
  const auto versions = authoring::record_of(texts, chapter, section, common.jobs);
  const History record(material.archive, versions);
  print(stdout,
        arguments.format == TextOrJson::json ? record.json(chapter, section) : record.text());
  return status_done;
}

}  // namespace codicil::cli
