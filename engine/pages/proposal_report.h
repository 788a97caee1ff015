// The report on a proposal, for those who wrote it and those who decide on it: what stands in its
// way, what it would change, and what would be announced.
#pragma once

#include <cstddef>
#include <string>
#include <vector>

#include "compare/proposal.h"
#include "diagnostics/diagnostic.h"
#include "manual/amendment.h"
#include "pages/change_report.h"

namespace codicil::pages {

/// How it stands with the announcement of a chapter's change.
enum class EntryState {
  missing,   ///< Nothing announces it.
  kept,      ///< The chapter has entries, and the proposal leaves them as they were.
  written,   ///< Entries of the proposal's announce it.
  needless,  ///< Nothing has to be announced.
};

/// "missing", "kept", "written", "needless".
std::string_view name_of(EntryState state);

/// The announcement of one chapter.
struct ProposalEntry {
  std::string chapter;  ///< Its id.
  std::string title;    ///< "2.1 Visitors".
  std::string path;
  EntryState state = EntryState::missing;
  std::vector<const Amendment*> entries{};  ///< Its own for editions in preparation.
  compare::ProposedEntry proposed{};        ///< What one could say; where missing or kept.
  std::string edition{};                    ///< The edition that the proposed entry is for.
  std::string lines{};  ///< The proposed entry as lines to paste; empty where it is not missing.
  std::string below{};  ///< The line of the file below which they belong; empty: above the end of
                        ///< the front matter.
};

/// Holds references only.
struct ProposalReport {
  std::string manual_title;
  std::string base;  ///< What is compared with: an edition's id, or an abbreviated commit.
  bool is_since_edition = false;                ///< `base` is an edition's id.
  const std::vector<Diagnostic>& brought;       ///< Faults that the proposal brings, errors first.
  const std::vector<Diagnostic>& known;         ///< Faults that were there before.
  const ChangeReport& changes;                  ///< From the base to the files as they are now.
  const ChangeReport& drafts;                   ///< The same of revisions in progress.
  const std::vector<ProposalEntry>& entries;    ///< In contents order.
  bool has_edition = false;                     ///< An edition is in preparation.
  const std::vector<std::string>& other_files;  ///< That differ beside the chapters with changes.
};

/// For a comment in a forge. Where it would be longer than `limit` characters, whole chapters and
/// faults are left out and named; 0 is no limit.
std::string proposal_as_markdown(const ProposalReport& report, std::size_t limit);
std::string proposal_as_text(const ProposalReport& report, std::size_t limit);
/// {"base", "brought", "known": {"errors", "warnings"}, "changes" and "drafts" as in
/// `changes_as_json`, "entries", "other_files"}.
std::string proposal_as_json(const ProposalReport& report);

}  // namespace codicil::pages
