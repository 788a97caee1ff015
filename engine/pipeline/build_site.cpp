#include "pipeline/build_site.h"

#include <algorithm>
#include <iterator>
#include <memory>
#include <optional>
#include <utility>

#include "files/site_folder.h"
#include "pipeline/check_files.h"
#include "pipeline/draw_flowcharts.h"
#include "pipeline/plan_files.h"
#include "pipeline/start_page.h"
#include "pipeline/theme_folder.h"
#include "pipeline/write_site.h"
#include "pipeline/zip_site.h"

namespace codicil::pipeline {

namespace fs = std::filesystem;

namespace {

void report(const BuildOptions& options, std::string_view what) {
  if (options.progress) options.progress(what);
}

/// Where the site goes: the command's word first, then the definition's, which is relative to its
/// own folder.
fs::path target_folder(const Workplace& workplace, const BuildOptions& options,
                       const ManualDefinition& definition) {
  if (!options.out.empty()) return fs::absolute(options.out).lexically_normal();
  fs::path output = workplace.definition_folder() / definition.output;
  output = output.lexically_normal();
  if (!output.has_filename()) output = output.parent_path();
  return options.text.working ? output.parent_path() / "preview" : output;
}

std::vector<fs::path> forbidden_folders(const Workplace& workplace,
                                        const ManualDefinition& definition, const fs::path& theme) {
  std::vector<fs::path> folders{workplace.root / definition.content, theme};
  if (workplace.repository) folders.push_back(workplace.repository->git_folder());
  return folders;
}

/// The definition and the files of the content that are not as a commit has them. An edition older
/// than the definition took HEAD's.
std::vector<std::string> files_that_differ(const Workplace& workplace, const git::CommitId& commit,
                                           const std::string& content) {
  const git::Repository& repository = *workplace.repository;
  const bool has_definition = repository.tree(commit)->read(workplace.definition).has_value();
  std::vector<std::string> files =
      repository.changed_since(has_definition ? commit : *repository.head(), workplace.definition);
  for (std::string& file : repository.changed_since(commit, content)) {
    if (file != workplace.definition) files.push_back(std::move(file));
  }
  return files;
}

/// Where a repository was cut off, what the editions released may be missing from it, and files
/// that stand in for them may hold what nobody released.
bool may_be_unreleased(const Workplace& workplace, const Material& material) {
  return material.is_working_tree && workplace.repository && workplace.repository->is_shallow() &&
         std::ranges::any_of(material.present->editions, &Edition::is_published);
}

}  // namespace

BuildOutcome build_site(const Workplace& workplace, const BuildOptions& options) {
  report(options, "Reading");
  const Material material = gather_material(workplace, options.text, options.jobs);
  BuildOutcome outcome;
  outcome.fell_back = material.is_working_tree && !options.text.working;
  outcome.is_draft = options.text.working || may_be_unreleased(workplace, material);
  outcome.marks = material.marks;
  Reported<SetAside> faults = publishing_faults(material, options.jobs);
  outcome.diagnostics = std::move(faults.diagnostics);
  if (options.strict) make_strict(outcome.diagnostics);
  outcome.set_aside = faults.value;
  if (has_errors(outcome.diagnostics)) return outcome;

  Reported<DrawnFlowcharts> flowcharts =
      draw_flowcharts(material, TextRange::all, {.jobs = options.jobs});
  if (options.strict) make_strict(flowcharts.diagnostics);
  std::ranges::move(flowcharts.diagnostics, std::back_inserter(outcome.diagnostics));
  if (has_errors(outcome.diagnostics)) return outcome;

  const ManualDefinition& definition = material.present->definition;
  const fs::path theme_folder = find_theme(workplace.definition_folder(), definition.theme);
  auto theme = load_theme(theme_folder, workplace.root, definition.language);
  if (options.strict) make_strict(theme.diagnostics);
  const bool is_usable = !has_errors(theme.diagnostics);
  std::ranges::move(theme.diagnostics, std::back_inserter(outcome.diagnostics));
  if (!is_usable) return outcome;
  outcome.missing_assets = theme.value.missing_assets();

  outcome.site = target_folder(workplace, options, definition);
  if (options.zip) require_replaceable_zip(zip_beside(outcome.site));
  SiteFolder folder(outcome.site, forbidden_folders(workplace, definition, theme_folder));
  report(options, "Comparing");
  const compare::EditionComparisons comparisons =
      compare::compare_editions({material.archive,
                                 material.past_references,
                                 material.stories,
                                 {*material.present, material.present_references()}},
                                material.present_edition, options.jobs);
  report(options, "Writing");
  const FilePlan plan = plan_files({.workplace = workplace,
                                    .material = material,
                                    .comparisons = comparisons,
                                    .flowcharts = flowcharts.value,
                                    .theme = theme.value,
                                    .working_draft = outcome.is_draft,
                                    .drafts = options.drafts,
                                    .history = options.text.history,
                                    .jobs = options.jobs});
  write_site(plan, options.jobs, folder);
  outcome.pages = plan.pages;
  folder.publish();
  if (options.zip) {
    report(options, "Packing");
    outcome.zip = zip_beside(outcome.site);
    zip_site(outcome.site, outcome.zip, definition.title,
             start_page(definition.language, theme.value.words()));
  }

  outcome.published = true;
  if (material.present_edition) {
    const history::Snapshot& snapshot = material.archive.snapshots[*material.present_edition];
    outcome.edition = snapshot.edition.id;
    if (!workplace.repository->is_bare()) {
      outcome.differing = files_that_differ(workplace, snapshot.commit, definition.content);
    }
  }
  return outcome;
}

}  // namespace codicil::pipeline
