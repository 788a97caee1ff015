#include "check/check_manual.h"

#include <fmt/format.h>

#include "check/rules.h"
#include "text/wording.h"

namespace codicil::check {

namespace {

void raise_what_stops_a_release(std::vector<Diagnostic>& diagnostics) {
  for (Diagnostic& fault : diagnostics) {
    if (fault.code == Code::change_unannounced || fault.code == Code::id_vanished ||
        fault.code == Code::amendment_altered)
      fault.severity = Severity::error;
  }
}

/// What could be said of files that belong to no known part would only follow from that.
Diagnostic nothing_checked(const CheckInput& input) {
  const ManualDefinition& definition = input.manual.definition;
  const auto newest = input.archive.newest_archived();
  std::string message = "no chapter is checked until this file is mended";
  if (newest) {
    const history::Snapshot& edition = input.archive.snapshots[*newest];
    message = fmt::format("{} of edition {} are not checked until this file is mended",
                          counted(edition.manual->chapters.size(), "chapter"),
                          quoted(edition.edition.id));
  }
  Diagnostic note =
      diagnose(Code::front_matter_invalid, Location{input.manual.revision, definition.path, {1, 1}},
               std::move(message));
  note.severity = Severity::note;
  return note;
}

}  // namespace

std::vector<Diagnostic> check_manual(const CheckInput& input) {
  constexpr Rule rules[] = {
      check_references,
      check_relations,
      check_sources,
      check_keywords,
      check_keyword_spellings,
      check_forwards,
      check_drafts,
      check_amendments,
      check_amendment_citations,
      check_editions,
      check_terms,
      check_reviews,
      check_callouts,
      check_resources,
      check_changes,
      check_published_entries,
      check_published_notes,
      check_vanished_ids,
  };
  if (input.manual.definition.lacks_parts || input.manual.chapters.empty())
    return {nothing_checked(input)};
  const index::ReferenceFinder finder(input.manual);
  const Subject subject{input, finder};
  std::vector<Diagnostic> diagnostics;
  for (const Rule rule : rules) rule(subject, diagnostics);
  if (input.is_release) raise_what_stops_a_release(diagnostics);
  put_in_order(diagnostics);
  return diagnostics;
}

}  // namespace codicil::check
