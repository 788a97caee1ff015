#include "pages/changes_pages.h"

#include <fmt/format.h>

#include <algorithm>
#include <utility>

#include "pages/addresses.h"
#include "pages/change_fields.h"
#include "pages/chrome.h"
#include "pages/labels.h"

namespace codicil::pages {

namespace {

using compare::ChapterComparison;
using compare::TextPair;

TextPair since(const Survey& survey, std::size_t snapshot) {
  return {snapshot, survey.publication.present_edition};
}

std::optional<TextPair> step_to(const Survey& survey, std::size_t snapshot) {
  const auto before = compare::archived_before(survey.publication.archive, snapshot);
  if (!before) return std::nullopt;
  return TextPair{*before, snapshot};
}

const ChapterComparison* find_chapter(const Survey& survey, TextPair pair, std::size_t story) {
  if (survey.publication.comparisons == nullptr) return nullptr;
  const compare::Comparison* comparison = survey.publication.comparisons->find(pair);
  if (comparison == nullptr) return nullptr;
  const auto& chapters = survey.publication.stories[story].chapters;
  const auto after = pair.after                                 ? chapters[*pair.after]
                     : story < survey.present().chapters.size() ? std::optional(story)
                                                                : std::nullopt;
  for (const ChapterComparison& chapter : comparison->chapters) {
    const bool is_it = chapter.chapters.after
                           ? chapter.chapters.after == after
                           : !after && chapter.chapters.before == chapters[pair.before];
    if (is_it) return &chapter;
  }
  return nullptr;
}

std::string label(const Survey& survey, std::size_t snapshot) {
  return edition_label(survey.snapshot(snapshot).edition.id, survey.language());
}

/// A sentence tells all of it; its text is one link away.
bool is_new_or_gone(const ScheduleChapter& chapter) {
  return chapter.chapter->is(compare::ChapterChange::added) ||
         chapter.chapter->is(compare::ChapterChange::withdrawn);
}

/// A page of the manual's changes, with these chapters.
Page schedule_page(const ChangesView& view, const std::string& title) {
  const Survey& survey = view.survey;
  const Schedule schedule =
      schedule_of(*survey.publication.comparisons->find(*view.pair), view.sides);
  Fields fields = chrome(
      survey,
      {.path = view.page, .title = title, .description = {}, .canonical = {}, .indexed = false});
  fields.set("title", title);
  std::vector<Fields> chapters;
  std::vector<Fields> flagged;
  std::vector<Fields> numbers;
  std::vector<Fields> followed;
  std::size_t next = 1;
  for (const ScheduleChapter& chapter : schedule.chapters) {
    for (Fields& row : number_rows(chapter)) numbers.push_back(std::move(row));
    for (Fields& row : followed_rows(view, chapter)) followed.push_back(std::move(row));
    if (chapter.rows.empty() && chapter.what.empty()) continue;
    const bool is_told_by_rows = !is_new_or_gone(chapter);
    std::size_t number = next;
    for (const ScheduleRow& row : chapter.rows) {
      if (!is_told_by_rows || row.section->flags.empty()) continue;
      flagged.push_back(link_fields(fmt::format("#page:change-{}", number++),
                                    fmt::format("{}, {}", chapter.title, row.place)));
    }
    const std::string& shown = chapter.number.empty() ? chapter.old_number : chapter.number;
    chapters.push_back(
        {{"changed_number", or_nothing(shown)},
         {"changed_title", chapter.title},
         {"changed_href", chapter_href(view, chapter)},
         {"changed_what", or_nothing(chapter.what)},
         {"changes", is_told_by_rows ? change_rows(view, chapter, Context::changes, next)
                                     : std::vector<Fields>()}});
  }
  std::vector<Fields> replaced;
  for (const ReplacedTerm& term : schedule.replaced) {
    replaced.push_back({{"replaced_before", term.before},
                        {"replaced_after", term.after},
                        {"replaced_places", std::to_string(term.places)}});
  }
  fields.set("change_end", fmt::format("page:change-{}", next));
  fields.set("is_empty", chapters.empty());
  fields.set("has_flagged", !flagged.empty());
  fields.set("flagged", std::move(flagged));
  fields.set("has_replaced", !replaced.empty());
  fields.set("replaced", std::move(replaced));
  fields.set("changed_chapters", std::move(chapters));
  fields.set("has_followed", !followed.empty());
  fields.set("followed", std::move(followed));
  fields.set("has_numbers", !numbers.empty());
  fields.set("numbers", std::move(numbers));
  fields.set("editions_href", link_to(view.page, editions_path));
  fields.set("interim", std::vector<Fields>());
  fields.set("has_interim", false);
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
  const ScheduleChapter chapter = schedule_of_chapter(comparison, view.sides);
  const std::string title = fmt::format("{}: {}", chapter.title, what);
  Fields fields = chrome(
      survey,
      {.path = view.page, .title = title, .description = {}, .canonical = {}, .indexed = false});
  std::size_t next = 1;
  auto rows = change_rows(view, chapter, Context::whole, next);
  auto numbers = number_rows(chapter);
  auto followed = followed_rows(view, chapter);
  fields.set("title", chapter.title);
  fields.set("what", what);
  fields.set("chapter_href", link_to(view.page, chapter_path(id)));
  fields.set("history_href", link_to(view.page, chapter_history_path(id)));
  fields.set("changed_what", or_nothing(chapter.what));
  fields.set("change_end", fmt::format("page:change-{}", next));
  fields.set("has_changes", !rows.empty());
  fields.set("changes", std::move(rows));
  fields.set("has_followed", !followed.empty());
  fields.set("followed", std::move(followed));
  fields.set("has_numbers", !numbers.empty());
  fields.set("numbers", std::move(numbers));
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
  const Publication& publication = survey.publication;
  if (publication.comparisons == nullptr || !survey.snapshot(snapshot).manual) return std::nullopt;
  const auto base = compare::schedule_base(publication.archive, snapshot);
  if (!base || !publication.comparisons->find({*base, snapshot})) return std::nullopt;
  return edition_changes_path(survey.snapshot(snapshot).edition.id);
}

std::optional<std::string> page_of_schedule_since(const Survey& survey, std::size_t snapshot) {
  const Publication& publication = survey.publication;
  if (publication.comparisons == nullptr || !publication.comparisons->find(since(survey, snapshot)))
    return std::nullopt;
  return changes_since_path(survey.snapshot(snapshot).edition.id);
}

Page compose_edition_changes(const Survey& survey, std::size_t snapshot) {
  const TextPair pair{*compare::schedule_base(survey.publication.archive, snapshot), snapshot};
  const ChangesView view =
      *changes_view(survey, pair, edition_changes_path(survey.snapshot(snapshot).edition.id));
  Page page = schedule_page(view, fmt::format("What changed from {} to {}",
                                              label(survey, pair.before), label(survey, snapshot)));
  auto interim = interim_editions(view);
  page.fields.set("has_interim", !interim.empty());
  page.fields.set("interim", std::move(interim));
  return page;
}

Page compose_changes_since(const Survey& survey, std::size_t snapshot) {
  const ChangesView view = *changes_view(survey, since(survey, snapshot),
                                         changes_since_path(survey.snapshot(snapshot).edition.id));
  return schedule_page(view, fmt::format("What changed since {}", label(survey, snapshot)));
}

Page compose_chapter_changes(const Survey& survey, std::size_t story, std::size_t snapshot) {
  const std::string& id = survey.publication.stories[story].id;
  const ChangesView view =
      *changes_view(survey, *step_to(survey, snapshot),
                    chapter_changes_path(id, survey.snapshot(snapshot).edition.id));
  return chapter_page(view, story, *chapter_changes(survey, story, snapshot),
                      fmt::format("what {} changed", label(survey, snapshot)));
}

Page compose_chapter_since(const Survey& survey, std::size_t story, std::size_t snapshot) {
  const std::string& id = survey.publication.stories[story].id;
  const ChangesView view =
      *changes_view(survey, since(survey, snapshot),
                    chapter_since_path(id, survey.snapshot(snapshot).edition.id));
  return chapter_page(view, story, *chapter_since(survey, story, snapshot),
                      fmt::format("what changed since {}", label(survey, snapshot)));
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
  Page page =
      chapter_page(view, story, *draft_changes(survey, story), "what the draft would change");
  const auto& closes = drafts.manual.chapters[story].text->consultation_closes;
  page.fields.set("draft",
                  Fields{{"consultation_closes",
                          closes ? Value(long_date(*closes, survey.language())) : Value(false)}});
  return page;
}

}  // namespace codicil::pages
