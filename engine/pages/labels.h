// How editions, kinds and dates are called on the pages.
#pragma once

#include <string>
#include <string_view>

#include "manual/edition.h"
#include "manual/manual.h"
#include "pages/words.h"
#include "text/date.h"

namespace codicil::pages {

/// For readers: "27 February 2017", "February 2017".
std::string long_date(Date date, const Words& words);
std::string long_month(Month month, const Words& words);

/// "February 2017"; "15 March 2017" for an edition that is named by its day.
std::string edition_label(std::string_view edition, const Words& words);

/// "2026-02" or "2026-02-11" for readers: "February 2026", "11 February 2026".
std::string written_date(std::string_view date, const Words& words);

/// What an entry did: "Updated", "New".
Phrase phrase_of(AmendmentKind kind);
/// "Statutory guidance", "Case review".
Phrase phrase_of(ReasonKind kind);
/// The heading of a box: "Scope of this Chapter".
Phrase phrase_of(BoxKind kind);
/// The reason as it may be published: its kind, and what it refers to only where that is public.
std::string published_reason(const Reason& reason, const Words& words);

/// True where the manual is updated every six months.
bool has_six_monthly_cycle(const ManualDefinition& definition);
/// "Six-monthly update", "Regular update", "Interim update".
Phrase phrase_of(EditionKind kind, const ManualDefinition& definition);

/// The title of a section; of a box its heading.
std::string section_title(const Section& section, const Words& words);
/// The same behind its number, as headings print it: "5. Who Should Attend?".
std::string section_heading(const Chapter& chapter, const Section& section, const Words& words);
/// What stands before the title there: "5.", "6.2", "Appendix 1:"; empty where it has no number.
std::string heading_number(const Chapter& chapter, const Section& section);
/// How a section is cited in its own chapter, by a number and a title of it: "Section 5, Who Should
/// Attend?", "Appendix 1: Process Map", "Related Guidance". Either may be empty.
std::string section_place(const Section& section, const std::string& number,
                          const std::string& title, const Words& words);
/// By those that it has.
std::string section_place(const Chapter& chapter, const Section& section, const Words& words);

/// At most `most` characters of a text, cut after a word, for descriptions.
std::string shortened(std::string_view text, std::size_t most);

}  // namespace codicil::pages
