#include "cli/release_material.h"

#include <fmt/format.h>

#include <algorithm>
#include <set>
#include <utility>

#include "authoring/release_sheet.h"
#include "authoring/revert_edition.h"
#include "cli/planned_files.h"
#include "cli/terminal.h"
#include "compare/edition_comparisons.h"
#include "diagnostics/failure.h"
#include "history/chapter_story.h"
#include "pipeline/check_files.h"
#include "text/path.h"
#include "text/wording.h"

namespace codicil::cli {

namespace {

using history::Resolution;

void require_repository(const pipeline::Workplace& workplace) {
  if (workplace.repository && workplace.repository->is_bare()) {
    throw Failure(FailureKind::usage, "this repository holds no files to release",
                  "Release from a clone of it.");
  }
  if (workplace.repository && workplace.no_history.empty()) return;
  throw Failure(FailureKind::environment,
                fmt::format("a release needs the manual's history: {}", workplace.no_history),
                workplace.no_history_help);
}

/// What a release claims is proved from the editions before it; without them it cannot be.
void require_history(const std::vector<Diagnostic>& diagnostics) {
  const auto missing = std::ranges::find(diagnostics, Code::history_unavailable, &Diagnostic::code);
  if (missing == diagnostics.end()) return;
  throw Failure(FailureKind::environment,
                "a release needs the manual's history: " + missing->message, missing->help);
}

const Edition& edition_named(const Manual& manual, const EditionId& id) {
  if (const Edition* edition = manual.edition(id)) return *edition;
  std::vector<std::string> ids;
  for (const Edition& edition : manual.editions) ids.push_back(edition.id);
  const std::string near = did_you_mean(id, ids);
  throw Failure(
      FailureKind::usage, fmt::format("there is no edition {}", codicil::quoted(id)),
      near.empty() ? "An edition begins as a file: `codicil new edition` makes it." : near);
}

}  // namespace

ReleaseMaterial gather_release(const CommonArguments& common, const ReleaseArguments& arguments) {
  Progress progress(common);
  progress.show("Checking");
  ReleaseMaterial release;
  release.workplace_ = std::make_unique<const pipeline::Workplace>(pipeline::open_workplace(
      pipeline::find_definition(common.manual, std::filesystem::current_path())));
  require_repository(*release.workplace_);
  release.head_ = *release.repository().head();
  release.gather(arguments, common.jobs);
  release.unreleased_ = std::make_unique<const std::optional<compare::Unreleased>>(
      pipeline::unreleased_changes(*release.material_, common.jobs));
  release.compare_with_base(arguments.edition, common.jobs);
  release.judge(arguments.edition, common);
  return release;
}

void ReleaseMaterial::gather(const ReleaseArguments& arguments, unsigned jobs) {
  files_ = workplace_->working_tree();
  read(jobs);
  if (!arguments.revert.empty()) revert(arguments, jobs);
  edition_named(*material_->present, arguments.edition);
}

void ReleaseMaterial::read(unsigned jobs) {
  material_ = std::make_unique<const pipeline::Material>(
      pipeline::gather_material(*workplace_, {.working = true, .files = files_.get()}, jobs));
  require_history(material_->diagnostics);
}

void ReleaseMaterial::revert(const ReleaseArguments& arguments, unsigned jobs) {
  const auto disk = std::move(files_);
  const auto present = std::move(material_);
  // Which chapters need an entry shows only once their text is restored.
  std::vector<ChapterId> without_entry;
  for (int round = 0; round < 2; ++round) {
    plan_ = plan_to_revert({*present, *disk}, arguments, without_entry);
    files_ = files_as_planned(*workplace_, present->present->definition.content, plan_);
    read(jobs);
    if (round == 0) without_entry = chapters_that_follow(jobs);
  }
}

/// Chapters in which citations follow what they cite, and that is all.
std::vector<ChapterId> ReleaseMaterial::chapters_that_follow(unsigned jobs) const {
  std::vector<ChapterId> ids;
  const auto unreleased = pipeline::unreleased_changes(*material_, jobs);
  if (!unreleased) return ids;
  for (const compare::ChapterComparison& change : unreleased->comparison.chapters) {
    if (change.chapters.after && !change.needs_announcing())
      ids.push_back(material_->present->chapters[*change.chapters.after].id);
  }
  return ids;
}

authoring::Plan ReleaseMaterial::plan_to_revert(const FilesNow& now,
                                                const ReleaseArguments& arguments,
                                                std::vector<ChapterId> without_entry) const {
  const auto snapshot = now.material.archive.index_of(arguments.revert);
  if (!snapshot || !now.material.archive.snapshots[*snapshot].manual) {
    throw Failure(FailureKind::usage,
                  fmt::format("there is no text of a published edition {}",
                              codicil::quoted(arguments.revert)),
                  "Name an edition that was released: its file in content/editions has a day.");
  }
  const history::Snapshot& then = now.material.archive.snapshots[*snapshot];
  const auto tree = repository().tree(then.commit);
  return authoring::plan_revert({.manual = *now.material.present,
                                 .files = now.disk,
                                 .then = *then.manual,
                                 .tree = *tree,
                                 .stories = now.material.stories,
                                 .snapshot = *snapshot,
                                 .edition = arguments.edition,
                                 .restored = arguments.revert,
                                 .without_entry = std::move(without_entry)});
}

void ReleaseMaterial::judge(const EditionId& id, const CommonArguments& common) {
  const Manual& manual = *material_->present;
  const Edition& edition = edition_named(manual, id);
  Reported<SetAside> faults = pipeline::check_material(
      *material_, *unreleased_, {.today = common.today, .jobs = common.jobs, .is_release = true});
  set_aside_ = faults.value;
  faults_ = std::make_unique<std::vector<Diagnostic>>(std::move(faults.diagnostics));
  // What stands in past editions is not what this one decides.
  std::erase_if(*faults_, [](const Diagnostic& fault) {
    return fault.severity == Severity::note && !fault.location.revision.empty();
  });
  const std::vector<std::string> uncommitted = repository().uncommitted(
      {manual.definition.content, manual.definition.path, workplace_->baseline()});
  candidate_ = std::make_unique<const authoring::ReleaseCandidate>(
      authoring::ReleaseCandidate{.edition = edition,
                                  .manual = manual,
                                  .faults = *faults_,
                                  .published = authoring::publication_day(edition, common.today),
                                  .released_as = released_as(id),
                                  .uncommitted = uncommitted,
                                  .ignored = ignored(uncommitted)});
}

compare::TextArchive ReleaseMaterial::texts() const {
  return {material_->archive,
          material_->past_references,
          material_->stories,
          {*material_->present, material_->references}};
}

void ReleaseMaterial::compare_with_base(const EditionId& id, unsigned jobs) {
  const auto& snapshots = material_->archive.snapshots;
  std::optional<std::size_t> base;
  for (std::size_t i = 0; i < snapshots.size(); ++i) {
    if (snapshots[i].manual && snapshots[i].edition.id != id) base = i;
  }
  if (base && *unreleased_ && (*unreleased_)->base == *base) {
    base_ = snapshots[*base].edition.id;
    const compare::Unreleased& unreleased = **unreleased_;
    schedule_ = std::make_unique<const pages::Schedule>(
        pages::schedule_of(unreleased.comparison, unreleased.sides, pages::english_words()));
    return;
  }
  auto comparison = std::make_unique<compare::Comparison>();
  if (base) {
    base_ = snapshots[*base].edition.id;
    *comparison = compare::compare_texts(texts(), {*base, {}}, {.jobs = jobs});
    schedule_ = std::make_unique<const pages::Schedule>(pages::schedule_of(
        *comparison, compare::sides_of(texts(), {*base, {}}), pages::english_words()));
  } else {
    schedule_ = std::make_unique<const pages::Schedule>();
  }
  comparison_ = std::move(comparison);
}

std::string ReleaseMaterial::released_as(const EditionId& edition) const {
  const std::string tag = authoring::tag_of(edition);
  if (repository().tag(tag)) return fmt::format("the tag `{}`", tag);
  const auto snapshot = material_->archive.index_of(edition);
  if (!snapshot || material_->archive.snapshots[*snapshot].resolution != Resolution::trailer)
    return {};
  return fmt::format("the line `Edition: {}` of the commit {}", edition,
                     git::Repository::abbreviated(material_->archive.snapshots[*snapshot].commit));
}

std::vector<std::string> ReleaseMaterial::ignored(
    const std::vector<std::string>& uncommitted) const {
  const Manual& manual = *material_->present;
  std::set<std::string> wanted{manual.definition.path};
  for (const Edition& edition : manual.editions) wanted.insert(edition.path);
  for (const OrdinaryPage& page : manual.pages) wanted.insert(page.path);
  for (const Chapter& chapter : manual.chapters) {
    if (chapter.is_draft()) continue;
    wanted.insert(chapter.path);
    for (const std::size_t linked :
         history::linked_resources(manual, *chapter.text, folder_of(chapter.path)))
      wanted.insert(manual.resources[linked].path);
  }
  const auto committed = repository().tree(head_)->list("");
  for (const SourceEntry& entry : committed) wanted.erase(entry.path);
  for (const std::string& path : uncommitted) wanted.erase(path);
  for (const OutputFile& file : plan_.creations) wanted.erase(file.path);
  return {wanted.begin(), wanted.end()};
}

std::string ReleaseMaterial::fault_report(const CommonArguments& common) const {
  return report_of(*faults_, *workplace_, ReportFormat::text, common, stdout);
}

std::string ReleaseMaterial::fault_count() const {
  std::string words = count_in_words(*faults_);
  for (const std::string& line : set_aside_in_words(set_aside_)) words += "; " + line;
  return words;
}

std::string ReleaseMaterial::bytes_of(const std::string& path) const {
  auto bytes = files_->read(path);
  if (bytes) return *std::move(bytes);
  throw Failure(FailureKind::environment, fmt::format("{} cannot be read", path));
}

std::optional<git::CommitId> ReleaseMaterial::commit_without_tag() const {
  const auto snapshot = material_->archive.index_of(edition().id);
  if (!snapshot) return std::nullopt;
  const history::Snapshot& found = material_->archive.snapshots[*snapshot];
  if (found.resolution != Resolution::trailer || found.commit != head_) return std::nullopt;
  return head_;
}

void ReleaseMaterial::require_same_head() const {
  if (repository().head() == head_) return;
  throw Failure(FailureKind::environment, "somebody committed while the release was checked",
                "Run it again, so that what is released is what was checked.");
}

}  // namespace codicil::cli
