// manual.json: the manual as data, for other programs.
#pragma once

#include <string>

#include "pages/survey.h"

namespace codicil::pages {

/// The text of manual.json. Paths in it are relative to the root of the site.
std::string manual_json(const Survey& survey);
std::string manual_json(const Publication& publication);

}  // namespace codicil::pages
