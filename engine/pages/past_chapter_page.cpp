#include "pages/past_chapter_page.h"

#include <fmt/format.h>

#include "pages/addresses.h"
#include "pages/changes_pages.h"
#include "pages/chapter_parts.h"
#include "pages/chrome.h"
#include "pages/labels.h"
#include "pages/past_text_fields.h"

namespace codicil::pages {

namespace {

/// The banner: a range of days, and the way to the present. It names no edition, so that the page
/// is the same in all.
void add_banner(Fields& fields, const Survey& survey, std::size_t story, const PastRun& run,
                const std::string& path) {
  const Words& words = survey.words();
  fields.set("never_in_force", run.in_force.never);
  fields.set("in_force_from", long_date(run.in_force.from, words));
  fields.set("in_force_until", run.in_force.until && !run.in_force.never
                                   ? Value(long_date(*run.in_force.until, words))
                                   : Value(false));
  fields.set("reconstructed", run.reconstructed);
  const Presence presence = survey.presence[story];
  const std::string& id = survey.publication.stories[story].id;
  const bool has_page = presence != Presence::nothing;
  fields.set("present_href",
             link_to(path, has_page ? chapter_path(id) : std::string(contents_path)));
  fields.set("is_gone", presence != Presence::chapter && presence != Presence::external);
}

/// "3.4 Conferences (in force 1 March 2017 to 31 August 2017)": so that windows, prints and lists
/// tell versions apart.
std::string title_with_range(const Survey& survey, const Chapter& chapter, const InForce& range) {
  const Words& words = survey.words();
  const std::string title = printed_title(chapter);
  if (chapter.is_withdrawn()) return words.say(Phrase::title_withdrawn, {{"title", title}});
  if (range.never) return words.say(Phrase::title_never, {{"title", title}});
  const std::string from = long_date(range.from, words);
  if (!range.until) return words.say(Phrase::title_from, {{"title", title}, {"from", from}});
  return words.say(Phrase::title_range,
                   {{"title", title}, {"from", from}, {"until", long_date(*range.until, words)}});
}

/// A chapter that had been withdrawn by then: that it was, and what took its place.
void add_withdrawal(Fields& fields, const Viewpoint& view, const Chapter& chapter) {
  fields.set("withdrawn", chapter.is_withdrawn());
  fields.set("successor", false);
  if (!chapter.is_withdrawn() || !chapter.text->replaced_by) return;
  const auto successor = chapter_named(view, chapter.text->replaced_by->value);
  if (!successor) return;
  const index::Target target{.kind = index::Target::Kind::chapter,
                             .chapter = static_cast<std::uint32_t>(*successor)};
  Destination destination = destination_of(view, target);
  if (destination.href.empty()) return;
  fields.set("successor", link_fields(std::move(destination.href),
                                      printed_title(view.manual.chapters[*successor])));
}

void add_text(Fields& fields, const Viewpoint& view, std::size_t index) {
  set_past_text(
      fields,
      {.view = view,
       .references = view.survey.publication.past_references[*view.snapshot].chapters[index],
       .chapter = index,
       .former_ids = {}});
}

}  // namespace

Page compose_past_chapter(const Survey& survey, std::size_t story, std::size_t run_index) {
  const PastRun& run = survey.runs[story][run_index];
  const std::size_t snapshot = run.snapshots.front();
  const history::Snapshot& then = survey.snapshot(snapshot);
  const std::size_t index = *survey.publication.stories[story].chapters[snapshot];
  const Chapter& chapter = then.manual->chapters[index];
  const std::string& id = survey.publication.stories[story].id;
  const std::string path = past_chapter_path(then.edition.id, id);
  const bool has_page = survey.presence[story] != Presence::nothing;
  const Viewpoint view{.survey = survey,
                       .manual = *then.manual,
                       .snapshot = snapshot,
                       .outlook = Outlook::past,
                       .page = path};
  const ShownText shown{.text = *chapter.text,
                        .references = survey.publication.past_references[snapshot].chapters[index],
                        .home = index};
  Fields fields =
      chrome(survey, {.path = path,
                      .title = title_with_range(survey, chapter, run.in_force),
                      .description = description_of(view, shown),
                      .canonical = has_page ? chapter_path(id) : std::string(contents_path),
                      .indexed = false,
                      .of_the_past = true});
  fields.set("number", or_nothing(chapter.number));
  fields.set("title", chapter.text->title);
  fields.set("contents_then_href", link_to(path, edition_path(then.edition.id)));
  fields.set("search_then_href", link_to(path, past_search_path(then.edition.id)));
  add_banner(fields, survey, story, run, path);
  const auto since = page_of_changes_since(survey, story, snapshot);
  fields.set("since_href", since ? Value(link_to(path, *since)) : Value(false));
  add_withdrawal(fields, view, chapter);
  add_text(fields, view, index);
  return {.path = path, .layout = "past-chapter", .fields = std::move(fields)};
}

}  // namespace codicil::pages
