// The rules, one a file.
#pragma once

#include "check/subject.h"

namespace codicil::check {

/// Links and citations in the text, boxes and pages.
void check_references(const Subject& subject, std::vector<Diagnostic>& diagnostics);
/// `related-chapters` and `replaced-by`.
void check_relations(const Subject& subject, std::vector<Diagnostic>& diagnostics);
/// Sources that are unknown or superseded: declared, linked or written in prose.
void check_sources(const Subject& subject, std::vector<Diagnostic>& diagnostics);
/// What keywords refer to.
void check_keywords(const Subject& subject, std::vector<Diagnostic>& diagnostics);
/// Keywords that readers would take for one.
void check_keyword_spellings(const Subject& subject, std::vector<Diagnostic>& diagnostics);
/// Where former ids lead, and whether they are free.
void check_forwards(const Subject& subject, std::vector<Diagnostic>& diagnostics);
/// Drafts that were published before.
void check_drafts(const Subject& subject, std::vector<Diagnostic>& diagnostics);
/// Whether entries have an edition, and say something.
void check_amendments(const Subject& subject, std::vector<Diagnostic>& diagnostics);
/// What entries and notes of editions cite, in the text of their own edition.
void check_amendment_citations(const Subject& subject, std::vector<Diagnostic>& diagnostics);
/// Editions that are published in a far future.
void check_editions(const Subject& subject, std::vector<Diagnostic>& diagnostics);
/// Wording that the manual has retired.
void check_terms(const Subject& subject, std::vector<Diagnostic>& diagnostics);
/// Reviews that are overdue.
void check_reviews(const Subject& subject, std::vector<Diagnostic>& diagnostics);
/// Call-outs of areas that do not exist.
void check_callouts(const Subject& subject, std::vector<Diagnostic>& diagnostics);
/// Changes since the newest edition that nothing announces, and entries for an edition in
/// preparation that announce nothing, or too little.
void check_changes(const Subject& subject, std::vector<Diagnostic>& diagnostics);
/// Entries of published editions, in the light of what those editions published.
void check_published_entries(const Subject& subject, std::vector<Diagnostic>& diagnostics);
/// Notes of published editions, in the light of what those editions published.
void check_published_notes(const Subject& subject, std::vector<Diagnostic>& diagnostics);
/// Ids of the newest edition that nothing accounts for now.
void check_vanished_ids(const Subject& subject, std::vector<Diagnostic>& diagnostics);
/// Files that nothing links to.
void check_resources(const Subject& subject, std::vector<Diagnostic>& diagnostics);

}  // namespace codicil::check
