// `retitle`: another title for a chapter or a section, and for all that cites it.
#pragma once

#include <cstdint>
#include <optional>
#include <string>
#include <string_view>
#include <vector>

#include "authoring/present_texts.h"
#include "authoring/rewrites.h"
#include "history/archive.h"
#include "history/chapter_story.h"

namespace codicil::authoring {

/// What a retitling is planned from. Holds references only.
struct TitleMaterial {
  const PresentTexts& texts;
  const Manual& manual;
  const SourceTree& files;
  const history::Archive& archive;
  const std::vector<history::ChapterStory>& stories;
};

/// A chapter, or one of its sections.
struct TitledPlace {
  std::uint32_t chapter = 0;
  std::optional<std::uint32_t> section;
};

/// "chapter" or "chapter#section", by present ids. Throws Failure (usage) where nothing has them,
/// or what has them has no title of its own (a box, a paragraph).
TitledPlace titled_place(const Manual& manual, const PresentTexts& texts, std::string_view name);

struct Retitling {
  TitledPlace place;
  std::string old_title;
  std::string title;           ///< As it will be.
  std::string old_id;          ///< Of a section.
  std::string id;              ///< As it will be; the same where the section keeps it.
  bool is_id_written = false;  ///< The id that it keeps is written behind its heading.
  bool is_forwarded = false;   ///< The old id is forwarded.
  std::vector<Rewrite> rewrites;
  std::vector<Obstacle> obstacles;  ///< Where there are any, nothing should be written.
  Plan plan;

  bool is_needed() const { return title != old_title; }
};

/// Plans it: the heading, or the chapter's `title`; the forward of an id that an edition published;
/// every citation, link and mention of the id. A section whose new words would give it an id that
/// something else has, had or would then lose keeps its own, written out: that can never lead
/// anyone astray. Throws Failure (usage) for what can be no title.
Retitling plan_retitling(const TitleMaterial& material, const TitledPlace& place,
                         std::string_view title);

}  // namespace codicil::authoring
