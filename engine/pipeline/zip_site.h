// A published site as one file, for a memory stick or a message.
#pragma once

#include <filesystem>
#include <string>
#include <string_view>

namespace codicil::pipeline {

/// In the archive: a folder that is named for the manual; in it the site, in a folder of this name,
/// and beside it the page that a reader opens.
inline constexpr std::string_view zipped_site_name = "manual";
inline constexpr std::string_view start_page_name = "Open the manual.html";

/// The bytes of that page: the same for every manual.
std::string start_page();

/// "public.zip" for "public".
std::filesystem::path zip_beside(const std::filesystem::path& site);

/// Throws Failure (usage) where something else than an archive of a site stands at `zip`.
void require_replaceable_zip(const std::filesystem::path& zip);

/// Writes the site in the folder `site` to `zip`, whole or not at all; the same site gives the same
/// bytes. `title` is the manual's.
void zip_site(const std::filesystem::path& site, const std::filesystem::path& zip,
              std::string_view title);

}  // namespace codicil::pipeline
