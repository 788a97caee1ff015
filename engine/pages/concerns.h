// What an announcement or a change is about, for readers who look only for what concerns them: the
// part of its chapter, the areas and the audiences.
#pragma once

#include <string>
#include <vector>

#include "pages/page.h"
#include "pages/survey.h"

namespace codicil::pages {

/// Ids of the definition as at the edition. An empty list excludes nobody: it concerns every part,
/// every area, everyone.
struct Concern {
  std::vector<std::string> parts;
  std::vector<std::string> areas;
  std::vector<std::string> audiences;
  std::vector<std::string> months;  ///< Of the editions that brought it: "2026-02", oldest first.
};

/// Of a chapter of a manual; of no month.
Concern concern_of(const Manual& manual, std::size_t chapter);

/// Of an edition's own notes, which are for everybody: its month alone.
Concern concern_of(const Update& update);

/// Of an entry: the part and the areas of its chapter as at the edition, and the audiences that it
/// names itself, else those of the chapter. What it announces in other chapters widens it.
Concern concern_of(const Survey& survey, const Update& update, const Entry& entry);

/// Of what changed in a chapter between the texts of a pair: the chapter as it is in the newer one,
/// or was where it is gone. Its months are those of the editions between them that changed it; none
/// where the newer text is no edition's.
Concern concern_of(const Survey& survey, compare::TextPair pair,
                   const compare::ChapterPair& chapters);

/// {concern_part, concern_area, concern_audience, concern_month}, each the ids with spaces between
/// them; none where it names nothing.
Fields concern_fields(const Concern& concern);

}  // namespace codicil::pages
