#include "reader/content_layout.h"

#include <fmt/format.h>

#include <algorithm>
#include <map>
#include <set>

#include "text/characters.h"
#include "text/path.h"
#include "text/slug.h"
#include "text/wording.h"
#include "text/words.h"

namespace codicil::reader {
namespace {

constexpr std::string_view draft_ending = ".draft";

/// The name of a file or folder in the form of an id; as it is where there is no such form.
std::string id_of_name(std::string_view name) {
  if (is_id(name)) return std::string(name);
  std::string id = slug(squeeze(name));
  return is_id(id) ? id : std::string(name);
}

/// "core-groups.Draft", "core-groups draft": a draft in its author's eyes.
bool looks_like_draft(std::string_view stem) {
  if (stem.size() <= draft_ending.size()) return false;
  const std::string ending = lower_case(stem.substr(stem.size() - draft_ending.size()));
  return std::string_view("._ ").find(ending.front()) != std::string_view::npos &&
         ending.substr(1) == draft_ending.substr(1);
}

class Layouter {
 public:
  Layouter(const ManualDefinition& definition, const std::string& revision)
      : definition_(definition), revision_(revision) {
    for (std::size_t i = 0; i < definition.parts.size(); ++i) {
      parts_.emplace(definition.parts[i].id.value, i);
      folders_.push_back(definition.parts[i].id.value);
    }
    for (const char* folder : {"pages", "editions", "resources"}) folders_.emplace_back(folder);
  }

  ContentLayout lay_out(std::vector<SourceEntry> entries) {
    for (SourceEntry& entry : entries) place(entry);
    report_strange_folders();
    return std::move(layout_);
  }

 private:
  /// A folder that belongs to no part.
  struct StrangeFolder {
    std::string first_path;
    bool has_markdown = false;
  };

  void place(SourceEntry& entry);
  void place_in_folder(SourceEntry& entry, std::string_view folder, std::string_view name);
  void place_markdown(SourceEntry& entry, std::string_view folder, std::string_view stem);
  void report_strange_folders();
  std::string how_to_make_part(const std::string& folder) const;
  void report_draft_by_another_name(const SourceEntry& entry, std::string_view stem);
  void report_other_ending(const SourceEntry& entry, std::string_view name);
  void report(Code code, const std::string& path, std::string message, std::string help,
              Severity severity);
  void report(Code code, const std::string& path, std::string message, std::string help) {
    report(code, path, std::move(message), std::move(help), severity_of(code));
  }

  const ManualDefinition& definition_;
  const std::string& revision_;
  std::map<std::string, std::size_t, std::less<>> parts_;
  std::vector<std::string> folders_;  ///< All names that a folder can have.
  std::map<std::string, StrangeFolder, std::less<>> strange_;
  std::set<std::string, std::less<>> nested_;  ///< Folders within folders, reported once each.
  ContentLayout layout_;
};

void Layouter::report(Code code, const std::string& path, std::string message, std::string help,
                      Severity severity) {
  Diagnostic fault =
      diagnose(code, Location{revision_, path, {1, 1}}, std::move(message), std::move(help));
  fault.severity = severity;
  layout_.faults.push_back(std::move(fault));
}

void Layouter::place(SourceEntry& entry) {
  if (entry.kind == EntryKind::symbolic_link) {
    return report(Code::symbolic_link, entry.path, "this is a symbolic link, which is not followed",
                  "Put the file itself here.");
  }
  if (entry.kind == EntryKind::other) {
    return report(Code::file_misplaced, entry.path, "this is neither a file nor a folder",
                  "Take it out of the content.", Severity::warning);
  }
  std::string_view rest = entry.path;
  if (!definition_.content.empty()) rest.remove_prefix(definition_.content.size() + 1);
  const std::size_t slash = rest.find('/');
  if (slash != rest.npos)
    return place_in_folder(entry, rest.substr(0, slash), rest.substr(slash + 1));
  const bool is_about_the_content = lower_case(stem_of(rest)) == "readme";
  if (extension_of(rest) != "md" || is_about_the_content) return;
  report(Code::file_misplaced, entry.path, "this file lies in no part's folder",
         "Move it into the folder of its part, or into `pages/` if it is no chapter.");
}

void Layouter::place_in_folder(SourceEntry& entry, std::string_view folder, std::string_view name) {
  if (folder == "resources") {
    layout_.resources.push_back(
        {entry.path, fmt::format("resources/{}", name), std::move(entry.id)});
    return;
  }
  const bool is_markdown = extension_of(name) == "md";
  if (std::ranges::find(folders_, folder) == folders_.end()) {
    StrangeFolder& strange = strange_[std::string(folder)];
    if (strange.first_path.empty()) strange.first_path = entry.path;
    strange.has_markdown |= is_markdown;
    return;
  }
  if (const std::size_t slash = name.find('/'); slash != name.npos) {
    const std::string_view inner = name.substr(0, slash);
    if (!nested_.insert(fmt::format("{}/{}", folder, inner)).second) return;
    return report(Code::file_misplaced, entry.path,
                  fmt::format("the folder {} has a folder {} in it, which is not read",
                              quoted(folder), quoted(inner)),
                  fmt::format("Move its files into {}.", quoted(folder)));
  }
  if (!is_markdown) return report_other_ending(entry, name);
  place_markdown(entry, folder, stem_of(name));
}

void Layouter::place_markdown(SourceEntry& entry, std::string_view folder, std::string_view stem) {
  const auto part = parts_.find(folder);
  const bool is_draft = stem.ends_with(draft_ending);
  if (!is_draft && looks_like_draft(stem)) return report_draft_by_another_name(entry, stem);
  if (part != parts_.end()) {
    if (is_draft) stem.remove_suffix(draft_ending.size());
    auto& files = is_draft ? layout_.drafts : layout_.chapters;
    files.push_back({std::move(entry), std::string(stem), part->second});
  } else if (is_draft) {
    report(Code::file_misplaced, entry.path, "only chapters have draft revisions",
           "Keep the new text outside the content until it is ready.");
  } else {
    auto& files = folder == "pages" ? layout_.pages : layout_.editions;
    files.push_back({std::move(entry), std::string(stem), 0});
  }
}

/// Published under its own name, it would be a draft that leaks.
void Layouter::report_draft_by_another_name(const SourceEntry& entry, std::string_view stem) {
  const std::string_view chapter = stem.substr(0, stem.size() - draft_ending.size());
  report(Code::file_misplaced, entry.path,
         "the name is not written as that of a draft, so the file is not read",
         fmt::format("Rename it to {}: what ends so is never published.",
                     quoted(fmt::format("{}{}.md", id_of_name(chapter), draft_ending))));
}

void Layouter::report_other_ending(const SourceEntry& entry, std::string_view name) {
  const std::string ending = lower_case(extension_of(name));
  // "guests.md.txt" is what an editor makes that hides the ending.
  std::string_view stem = stem_of(name);
  if (lower_case(extension_of(stem)) == "md") stem = stem_of(stem);
  const bool is_meant_as_text =
      ending == "md" || ending == "markdown" || ending == "mdown" || ending == "txt";
  report(Code::file_misplaced, entry.path,
         fmt::format("the name {} does not end in `.md`, so the file is not read", quoted(name)),
         is_meant_as_text
             ? fmt::format("Rename it to {}.", quoted(fmt::format("{}.md", id_of_name(stem))))
             : "Pictures, forms and other files belong under `resources/` in the content.",
         is_meant_as_text ? Severity::error : Severity::warning);
}

std::string Layouter::how_to_make_part(const std::string& folder) const {
  const std::string id = id_of_name(folder);
  const std::string file = quoted(file_name_of(definition_.path));
  if (id == folder)
    return fmt::format("Rename the folder, or add a part with `id: {}` to {}.", id, file);
  if (parts_.contains(id)) return fmt::format("Rename the folder to {}.", quoted(id));
  return fmt::format("Rename the folder to {}, and add a part with `id: {}` to {}.", quoted(id), id,
                     file);
}

void Layouter::report_strange_folders() {
  if (definition_.parts.empty() || definition_.lacks_parts)
    return;  // that is reported, and these would only follow from it
  for (const auto& [folder, strange] : strange_) {
    std::string help = did_you_mean(folder, folders_);
    if (!help.empty()) help += ' ';
    help += strange.has_markdown
                ? how_to_make_part(folder)
                : "Pictures, forms and other files belong under `resources/` in the content.";
    report(Code::file_misplaced, strange.first_path,
           fmt::format("the folder {} is no part of the manual", quoted(folder)), std::move(help),
           strange.has_markdown ? Severity::error : Severity::warning);
  }
}

}  // namespace

ContentLayout lay_out(std::vector<SourceEntry> entries, const ManualDefinition& definition,
                      const std::string& revision) {
  return Layouter(definition, revision).lay_out(std::move(entries));
}

}  // namespace codicil::reader
