#include "pages/plan.h"

#include <memory>
#include <unordered_set>

#include "pages/addresses.h"
#include "pages/amendments_page.h"
#include "pages/changes_pages.h"
#include "pages/chapter_history_page.h"
#include "pages/chapter_page.h"
#include "pages/contents_page.h"
#include "pages/editions_page.h"
#include "pages/finding_pages.h"
#include "pages/keywords_page.h"
#include "pages/offline_page.h"
#include "pages/ordinary_page.h"
#include "pages/past_chapter_page.h"
#include "pages/tombstone_page.h"

namespace codicil::pages {

namespace {

using Known = std::shared_ptr<const Survey>;

/// Gathers the plan. The first page of a path is the one that stands there: pages are added before
/// the redirects that could meet them.
class Plan {
 public:
  explicit Plan(Known known) : known_(std::move(known)) {}

  template <typename Compose>
  bool add(const std::string& path, bool is_listed, Compose compose) {
    if (!paths_.insert(path).second) return false;
    pages_.push_back({.path = path,
                      .compose = [known = known_, compose] { return compose(*known); },
                      .copy_of = {},
                      .is_listed = is_listed});
    return true;
  }

  void add_copy(std::string path, std::string original) {
    if (!paths_.insert(path).second) return;
    pages_.push_back({.path = std::move(path), .compose = {}, .copy_of = std::move(original)});
  }

  void add_redirect(const std::string& from, const std::string& to, const std::string& title,
                    const std::string& canonical) {
    if (!paths_.contains(to)) return;
    add(from, false,
        [=](const Survey& survey) { return compose_redirect(survey, from, to, title, canonical); });
  }

  std::vector<PlannedPage> take() { return std::move(pages_); }

 private:
  Known known_;
  std::vector<PlannedPage> pages_;
  std::unordered_set<std::string> paths_;
};

void plan_front(Plan& plan, const Survey& known) {
  plan.add(std::string(contents_path), true, compose_contents);
  plan.add(std::string(keywords_path), true,
           [](const Survey& survey) { return compose_keywords(survey, std::nullopt); });
  plan.add(std::string(amendments_path), true,
           [](const Survey& survey) { return compose_amendments(survey, std::nullopt); });
  for (const int year : amendment_years(known)) {
    plan.add(amendments_year_path(year), true,
             [year](const Survey& survey) { return compose_amendments(survey, year); });
  }
  for (const Chosen& chosen : amendment_choices(known)) {
    plan.add(amendments_chosen_path(chosen.facet, chosen.choice.id), false,
             [chosen](const Survey& survey) { return compose_chosen_amendments(survey, chosen); });
  }
  plan.add(std::string(editions_path), true, compose_editions);
  plan.add(std::string(as_at_path), true, compose_as_at);
  plan.add(std::string(search_path), true,
           [](const Survey& survey) { return compose_search(survey, std::nullopt); });
  if (offers_copy(known)) plan.add(std::string(offline_path), false, compose_offline);
  plan.add(std::string(not_found_path), false, compose_not_found);
  for (std::size_t page = 0; page < known.present().pages.size(); ++page) {
    plan.add(ordinary_page_path(known.present().pages[page].id), true,
             [page](const Survey& survey) { return compose_ordinary_page(survey, page); });
  }
}

void plan_chapters(Plan& plan, const Survey& known) {
  for (std::size_t story = 0; story < known.presence.size(); ++story) {
    const std::string path = chapter_path(known.publication.stories[story].id);
    bool is_new = false;
    switch (known.presence[story]) {
      case Presence::nothing:
        break;
      case Presence::chapter:
      case Presence::external:
        is_new = plan.add(path, !known.present().chapters[story].is_draft(),
                          [story](const Survey& survey) { return compose_chapter(survey, story); });
        break;
      case Presence::withdrawn:
      case Presence::vanished:
        is_new = plan.add(path, false, [story](const Survey& survey) {
          return compose_tombstone(survey, story);
        });
        break;
    }
    if (!is_new) continue;
    plan.add(chapter_history_path(known.publication.stories[story].id), false,
             [story](const Survey& survey) { return compose_chapter_history(survey, story); });
  }
}

void plan_past_chapters(Plan& plan, const Survey& known) {
  for (std::size_t story = 0; story < known.runs.size(); ++story) {
    const std::string& id = known.publication.stories[story].id;
    for (std::size_t run = 0; run < known.runs[story].size(); ++run) {
      const auto& snapshots = known.runs[story][run].snapshots;
      const std::string original = past_chapter_path(known.snapshot(snapshots[0]).edition.id, id);
      plan.add(original, false, [story, run](const Survey& survey) {
        return compose_past_chapter(survey, story, run);
      });
      for (std::size_t copy = 1; copy < snapshots.size(); ++copy) {
        plan.add_copy(past_chapter_path(known.snapshot(snapshots[copy]).edition.id, id), original);
      }
    }
  }
}

void plan_editions(Plan& plan, const Survey& known) {
  for (std::size_t index = 0; index < known.in_force.size(); ++index) {
    const history::Snapshot& snapshot = known.snapshot(index);
    plan.add(edition_path(snapshot.edition.id), false,
             [index](const Survey& survey) { return compose_edition(survey, index); });
    if (!snapshot.manual) continue;
    plan.add(past_keywords_path(snapshot.edition.id), false,
             [index](const Survey& survey) { return compose_keywords(survey, index); });
    plan.add(past_search_path(snapshot.edition.id), false,
             [index](const Survey& survey) { return compose_search(survey, index); });
  }
}

/// The schedules: of every edition that has one before it, and of everything since an edition.
void plan_schedules(Plan& plan, const Survey& known) {
  for (std::size_t index = 0; index < known.in_force.size(); ++index) {
    if (const auto path = page_of_schedule(known, index)) {
      plan.add(*path, false,
               [index](const Survey& survey) { return compose_edition_changes(survey, index); });
    }
    if (const auto path = page_of_schedule_since(known, index)) {
      plan.add(*path, false,
               [index](const Survey& survey) { return compose_changes_since(survey, index); });
    }
  }
}

/// What each edition changed in a chapter, and what differs since.
void plan_chapter_changes(Plan& plan, const Survey& known) {
  for (std::size_t story = 0; story < known.presence.size(); ++story) {
    for (std::size_t index = 0; index < known.in_force.size(); ++index) {
      if (const auto path = page_of_changes(known, story, index)) {
        plan.add(*path, false, [story, index](const Survey& survey) {
          return compose_chapter_changes(survey, story, index);
        });
      }
      if (const auto path = page_of_changes_since(known, story, index)) {
        plan.add(*path, false, [story, index](const Survey& survey) {
          return compose_chapter_since(survey, story, index);
        });
      }
    }
  }
}

/// The revisions in progress, each beside its chapter.
void plan_drafts(Plan& plan, const Survey& known) {
  for (std::size_t story = 0; story < known.present().chapters.size(); ++story) {
    if (draft_changes(known, story) == nullptr) continue;
    plan.add(draft_path(known.publication.stories[story].id), false,
             [story](const Survey& survey) { return compose_draft(survey, story); });
  }
}

/// The title that readers find where a redirect of a story leads.
std::string title_today(const Survey& known, std::size_t story) {
  const Chapter* chapter = known.present_chapter(story);
  return chapter != nullptr ? printed_title(*chapter) : known.publication.stories[story].id;
}

/// From the id that a chapter had in each edition, and from every alias, to its present id.
void plan_redirects(Plan& plan, const Survey& known) {
  const auto& stories = known.publication.stories;
  for (std::size_t snapshot = 0; snapshot < known.in_force.size(); ++snapshot) {
    const auto& manual = known.snapshot(snapshot).manual;
    const std::string& edition = known.snapshot(snapshot).edition.id;
    if (!manual) continue;
    for (std::size_t story = 0; story < stories.size(); ++story) {
      if (!stories[story].chapters[snapshot]) continue;
      const Chapter& then = manual->chapters[*stories[story].chapters[snapshot]];
      if (then.id == stories[story].id) continue;
      const bool has_page = known.presence[story] != Presence::nothing;
      plan.add_redirect(past_chapter_path(edition, then.id),
                        past_chapter_path(edition, stories[story].id), printed_title(then),
                        has_page ? chapter_path(stories[story].id) : std::string(contents_path));
    }
  }
  std::vector<std::pair<std::string, std::size_t>> ids;
  for (std::size_t index = 0; index < known.present().chapters.size(); ++index) {
    for (const auto& alias : known.present().chapters[index].text->aliases) {
      ids.emplace_back(alias.value, index);
    }
  }
  for (std::size_t snapshot = known.in_force.size(); snapshot-- > 0;) {
    const auto& manual = known.snapshot(snapshot).manual;
    for (std::size_t story = 0; manual && story < stories.size(); ++story) {
      if (!stories[story].chapters[snapshot]) continue;
      const Chapter& then = manual->chapters[*stories[story].chapters[snapshot]];
      ids.emplace_back(then.id, story);
      for (const auto& alias : then.text->aliases) ids.emplace_back(alias.value, story);
    }
  }
  for (const auto& [id, story] : ids) {
    if (id == stories[story].id) continue;
    const std::string to = chapter_path(stories[story].id);
    plan.add_redirect(chapter_path(id), to, title_today(known, story), to);
  }
}

}  // namespace

std::vector<PlannedPage> plan_site(const std::shared_ptr<const Survey>& survey) {
  Plan plan(survey);
  plan_front(plan, *survey);
  plan_chapters(plan, *survey);
  plan_editions(plan, *survey);
  plan_past_chapters(plan, *survey);
  plan_schedules(plan, *survey);
  plan_chapter_changes(plan, *survey);
  plan_drafts(plan, *survey);
  plan_redirects(plan, *survey);
  return plan.take();
}

std::vector<PlannedPage> plan_site(const Publication& publication) {
  return plan_site(survey(publication));
}

}  // namespace codicil::pages
