// How messages say what changed in a chapter.
#pragma once

#include <string>

#include "compare/announcement.h"

namespace codicil::check {

/// "Section 5, Who Should Attend?", "the text before the first heading", "form.pdf": where it is
/// now, or of what is gone where it was.
std::string place_words(const compare::SectionComparison& section, const compare::Sides& sides);

/// What of a chapter's change is not accounted for, for the middle of a message: "the chapter was
/// renamed, `Section 5, Who Should Attend?` and `Section 6, Reports` changed, `Note` is new".
std::string change_words(const compare::ChapterComparison& chapter,
                         const compare::Announcement& announcement, const compare::Sides& sides);

}  // namespace codicil::check
