#include <fmt/format.h>

#include <algorithm>
#include <chrono>

#include "authoring/publish_edition.h"
#include "authoring/release_doubts.h"
#include "authoring/release_sheet.h"
#include "cli/commands.h"
#include "cli/release_material.h"
#include "cli/terminal.h"
#include "git/write_release.h"

namespace codicil::cli {

namespace {

std::chrono::sys_seconds now() {
  return std::chrono::floor<std::chrono::seconds>(std::chrono::system_clock::now());
}

git::AnnotatedTag tag_for(const EditionId& edition) {
  return {authoring::tag_of(edition), "Edition " + edition};
}

/// The files that the commit changes.
std::vector<git::FileChange> changes_of(const ReleaseMaterial& release) {
  const std::string& notes = release.edition().path;
  std::vector<git::FileChange> changes;
  const auto add = [&](const OutputFile& file) {
    if (file.path != notes) changes.push_back({file.path, file.bytes});
  };
  std::ranges::for_each(release.plan().creations, add);
  std::ranges::for_each(release.plan().replacements, add);
  for (const std::string& path : release.plan().deletions) changes.push_back({path, {}});
  const std::string before = release.bytes_of(notes);
  std::string after = authoring::with_published(notes, before, release.candidate().published);
  if (before != after) changes.push_back({notes, std::move(after)});
  return changes;
}

/// The same in words.
std::vector<std::string> files_in_words(const ReleaseMaterial& release) {
  const Edition& edition = release.edition();
  std::vector<std::string> files;
  const auto add = [&](std::string_view what, const std::string& path) {
    if (path != edition.path) files.push_back(fmt::format("{}, {}", path, what));
  };
  for (const OutputFile& file : release.plan().replacements) add("changed", file.path);
  for (const OutputFile& file : release.plan().creations) add("new", file.path);
  for (const std::string& path : release.plan().deletions) add("deleted", path);
  if (!edition.published) {
    files.push_back(
        fmt::format("{} with `published: {}`", edition.path, iso(release.candidate().published)));
  }
  return files;
}

std::string sheet_of(const ReleaseMaterial& release, std::vector<std::string> doubts,
                     std::vector<std::string> reasons, const CommonArguments& common) {
  const auto& candidate = release.candidate();
  return authoring::sheet_as_text({.candidate = candidate,
                                   .base = release.base(),
                                   .schedule = release.schedule(),
                                   .fault_report = release.fault_report(common),
                                   .fault_count = release.fault_count(),
                                   .files = files_in_words(release),
                                   .doubts = std::move(doubts),
                                   .reasons = std::move(reasons)});
}

/// A release that a power cut stopped before its tag; false where it is none.
bool complete_tag(const ReleaseMaterial& release, bool dry_run, const CommonArguments& common) {
  const auto commit = release.commit_without_tag();
  if (!commit) return false;
  const EditionId& id = release.edition().id;
  if (!dry_run) git::write_tag(release.repository(), *commit, tag_for(id), now());
  remark(common,
         fmt::format("Edition {} was released as {}; only its tag was lacking{}.", id,
                     git::Repository::abbreviated(*commit), dry_run ? "" : " and is there now"));
  return true;
}

}  // namespace

int release(const CommonArguments& common, const ReleaseArguments& arguments) {
  const ReleaseMaterial release = gather_release(common, arguments);
  if (complete_tag(release, arguments.dry_run, common)) return status_done;
  const auto reasons = authoring::reasons_to_refuse(release.candidate());
  const auto doubts =
      authoring::doubts_about(release.candidate(), release.base(), release.schedule());
  print(stdout, sheet_of(release, doubts, reasons, common));
  const EditionId& id = release.edition().id;
  if (!reasons.empty()) {
    throw Failure(FailureKind::content,
                  fmt::format("edition {} cannot be released; nothing was changed", id),
                  "The reasons stand at the end of the sheet.");
  }
  const std::vector<git::FileChange> changes = changes_of(release);
  if (arguments.dry_run) {
    remark(common, doubts.empty()
                       ? "Nothing was changed; without --dry-run it would be released now."
                       : "Nothing was changed; without --dry-run it would be released now, odd as "
                         "it is (see the end of the sheet).");
    return status_done;
  }
  release.require_same_head();
  const git::CommitId commit =
      git::write_release(release.repository(), {.changes = changes,
                                                .message = authoring::release_message(id),
                                                .tag = tag_for(id),
                                                .time = now()});
  remark(common, fmt::format("Released edition {} as {}; `codicil build` publishes it. `git push "
                             "--follow-tags` sends it to others.",
                             id, git::Repository::abbreviated(commit)));
  if (!doubts.empty())
    remark(common, "The end of the sheet says what is odd about it; `git push` is not done yet.");
  return status_done;
}

}  // namespace codicil::cli
