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

/// Why a site cannot be made anew; empty where it can. The help is set beside it.
std::string obstacle(const Workplace* workplace, const site::Provenance& provenance,
                     std::string& help) {
  if (provenance.commit.empty() || !provenance.is_clean || provenance.edition.empty()) {
    help = "Publish an edition, which a commit records.";
    return "it was made from files that no commit records";
  }
  if (provenance.engine_version != CODICIL_VERSION) {
    help = fmt::format("Run `codicil verify` of version {}.", provenance.engine_version);
    return fmt::format("it was made by Codicil {}, and this is {}", provenance.engine_version,
                       CODICIL_VERSION);
  }
  if (!are_here(provenance.libraries)) {
    help = "Other versions of these may write other bytes; provenance.json names them.";
    return "it was made with other versions of the libraries than are here";
  }
  if (workplace == nullptr) {
    help = "Run it in the manual's folder, or name the definition with --manual.";
    return "there is no manual here to compare with";
  }
  if (!workplace->repository) {
    help = workplace->no_history_help;
    return fmt::format("the manual's history cannot be read: {}", workplace->no_history);
  }
  if (!workplace->repository->commit_named(provenance.commit)) {
    help = "Fetch all of its history; a site of another manual never fits.";
    return fmt::format("the commit {} is not in this repository", provenance.commit);
  }
  return {};
}

/// The site as this program builds it now.
FoundSite build_anew(const Workplace& workplace, const ReadProvenance& says, std::string edition,
                     unsigned jobs) {
  const ScratchFolder scratch;
  const BuildOutcome built = build_site(
      workplace, {.text = {.edition = std::move(edition), .history = says.provenance.history},
                  .out = scratch.path() / "site",
                  .drafts = says.provenance.drafts,
                  .jobs = jobs});
  if (!built.published) {
    throw Failure(FailureKind::environment, "the edition can no longer be built here",
                  "`codicil build` says why.");
  }
  return find_site(built.site);
}

/// What differs from the site made anew.
std::vector<std::string> differences_from(const FoundSite& anew, const FoundSite& found,
                                          const ReadProvenance& says) {
  if (anew.provenance == found.provenance && anew.files == found.files) return {};
  std::vector<std::string> all;
  const auto made = site::read_provenance(anew.provenance);
  if (made && made->provenance.commit != says.provenance.commit) {
    all.push_back(fmt::format("the edition {} is the commit {} here, not {}",
                              says.provenance.edition, made->provenance.commit,
                              says.provenance.commit));
  }
  for (const FileDifference& difference : site::differences(anew.files, found.files))
    all.push_back(in_words(difference, "is missing, which that commit publishes"));
  if (all.empty()) all.emplace_back("provenance.json is not as that commit's build writes it");
  return all;
}

/// Against the commit that it names. What is said of editions may come from that commit or, as in a
/// build of the newest edition, from the present one.
void compare_with_commit(const Workplace& workplace, const FoundSite& found,
                         const ReadProvenance& says, unsigned jobs, Verification& result) {
  try {
    const std::string& edition = says.provenance.edition;
    result.differences = differences_from(build_anew(workplace, says, edition, jobs), found, says);
    if (!result.differences.empty() &&
        differences_from(build_anew(workplace, says, {}, jobs), found, says).empty())
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
  result.unchecked = obstacle(workplace, says.provenance, result.help);
  if (result.unchecked.empty()) compare_with_commit(*workplace, found, says, jobs, result);
  return result;
}

}  // namespace codicil::pipeline
