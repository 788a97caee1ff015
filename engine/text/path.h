// Paths inside a source tree or a site: '/' between names, no leading '/', compared byte by byte.
#pragma once

#include <optional>
#include <string>
#include <string_view>

namespace codicil {

/// Removes "." and resolves ".."; nothing when it leads above the root.
std::optional<std::string> normal_path(std::string_view path);

/// `path` as written in a file of `folder` ("" for the root): joined and made normal. With a
/// leading '/' it counts from the root.
std::optional<std::string> resolve_path(std::string_view folder, std::string_view path);

/// The relative link from the page at `from` to the file at `to`, both paths inside one site:
/// ("chapters/a/index.html", "chapters/b/index.html") gives "../b/index.html". Not percent-encoded:
/// a URL is `url_path(relative_link(…))`.
std::string relative_link(std::string_view from, std::string_view to);

std::string_view folder_of(std::string_view path);     ///< "a/b" of "a/b/c.md"; "" at the root.
std::string_view file_name_of(std::string_view path);  ///< "c.md"
std::string_view stem_of(std::string_view path);  ///< "c" of "a/b/c.md"; "c.draft" of "c.draft.md".
std::string_view extension_of(std::string_view path);  ///< "md"; empty when there is none.

/// Percent-encodes what may not stand in the path of a URL; '/' stays.
std::string url_path(std::string_view path);
/// Decodes %XX; a malformed escape stays as it is.
std::string decode_url(std::string_view text);
/// True for "https:", "mailto:" and the like, and for "//host".
bool has_scheme(std::string_view url);

}  // namespace codicil
