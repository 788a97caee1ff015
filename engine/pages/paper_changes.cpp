#include <algorithm>
#include <iterator>
#include <utility>

#include "pages/addresses.h"
#include "pages/change_fields.h"
#include "pages/chrome.h"
#include "pages/compared_chapters.h"
#include "pages/labels.h"
#include "pages/paper_parts.h"
#include "pages/running_heads.h"
#include "text/path.h"

namespace codicil::pages {

namespace {

/// Whether the chapter whole is new or gone; a sentence tells that then.
bool is_new_or_gone(const ScheduleChapter& chapter) {
  return chapter.chapter->is(compare::ChapterChange::added) ||
         chapter.chapter->is(compare::ChapterChange::withdrawn);
}

Fields changed_chapter(const ChangesView& view, const ScheduleChapter& chapter, std::size_t& next) {
  Fields fields{
      {"changed_number", or_nothing(chapter.number.empty() ? chapter.old_number : chapter.number)},
      {"changed_title", chapter.title},
      {"changed_what", or_nothing(chapter.what)}};
  std::vector<Fields> rows;
  if (!is_new_or_gone(chapter)) rows = change_rows(view, chapter, Context::whole, next);
  set_list(fields, "changes", std::move(rows));
  set_list(fields, "followed", followed_rows(view, chapter));
  set_list(fields, "numbers", number_rows(view, chapter));
  return fields;
}

Fields edition_fields(const PaperView& view, std::size_t snapshot, const std::string& name) {
  const Edition& edition = view.survey.snapshot(snapshot).edition;
  return {{name, edition_label(edition.id, view.survey.words())},
          {name + "_in_force", long_date(edition.in_force_from(), view.survey.words())}};
}

}  // namespace

Value paper_changes(const PaperView& view) {
  if (!view.plan.changes_to) return false;
  const compare::TextPair pair{view.plan.snapshot, view.plan.changes_to};
  ChangesView changes = *changes_view(view.survey, pair, paper_path);
  changes.printed = &view.links;
  std::vector<Fields> chapters;
  std::vector<Fields> unchanged;
  std::size_t next = 1;
  for (const std::size_t story : view.plan.stories) {
    const compare::ChapterComparison* found = find_chapter(view.survey, pair, story);
    if (found != nullptr && !found->is_empty()) {
      chapters.push_back(changed_chapter(
          changes, schedule_of_chapter(*found, changes.sides, view.survey.words()), next));
    } else {
      const Chapter& chapter = view.manual().chapters[view.chapter_of(story)];
      unchanged.push_back({{"unchanged_title", printed_title(chapter)}});
    }
  }
  Fields fields = edition_fields(view, view.plan.snapshot, "changes_from");
  const Fields to = edition_fields(view, *view.plan.changes_to, "changes_to");
  for (const auto& [name, value] : to.values()) fields.set(name, value);
  fields.set("head_changes",
             style_string(std::get<std::string>(*fields.find("changes_from")) + " – " +
                          std::get<std::string>(*fields.find("changes_to"))));
  set_list(fields, "changed_chapters", std::move(chapters));
  set_list(fields, "unchanged", std::move(unchanged));
  fields.set("changes_address",
             view.links.url +
                 url_path(edition_path(view.survey.snapshot(*view.plan.changes_to).edition.id)));
  return fields;
}

}  // namespace codicil::pages
