// Where each page of the site stands.
#pragma once

#include <string>
#include <string_view>

#include "manual/manual.h"

namespace codicil::pages {

/// A place in the site: a page, and an anchor in it.
struct Address {
  std::string path;
  std::string fragment;  ///< Without '#'; empty: the page as a whole.
};

inline constexpr std::string_view contents_path = "index.html";
inline constexpr std::string_view keywords_path = "keywords/index.html";
inline constexpr std::string_view amendments_path = "amendments/index.html";
inline constexpr std::string_view editions_path = "editions/index.html";
inline constexpr std::string_view as_at_path = "as-at/index.html";
inline constexpr std::string_view search_path = "search/index.html";
inline constexpr std::string_view search_index_path = "search/index.js";
inline constexpr std::string_view offline_path = "offline/index.html";
inline constexpr std::string_view not_found_path = "404.html";
inline constexpr std::string_view manual_feed_path = "feed.xml";

std::string chapter_path(std::string_view chapter);
std::string chapter_feed_path(std::string_view chapter);
std::string chapter_history_path(std::string_view chapter);
/// What one edition changed in a chapter, and what differs between that edition and the present.
std::string chapter_changes_path(std::string_view chapter, std::string_view edition);
std::string chapter_since_path(std::string_view chapter, std::string_view edition);
/// The revision in progress of a chapter.
std::string draft_path(std::string_view chapter);
/// The schedule of changes of an edition, and of everything since it.
std::string edition_changes_path(std::string_view edition);
std::string changes_since_path(std::string_view edition);
std::string ordinary_page_path(std::string_view page);
std::string amendments_year_path(int year);
std::string edition_path(std::string_view edition);
std::string past_chapter_path(std::string_view edition, std::string_view chapter);
std::string past_keywords_path(std::string_view edition);
std::string past_search_path(std::string_view edition);
std::string past_search_index_path(std::string_view edition);
/// The words of a text that a search shows extracts of.
std::string search_words_path(std::string_view name);
/// `site_path` as the present has it: "resources/form.pdf".
std::string past_resource_path(std::string_view edition, std::string_view site_path);

/// `extension` is one of those of notices: "html", "txt", "md", "eml".
std::string notice_path(std::string_view edition, std::string_view extension);

/// The anchor of an edition on the amendments pages and on a chapter's history page.
std::string edition_anchor(std::string_view edition);
/// The anchor of a part on the contents page.
std::string part_anchor(std::string_view part);

/// The link that a page at `from` makes to an address, ready for an attribute's value: relative,
/// ending in a file name, or the anchor alone where that page itself is meant.
std::string link_to(std::string_view from, const Address& address);
std::string link_to(std::string_view from, std::string_view path);

/// The link to the page where readers pick a day, with a chapter in mind.
std::string as_at_link(std::string_view from, std::string_view chapter);

/// What leads from the page at `path` to the root of the site: "../../"; empty for a page in the
/// root.
std::string way_to_root(std::string_view path);

}  // namespace codicil::pages
