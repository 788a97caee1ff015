// The manual on paper: the whole of an edition, some of its chapters, or a pack of evidence, as one
// document that stands by itself.
#pragma once

#include <cstddef>
#include <map>
#include <optional>
#include <string>
#include <vector>

#include "pages/certificate.h"
#include "pages/page.h"
#include "pages/resources.h"
#include "pages/survey.h"

namespace codicil::pages {

/// What is printed.
struct PaperPlan {
  std::size_t snapshot = 0;               ///< The edition whose text it is; it is archived.
  std::optional<Date> as_at;              ///< The day that was asked for.
  std::vector<std::size_t> stories;       ///< The chapters, in the contents order of that edition.
  bool is_whole = true;                   ///< They are all that the edition has.
  std::optional<std::size_t> changes_to;  ///< With what changed from it to this edition, which is
                                          ///< archived, and has been compared with it.
};

/// The chapters that an edition has in force or elsewhere, as stories in contents order.
std::vector<std::size_t> chapters_in_force(const Survey& survey, std::size_t snapshot);

/// The page, from 1, on which each anchor of the document stands.
using PageNumbers = std::map<std::string, std::size_t>;

/// The document, in the layout "paper". Before it was printed once there are no page numbers;
/// without a certificate the last page is left out.
Page compose_paper(const Survey& survey, const PaperPlan& plan, const PageNumbers& numbers,
                   const Certificate* certificate);

/// The pictures that stand in it, at the paths under which it loads them.
std::vector<PlannedResource> pictures_of(const Survey& survey, const PaperPlan& plan);

/// The files of the chapters that are printed and compared, without their hashes.
std::vector<CertifiedChapter> sources_of(const Survey& survey, const PaperPlan& plan);

}  // namespace codicil::pages
