#include "pages/addresses.h"

#include <algorithm>

#include <fmt/format.h>

#include "text/path.h"

namespace codicil::pages {

std::string chapter_path(std::string_view chapter) {
  return fmt::format("chapters/{}/index.html", chapter);
}

std::string chapter_feed_path(std::string_view chapter) {
  return fmt::format("chapters/{}/feed.xml", chapter);
}

std::string chapter_history_path(std::string_view chapter) {
  return fmt::format("chapters/{}/history/index.html", chapter);
}

std::string chapter_changes_path(std::string_view chapter, std::string_view edition) {
  return fmt::format("chapters/{}/history/{}/index.html", chapter, edition);
}
std::string chapter_since_path(std::string_view chapter, std::string_view edition) {
  return fmt::format("chapters/{}/since/{}/index.html", chapter, edition);
}
std::string draft_path(std::string_view chapter) {
  return fmt::format("chapters/{}/draft/index.html", chapter);
}
std::string edition_changes_path(std::string_view edition) {
  return fmt::format("changes/{}/index.html", edition);
}
std::string changes_since_path(std::string_view edition) {
  return fmt::format("changes/since/{}/index.html", edition);
}
std::string ordinary_page_path(std::string_view page) {
  return fmt::format("pages/{}/index.html", page);
}

std::string amendments_year_path(int year) {
  return fmt::format("amendments/{}/index.html", year);
}

std::string edition_path(std::string_view edition) {
  return fmt::format("editions/{}/index.html", edition);
}

std::string past_chapter_path(std::string_view edition, std::string_view chapter) {
  return fmt::format("editions/{}/chapters/{}/index.html", edition, chapter);
}

std::string past_keywords_path(std::string_view edition) {
  return fmt::format("editions/{}/keywords/index.html", edition);
}

std::string past_search_path(std::string_view edition) {
  return fmt::format("editions/{}/search/index.html", edition);
}

std::string past_search_index_path(std::string_view edition) {
  return fmt::format("editions/{}/search/index.js", edition);
}

std::string search_words_path(std::string_view name) {
  return fmt::format("search/words/{}.js", name);
}

std::string past_resource_path(std::string_view edition, std::string_view site_path) {
  return fmt::format("editions/{}/{}", edition, site_path);
}

std::string notice_path(std::string_view edition, std::string_view extension) {
  return fmt::format("notices/{}.{}", edition, extension);
}

std::string edition_anchor(std::string_view edition) {
  return fmt::format("edition-{}", edition);
}

std::string part_anchor(std::string_view part) {
  return fmt::format("part-{}", part);
}

std::string link_to(std::string_view from, const Address& address) {
  const bool is_here = from == address.path && !address.fragment.empty();
  std::string link = is_here ? std::string() : link_to(from, address.path);
  if (!address.fragment.empty()) {
    link += '#';
    link += address.fragment;
  }
  return link;
}

std::string link_to(std::string_view from, std::string_view path) {
  return url_path(relative_link(from, path));
}

std::string as_at_link(std::string_view from, std::string_view chapter) {
  return fmt::format("{}?chapter={}", link_to(from, as_at_path), url_path(chapter));
}

std::string way_to_root(std::string_view path) {
  std::string way;
  for (auto depth = std::count(path.begin(), path.end(), '/'); depth > 0; --depth) way += "../";
  return way;
}

}  // namespace codicil::pages
