#include "pages/paper.h"

#include <algorithm>
#include <set>

#include "pages/addresses.h"
#include "pages/chrome.h"
#include "pages/compared_chapters.h"
#include "pages/labels.h"
#include "pages/paper_parts.h"
#include "pages/running_heads.h"
#include "text/path.h"

namespace codicil::pages {

namespace {

/// Links stay in the document where it holds what they lead to.
PrintedLinks links_of(const Survey& survey, const PaperPlan& plan) {
  PrintedLinks links{.url = survey.present().definition.url, .printed = {}};
  for (const std::size_t story : plan.stories) {
    links.printed.emplace(past_chapter_path(survey.snapshot(plan.snapshot).edition.id,
                                            survey.publication.stories[story].id),
                          chapter_anchor(survey, story));
  }
  return links;
}

/// The title page, and what stands at the head of every page.
void set_title_page(Fields& fields, const PaperView& view) {
  const Survey& survey = view.survey;
  const history::Snapshot& snapshot = survey.snapshot(view.plan.snapshot);
  const Words& words = survey.words();
  const std::string label = edition_label(snapshot.edition.id, words);
  const std::string address = view.links.url + url_path(edition_path(snapshot.edition.id));
  fields.set("title_then", view.manual().definition.title);
  fields.set("edition_label", label);
  fields.set("edition_kind", words.say(phrase_of(snapshot.edition.kind, view.manual().definition)));
  fields.set("published", long_date(*snapshot.edition.published, words));
  fields.set("as_at", view.plan.as_at ? Value(long_date(*view.plan.as_at, words)) : Value(false));
  fields.set("reconstructed", snapshot.resolution == history::Resolution::date);
  fields.set("is_whole", view.plan.is_whole);
  fields.set("has_one_chapter", view.plan.stories.size() == 1);
  fields.set("chapter_count", std::to_string(view.plan.stories.size()));
  fields.set("edition_address", address);
  fields.set("present_address", view.links.url);
  fields.set("head_manual", style_string(view.manual().definition.title));
  fields.set("head_edition", style_string(label));
  fields.set("head_edition_address", style_string(address));
  fields.set("head_superseded",
             style_string(words.say(Phrase::head_superseded, {{"address", view.links.url}})));
  fields.set("head_page", page_at_foot(words));
  fields.set("head_what_changed", style_string(words.say(Phrase::head_changes)));
  fields.set("head_certificate", style_string(words.say(Phrase::head_certificate)));
  set_range(fields, survey.in_force[view.plan.snapshot], words);
}

/// Calls `visit` with each chapter of the edition that is printed.
template <typename Visit>
void for_each_chapter(const Survey& survey, const PaperPlan& plan, std::size_t snapshot,
                      Visit visit) {
  const Manual& manual = *survey.snapshot(snapshot).manual;
  for (const std::size_t story : plan.stories) {
    const auto index = survey.publication.stories[story].chapters[snapshot];
    if (index && !manual.chapters[*index].is_draft()) visit(manual.chapters[*index], *index);
  }
}

}  // namespace

std::vector<std::size_t> chapters_in_force(const Survey& survey, std::size_t snapshot) {
  std::vector<std::size_t> stories;
  const Manual& manual = *survey.snapshot(snapshot).manual;
  for (const Part& part : manual.parts) {
    for (const std::size_t chapter : part.chapters) {
      const Chapter& subject = manual.chapters[chapter];
      if (!subject.is_draft() && !subject.is_withdrawn())
        stories.push_back(*survey.lookup.stories_then[snapshot][chapter]);
    }
  }
  return stories;
}

Page compose_paper(const Survey& survey, const PaperPlan& plan, const PageNumbers& numbers,
                   const Certificate* certificate) {
  const PaperView view{
      .survey = survey, .plan = plan, .numbers = numbers, .links = links_of(survey, plan)};
  Fields fields = chrome(survey, {.path = paper_path,
                                  .title = edition_label(view.edition(), survey.words()),
                                  .description = {},
                                  .canonical = edition_path(view.edition()),
                                  .indexed = false,
                                  .of_the_past = true});
  set_title_page(fields, view);
  fields.set("contents_parts", paper_contents(view));
  fields.set("paper_chapters", paper_chapters(view));
  fields.set("paper_changes", paper_changes(view));
  fields.set("changes_page", page_number(view, paper_changes_anchor));
  fields.set("certificate",
             certificate != nullptr ? Value(certificate_fields(view, *certificate)) : Value(false));
  fields.set("certificate_page", page_number(view, paper_certificate_anchor));
  return {.path = paper_path, .layout = "paper", .fields = std::move(fields)};
}

std::vector<PlannedResource> pictures_of(const Survey& survey, const PaperPlan& plan) {
  const history::Snapshot& then = survey.snapshot(plan.snapshot);
  std::set<std::size_t> pictures;
  for_each_chapter(survey, plan, plan.snapshot, [&](const Chapter& chapter, std::size_t index) {
    const std::vector<Passage> passages = passages_of(*chapter.text);
    for (const index::Reference& reference :
         survey.publication.past_references[plan.snapshot].chapters[index]) {
      const Node& node = passages[reference.passage].document->nodes[reference.begin_node];
      if (!reference.is_citation && node.kind == NodeKind::image &&
          reference.target.kind == index::Target::Kind::resource)
        pictures.insert(reference.target.chapter);
    }
  });
  std::vector<PlannedResource> planned;
  for (const std::size_t picture : pictures) {
    const ResourceFile& file = then.manual->resources[picture];
    planned.push_back({.snapshot = plan.snapshot,
                       .source_path = file.path,
                       .site_path = past_resource_path(then.edition.id, file.site_path),
                       .copy_of = {}});
  }
  return planned;
}

std::vector<CertifiedChapter> sources_of(const Survey& survey, const PaperPlan& plan) {
  std::vector<CertifiedChapter> sources;
  const auto add = [&](std::size_t snapshot) {
    for_each_chapter(survey, plan, snapshot, [&](const Chapter& chapter, std::size_t) {
      sources.push_back({.edition = survey.snapshot(snapshot).edition.id,
                         .id = chapter.id,
                         .title = printed_title(chapter),
                         .path = chapter.path,
                         .sha256 = {}});
    });
  };
  add(plan.snapshot);
  if (plan.changes_to) add(*plan.changes_to);
  return sources;
}

}  // namespace codicil::pages
