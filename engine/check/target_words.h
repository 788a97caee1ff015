// How messages name what something leads to, and how an author would write the way there.
#pragma once

#include <cstddef>
#include <optional>
#include <string>
#include <string_view>

#include "index/reference_table.h"
#include "manual/manual.h"

namespace codicil::check {

/// Where a text stands, for links from it and citations in it.
struct TextHome {
  std::string path;                    ///< Of its file, from the root of the tree.
  std::optional<std::size_t> chapter;  ///< The chapter that it is part of.
};

/// The destination that leads from a text to a target: "../practice/escalation.md#steps"; empty for
/// what no link leads to.
std::string destination_of(const Manual& manual, const TextHome& home, const index::Target& target);

/// "Write `Section 5, Who Attends`, or `[](#who-attends)`."
std::string how_to_cite(const Manual& manual, const TextHome& home, const index::Target& target);

/// "this chapter" or "`Referrals`".
std::string chapter_words(const Manual& manual, const TextHome& home, std::size_t chapter);

/// "section 5", "Appendix 2", "chapter 3.4", "paragraph 5.2": with its own number, or another.
std::string numbered_words(const Manual& manual, const index::Target& target);
std::string numbered_words(const Manual& manual, const index::Target& target,
                           std::string_view number);

/// The title of a target, as the manual prints it.
std::string title_words(const Manual& manual, const index::Target& target);

}  // namespace codicil::check
