// The page beside a zipped site, which opens it.
#pragma once

#include <cstddef>
#include <string_view>

#include "files/output_file.h"
#include "pages/words.h"

namespace codicil::pipeline {

/// In the archive: a folder that is named for the manual; in it the site, in a folder of this name,
/// and beside it the page that a reader opens.
inline constexpr std::string_view zipped_site_name = "manual";

/// The page, called as its link is: "Open the manual.html". The same for every manual of a language
/// and a theme.
OutputFile start_page(std::string_view language, const pages::Words& words);

inline constexpr std::size_t largest_start_page = 4096;  ///< Bytes.

/// Whether a file is such a page, whatever its words: it leads to the site and nowhere else.
bool is_start_page(const OutputFile& file);

}  // namespace codicil::pipeline
