#include "diagnostics/codes.h"

#include <algorithm>
#include <cassert>

namespace codicil {

const std::array<CodeEntry, 54> code_table{{
    {Code::front_matter_invalid, "front-matter-invalid", Severity::error,
     "a key or value at the top of a file cannot be used"},
    {Code::front_matter_unknown_key, "front-matter-unknown-key", Severity::error,
     "a key that Codicil does not know"},
    {Code::chapter_id_duplicate, "chapter-id-duplicate", Severity::error,
     "two chapters claim one identity"},
    {Code::chapter_unlisted, "chapter-unlisted", Severity::warning,
     "a chapter that its part's order does not name"},
    {Code::draft_of_published, "draft-of-published", Severity::error,
     "a published chapter was turned back into a draft"},
    {Code::input_too_large, "input-too-large", Severity::error,
     "a file is larger than Codicil reads"},
    {Code::text_not_utf8, "text-not-utf8", Severity::error, "a file is not UTF-8 text"},
    {Code::merge_unfinished, "merge-unfinished", Severity::error,
     "a file in which git left two versions side by side"},
    {Code::symbolic_link, "symbolic-link", Severity::warning, "a symbolic link is not followed"},
    {Code::file_misplaced, "file-misplaced", Severity::error,
     "a file where a manual has no place for it"},
    {Code::xref_missing_chapter, "xref-missing-chapter", Severity::error,
     "a link to a chapter that does not exist"},
    {Code::xref_missing_section, "xref-missing-section", Severity::error,
     "a link to a section that does not exist"},
    {Code::xref_missing_resource, "xref-missing-resource", Severity::error,
     "a link to a file that does not exist"},
    {Code::xref_stale_number, "xref-stale-number", Severity::error,
     "a citation whose title belongs to another number"},
    {Code::xref_stale_title, "xref-stale-title", Severity::error,
     "a citation whose number has another title"},
    {Code::xref_unresolved_citation, "xref-unresolved-citation", Severity::warning,
     "a citation that matches no section"},
    {Code::xref_unfinished, "xref-unfinished", Severity::error,
     "a citation that was never finished"},
    {Code::xref_old_id, "xref-old-id", Severity::warning, "a link to a former id"},
    {Code::xref_withdrawn, "xref-withdrawn", Severity::warning, "a link to a withdrawn chapter"},
    {Code::xref_draft, "xref-draft", Severity::error, "a link to a draft chapter"},
    {Code::heading_duplicate_id, "heading-duplicate-id", Severity::error,
     "two headings were given one id"},
    {Code::heading_auto_suffix, "heading-auto-suffix", Severity::warning,
     "two headings with the same words"},
    {Code::heading_typed_number, "heading-typed-number", Severity::warning,
     "a number typed into a heading"},
    {Code::heading_level, "heading-level", Severity::warning,
     "a heading with too few or too many #"},
    {Code::paragraph_numbering, "paragraph-numbering", Severity::error,
     "numbered paragraphs beside sub-headings"},
    {Code::footnote_undefined, "footnote-undefined", Severity::error,
     "a footnote mark without a footnote"},
    {Code::footnote_unused, "footnote-unused", Severity::warning,
     "a footnote that nothing points to"},
    {Code::id_vanished, "id-vanished", Severity::warning,
     "a published id that leads nowhere any more"},
    {Code::forward_conflict, "forward-conflict", Severity::error,
     "a former id that is still, or again, in use"},
    {Code::forward_missing, "forward-missing", Severity::error,
     "a forward to something that does not exist"},
    {Code::change_unannounced, "change-unannounced", Severity::warning,
     "a change that nothing announces"},
    {Code::amendment_without_change, "amendment-without-change", Severity::warning,
     "an amendment of a chapter that did not change"},
    {Code::amendment_cites_missing_section, "amendment-cites-missing-section", Severity::warning,
     "an amendment cites a section that its edition does not have"},
    {Code::amendment_unknown_edition, "amendment-unknown-edition", Severity::error,
     "an amendment for an edition that does not exist"},
    {Code::amendment_altered, "amendment-altered", Severity::warning,
     "a published amendment that was reworded or removed"},
    {Code::amendment_uninformative, "amendment-uninformative", Severity::warning,
     "an amendment that does not say what changed"},
    {Code::amendment_not_minor, "amendment-not-minor", Severity::error,
     "a minor amendment whose change is not minor"},
    {Code::edition_in_future, "edition-in-future", Severity::warning,
     "an edition published more than a year from now"},
    {Code::keyword_see_missing, "keyword-see-missing", Severity::error,
     "a keyword refers to one that does not exist"},
    {Code::keyword_near_duplicate, "keyword-near-duplicate", Severity::warning,
     "two keywords that are nearly the same"},
    {Code::source_unknown, "source-unknown", Severity::error,
     "a source that the manual does not list"},
    {Code::source_superseded, "source-superseded", Severity::warning,
     "a source that a newer one has replaced"},
    {Code::term_retired, "term-retired", Severity::warning, "wording that the manual has retired"},
    {Code::review_overdue, "review-overdue", Severity::warning,
     "a chapter whose review date is past"},
    {Code::raw_html, "raw-html", Severity::warning, "HTML that is not published"},
    {Code::markdown_slip, "markdown-slip", Severity::warning,
     "a slip in Markdown that readers would see"},
    {Code::flowchart_invalid, "flowchart-invalid", Severity::error,
     "a flowchart that cannot be read"},
    {Code::flowchart_unclear, "flowchart-unclear", Severity::warning,
     "a flowchart that readers could not follow"},
    {Code::flowchart_undrawn, "flowchart-undrawn", Severity::warning,
     "a flowchart that is published in words alone"},
    {Code::history_unavailable, "history-unavailable", Severity::warning,
     "the manual's history cannot be read"},
    {Code::resource_unused, "resource-unused", Severity::note, "a resource that nothing links to"},
    {Code::theme_invalid, "theme-invalid", Severity::error,
     "a template of the theme that cannot be used"},
    {Code::baseline_outdated, "baseline-outdated", Severity::note,
     "a fault of the baseline that is mended"},
    {Code::allowance_unused, "allowance-unused", Severity::warning,
     "an allowance for a fault that is not there"},
}};

std::string_view name_of(Code code) {
  return code_table[static_cast<std::size_t>(code)].name;
}

Severity severity_of(Code code) {
  return code_table[static_cast<std::size_t>(code)].severity;
}

bool can_be_set_aside(Code code) {
  switch (code) {
    case Code::front_matter_invalid:
    case Code::front_matter_unknown_key:
    case Code::chapter_id_duplicate:
    case Code::draft_of_published:
    case Code::input_too_large:
    case Code::text_not_utf8:
    case Code::merge_unfinished:
    case Code::symbolic_link:
    case Code::file_misplaced:
    case Code::xref_draft:
    case Code::flowchart_invalid:
    case Code::flowchart_undrawn:
    case Code::id_vanished:
    case Code::forward_conflict:
    case Code::forward_missing:
    case Code::change_unannounced:
    case Code::amendment_unknown_edition:
    case Code::amendment_altered:
    case Code::amendment_not_minor:
    case Code::history_unavailable:
    case Code::theme_invalid:
    case Code::baseline_outdated:
    case Code::allowance_unused:
      return false;
    default:
      return true;
  }
}

std::string_view name_of(Severity severity) {
  switch (severity) {
    case Severity::error:
      return "error";
    case Severity::warning:
      return "warning";
    case Severity::note:
      return "note";
  }
  assert(false);
  return {};
}

std::optional<Code> code_named(std::string_view name) {
  const auto found = std::ranges::find(code_table, name, &CodeEntry::name);
  if (found == code_table.end()) return std::nullopt;
  return found->code;
}

}  // namespace codicil
