// The report on a proposal in pieces: one fault, one chapter, one entry, each of which can be left
// out where there is no room for it.
#pragma once

#include <cstddef>
#include <string>
#include <string_view>
#include <vector>

#include "markdown/plain_form.h"
#include "pages/proposal_report.h"

namespace codicil::pages {

struct ReportPiece {
  std::string title;  ///< How it is called where it is left out, in the report's form.
  std::string text;   ///< Ends in an empty line.
};

/// Writes the pieces in one form.
class ProposalPieces {
 public:
  ProposalPieces(const ProposalReport& report, markdown::PlainForm form)
      : report_(report), form_(form) {}

  /// A heading; of level 1 where the report begins.
  std::string heading(std::size_t level, std::string_view words) const;
  /// Words that are in the report's form already.
  std::string paragraph(const std::string& words) const;
  /// Words of an author's, with nothing in them that the form could take for a mark.
  std::string words(std::string_view text) const;
  /// Words of ours that an author's words stand in, between backticks.
  std::string message(std::string_view text) const;
  /// A path or a word that is copied as it is.
  std::string code(std::string_view text) const;

  std::vector<ReportPiece> faults() const;
  /// The chapters that would read differently: those with flagged changes first.
  std::vector<ReportPiece> chapters(const ChangeReport& changes) const;
  std::vector<ReportPiece> entries() const;

 private:
  bool is_letter() const { return form_ == markdown::PlainForm::letter; }
  std::string lines(const Document& document, std::string_view margin) const;
  /// Sentences that are Markdown, as a quotation.
  std::string quoted_sentences(const std::vector<std::string>& sentences) const;
  std::string block(std::string_view lines) const;

  std::string fault(const Diagnostic& fault) const;
  std::string chapter(const ScheduleChapter& chapter) const;
  std::string row(const ScheduleRow& row) const;
  std::string numbers(const ScheduleChapter& chapter) const;
  std::string entry(const ProposalEntry& entry) const;
  std::string written_entry(const Amendment& amendment) const;
  std::string missing_entry(const ProposalEntry& entry) const;
  std::string kept_entries(const ProposalEntry& entry) const;

  const ProposalReport& report_;
  markdown::PlainForm form_;
};

}  // namespace codicil::pages
