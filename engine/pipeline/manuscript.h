// A document that is to be printed, gathered from the editions: its text, its pictures and what
// certifies it.
#pragma once

#include <filesystem>
#include <memory>
#include <optional>
#include <string>
#include <vector>

#include "compare/edition_comparisons.h"
#include "diagnostics/diagnostic.h"
#include "pages/paper.h"
#include "pipeline/draw_flowcharts.h"
#include "pipeline/material.h"
#include "pipeline/workplace.h"
#include "site/theme.h"

namespace codicil::pipeline {

/// What is to be printed.
struct PaperChoice {
  std::string edition{};        ///< Empty or "latest": the newest published one that is archived.
  std::optional<Date> as_at{};  ///< Instead of it: the one in force on that day.
  /// Ids of chapters, present or former, and of parts; empty: the whole manual.
  std::vector<std::string> names{};
  /// With what changed up to this edition ("latest", or a day: the one in force then); empty:
  /// without.
  std::string changes_to{};
  EditionId newest{};  ///< As if no later edition were known; empty: all are.
  std::string url{};   ///< As if that were the manual's address; empty: the definition's.
};

/// Owns all that the document is made of.
class Manuscript {
 public:
  const pages::Survey& survey() const { return *survey_; }
  const pages::PaperPlan& plan() const { return plan_; }
  const Edition& edition() const { return survey_->snapshot(plan_.snapshot).edition; }
  /// All but what only the printer knows.
  const pages::Certificate& certificate() const { return certificate_; }

  /// The document as HTML, with the last page where there is a certificate.
  std::string html(const pages::PageNumbers& numbers, const pages::Certificate* certificate) const;

  /// Writes what the document loads, style sheet and pictures, below a folder.
  void write_assets(const std::filesystem::path& folder) const;

 private:
  friend Reported<std::unique_ptr<const Manuscript>> read_manuscript(const Workplace& workplace,
                                                                     const PaperChoice& choice,
                                                                     unsigned jobs);

  Manuscript(const Workplace& workplace, Material material, site::Theme theme)
      : workplace_(workplace), material_(std::move(material)), theme_(std::move(theme)) {}
  void plan(const PaperChoice& choice, unsigned jobs);
  /// The flowcharts of what is printed; gives what could not be drawn.
  std::vector<Diagnostic> draw(unsigned jobs);
  void certify();

  const Workplace& workplace_;
  Material material_;
  site::Theme theme_;
  DrawnFlowcharts flowcharts_;
  compare::EditionComparisons comparisons_;
  std::shared_ptr<const pages::Survey> survey_;
  pages::PaperPlan plan_;
  pages::Certificate certificate_;
};

/// Reads the editions and chooses; nullptr where errors stop it. The workplace must outlive it.
/// Throws Failure: usage for what does not exist or was not in force; environment where no edition
/// is recorded, or its text cannot be had.
Reported<std::unique_ptr<const Manuscript>> read_manuscript(const Workplace& workplace,
                                                            const PaperChoice& choice,
                                                            unsigned jobs);

}  // namespace codicil::pipeline
