#include "pages/change_fields.h"

#include <fmt/format.h>

#include <algorithm>

#include "compare/changed_blocks.h"
#include "markdown/render.h"
#include "pages/addresses.h"
#include "pages/chrome.h"
#include "pages/compared_chapters.h"
#include "pages/passages.h"

namespace codicil::pages {

namespace {

/// From where the newer text is read: its links lead to where its readers find them today.
Viewpoint view_of_newer(const ChangesView& view) {
  return {.survey = view.survey,
          .manual = view.sides.after.manual,
          .snapshot = view.pair ? view.pair->after : std::nullopt,
          .outlook = view.pair && view.pair->after ? Outlook::announced : Outlook::present,
          .page = view.page,
          .printed = view.printed};
}

/// Leads the links of a redline to what they lead to in the newer text.
class LinkFinder {
 public:
  LinkFinder(const ChangesView& view, std::size_t chapter)
      : view_(view_of_newer(view)),
        references_(view.sides.after.references.chapters[chapter]),
        passages_(passages_of(*view.sides.after.manual.chapters[chapter].text)) {}

  Destination destination_of(const compare::RedlineLink& link) const {
    const auto passage = std::ranges::find(passages_, link.document, &Passage::document);
    if (passage == passages_.end()) return {};
    const auto here =
        references_of(references_, static_cast<std::uint32_t>(passage - passages_.begin()));
    auto reference =
        std::ranges::lower_bound(here, link.original, {}, &index::Reference::begin_node);
    for (; reference != here.end() && reference->begin_node == link.original; ++reference) {
      if (!reference->is_citation) return pages::destination_of(view_, reference->target);
    }
    return {};
  }

 private:
  Viewpoint view_;
  const index::ChapterReferences& references_;
  std::vector<Passage> passages_;
};

Html redline_html(const ChangesView& view, const compare::SectionComparison& section,
                  const compare::Redline& redline) {
  markdown::Rendering rendering;
  rendering.language = view.survey.language();
  for (const Group& area : view.survey.present().definition.areas)
    rendering.area_titles.emplace_back(area.id, area.title);
  if (section.after && !redline.links.empty()) {
    const LinkFinder finder(view, section.after->chapter);
    for (const compare::RedlineLink& link : redline.links) {
      Destination destination = finder.destination_of(link);
      if (destination.href.empty()) continue;
      rendering.links.push_back({.node = link.node,
                                 .href = std::move(destination.href),
                                 .words = {},
                                 .leaves_site = destination.leaves_site});
    }
  }
  return markdown::render(redline.document, rendering);
}

Value href_of(const ChangesView& view, const ScheduleChapter& chapter, const std::string& section) {
  const compare::ChapterPair& pair = chapter.chapter->chapters;
  const std::size_t story = view.pair ? story_of(view.survey, *view.pair, pair) : *pair.after;
  const auto address = present_address(view.survey, story, section);
  return address ? Value(link_to(view.page, *address)) : Value(false);
}

}  // namespace

std::vector<Fields> flag_fields(const compare::SectionComparison& section, const Words& words) {
  std::vector<Fields> flags;
  for (const compare::Flag flag : section.flags)
    flags.push_back({{"flag", words.say(phrase_of(flag))}});
  return flags;
}

std::string anchor_of_change(std::size_t number) {
  return fmt::format("page:change-{}", number);
}

std::optional<ChangesView> changes_view(const Survey& survey, compare::TextPair pair,
                                        const std::string& page) {
  if (find_comparison(survey, pair) == nullptr) return std::nullopt;
  return ChangesView{survey, pair, sides_of(survey, pair), page};
}

std::vector<Fields> change_rows(const ChangesView& view, const ScheduleChapter& chapter,
                                Context context, std::size_t& first) {
  std::vector<Fields> rows;
  for (const ScheduleRow& row : chapter.rows) {
    const compare::SectionComparison& section = *row.section;
    const std::size_t number = first++;
    const compare::Redline& whole = *section.redline;
    Html text;
    if (!whole.document.empty()) {
      text = context == Context::whole
                 ? redline_html(view, section, whole)
                 : redline_html(view, section, compare::changed_blocks(whole));
    }
    const bool is_here = section.after && section.resource.empty();
    rows.push_back({{"change_id", anchor_of_change(number)},
                    {"change_place", row.place},
                    {"change_href", is_here ? href_of(view, chapter, row.id) : Value(false)},
                    {"change_what", or_nothing(row.what)},
                    {"has_flags", !section.flags.empty()},
                    {"change_flags", flag_fields(section, view.survey.words())},
                    {"change_text", or_nothing(std::move(text))},
                    {"change_next", "#" + anchor_of_change(number + 1)}});
  }
  return rows;
}

std::vector<Fields> number_rows(const ChangesView& view, const ScheduleChapter& chapter) {
  std::vector<Fields> rows;
  for (const NumberLine& line : number_lines(chapter, view.sides.before.manual)) {
    rows.push_back({{"number_chapter", line.chapter},
                    {"number_before", line.before},
                    {"number_after", line.after},
                    {"number_title", or_nothing(line.title)}});
  }
  return rows;
}

std::vector<Fields> followed_rows(const ChangesView& view, const ScheduleChapter& chapter) {
  std::vector<Fields> rows;
  for (const ScheduleRow& row : chapter.followed) {
    rows.push_back({{"followed_chapter", chapter.title},
                    {"followed_place", row.place},
                    {"followed_href", href_of(view, chapter, row.id)}});
  }
  return rows;
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

void set_tail(Fields& fields, std::size_t next, std::vector<Fields> followed,
              std::vector<Fields> numbers) {
  fields.set("change_end", anchor_of_change(next));
  set_list(fields, "followed", std::move(followed));
  set_list(fields, "numbers", std::move(numbers));
}

void set_list(Fields& fields, const std::string& name, std::vector<Fields> rows) {
  fields.set("has_" + name, !rows.empty());
  fields.set(name, std::move(rows));
}

Value chapter_href(const ChangesView& view, const ScheduleChapter& chapter) {
  return href_of(view, chapter, {});
}

}  // namespace codicil::pages
