// How editions, kinds and dates are called on the pages.
#pragma once

#include <string>
#include <string_view>

#include "manual/edition.h"
#include "manual/manual.h"
#include "pages/words.h"

namespace codicil::pages {

/// "February 2017"; "15 March 2017" for an edition that is named by its day.
std::string edition_label(std::string_view edition, std::string_view language);

/// "2026-02" or "2026-02-11" for readers: "February 2026", "11 February 2026".
std::string written_date(std::string_view date, std::string_view language);

/// What an entry did: "Updated", "New".
Phrase phrase_of(AmendmentKind kind);
/// "Statutory guidance", "Case review".
Phrase phrase_of(ReasonKind kind);
/// The reason as it may be published: its kind, and what it refers to only where that is public.
std::string published_reason(const Reason& reason, const Words& words);

/// True where the manual is updated every six months.
bool has_six_monthly_cycle(const ManualDefinition& definition);
/// "Six-monthly update", "Regular update", "Interim update".
Phrase phrase_of(EditionKind kind, const ManualDefinition& definition);

/// What stands before the title of a section: "5.", "6.2", "Appendix 1:"; empty where it has no
/// number.
std::string heading_number(const Chapter& chapter, const Section& section,
                           std::string_view language);

/// At most `most` characters of a text, cut after a word, for descriptions.
std::string shortened(std::string_view text, std::size_t most);

}  // namespace codicil::pages
