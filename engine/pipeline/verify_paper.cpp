#include "pipeline/verify_paper.h"

#include <fmt/format.h>

#include <algorithm>
#include <map>

#include "diagnostics/failure.h"
#include "files/content_id.h"
#include "files/source_tree.h"
#include "pipeline/library_versions.h"
#include "pipeline/manuscript.h"
#include "pipeline/print_manual.h"
#include "site/certificate_file.h"

namespace codicil::pipeline {

namespace fs = std::filesystem;

namespace {

using pages::Certificate;
using pages::CertifiedChapter;
using pages::CertifiedEdition;

std::string read_beside(const fs::path& path, const std::string& what) {
  const fs::path folder = path.has_parent_path() ? path.parent_path() : fs::path(".");
  if (auto bytes = DirectoryTree(folder.string()).read(path.filename().string()))
    return *std::move(bytes);
  throw Failure(FailureKind::usage, fmt::format("there is no {} `{}`", what, path.string()),
                "A printed document and its certificate lie beside one another: `pack.pdf` and "
                "`pack.certificate.json`.");
}

site::CertificateFile certificate_at(const fs::path& path) {
  if (auto read = site::read_certificate(read_beside(path, "certificate"))) return *std::move(read);
  throw Failure(FailureKind::content,
                fmt::format("`{}` is not a certificate as Codicil writes it", path.string()));
}

void compare_document(const fs::path& document, const site::CertifiedFile& says,
                      Verification& result) {
  const std::string bytes = read_beside(document, "document");
  if (sha256_of(bytes) == says.sha256 && bytes.size() == says.bytes) {
    result.confirmed.push_back(
        fmt::format("The document is the one of the certificate ({} pages).", says.pages));
  } else {
    result.differences.push_back(fmt::format(
        "{} was altered: it is not the document of the certificate", document.filename().string()));
  }
}

/// Why nothing can be compared with the repository.
Obstacle obstacle_to(const Workplace* workplace, const Certificate& says) {
  std::vector<std::string> commits{says.text.commit};
  if (says.changes_to) commits.push_back(says.changes_to->commit);
  return pipeline::obstacle_to(workplace, commits, "document");
}

/// The files by the commits that the certificate itself names.
void compare_sources(const git::Repository& repository, const Certificate& says,
                     Verification& result) {
  std::map<EditionId, std::string> commits{{says.text.edition, says.text.commit}};
  if (says.changes_to) commits.emplace(says.changes_to->edition, says.changes_to->commit);
  for (const CertifiedChapter& chapter : says.sources) {
    const auto commit = commits.find(chapter.edition);
    const auto bytes = commit == commits.end()
                           ? std::nullopt
                           : repository.tree(commit->second)->read(chapter.path);
    if (!bytes || sha256_of(*bytes) != chapter.sha256) {
      result.differences.push_back(fmt::format("{} of edition {} is not the file of that commit",
                                               chapter.path, chapter.edition));
    }
  }
}

void compare_edition(const CertifiedEdition& says, const CertifiedEdition& is,
                     Verification& result) {
  if (says == is) return;
  if (says.edition != is.edition) {
    result.differences.push_back(
        fmt::format("the edition asked for is {} here, not {}", is.edition, says.edition));
    return;
  }
  result.differences.push_back(
      fmt::format("the edition {} is the commit {} here, found by its {}, "
                  "not {}, found by its {}",
                  is.edition, is.commit, is.resolved, says.commit, says.resolved));
}

/// The certificate against the one that this repository gives now.
void compare_certificates(const Certificate& says, const Certificate& is, Verification& result) {
  compare_edition(says.text, is.text, result);
  if (says.changes_to && is.changes_to) compare_edition(*says.changes_to, *is.changes_to, result);
  if (says.manual != is.manual) result.differences.emplace_back("the title of the manual differs");
  if (says.in_force_from != is.in_force_from || says.in_force_until != is.in_force_until ||
      says.never_in_force != is.never_in_force)
    result.differences.emplace_back("the days on which the text was in force differ");
  if (says.sources != is.sources)
    result.differences.emplace_back("the list of files differs from what would be printed now");
  if (says.engine_version != CODICIL_VERSION) {
    result.obstacle = {fmt::format("the text itself was made by Codicil {}, and this is {}",
                                   says.engine_version, CODICIL_VERSION),
                       fmt::format("Run `codicil verify` of version {}.", says.engine_version)};
  } else if (!are_here(says.libraries)) {
    result.obstacle = {
        fmt::format("the text itself was made with {}", what_is_not_here(says.libraries)),
        "Run `codicil verify` where that is installed."};
  } else if (says.html_sha256 != is.html_sha256) {
    result.differences.emplace_back("the text differs from what would be printed now");
  }
}

std::string first_error(const std::vector<Diagnostic>& diagnostics) {
  const auto error = std::ranges::find(diagnostics, Severity::error, &Diagnostic::severity);
  return fmt::format("`{}` has errors: {}", error->location.path, error->message);
}

void compare_with_repository(const Workplace& workplace, const Certificate& says, unsigned jobs,
                             Verification& result) {
  compare_sources(*workplace.repository, says, result);
  try {
    const auto read =
        read_manuscript(workplace,
                        {.edition = says.text.edition,
                         .as_at = says.as_at,
                         .names = says.chapters,
                         .changes_to = says.changes_to ? says.changes_to->edition : std::string(),
                         .newest = says.newest,
                         .url = says.url},
                        jobs);
    if (!read.value) {
      result.obstacle = {first_error(read.diagnostics), "`codicil build` tells more."};
      return;
    }
    compare_certificates(says, read.value->certificate(), result);
  } catch (const Failure& failure) {
    if (failure.kind() != FailureKind::usage) throw;
    result.differences.emplace_back(failure.what());
  }
  if (!result.differences.empty()) return;
  result.confirmed.push_back(fmt::format("The commit{} and all {} files are as it says.",
                                         says.changes_to ? "s" : "", says.sources.size()));
  if (result.obstacle.reason.empty()) {
    result.confirmed.push_back(
        fmt::format("Its text is what Codicil {} prints of edition {} from the commit {}.",
                    CODICIL_VERSION, says.text.edition, says.text.commit));
  }
}

}  // namespace

Verification verify_paper(const Workplace* workplace, const fs::path& target, unsigned jobs) {
  const bool is_document = target.extension() == ".pdf";
  const site::CertificateFile file =
      certificate_at(is_document ? certificate_beside(target) : target);
  Verification result;
  compare_document(is_document ? target : fs::path(target).replace_filename(file.document.name),
                   file.document, result);
  result.obstacle = obstacle_to(workplace, file.certificate);
  if (result.obstacle.reason.empty())
    compare_with_repository(*workplace, file.certificate, jobs, result);
  return result;
}

}  // namespace codicil::pipeline
