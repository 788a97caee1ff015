#include "pages/changes_pages.h"

#include <fmt/format.h>

#include <algorithm>
#include <iterator>
#include <utility>

#include "pages/addresses.h"
#include "pages/change_fields.h"
#include "pages/chrome.h"
#include "pages/compared_chapters.h"
#include "pages/labels.h"

namespace codicil::pages {

namespace {

using compare::ChapterComparison;
using compare::TextPair;

std::string label(const Survey& survey, std::size_t snapshot) {
  return edition_label(survey.snapshot(snapshot).edition.id, survey.language());
}

/// A sentence tells all of it; its text is one link away.
bool is_new_or_gone(const ScheduleChapter& chapter) {
  return chapter.chapter->is(compare::ChapterChange::added) ||
         chapter.chapter->is(compare::ChapterChange::withdrawn);
}

/// A list, and whether there is anything in it.
void set_list(Fields& fields, const std::string& name, std::vector<Fields> rows) {
  fields.set("has_" + name, !rows.empty());
  fields.set(name, std::move(rows));
}

/// The ways to the rows that touch obligations, timescales and numbers, which stand first in their
/// chapter; `next` is the number of its first row.
std::vector<Fields> ways_to_flagged(const ScheduleChapter& chapter, std::size_t next,
                                    const Words& words) {
  std::vector<Fields> ways;
  if (is_new_or_gone(chapter)) return ways;
  for (const ScheduleRow& row : chapter.rows) {
    if (row.section->flags.empty()) break;
    Fields way = link_fields("#" + anchor_of_change(next++),
                             fmt::format("{}, {}", chapter.title, row.place));
    way.set("way_flags", flag_fields(*row.section, words));
    ways.push_back(std::move(way));
  }
  return ways;
}

Fields changed_chapter(const ChangesView& view, const ScheduleChapter& chapter, std::size_t& next) {
  std::vector<Fields> rows;
  if (!is_new_or_gone(chapter)) rows = change_rows(view, chapter, Context::changes, next);
  Fields fields{
      {"changed_number", or_nothing(chapter.number.empty() ? chapter.old_number : chapter.number)},
      {"changed_title", chapter.title},
      {"changed_href", chapter_href(view, chapter)},
      {"changed_what", or_nothing(chapter.what)},
      {"changed_id", false},
      {"changed_next", false}};
  if (rows.empty()) {
    // The sentence is the change then, and readers step to it and on from it.
    const std::size_t number = next++;
    fields.set("changed_id", anchor_of_change(number));
    fields.set("changed_next", "#" + anchor_of_change(number + 1));
  }
  set_list(fields, "changes", std::move(rows));
  return fields;
}

std::vector<Fields> replaced_fields(const std::vector<ReplacedTerm>& terms) {
  std::vector<Fields> replaced;
  for (const ReplacedTerm& term : terms) {
    replaced.push_back({{"replaced_before", term.before},
                        {"replaced_after", term.after},
                        {"replaced_places", std::to_string(term.places)}});
  }
  return replaced;
}

/// What stands below all changes, of which `next` would be the number of one more.
void set_tail(Fields& fields, std::size_t next, std::vector<Fields> followed,
              std::vector<Fields> numbers) {
  fields.set("change_end", anchor_of_change(next));
  set_list(fields, "followed", std::move(followed));
  set_list(fields, "numbers", std::move(numbers));
}

/// A page of the manual's changes.
Page schedule_page(const ChangesView& view, const std::string& title) {
  const Survey& survey = view.survey;
  const Schedule schedule =
      schedule_of(*find_comparison(survey, *view.pair), view.sides, survey.words());
  std::vector<Fields> chapters;
  std::vector<Fields> flagged;
  std::vector<Fields> numbers;
  std::vector<Fields> followed;
  std::size_t next = 1;
  for (const ScheduleChapter& chapter : schedule.chapters) {
    std::ranges::move(number_rows(view, chapter), std::back_inserter(numbers));
    std::ranges::move(followed_rows(view, chapter), std::back_inserter(followed));
    if (chapter.rows.empty() && chapter.what.empty()) continue;
    std::ranges::move(ways_to_flagged(chapter, next, survey.words()), std::back_inserter(flagged));
    chapters.push_back(changed_chapter(view, chapter, next));
  }
  Fields fields = chrome(
      survey,
      {.path = view.page, .title = title, .description = {}, .canonical = {}, .indexed = false});
  fields.set("title", title);
  fields.set("is_empty", chapters.empty());
  fields.set("changed_chapters", std::move(chapters));
  fields.set("editions_href", link_to(view.page, editions_path));
  set_list(fields, "interim", {});
  set_list(fields, "flagged", std::move(flagged));
  set_list(fields, "replaced", replaced_fields(schedule.replaced));
  set_tail(fields, next, std::move(followed), std::move(numbers));
  return {.path = view.page, .layout = "changes", .fields = std::move(fields)};
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
                          closes ? Value(long_date(*closes, survey.language())) : Value(false)}});
  return page;
}

}  // namespace codicil::pages
