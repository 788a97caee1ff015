// What cites a chapter or section that gets another title: citations in prose, links and their
// words, and the places of the front matter that name its id.
#pragma once

#include "authoring/retitle.h"

namespace codicil::authoring {

/// The text of the revision in progress that has the section as the chapter has it, so that it is
/// retitled there too; nullptr where none does.
const ChapterText* draft_with_section(const Manual& manual, const Retitling& retitling);

/// Adds everything that must follow to `files`, and what cannot to the obstacles of `retitling`.
void rewrite_citations(const PresentTexts& texts, Retitling& retitling, WrittenFiles& files);

}  // namespace codicil::authoring
