// Where a manual rests on a source: declared, linked, or written in prose.
#pragma once

#include <cstdint>
#include <optional>
#include <string>
#include <vector>

#include "index/reference_table.h"
#include "manual/manual.h"

namespace codicil::index {

struct SourceUse {
  enum class Manner : std::uint8_t {
    declared,  ///< In the front matter's `sources`.
    linked,    ///< By `source:`, or by the source's own address.
    written,   ///< Its title, or a name that prose gives it.
  } manner = Manner::declared;
  bool is_page = false;
  std::size_t text = 0;  ///< Index into Manual::chapters, or into pages.
  /// Index into the sections of that text; nothing for what stands before the first heading, and
  /// for footnotes.
  std::optional<std::uint32_t> section;
  Place place;
  std::string words;  ///< What prose, or the words of the link, say; of a declared one its id.
};

/// "declared", "linked", "written".
std::string_view name_of(SourceUse::Manner manner);

/// Chapters in order, then pages; of one text by section, then by place. Drafts and withdrawn
/// chapters are left out. `source` is an index into the definition's sources. Where several
/// versions of a source have one title, the title alone stands for each of them.
std::vector<SourceUse> uses_of_source(const Manual& manual, const ReferenceTable& references,
                                      std::size_t source);

}  // namespace codicil::index
