// The table of diagnostic codes: the lasting name, the usual severity and the title of each.
#pragma once

#include <array>
#include <optional>
#include <string_view>

namespace codicil {

enum class Severity { error, warning, note };

/// In the order of the table below; the enumerator is the code with '_' for '-'.
enum class Code {
  front_matter_invalid,
  front_matter_unknown_key,
  chapter_id_duplicate,
  chapter_unlisted,
  draft_of_published,
  input_too_large,
  text_not_utf8,
  merge_unfinished,
  symbolic_link,
  file_misplaced,
  xref_missing_chapter,
  xref_missing_section,
  xref_missing_resource,
  xref_stale_number,
  xref_stale_title,
  xref_unresolved_citation,
  xref_unfinished,
  xref_old_id,
  xref_withdrawn,
  xref_draft,
  heading_duplicate_id,
  heading_auto_suffix,
  heading_typed_number,
  heading_level,
  paragraph_numbering,
  footnote_undefined,
  footnote_unused,
  id_vanished,
  forward_conflict,
  forward_missing,
  change_unannounced,
  amendment_without_change,
  amendment_cites_missing_section,
  amendment_unknown_edition,
  amendment_altered,
  amendment_uninformative,
  amendment_not_minor,
  edition_in_future,
  keyword_see_missing,
  keyword_near_duplicate,
  source_unknown,
  source_superseded,
  term_retired,
  review_overdue,
  raw_html,
  markdown_slip,
  flowchart_invalid,
  flowchart_unclear,
  flowchart_undrawn,
  history_unavailable,
  resource_unused,
  theme_invalid,
  baseline_outdated,
  allowance_unused,
};

struct CodeEntry {
  Code code;
  std::string_view name;
  Severity severity;
  std::string_view title;  ///< One line for lists: what it is about.
};

/// Every code, in the order of the enumeration.
extern const std::array<CodeEntry, 54> code_table;

std::string_view name_of(Code code);
Severity severity_of(Code code);
/// Whether faults of this code may be allowed, or stand in a baseline: not what the product
/// promises (no change unannounced, no id that vanishes, no draft that leaks), nor what keeps a
/// file from being read.
bool can_be_set_aside(Code code);
std::string_view name_of(Severity severity);  ///< "error", "warning" or "note".
std::optional<Code> code_named(std::string_view name);

}  // namespace codicil
