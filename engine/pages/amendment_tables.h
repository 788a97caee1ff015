// The tables of one edition: Updated Chapters, New Chapters and Features, Removed Chapters,
// Throughout the Manual.
#pragma once

#include <string>

#include "pages/page.h"
#include "pages/survey.h"

namespace codicil::pages {

/// The four tables, the introduction, and the corrections that concern no single row.
Fields edition_tables(const Survey& survey, const Update& update, const std::string& page);

}  // namespace codicil::pages
