#include <fmt/format.h>

#include <algorithm>

#include "authoring/amend_chapter.h"
#include "cli/apply_plan.h"
#include "cli/commands.h"
#include "cli/terminal.h"
#include "pipeline/check_files.h"
#include "text/wording.h"

namespace codicil::cli {

namespace {

using compare::AnnouncedBy;
using compare::ChapterComparison;

std::string ids_of(const std::vector<const Edition*>& editions) {
  std::vector<std::string> ids;
  for (const Edition* edition : editions) ids.push_back(edition->id);
  return quoted_list(ids);
}

/// The edition that the entry is for: the one named, else the only one in preparation.
const Edition& edition_of(const std::vector<const Edition*>& unreleased, const Manual& manual,
                          const std::string& wanted) {
  if (!wanted.empty()) {
    const auto found = std::ranges::find(unreleased, wanted, &Edition::id);
    if (found != unreleased.end()) return **found;
    if (manual.edition(wanted)) {
      throw Failure(FailureKind::usage, fmt::format("the edition `{}` is published", wanted),
                    "What it announced stays; a correction of it stands under `errata` of the "
                    "edition in preparation.");
    }
    throw Failure(FailureKind::usage, fmt::format("there is no edition `{}`", wanted),
                  fmt::format("Begin it with `codicil new edition {}`.", wanted));
  }
  if (unreleased.empty()) {
    throw Failure(FailureKind::usage, "no edition is in preparation",
                  "Begin the next one with `codicil new edition`.");
  }
  if (unreleased.size() > 1) {
    throw Failure(FailureKind::usage,
                  fmt::format("the editions {} are in preparation", ids_of(unreleased)),
                  "Say which one with `--edition`.");
  }
  return *unreleased.front();
}

std::size_t chapter_named(const Manual& manual, const std::string& id) {
  if (const auto chapter = manual.chapter_index(id)) return *chapter;
  std::vector<std::string> ids;
  for (const Chapter& chapter : manual.chapters) ids.push_back(chapter.id);
  const std::string near = did_you_mean(id, ids);
  throw Failure(FailureKind::usage, fmt::format("there is no chapter `{}`", id),
                near.empty() ? "A chapter's id is the name of its file, without `.md`." : near);
}

std::string why_no_entry(AnnouncedBy by) {
  if (by == AnnouncedBy::replacement)
    return "nothing changed but wording that the edition replaces throughout the manual";
  if (by == AnnouncedBy::consequence)
    return "nothing changed but numbers, and citations that follow what they cite";
  return {};
}

void write_entry(const pipeline::Workplace& workplace, const Chapter& chapter,
                 const compare::ProposedEntry& entry, const Edition& edition,
                 const CommonArguments& common) {
  const bool has_entry = std::ranges::any_of(
      chapter.text->amendments,
      [&](const Amendment& present) { return present.edition.value == edition.id; });
  if (has_entry) {
    throw Failure(FailureKind::usage,
                  fmt::format("{} has an entry for edition `{}` already", chapter.path, edition.id),
                  "Add to that what is missing; without `--write` the entry is only printed.");
  }
  auto bytes = workplace.working_tree()->read(chapter.path);
  if (!bytes)
    throw Failure(FailureKind::environment, fmt::format("{} cannot be read", chapter.path));
  authoring::Plan plan;
  plan.replacements.push_back(
      {chapter.path, authoring::with_entry(chapter.path, *std::move(bytes), entry, edition.id)});
  apply_plan(plan, workplace.root, common);
}

pipeline::Material gather(const pipeline::Workplace& workplace, const CommonArguments& common) {
  Progress progress(common);
  progress.show("Comparing");
  return pipeline::gather_material(workplace, {.working = true}, common.jobs);
}

/// What seems changed here may only follow from a file that cannot be read.
void require_readable_chapters(const Manual& manual) {
  const auto lost = std::ranges::find_if(
      manual.chapters, [](const Chapter& chapter) { return chapter.text->is_lost; });
  const bool lacks_parts = manual.definition.lacks_parts;
  if (lost == manual.chapters.end() && !lacks_parts) return;
  const std::string& path = lacks_parts ? manual.definition.path : lost->path;
  throw Failure(FailureKind::content,
                fmt::format("{} cannot be read, so what changed in a chapter cannot be told", path),
                "`codicil check` says how to mend it.");
}

}  // namespace

int amend(const CommonArguments& common, const AmendArguments& arguments) {
  const pipeline::Workplace workplace = pipeline::open_workplace(
      pipeline::find_definition(common.manual, std::filesystem::current_path()));
  const pipeline::Material material = gather(workplace, common);
  const auto unreleased = pipeline::unreleased_changes(material, common.jobs);
  const Manual& manual = *material.present;
  require_readable_chapters(manual);
  const std::size_t index = chapter_named(manual, arguments.chapter);
  if (!unreleased) {
    throw Failure(FailureKind::environment, "there is no published edition to compare with",
                  "The first edition needs no entries.");
  }
  const auto editions = compare::editions_since(material.archive, unreleased->base, manual);
  const Edition& edition = edition_of(editions, manual, arguments.edition);
  const auto& chapters = unreleased->comparison.chapters;
  const auto changed = std::ranges::find_if(
      chapters, [&](const ChapterComparison& one) { return one.chapters.after == index; });
  const std::string& newest = material.archive.snapshots[unreleased->base].edition.id;
  if (changed == chapters.end()) {
    const Chapter& chapter = manual.chapters[index];
    remark(
        common,
        chapter.is_draft()
            ? fmt::format("{} is a draft: it is announced once it is in force", chapter.path)
            : fmt::format("{} reads as in edition {}: no entry is needed", chapter.path, newest));
    return status_done;
  }
  const compare::Announcement announcement =
      compare::announcement_of(*changed, unreleased->sides, editions);
  const compare::ProposedEntry entry =
      compare::propose_entry(*changed, announcement, unreleased->sides);
  if (entry.sentences.empty()) {
    const std::string why = why_no_entry(announcement.replaced.empty() ? AnnouncedBy::consequence
                                                                       : AnnouncedBy::replacement);
    remark(common, fmt::format("No entry is needed: since edition {}, {}", newest, why));
    return status_done;
  }
  print(stdout, authoring::entry_lines(entry, edition.id, 2, "\n"));
  if (arguments.write) write_entry(workplace, manual.chapters[index], entry, edition, common);
  return status_done;
}

}  // namespace codicil::cli
