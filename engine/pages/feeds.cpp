#include "pages/feeds.h"

#include <fmt/format.h>

#include "pages/addresses.h"
#include "pages/entry_fields.h"
#include "pages/labels.h"
#include "text/path.h"
#include "text/words.h"

namespace codicil::pages {

namespace {

/// A feed must say when it was last changed, also where nothing was published yet.
constexpr const char* before_all_editions = "1970-01-01T00:00:00Z";

std::string moment_of(const Edition& edition) {
  return fmt::format("{}T00:00:00Z", iso(*edition.published));
}

/// Makes the entries of one edition.
class EditionEntries {
 public:
  EditionEntries(const Survey& survey, std::size_t snapshot)
      : survey_(survey),
        words_(survey.words()),
        edition_(survey.snapshot(snapshot).edition),
        label_(edition_label(edition_.id, survey.words())),
        notes_(whole_address(survey, amendments_address(edition_))) {}

  FeedEntry introduction(const NoteForms& note) const {
    FeedEntry entry = with_key("introduction");
    entry.title = words_.say(Phrase::feed_edition_of, {{"edition", label_}});
    entry.href = notes_;
    entry.term = "edition";
    entry.label = words_.say(Phrase::feed_edition);
    entry.introduction = &note;
    return entry;
  }

  FeedEntry announcement(const Announcement& announced) const {
    FeedEntry entry = with_key(announced.key);
    entry.title = fmt::format("{}: {}", announced.kind_label, announced.title);
    entry.href = announced.href.empty() ? notes_ : announced.href;
    entry.term = announced.kind_name;
    entry.label = announced.kind_label;
    entry.entry = &announced;
    return entry;
  }

  FeedEntry erratum(const AnnouncedErratum& erratum) const {
    FeedEntry entry = with_key(erratum.key);
    const std::string subject = erratum.chapter.empty()
                                    ? erratum.edition
                                    : fmt::format("{}, {}", erratum.chapter, erratum.edition);
    entry.title = words_.say(Phrase::feed_correction_of, {{"subject", subject}});
    entry.href = erratum.href.empty() ? notes_ : erratum.href;
    entry.term = "erratum";
    entry.label = words_.say(Phrase::feed_correction);
    entry.erratum = &erratum;
    return entry;
  }

 private:
  FeedEntry with_key(const std::string& key) const {
    FeedEntry entry;
    entry.id =
        fmt::format("{}#{}", whole_address(survey_, edition_path(edition_.id)), url_path(key));
    entry.updated = moment_of(edition_);
    entry.edition = label_;
    entry.notes_href = notes_;
    return entry;
  }

  const Survey& survey_;
  const Words& words_;
  const Edition& edition_;
  std::string label_;
  std::string notes_;
};

/// Adds the entries of one edition, each to the manual's feed and to that of its chapter.
class Gathering {
 public:
  Gathering(const Survey& survey, Feeds& feeds, std::vector<Feed>& chapters)
      : survey_(survey), feeds_(feeds), chapters_(chapters) {}

  void add(std::size_t snapshot, const Announcements& announced) {
    const EditionEntries entries(survey_, snapshot);
    if (!announced.introduction.empty()) {
      add(entries.introduction(announced.introduction), std::nullopt);
    }
    for (const AnnouncedErratum& erratum : announced.errata) {
      add(entries.erratum(erratum), erratum.story);
    }
    for (const Announcement& one : announced.entries) add(entries.announcement(one), one.story);
  }

 private:
  void add(FeedEntry entry, std::optional<std::size_t> story) {
    const std::size_t index = feeds_.entries.size();
    feeds_.entries.push_back(std::move(entry));
    feeds_.feeds.front().entries.push_back(index);
    if (story) chapters_[*story].entries.push_back(index);
  }

  const Survey& survey_;
  Feeds& feeds_;
  std::vector<Feed>& chapters_;
};

Feed chapter_feed(const Survey& survey, std::size_t story) {
  const std::string& id = survey.publication.stories[story].id;
  const Chapter* chapter = survey.present_chapter(story);
  return {
      .path = chapter_feed_path(id),
      .title = survey.words().say(
          Phrase::feed_title, {{"title", chapter != nullptr ? squeeze(chapter->text->title) : id}}),
      .page_href = whole_address(survey, chapter_path(id)),
      .updated = {},
      .entries = {}};
}

void set_updated(const Survey& survey, const Feeds& feeds, Feed& feed) {
  const auto& snapshots = survey.publication.archive.snapshots;
  feed.updated = !feed.entries.empty() ? feeds.entries[feed.entries.front()].updated
                 : !snapshots.empty()  ? moment_of(snapshots.front().edition)
                                       : before_all_editions;
}

}  // namespace

bool has_feed(const Survey& survey, std::size_t story) {
  const Chapter* chapter = survey.present_chapter(story);
  return survey.presence[story] != Presence::nothing &&
         (chapter == nullptr || !chapter->is_draft());
}

std::vector<std::string> feed_paths(const Survey& survey) {
  std::vector<std::string> paths{std::string(manual_feed_path)};
  for (std::size_t story = 0; story < survey.presence.size(); ++story) {
    if (!has_feed(survey, story)) continue;
    paths.push_back(chapter_feed_path(survey.publication.stories[story].id));
  }
  return paths;
}

Feeds compose_feeds(const Survey& survey, const std::vector<Announcements>& announcements) {
  const ManualDefinition& definition = survey.present().definition;
  Feeds feeds{
      .url = definition.url,
      .language = definition.language,
      .author = squeeze(definition.publisher.empty() ? definition.title : definition.publisher),
      .words = &survey.words(),
      .entries = {},
      .feeds = {}};
  feeds.feeds.push_back(
      {.path = std::string(manual_feed_path),
       .title = survey.words().say(Phrase::feed_title, {{"title", squeeze(definition.title)}}),
       .page_href = whole_address(survey, amendments_path),
       .updated = {},
       .entries = {}});
  std::vector<Feed> chapters;
  for (std::size_t story = 0; story < survey.presence.size(); ++story) {
    chapters.push_back(chapter_feed(survey, story));
  }
  Gathering gathering(survey, feeds, chapters);
  for (std::size_t snapshot = announcements.size(); snapshot-- > 0;) {
    gathering.add(snapshot, announcements[snapshot]);
  }
  for (std::size_t story = 0; story < chapters.size(); ++story) {
    if (has_feed(survey, story)) feeds.feeds.push_back(std::move(chapters[story]));
  }
  for (Feed& feed : feeds.feeds) set_updated(survey, feeds, feed);
  return feeds;
}

}  // namespace codicil::pages
