// What only the manual as a whole can say about its files: whether groups exist, whether paragraphs
// can be numbered, whether pages keep to what pages are.
#pragma once

#include <vector>

#include "diagnostics/diagnostic.h"
#include "manual/manual.h"

namespace codicil::reader {

/// Areas and audiences that the definition does not list, and sections whose paragraphs and
/// sub-sections would have the same numbers.
void check_chapter(const Manual& manual, const Chapter& chapter,
                   std::vector<Diagnostic>& diagnostics);

/// Errata of editions that do not exist, and two six-monthly editions in one month.
void check_editions(const Manual& manual, std::vector<Diagnostic>& diagnostics);

/// What pages cannot have. False for one that must not be published.
bool check_page(const Manual& manual, const OrdinaryPage& page,
                std::vector<Diagnostic>& diagnostics);

}  // namespace codicil::reader
