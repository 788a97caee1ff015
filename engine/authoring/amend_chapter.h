// `amend`: the entry for what changed in a chapter, put into its front matter.
#pragma once

#include <string>
#include <string_view>

#include "authoring/plan.h"
#include "compare/proposal.h"

namespace codicil::authoring {

/// The entry as an item of a chapter's `amendments`, the dash indented by `indent` spaces; each
/// line ends in `line_ending`.
std::string entry_lines(const compare::ProposedEntry& entry, std::string_view edition,
                        std::size_t indent, std::string_view line_ending);

/// The text of a chapter's file with the entry before its other entries, every other byte as it
/// was. `path` is for messages. Throws Failure (content) where the front matter cannot be read, or
/// its entries stand in brackets.
std::string with_entry(const std::string& path, std::string text,
                       const compare::ProposedEntry& entry, std::string_view edition);

/// The entry as lines that a person puts into a chapter's file.
struct EntryToPaste {
  std::string lines;
  std::string below;  ///< The line below which they belong; empty: above the end of the front
                      ///< matter, whose last lines they are then.
};

/// Throws Failure (content) where the front matter cannot be read.
EntryToPaste entry_to_paste(const std::string& path, std::string text,
                            const compare::ProposedEntry& entry, std::string_view edition);

}  // namespace codicil::authoring
