// What a preview adds to the pages of the site: a script that shows what is wrong in the files, and
// goes to the newer page when there is one.
#pragma once

#include <string>
#include <string_view>

namespace codicil::server {

/// Below this lie the preview's own files, which no site has.
constexpr std::string_view own_folder = "/_codicil/";

/// The text of the script, and of the style of what it shows.
std::string_view refresh_script();
std::string_view refresh_style();

/// The element that loads the script. `version` names the pages that are shown: letters, digits and
/// hyphens.
std::string script_element(std::string_view version);

/// A page with that element at the end of its head; before everything where it has none.
std::string with_script(std::string page, std::string_view version);

}  // namespace codicil::server
