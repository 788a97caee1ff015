// The id of a section under another title: a new one with a forward, or the one that it has.
#pragma once

#include <cstddef>
#include <string>
#include <string_view>

#include "history/archive.h"
#include "history/chapter_story.h"
#include "manual/manual.h"

namespace codicil::authoring {

struct RetitledId {
  std::string id;
  bool is_written = false;    ///< It is to be written behind the heading, `{#…}`.
  bool is_forwarded = false;  ///< The present one is to be forwarded to it.
};

/// The id that the heading's new words give it, where that id is free and the present one came from
/// its words alone; else the present one.
RetitledId retitled_id(const Manual& manual, const history::Archive& archive,
                       const std::vector<history::ChapterStory>& stories, std::size_t chapter,
                       const Section& section, std::string_view title);

}  // namespace codicil::authoring
