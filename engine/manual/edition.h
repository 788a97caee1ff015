// An edition: one published update of the manual, and its own notes.
#pragma once

#include <optional>
#include <string>
#include <string_view>
#include <vector>

#include "manual/amendment.h"
#include "manual/document.h"
#include "text/date.h"

namespace codicil {

/// "2017-02" or "2017-03-15". Ordered by the text.
using EditionId = std::string;

/// The month an edition is shown under; nothing when the text is no edition id.
std::optional<Month> month_of_edition(std::string_view id);

enum class EditionKind { six_monthly, interim };

/// A row of "Throughout the Manual": details, or a replacement of wording.
struct ThroughoutRow {
  std::string topic;
  Document details;
  std::string replaces;  ///< Empty where it is no replacement.
  std::string by;
  Place place;
};

/// A correction of a published note.
struct Erratum {
  Placed<EditionId> edition;
  std::optional<Placed<std::string>> chapter;
  Document details;
};

/// An entry for a chapter or feature that has no file.
struct FilelessRow {
  std::string title;
  AmendmentKind kind = AmendmentKind::updated;
  Document details;
  Place place;
};

struct Edition {
  EditionId id;
  std::string path;
  Place published_place;          ///< Of the day.
  std::optional<Date> published;  ///< Absent: in preparation, and nothing of it is public.
  std::optional<Date> in_force;   ///< As written; `in_force_from` has the default.
  EditionKind kind = EditionKind::six_monthly;
  std::optional<Month> next_update;
  std::vector<ThroughoutRow> throughout;
  std::vector<Erratum> errata;
  std::vector<FilelessRow> rows;
  Document introduction;
  Place place;
  bool is_lost = false;  ///< Its file could not be read as its author meant it.

  bool is_published() const { return published.has_value(); }
  /// The day from which it applies; only of a published edition.
  Date in_force_from() const { return in_force ? *in_force : *published; }
};

/// By publication, then id; those in preparation last.
bool comes_before(const Edition& a, const Edition& b);

}  // namespace codicil
