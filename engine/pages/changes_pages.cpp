#include "pages/changes_pages.h"

#include <fmt/format.h>

#include <algorithm>
#include <utility>

#include "pages/addresses.h"
#include "pages/change_fields.h"
#include "pages/chrome.h"
#include "pages/compared_chapters.h"
#include "pages/labels.h"
#include "pages/schedule_page.h"

namespace codicil::pages {

namespace {

using compare::ChapterComparison;
using compare::TextPair;

std::string label(const Survey& survey, std::size_t snapshot) {
  return edition_label(survey.snapshot(snapshot).edition.id, survey.words());
}

/// The editions that a schedule passes over.
std::vector<Fields> interim_editions(const ChangesView& view) {
  std::vector<Fields> editions;
  const compare::TextPair& pair = *view.pair;
  for (std::size_t i = pair.before + 1; pair.after && i < *pair.after; ++i) {
    editions.push_back(
        link_fields(link_to(view.page, edition_changes_path(view.survey.snapshot(i).edition.id)),
                    label(view.survey, i)));
  }
  return editions;
}

/// A page of one chapter's changes.
Page chapter_page(const ChangesView& view, std::size_t story, const ChapterComparison& comparison,
                  const std::string& what) {
  const Survey& survey = view.survey;
  const std::string& id = survey.publication.stories[story].id;
  const ScheduleChapter chapter = schedule_of_chapter(comparison, view.sides, survey.words());
  const std::string title = fmt::format("{}: {}", chapter.title, what);
  Fields fields = chrome(
      survey,
      {.path = view.page, .title = title, .description = {}, .canonical = {}, .indexed = false});
  std::size_t next = 1;
  auto rows = change_rows(view, chapter, Context::whole, next);
  fields.set("title", chapter.title);
  fields.set("what", what);
  fields.set("chapter_href", link_to(view.page, chapter_path(id)));
  fields.set("history_href", link_to(view.page, chapter_history_path(id)));
  fields.set("changed_what", or_nothing(chapter.what));
  set_list(fields, "changes", std::move(rows));
  set_list(fields, "replaced", replaced_fields(replaced_terms({&comparison, 1})));
  set_tail(fields, next, followed_rows(view, chapter), number_rows(view, chapter));
  fields.set("draft", false);
  return {.path = view.page, .layout = "chapter-changes", .fields = std::move(fields)};
}

}  // namespace

const ChapterComparison* chapter_changes(const Survey& survey, std::size_t story,
                                         std::size_t snapshot) {
  const auto pair = step_to(survey, snapshot);
  return pair ? find_chapter(survey, *pair, story) : nullptr;
}

const ChapterComparison* chapter_since(const Survey& survey, std::size_t story,
                                       std::size_t snapshot) {
  return find_chapter(survey, since(survey, snapshot), story);
}

std::optional<std::string> page_of_changes(const Survey& survey, std::size_t story,
                                           std::size_t snapshot) {
  if (survey.presence[story] == Presence::nothing || !chapter_changes(survey, story, snapshot))
    return std::nullopt;
  return chapter_changes_path(survey.publication.stories[story].id,
                              survey.snapshot(snapshot).edition.id);
}

std::optional<std::string> page_of_changes_since(const Survey& survey, std::size_t story,
                                                 std::size_t snapshot) {
  if (survey.presence[story] == Presence::nothing || !survey.snapshot(snapshot).manual ||
      !chapter_since(survey, story, snapshot))
    return std::nullopt;
  return chapter_since_path(survey.publication.stories[story].id,
                            survey.snapshot(snapshot).edition.id);
}

std::optional<std::string> page_of_schedule(const Survey& survey, std::size_t snapshot) {
  if (!survey.snapshot(snapshot).manual) return std::nullopt;
  const auto base = compare::schedule_base(survey.publication.archive, snapshot);
  if (!base || !find_comparison(survey, {*base, snapshot})) return std::nullopt;
  return edition_changes_path(survey.snapshot(snapshot).edition.id);
}

std::optional<std::string> page_of_schedule_since(const Survey& survey, std::size_t snapshot) {
  if (!find_comparison(survey, since(survey, snapshot))) return std::nullopt;
  return changes_since_path(survey.snapshot(snapshot).edition.id);
}

Page compose_edition_changes(const Survey& survey, std::size_t snapshot) {
  const TextPair pair{*compare::schedule_base(survey.publication.archive, snapshot), snapshot};
  const ChangesView view =
      *changes_view(survey, pair, edition_changes_path(survey.snapshot(snapshot).edition.id));
  Page page = schedule_page(
      view, survey.words().say(Phrase::changes_between, {{"before", label(survey, pair.before)},
                                                         {"after", label(survey, snapshot)}}));
  set_list(page.fields, "interim", interim_editions(view));
  return page;
}

Page compose_changes_since(const Survey& survey, std::size_t snapshot) {
  const ChangesView view = *changes_view(survey, since(survey, snapshot),
                                         changes_since_path(survey.snapshot(snapshot).edition.id));
  return schedule_page(
      view, survey.words().say(Phrase::changes_since, {{"edition", label(survey, snapshot)}}));
}

Page compose_chapter_changes(const Survey& survey, std::size_t story, std::size_t snapshot) {
  const std::string& id = survey.publication.stories[story].id;
  const ChangesView view =
      *changes_view(survey, *step_to(survey, snapshot),
                    chapter_changes_path(id, survey.snapshot(snapshot).edition.id));
  return chapter_page(
      view, story, *chapter_changes(survey, story, snapshot),
      survey.words().say(Phrase::chapter_changes, {{"edition", label(survey, snapshot)}}));
}

Page compose_chapter_since(const Survey& survey, std::size_t story, std::size_t snapshot) {
  const std::string& id = survey.publication.stories[story].id;
  const ChangesView view =
      *changes_view(survey, since(survey, snapshot),
                    chapter_since_path(id, survey.snapshot(snapshot).edition.id));
  return chapter_page(
      view, story, *chapter_since(survey, story, snapshot),
      survey.words().say(Phrase::chapter_since, {{"edition", label(survey, snapshot)}}));
}

const ChapterComparison* draft_changes(const Survey& survey, std::size_t story) {
  const DraftTexts* drafts = survey.publication.drafts;
  if (drafts == nullptr) return nullptr;
  for (const ChapterComparison& chapter : drafts->comparison.chapters) {
    if (chapter.chapters.after == story &&
        std::ranges::find(drafts->revised, story) != drafts->revised.end())
      return &chapter;
  }
  return nullptr;
}

Page compose_draft(const Survey& survey, std::size_t story) {
  const Publication& publication = survey.publication;
  const DraftTexts& drafts = *publication.drafts;
  const ChangesView view{
      survey,
      std::nullopt,
      {{publication.present, publication.references}, {drafts.manual, drafts.references}},
      draft_path(publication.stories[story].id)};
  Page page = chapter_page(view, story, *draft_changes(survey, story),
                           survey.words().say(Phrase::chapter_draft));
  const auto& closes = drafts.manual.chapters[story].text->consultation_closes;
  page.fields.set("draft",
                  Fields{{"consultation_closes",
                          closes ? Value(long_date(*closes, survey.words())) : Value(false)}});
  return page;
}

}  // namespace codicil::pages
