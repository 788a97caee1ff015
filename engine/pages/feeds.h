// What the Atom feeds of the site say: one of the whole manual, one of each chapter.
#pragma once

#include <cstddef>
#include <string>
#include <vector>

#include "pages/announcements.h"
#include "pages/survey.h"

namespace codicil::pages {

struct FeedEntry {
  std::string id;          ///< A whole address that no change of wording, title or number changes.
  std::string title;       ///< "Updated: Referrals"
  std::string href;        ///< Of the chapter, else of the edition's notes.
  std::string updated;     ///< "2017-02-27T00:00:00Z": the day of publication.
  std::string edition;     ///< Its label.
  std::string term;        ///< "updated", "throughout", "erratum"
  std::string label;       ///< "Updated"
  std::string notes_href;  ///< Where the amendments page shows the edition.
  const Announcement* entry = nullptr;  ///< One of these three is there.
  const AnnouncedErratum* erratum = nullptr;
  const NoteForms* introduction = nullptr;
};

struct Feed {
  std::string path;                  ///< "feed.xml"
  std::string title;                 ///< One line.
  std::string page_href;             ///< The page that it is the feed of.
  std::string updated;               ///< Of its newest entry, else of the newest edition.
  std::vector<std::size_t> entries;  ///< Indices into Feeds::entries, newest first.
};

/// Refers to the announcements that it was composed from.
struct Feeds {
  std::string url;  ///< Of the site; ends in '/'.
  std::string language;
  std::string author;
  const Words* words = &english_words();  ///< In which the feeds speak.
  std::vector<FeedEntry> entries;         ///< Newest edition first, in the order of its notes.
  std::vector<Feed> feeds;  ///< The manual's, then those of the chapters that have a page.
};

/// Of published editions only, whatever else the site shows. `announcements` are those of
/// `published_announcements`; they must outlive the feeds.
Feeds compose_feeds(const Survey& survey, const std::vector<Announcements>& announcements);

/// The paths of `Feeds::feeds`, in their order, without composing them.
std::vector<std::string> feed_paths(const Survey& survey);

/// Whether the chapter of a story has a feed: where it has a page of its own and is no draft.
bool has_feed(const Survey& survey, std::size_t story);

}  // namespace codicil::pages
