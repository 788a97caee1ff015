#include "pipeline/print_manual.h"

#include <fmt/format.h>

#include <fstream>
#include <utility>

#include "diagnostics/failure.h"
#include "files/content_id.h"
#include "files/scratch_folder.h"
#include "files/write_file.h"
#include "paper/chromium.h"
#include "paper/pdf_file.h"
#include "site/certificate_file.h"
#include "text/slug.h"

namespace codicil::pipeline {

namespace fs = std::filesystem;

namespace {

constexpr std::string_view pdf_begins = "%PDF-";

void report(const PrintOptions& options, std::string_view what) {
  if (options.progress) options.progress(what);
}

/// Prints of other things have other names, so that none takes the place of another; where many
/// chapters were asked for, those that no longer fit in the name are left out of it.
fs::path usual_name(const Manuscript& manuscript, const PaperChoice& choice) {
  constexpr std::size_t longest = 120;
  const std::string title = slug(manuscript.certificate().manual);
  std::string name =
      fmt::format("{}-{}", title.empty() ? "manual" : title, manuscript.edition().id);
  for (const std::string& asked : choice.names) {
    const std::string more = "-" + slug(asked);
    if (name.size() + more.size() > longest) break;
    name += more;
  }
  if (const auto& changes_to = manuscript.plan().changes_to)
    name += "-changes-to-" + manuscript.survey().snapshot(*changes_to).edition.id;
  return name + ".pdf";
}

/// What is no PDF is not replaced by one.
void require_replaceable(const fs::path& path) {
  if (path.extension() != ".pdf") {
    throw Failure(FailureKind::usage, fmt::format("`{}` does not end in `.pdf`", path.string()),
                  "The document is a PDF; its certificate is named after it.");
  }
  std::error_code error;
  if (!fs::exists(fs::symlink_status(path, error))) return;
  std::string begins(pdf_begins.size(), '\0');
  std::ifstream file(path, std::ios::binary);
  file.read(begins.data(), static_cast<std::streamsize>(begins.size()));
  if (fs::is_regular_file(path, error) && begins == pdf_begins) return;
  throw Failure(FailureKind::usage, fmt::format("`{}` exists, and is no PDF", path.string()));
}

/// A document that was printed so that its contents name the pages on which everything stands.
struct Printed {
  std::string bytes;
  paper::PdfFacts facts;
};

/// Prints, reads where everything stands, and prints that: again where the numbers themselves have
/// moved something.
Printed print(const Manuscript& manuscript, const pages::Certificate& certificate,
              const paper::Chromium& chromium, const PrintOptions& options) {
  const ScratchFolder scratch;
  manuscript.write_assets(scratch.path());
  const fs::path page = scratch.path() / "document.html";
  constexpr int most_passes = 4;
  Printed printed;
  for (int pass = 0; pass < most_passes; ++pass) {
    report(options, pass == 0 ? "Printing" : "Printing with page numbers");
    const pages::PageNumbers numbers = printed.facts.destinations;
    replace_file(page, manuscript.html(numbers, &certificate));
    printed.bytes = paper::print_page(chromium, page);
    printed.facts = paper::read_pdf(printed.bytes);
    if (printed.facts.destinations == numbers) return printed;
  }
  throw Failure(
      FailureKind::environment,
      "the page numbers in the contents do not come to rest, however often it is printed");
}

paper::PdfTitle title_of(const Manuscript& manuscript) {
  const pages::Certificate& certificate = manuscript.certificate();
  const Manual& manual = *manuscript.survey().snapshot(manuscript.plan().snapshot).manual;
  const pages::Words& words = manuscript.survey().words();
  const EditionId& edition = certificate.text.edition;
  return {.title = fmt::format("{}, {}", certificate.manual, edition),
          .author = manual.definition.publisher,
          .subject = words.say(pages::Phrase::paper_subject,
                               {{"edition", edition}, {"commit", certificate.text.commit}}),
          .language = manual.definition.language,
          .creator = fmt::format("Codicil {}", certificate.engine_version),
          .day = *manuscript.edition().published};
}

/// Up to the text itself there are no changes to print.
void require_later_text(const pages::PaperPlan& plan, const Edition& edition) {
  if (plan.changes_to != plan.snapshot) return;
  throw Failure(
      FailureKind::usage,
      fmt::format("the edition {} is the one that is printed, so nothing changed", edition.id),
      "Name a later edition or day with `--changes-to`, or leave it out.");
}

}  // namespace

fs::path certificate_beside(const fs::path& document) {
  return fs::path(document).replace_extension(".certificate.json");
}

PrintOutcome print_manual(const Workplace& workplace, const PrintOptions& options) {
  if (!options.out.empty()) require_replaceable(options.out);
  const paper::Chromium chromium = paper::find_chromium();
  report(options, "Reading");
  auto read = read_manuscript(workplace, options.choice, options.jobs);
  PrintOutcome outcome;
  outcome.diagnostics = std::move(read.diagnostics);
  if (!read.value) return outcome;
  const Manuscript& manuscript = *read.value;
  require_later_text(manuscript.plan(), manuscript.edition());
  const fs::path document =
      fs::absolute(options.out.empty() ? usual_name(manuscript, options.choice) : options.out)
          .lexically_normal();
  require_replaceable(document);

  pages::Certificate certificate = manuscript.certificate();
  certificate.printer = chromium.version;
  const Printed printed = print(manuscript, certificate, chromium, options);
  const std::string bytes = paper::with_title(printed.bytes, title_of(manuscript));
  replace_file(document, bytes);
  replace_file(certificate_beside(document),
               site::written({.certificate = std::move(certificate),
                              .document = {.name = document.filename().string(),
                                           .sha256 = sha256_of(bytes),
                                           .bytes = bytes.size(),
                                           .pages = printed.facts.pages}}));
  outcome.document = document;
  outcome.certificate = certificate_beside(document);
  outcome.edition = manuscript.edition().id;
  outcome.pages = printed.facts.pages;
  return outcome;
}

}  // namespace codicil::pipeline
