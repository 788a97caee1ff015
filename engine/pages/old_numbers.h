// The tables of old and new numbers as data: what had a number in each edition, and where that is
// today. A script of the as-at page finds old citations in it.
#pragma once

#include <string>
#include <string_view>

#include "pages/survey.h"

namespace codicil::pages {

inline constexpr std::string_view old_numbers_path = "as-at/numbers.js";

/// The file as a classic script, so that it loads from a disk too: a call of `codicilNumbers` with
///
///   editions  [id, name, first day, last day] of each archived one, oldest first; the days are
///             empty where it never applied, or still does
///   chapters  of each story {id, title, state, now, lists, runs}, or null for one that readers
///             never saw. `state` is 0 where its page has its text, 1 where that is a tombstone, 2
///             where it has none.
///   now       [anchor, number, title, is a paragraph] of each section and numbered paragraph of
///             today
///   runs      [first edition, last, number, title, list] of consecutive editions with the same
///   lists     what had a number then: the index in `now` where number, title and anchor are those
///             of today, else [number, title, anchor, is a paragraph, to]
///   to        where it is today: an index in `now`; [chapter, index] in that of another chapter;
///             -1 for either index: no section of it, the chapter as a whole
///
/// A paragraph has the title of its section. One without a lasting id is where its words are today,
/// else where its section is.
std::string old_numbers_script(const Survey& survey);

}  // namespace codicil::pages
