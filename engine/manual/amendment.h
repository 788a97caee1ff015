// An amendment: what one edition changed in one chapter, in the words of those who changed it.
#pragma once

#include <array>
#include <optional>
#include <string>
#include <string_view>
#include <vector>

#include "manual/document.h"
#include "text/date.h"

namespace codicil {

enum class AmendmentKind {
  updated,
  added,
  replaced,
  renamed,
  moved,
  merged,
  withdrawn,
  correction,
  minor
};

/// As authors write it: "updated", "new" (for `added`) …
std::string_view name_of(AmendmentKind kind);
std::optional<AmendmentKind> amendment_kind_named(std::string_view name);
extern const std::array<AmendmentKind, 9> all_amendment_kinds;

enum class ReasonKind { legislation, statutory_guidance, case_review, audit, local, error };

std::string_view name_of(ReasonKind kind);
std::optional<ReasonKind> reason_kind_named(std::string_view name);

/// Why a chapter was amended.
struct Reason {
  ReasonKind kind = ReasonKind::local;
  std::string reference;
  std::string recommendation;
  bool is_public = false;  ///< Only then are reference and recommendation published.
};

struct Approval {
  std::string by;
  std::optional<Date> date;
};

struct Amendment {
  Placed<std::string> edition;  ///< The edition that publishes it.
  AmendmentKind kind = AmendmentKind::updated;
  Document details;
  std::vector<Placed<std::string>> sections;  ///< Section ids, where the author named them.
  std::optional<Reason> reason;
  std::string action;
  bool highlight = false;
  std::vector<Placed<std::string>> audience;
  std::optional<Approval> approved;
  std::string title;  ///< The chapter's title then, where the author gave it.
  Place place;
};

}  // namespace codicil
