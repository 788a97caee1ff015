#include "pages/offline_page.h"

#include <algorithm>
#include <string>

#include "pages/addresses.h"
#include "pages/chrome.h"
#include "text/path.h"

namespace codicil::pages {

namespace {

/// "chapters/referrals/history/2026-02/index.html": what an edition changed in a chapter, or what
/// differs since.
bool compares_a_chapter(std::string_view path) {
  return path.starts_with("chapters/") && std::ranges::count(path, '/') == 4 &&
         (path.find("/history/") != path.npos || path.find("/since/") != path.npos);
}

}  // namespace

bool offers_copy(const Survey& survey) {
  return survey.publication.present_edition && !survey.publication.working_draft;
}

Page compose_offline(const Survey& survey) {
  const std::string path(offline_path);
  return {.path = path,
          .layout = "offline",
          .fields = chrome(survey, {.path = path,
                                    .title = survey.words().say(Phrase::title_offline),
                                    .description = {},
                                    .canonical = {},
                                    .indexed = false})};
}

bool belongs_to_copy(std::string_view path) {
  if (path == editions_path) return true;
  for (const std::string_view folder : {"editions/", "changes/", "notices/", "search/words/past/"})
    if (path.starts_with(folder)) return false;
  if (compares_a_chapter(path)) return false;
  const std::string_view extension = extension_of(path);
  const bool is_in_root = path.find('/') == path.npos;
  return !(is_in_root && path != contents_path) && extension != "xml";
}

}  // namespace codicil::pages
