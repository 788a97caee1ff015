#include "pipeline/verify_site.h"

#include <fmt/format.h>

#include <algorithm>
#include <optional>

#include "diagnostics/failure.h"
#include "files/scratch_folder.h"
#include "files/source_tree.h"
#include "pipeline/build_site.h"
#include "pipeline/found_site.h"
#include "pipeline/library_versions.h"
#include "text/wording.h"

namespace codicil::pipeline {

namespace fs = std::filesystem;

namespace {

using site::FileChange;
using site::FileDifference;
using site::ReadProvenance;

std::string in_words(const FileDifference& difference, std::string_view missing) {
  switch (difference.change) {
    case FileChange::altered:
      return fmt::format("{} was altered", difference.path);
    case FileChange::missing:
      return fmt::format("{} {}", difference.path, missing);
    case FileChange::surplus:
      break;
  }
  return fmt::format("{} does not belong there", difference.path);
}

ReadProvenance provenance_of(const FoundSite& found, const fs::path& target) {
  if (found.provenance.empty()) {
    throw Failure(
        FailureKind::usage, fmt::format("`{}` holds no provenance.json", target.string()),
        "Every site that Codicil publishes has one, which names its commit and its files.");
  }
  if (auto read = site::read_provenance(found.provenance)) return *std::move(read);
  throw Failure(
      FailureKind::content,
      fmt::format("the provenance.json of `{}` is not as Codicil writes it", target.string()));
}

/// The site against what it says of itself.
void compare_files(const FoundSite& found, const ReadProvenance& says, Verification& result) {
  result.differences = found.oddities;
  for (const FileDifference& difference : site::differences(says.files, found.files))
    result.differences.push_back(in_words(difference, "is missing"));
  if (result.differences.empty()) {
    result.confirmed.push_back(
        fmt::format("All {} files are as provenance.json lists them, and "
                    "there is no other.",
                    says.files.size()));
  }
}

/// Why a site cannot be made anew.
Obstacle obstacle_to(const Workplace* workplace, const site::Provenance& provenance) {
  if (provenance.commit.empty() || !provenance.is_clean || provenance.edition.empty()) {
    return {"it was made from files that no commit records",
            "Publish an edition, which a commit records."};
  }
  if (provenance.engine_version != CODICIL_VERSION) {
    return {fmt::format("it was made by Codicil {}, and this is {}", provenance.engine_version,
                        CODICIL_VERSION),
            fmt::format("Run `codicil verify` of version {}.", provenance.engine_version)};
  }
  if (!are_here(provenance.libraries)) {
    return {fmt::format("it was made with {}", what_is_not_here(provenance.libraries)),
            "Other versions may write other bytes: run `codicil verify` where that is installed."};
  }
  return pipeline::obstacle_to(workplace, {provenance.commit}, "site");
}

/// A site that lacks styles and scripts is never the one that was published with them.
void require_whole_theme(const BuildOutcome& built) {
  if (built.missing_assets.empty()) return;
  throw Failure(FailureKind::environment,
                fmt::format("the theme here lacks {}, so the site cannot be made anew",
                            quoted_list(built.missing_assets)),
                "`codicil build` says where they are asked for, and what makes them.");
}

/// The site as this program builds it now.
FoundSite build_anew(const Workplace& workplace, const ReadProvenance& says, std::string edition,
                     bool is_zipped, unsigned jobs) {
  const ScratchFolder scratch;
  const BuildOutcome built = build_site(
      workplace, {.text = {.edition = std::move(edition), .history = says.provenance.history},
                  .out = scratch.path() / "site",
                  .drafts = says.provenance.drafts,
                  .zip = is_zipped,
                  .jobs = jobs});
  if (!built.published) {
    throw Failure(FailureKind::environment, "the edition can no longer be built here",
                  "`codicil build` says why.");
  }
  require_whole_theme(built);
  return find_site(is_zipped ? built.zip : built.site);
}

/// What differs from the site made anew.
std::vector<std::string> differences_from(const FoundSite& anew, const FoundSite& found,
                                          const ReadProvenance& says) {
  const bool starts_alike = anew.start_page == found.start_page;
  if (anew.provenance == found.provenance && anew.files == found.files && starts_alike) return {};
  std::vector<std::string> all;
  const auto made = site::read_provenance(anew.provenance);
  if (made && made->provenance.commit != says.provenance.commit) {
    all.push_back(fmt::format("the edition {} is the commit {} here, not {}",
                              says.provenance.edition, made->provenance.commit,
                              says.provenance.commit));
  }
  for (const FileDifference& difference : site::differences(anew.files, found.files))
    all.push_back(in_words(difference, "is missing, which that commit publishes"));
  if (!starts_alike)
    all.push_back(fmt::format("{} is not as that commit's build writes it", found.start_page.path));
  if (all.empty()) all.emplace_back("provenance.json is not as that commit's build writes it");
  return all;
}

/// Against the commit that it names. What is said of editions may come from that commit or, as in a
/// build of the newest edition, from the present one.
void compare_with_commit(const Workplace& workplace, const FoundSite& found,
                         const ReadProvenance& says, unsigned jobs, Verification& result) {
  try {
    const std::string& edition = says.provenance.edition;
    const bool is_zipped = !found.start_page.path.empty();
    result.differences =
        differences_from(build_anew(workplace, says, edition, is_zipped, jobs), found, says);
    if (!result.differences.empty() &&
        differences_from(build_anew(workplace, says, {}, is_zipped, jobs), found, says).empty())
      result.differences.clear();
  } catch (const Failure& failure) {
    if (failure.kind() != FailureKind::usage) throw;
    result.differences.emplace_back(failure.what());
  }
  if (!result.differences.empty()) return;
  result.confirmed.push_back(fmt::format(
      "It is what Codicil {} publishes as edition {} from the commit {} (found by its {}).",
      CODICIL_VERSION, says.provenance.edition, says.provenance.commit, says.provenance.resolved));
}

}  // namespace

Verification verify_site(const Workplace* workplace, const fs::path& target, unsigned jobs) {
  const FoundSite found = find_site(target);
  const ReadProvenance says = provenance_of(found, target);
  Verification result;
  compare_files(found, says, result);
  if (!result.differences.empty()) return result;
  result.obstacle = obstacle_to(workplace, says.provenance);
  if (result.obstacle.reason.empty()) compare_with_commit(*workplace, found, says, jobs, result);
  return result;
}

}  // namespace codicil::pipeline
