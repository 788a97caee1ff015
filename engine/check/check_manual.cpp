#include "check/check_manual.h"

#include "check/rules.h"

namespace codicil::check {

namespace {

void raise_what_stops_a_release(std::vector<Diagnostic>& diagnostics) {
  for (Diagnostic& fault : diagnostics) {
    if (fault.code == Code::change_unannounced || fault.code == Code::id_vanished ||
        fault.code == Code::amendment_altered)
      fault.severity = Severity::error;
  }
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
  const index::ReferenceFinder finder(input.manual);
  const Subject subject{input, finder};
  std::vector<Diagnostic> diagnostics;
  for (const Rule rule : rules) rule(subject, diagnostics);
  if (input.is_release) raise_what_stops_a_release(diagnostics);
  put_in_order(diagnostics);
  return diagnostics;
}

}  // namespace codicil::check
