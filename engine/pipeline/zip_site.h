// A published site as one file, for a memory stick or a message.
#pragma once

#include <filesystem>
#include <string_view>

#include "files/output_file.h"

namespace codicil::pipeline {

/// "public.zip" for "public".
std::filesystem::path zip_beside(const std::filesystem::path& site);

/// Throws Failure (usage) where something else than an archive of a site stands at `zip`.
void require_replaceable_zip(const std::filesystem::path& zip);

/// Writes the site in the folder `site` to `zip`, whole or not at all; the same site gives the same
/// bytes. `title` is the manual's; `start` is put beside the site.
void zip_site(const std::filesystem::path& site, const std::filesystem::path& zip,
              std::string_view title, OutputFile start);

}  // namespace codicil::pipeline
