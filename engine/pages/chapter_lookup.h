// Which story a chapter of any edition belongs to: the way from the past to the present and back.
#pragma once

#include <cstddef>
#include <optional>
#include <string>
#include <string_view>
#include <unordered_map>
#include <vector>

#include "pages/publication.h"

namespace codicil::pages {

/// The chapters of one manual by id; then by alias, where no chapter has that id.
using ChaptersById = std::unordered_map<std::string_view, std::size_t>;

struct ChapterLookup {
  ChaptersById present;
  std::vector<ChaptersById> then;  ///< One for each snapshot; empty where none is archived.
  /// For each snapshot and each chapter of its manual: the story, or nothing.
  std::vector<std::vector<std::optional<std::size_t>>> stories_then;
  /// Every id that any chapter has or had. Present ids win over aliases, aliases over ids of the
  /// past.
  std::unordered_map<std::string, std::size_t> stories_by_id;

  std::optional<std::size_t> story_named(std::string_view id) const;
};

ChapterLookup look_up_chapters(const Publication& publication);

/// What readers find today under a chapter's present id.
enum class Presence {
  chapter,    ///< Its text.
  external,   ///< A page that says where it lives.
  withdrawn,  ///< A tombstone, as its own file says.
  vanished,   ///< A tombstone for one that left the manual without a word.
  nothing,    ///< A draft that was never in force.
};

std::vector<Presence> presences(const Publication& publication);

}  // namespace codicil::pages
