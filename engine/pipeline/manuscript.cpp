#include "pipeline/manuscript.h"

#include <fmt/format.h>

#include <algorithm>
#include <iterator>
#include <utility>

#include "diagnostics/failure.h"
#include "files/content_id.h"
#include "files/write_file.h"
#include "pipeline/choose_paper.h"
#include "pipeline/library_versions.h"
#include "pipeline/publication.h"
#include "pipeline/theme_folder.h"

namespace codicil::pipeline {

namespace fs = std::filesystem;

namespace {

pages::CertifiedEdition certified(const history::Snapshot& snapshot) {
  return {.edition = snapshot.edition.id,
          .commit = snapshot.commit,
          .resolved = std::string(history::name_of(snapshot.resolution))};
}

/// What is no edition has no commit that could be named.
void require_editions(const Workplace& workplace, const Material& material) {
  if (!material.is_working_tree && material.archive.newest_archived()) return;
  if (!workplace.no_history.empty()) {
    throw Failure(FailureKind::environment,
                  fmt::format("the manual's history cannot be read: {}", workplace.no_history),
                  workplace.no_history_help);
  }
  throw Failure(FailureKind::environment,
                "no edition is published and recorded in git, so there is no text that could be "
                "certified",
                "`codicil build` shows the files as they are now; its pages can be printed from a "
                "browser.");
}

}  // namespace

void Manuscript::plan(const PaperChoice& choice, unsigned jobs) {
  if (!choice.url.empty()) {
    Manual present = *material_.present;
    present.definition.url = choice.url;
    material_.present = std::make_shared<const Manual>(std::move(present));
  }
  const history::Archive& archive = material_.archive;
  plan_.snapshot = choose_snapshot(archive, choice);
  plan_.as_at = choice.as_at;
  plan_.changes_to = choose_changes_to(archive, choice, plan_.snapshot);
  if (plan_.changes_to) {
    const compare::TextPair pair{plan_.snapshot, plan_.changes_to};
    comparisons_.add(pair,
                     compare::compare_texts({archive,
                                             material_.past_references,
                                             material_.stories,
                                             {*material_.present, material_.present_references()}},
                                            pair, {.jobs = jobs, .plain_texts = false}));
  }
  survey_ = pages::survey(publication_of(material_, {.comparisons = &comparisons_,
                                                     .words = theme_.words(),
                                                     .drawings = &flowcharts_.drawings,
                                                     .jobs = jobs}));
  plan_.stories = choose_chapters(*survey_, choice, plan_.snapshot);
  plan_.is_whole = choice.names.empty();
}

std::vector<Diagnostic> Manuscript::draw(unsigned jobs) {
  std::vector<std::size_t> chapters;
  for (const std::size_t story : plan_.stories)
    chapters.push_back(*material_.stories[story].chapters[plan_.snapshot]);
  auto drawn = draw_flowcharts(*survey_->snapshot(plan_.snapshot).manual, chapters,
                               plan_.snapshot != material_.present_edition,
                               {.medium = Medium::paper, .jobs = jobs});
  flowcharts_ = std::move(drawn.value);
  return std::move(drawn.diagnostics);
}

void Manuscript::certify() {
  const auto& snapshots = material_.archive.snapshots;
  const pages::InForce& range = survey_->in_force[plan_.snapshot];
  certificate_ = {.engine_version = CODICIL_VERSION,
                  .libraries = library_versions(flowcharts_),
                  .printer = {},
                  .manual = snapshots[plan_.snapshot].manual->definition.title,
                  .url = material_.present->definition.url,
                  .text = certified(snapshots[plan_.snapshot]),
                  .as_at = plan_.as_at,
                  .newest = snapshots.back().edition.id,
                  .in_force_from = range.from,
                  .in_force_until = range.until,
                  .never_in_force = range.never};
  if (plan_.changes_to) certificate_.changes_to = certified(snapshots[*plan_.changes_to]);
  if (!plan_.is_whole) {
    for (const std::size_t story : plan_.stories)
      certificate_.chapters.push_back(material_.stories[story].id);
  }
  certificate_.sources = pages::sources_of(*survey_, plan_);
  for (pages::CertifiedChapter& source : certificate_.sources) {
    const auto& commit = snapshots[*material_.archive.index_of(source.edition)].commit;
    const auto bytes = workplace_.repository->tree(commit)->read(source.path);
    source.sha256 = sha256_of(bytes.value_or(std::string()));
  }
  certificate_.html_sha256 = sha256_of(html({}, nullptr));
}

std::string Manuscript::html(const pages::PageNumbers& numbers,
                             const pages::Certificate* certificate) const {
  return theme_.render(pages::compose_paper(*survey_, plan_, numbers, certificate)).bytes;
}

void Manuscript::write_assets(const fs::path& folder) const {
  for (const OutputFile& asset : theme_.assets()) create_file(folder / asset.path, asset.bytes);
  const auto tree = workplace_.repository->tree(survey_->snapshot(plan_.snapshot).commit);
  for (const pages::PlannedResource& picture : pages::pictures_of(*survey_, plan_)) {
    if (const auto bytes = tree->read(picture.source_path))
      create_file(folder / picture.site_path, *bytes);
  }
}

Reported<std::unique_ptr<const Manuscript>> read_manuscript(const Workplace& workplace,
                                                            const PaperChoice& choice,
                                                            unsigned jobs) {
  Reported<std::unique_ptr<const Manuscript>> read;
  Material material = gather_material(workplace, {.edition = choice.newest}, jobs);
  if (has_errors(material.diagnostics)) {
    read.diagnostics = std::move(material.diagnostics);
    return read;
  }
  require_editions(workplace, material);
  const ManualDefinition& definition = material.present->definition;
  auto theme = load_theme(find_theme(workplace.definition_folder(), definition.theme),
                          workplace.root, definition.language);
  read.diagnostics = std::move(theme.diagnostics);
  std::ranges::copy_if(
      material.diagnostics, std::back_inserter(read.diagnostics),
      [](const Diagnostic& fault) { return fault.code == Code::history_unavailable; });
  if (has_errors(read.diagnostics)) return read;
  std::unique_ptr<Manuscript> manuscript(
      new Manuscript(workplace, std::move(material), std::move(theme.value)));
  manuscript->plan(choice, jobs);
  std::ranges::move(manuscript->draw(jobs), std::back_inserter(read.diagnostics));
  manuscript->certify();
  read.value = std::move(manuscript);
  return read;
}

}  // namespace codicil::pipeline
