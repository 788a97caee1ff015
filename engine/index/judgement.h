// Whether number and title of a citation agree in a chapter.
#pragma once

#include <cstdint>
#include <optional>

#include "index/lookup.h"
#include "index/phrases.h"

namespace codicil::index {

/// A citation by number as it is written, before it is known what it leads to.
struct WrittenCitation {
  NumberKind kind = NumberKind::section;
  CitedNumber number;
  std::uint32_t anchor_word = 0;  ///< "Section".
  std::uint32_t next_word = 0;    ///< The first behind the number.
  bool after_see = false;
  bool names_chapter = false;  ///< A chapter is named with it.
  /// Where its title must end, because more of the citation follows: "… of the Referrals chapter".
  std::optional<std::uint32_t> title_end_word;
};

/// What stands between a number and the words behind it.
enum class Separator : std::uint8_t {
  none,   ///< Something that no title stands behind.
  space,  ///< Also a dash, or an opening bracket.
  comma,  ///< Also a colon.
  stop,   ///< "section 9.3.20. Seeing the child"
};
Separator separator_behind(const Line& line, const CitedNumber& number, std::uint32_t next_word);

/// Whether a number without a title is a citation: after "see", before "above", "below" or "of this
/// chapter", or with a chapter's name; and no law or document of others has it.
bool counts_when_bare(const Line& line, const WrittenCitation& citation);

/// What a citation is found to be.
struct Judgement {
  Standing standing = Standing::good;
  Target target;  ///< Nothing for a bare number that nothing has.
  bool is_bare = false;
  std::uint32_t end = 0;         ///< In the line.
  std::uint32_t title_word = 0;  ///< The title's words, from here …
  std::uint32_t title_end = 0;   ///< … up to this offset; 0: it has no title.
};

/// Judges a citation against a chapter; nothing where it is none, or cannot be judged.
std::optional<Judgement> judge(const Lookup& lookup, const Line& line, std::uint32_t chapter,
                               const WrittenCitation& citation);

}  // namespace codicil::index
