// What stands around every page: titles, ways around the manual, the urgent line, the marks of a
// draft.
#pragma once

#include <string>
#include <vector>

#include "pages/page.h"
#include "pages/survey.h"

namespace codicil::pages {

/// What a page says of itself.
struct PageHead {
  std::string path;
  std::string title;              ///< Its own, without the manual's.
  std::string description;        ///< For search engines; may be empty.
  std::string canonical;          ///< The path of the page that stands for it; empty: itself.
  bool indexed = true;            ///< False keeps search engines away.
  std::string chapter_feed = {};  ///< The path of its chapter's own feed, or empty.
  bool of_the_past = false;  ///< The page shows the text of an earlier day: nothing on it names the
                             ///< present edition.
};

/// {feed_href, feed_title}: a feed that a reader of the page at `from` may follow.
Fields feed_fields(const std::string& from, std::string_view path, std::string title);

/// The fields that all layouts share.
Fields chrome(const Survey& survey, const PageHead& head);

/// A text, or "not there" when it is empty.
Value or_nothing(std::string text);
Value or_nothing(Html html);

/// {href, label}
Fields link_fields(std::string href, std::string label);

}  // namespace codicil::pages
