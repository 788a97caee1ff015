#include <fmt/format.h>

#include <algorithm>
#include <utility>

#include "pages/addresses.h"
#include "pages/chrome.h"
#include "pages/labels.h"
#include "pages/paper_parts.h"
#include "pages/past_text_fields.h"
#include "pages/running_heads.h"
#include "text/path.h"

namespace codicil::pages {

namespace {

/// The run of editions in which the chapter read as it is printed.
const PastRun& run_of(const PaperView& view, std::size_t story) {
  const auto& runs = view.survey.runs[story];
  return *std::ranges::find_if(runs, [&](const PastRun& run) {
    return std::ranges::find(run.snapshots, view.plan.snapshot) != run.snapshots.end();
  });
}

Fields chapter_fields(const PaperView& view, std::size_t story, std::size_t place) {
  const Survey& survey = view.survey;
  const std::size_t index = view.chapter_of(story);
  const Chapter& chapter = view.manual().chapters[index];
  const PastRun& run = run_of(view, story);
  const std::string path = past_chapter_path(view.edition(), survey.publication.stories[story].id);
  const std::string address = view.links.url + url_path(path);
  const std::string anchor = chapter_anchor(survey, story);
  Fields fields{{"anchor", anchor},
                {"page_class", fmt::format("chapter-{}", place + 1)},
                {"head_title", style_string(printed_title(chapter))},
                {"head_address", style_string(address)},
                {"chapter_address", address},
                {"number", or_nothing(chapter.number)},
                {"title", chapter.text->title},
                {"chapter_reconstructed", run.reconstructed}};
  set_range(fields, run.in_force, survey.words());
  const Viewpoint viewpoint{.survey = survey,
                            .manual = view.manual(),
                            .snapshot = view.plan.snapshot,
                            .outlook = Outlook::past,
                            .page = paper_path,
                            .printed = &view.links};
  set_past_text(
      fields, {.view = viewpoint,
               .references = survey.publication.past_references[view.plan.snapshot].chapters[index],
               .chapter = index,
               .former_ids = {},
               .anchor_prefix = anchor + ":"});
  return fields;
}

Fields line_fields(const PaperView& view, const std::string& anchor, std::string number,
                   std::string title) {
  return {{"line_href", "#" + anchor},
          {"line_number", or_nothing(std::move(number))},
          {"line_title", std::move(title)},
          {"line_page", page_number(view, anchor)}};
}

/// A chapter in the contents, with its sections.
Fields chapter_line(const PaperView& view, std::size_t story) {
  const Chapter& chapter = view.manual().chapters[view.chapter_of(story)];
  const std::string anchor = chapter_anchor(view.survey, story);
  std::vector<Fields> below;
  for (const Section& section : chapter.text->sections) {
    if (section.kind == SectionKind::box || section.depth > 1 || chapter.is_external()) continue;
    below.push_back(line_fields(view, printed_anchor(anchor, section.id),
                                heading_number(chapter, section), section.title));
  }
  Fields line = line_fields(view, anchor, chapter.number, chapter.text->title);
  line.set("has_below", !below.empty());
  line.set("below", std::move(below));
  return line;
}

}  // namespace

std::vector<Fields> paper_chapters(const PaperView& view) {
  std::vector<Fields> chapters;
  for (const std::size_t story : view.plan.stories)
    chapters.push_back(chapter_fields(view, story, chapters.size()));
  return chapters;
}

std::vector<Fields> paper_contents(const PaperView& view) {
  std::vector<Fields> parts;
  for (const Part& part : view.manual().parts) {
    std::vector<Fields> lines;
    for (const std::size_t story : view.plan.stories) {
      if (&view.manual().parts[view.manual().chapters[view.chapter_of(story)].part] == &part)
        lines.push_back(chapter_line(view, story));
    }
    if (lines.empty()) continue;
    parts.push_back({{"contents_part", part.title}, {"lines", std::move(lines)}});
  }
  return parts;
}

std::string chapter_anchor(const Survey& survey, std::size_t story) {
  return "chapter:" + survey.publication.stories[story].id;
}

Value page_number(const PaperView& view, const std::string& anchor) {
  const auto number = view.numbers.find(anchor);
  return number == view.numbers.end() ? Value(false) : Value(std::to_string(number->second));
}

void set_range(Fields& fields, const InForce& range, const Words& words) {
  fields.set("never_in_force", range.never);
  fields.set("in_force_from", long_date(range.from, words));
  fields.set("in_force_until",
             range.until && !range.never ? Value(long_date(*range.until, words)) : Value(false));
  fields.set("head_range", range_at_head(range, words));
}

}  // namespace codicil::pages
