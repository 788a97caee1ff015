#include "pages/announcements.h"

#include <map>
#include <set>

#include <fmt/format.h>

#include "markdown/plain_form.h"
#include "pages/addresses.h"
#include "pages/announced_changes.h"
#include "pages/entry_fields.h"
#include "pages/labels.h"
#include "pages/passages.h"
#include "parallel/for_each_index.h"
#include "text/path.h"
#include "text/words.h"

namespace codicil::pages {

namespace {

/// Notes are read as if they stood on a page in the root, so that a link is what has to follow the
/// manual's own address.
constexpr const char* root_page = "feed.xml";

constexpr std::uint8_t heading_below_titles = 4;

void make_whole(std::string& href, const std::string& url) {
  if (!href.empty() && !has_scheme(href)) href.insert(0, url);
}

/// Writes what one edition announces.
class Announcing {
 public:
  Announcing(const Survey& survey, const Update& update, std::size_t width)
      : survey_(survey),
        update_(update),
        width_(width),
        view_(view_of_notes(survey, update, root_page)) {}

  Announcements run() {
    Announcements all;
    all.introduction = note(view_, update_, update_.edition->introduction);
    for (const AmendmentTable table : {AmendmentTable::updated, AmendmentTable::added,
                                       AmendmentTable::removed, AmendmentTable::throughout}) {
      if (table == AmendmentTable::throughout) add_throughout(all.entries);
      add_entries(table, all.entries);
      add_rows(table, all.entries);
    }
    add_keywords(all.entries);
    add_errata(all.errata);
    all.corrections = loose_corrections();
    return all;
  }

 private:
  NoteForms forms(const Document& document, markdown::Rendering rendering) {
    const std::string& url = survey_.present().definition.url;
    for (auto& link : rendering.links) make_whole(link.href, url);
    for (auto& citation : rendering.citations) make_whole(citation.href, url);
    rendering.id_prefix = fmt::format("n{}:{}:", update_.edition->id, ++notes_);
    rendering.highest_heading = heading_below_titles;
    using markdown::PlainForm;
    return {.html = markdown::render(document, rendering),
            .letter = plain_lines(document, rendering, PlainForm::letter, width_),
            .markdown = plain_lines(document, rendering, PlainForm::markdown, width_)};
  }

  NoteForms note(const Viewpoint& view, const Update& update, const Document& document) {
    if (document.empty()) return {};
    const index::ChapterReferences references = update.finder->in_text(document, std::nullopt);
    return forms(document, rendering_of(view, document, references, std::nullopt));
  }

  static std::string chapter_key(const std::string& chapter, std::map<std::string, int>& seen) {
    const int count = ++seen[chapter];
    return count == 1 ? fmt::format("chapter/{}", chapter)
                      : fmt::format("chapter/{}/{}", chapter, count);
  }

  /// The chapter as at that edition, where its text is archived, else as it is where the entry is
  /// written.
  const Chapter& chapter_then(const Entry& entry) const {
    if (entry.manual != update_.manual && entry.story && view_.snapshot) {
      const auto then = survey_.publication.stories[*entry.story].chapters[*view_.snapshot];
      if (then) return view_.manual.chapters[*then];
    }
    return entry.manual->chapters[entry.chapter];
  }

  /// An id that no later renaming changes: that of the edition's own time, else the first known.
  std::string lasting_id(const Entry& entry, const Chapter& then) const {
    const bool is_of_its_time =
        entry.manual == update_.manual || &then != &entry.manual->chapters[entry.chapter];
    if (is_of_its_time || !entry.story) return then.id;
    const auto& chapters = survey_.publication.stories[*entry.story].chapters;
    for (std::size_t snapshot = 0; snapshot < chapters.size(); ++snapshot) {
      const auto& manual = survey_.snapshot(snapshot).manual;
      if (manual && chapters[snapshot]) return manual->chapters[*chapters[snapshot]].id;
    }
    return then.id;
  }

  void add_entries(AmendmentTable table, std::vector<Announcement>& all) {
    for (const Entry& entry : update_.entries) {
      if (table_of(entry.amendment->kind) != table) continue;
      if (entry.manual->chapters[entry.chapter].is_draft()) continue;
      all.push_back(of_entry(entry));
    }
  }

  Announcement of_entry(const Entry& entry) {
    const Amendment& amendment = *entry.amendment;
    const Chapter& then = chapter_then(entry);
    Announcement one = of_kind(amendment.kind);
    one.key = chapter_key(lasting_id(entry, then), seen_);
    one.title = squeeze(entry.title);
    const bool archived = view_.snapshot || update_.in_preparation();
    if (archived && one.title == squeeze(then.text->title)) one.number = then.number;
    one.story = entry.story;
    one.rank = entry.rank;
    if (entry.story) {
      if (const auto address = present_address(survey_, *entry.story, {})) {
        one.href = whole_address(survey_, *address);
      }
      one.corrections = corrections_of(entry.story);
    }
    one.details = forms(amendment.details, details_rendering(view_, update_, entry));
    for (const CitedSection& section : cited_sections(view_, entry)) {
      one.sections.push_back({section.citation, whole_address(survey_, section.address)});
    }
    add_changes(survey_, update_, entry, one);
    if (amendment.reason) {
      one.reason_kind = amendment.reason->kind;
      one.reason = squeeze(published_reason(*amendment.reason, survey_.words()));
    }
    one.action = squeeze(amendment.action);
    for (const auto& audience : amendment.audience) {
      const Group* group = survey_.present().definition.audience(audience.value);
      one.audience.push_back(squeeze(group != nullptr ? group->title : audience.value));
    }
    one.highlight = amendment.highlight;
    return one;
  }

  Announcement of_kind(AmendmentKind kind) const {
    Announcement one;
    one.table = table_of(kind);
    one.kind_name = name_of(kind);
    one.kind_label = survey_.words().say(phrase_of(kind));
    return one;
  }

  void add_rows(AmendmentTable table, std::vector<Announcement>& all) {
    const auto& rows = update_.edition->rows;
    for (std::size_t index = 0; index < rows.size(); ++index) {
      if (table_of(rows[index].kind) != table) continue;
      Announcement one = of_kind(rows[index].kind);
      one.key = fmt::format("row/{}", index + 1);
      one.title = squeeze(rows[index].title);
      one.details = note(view_, update_, rows[index].details);
      all.push_back(std::move(one));
    }
  }

  Announcement of_throughout(std::string key, const std::string& title) const {
    Announcement one;
    one.table = AmendmentTable::throughout;
    one.kind_name = "throughout";
    one.kind_label = survey_.words().say(Phrase::kind_throughout);
    one.key = std::move(key);
    one.title = squeeze(title);
    return one;
  }

  void add_throughout(std::vector<Announcement>& all) {
    const auto& rows = update_.edition->throughout;
    for (std::size_t index = 0; index < rows.size(); ++index) {
      Announcement one = of_throughout(fmt::format("throughout/{}", index + 1),
                                       topic_of(rows[index], survey_.words()));
      one.replaces = squeeze(rows[index].replaces);
      one.by = squeeze(rows[index].by);
      one.details = note(view_, update_, rows[index].details);
      all.push_back(std::move(one));
    }
  }

  void add_keywords(std::vector<Announcement>& all) const {
    if (update_.new_keywords.empty() && update_.dropped_keywords.empty()) return;
    Announcement one = of_throughout("keywords", survey_.words().say(Phrase::topic_keywords));
    one.new_keywords = update_.new_keywords;
    one.dropped_keywords = update_.dropped_keywords;
    all.push_back(std::move(one));
  }

  CorrectionForms correction_forms(const Correction& correction) {
    const Update& by = survey_.updates[correction.by];
    return {.edition = edition_label(by.edition->id, survey_.words()),
            .note = note(view_of_notes(survey_, by, root_page), by, correction.erratum->details)};
  }

  std::vector<CorrectionForms> corrections_of(std::optional<std::size_t> story) {
    std::vector<CorrectionForms> corrections;
    for (const Correction& correction : update_.corrections) {
      if (correction.story == story && is_public(correction)) {
        corrections.push_back(correction_forms(correction));
      }
    }
    return corrections;
  }

  /// Corrections by an edition in preparation are not public yet.
  bool is_public(const Correction& correction) const {
    return !survey_.updates[correction.by].in_preparation();
  }

  std::vector<CorrectionForms> loose_corrections() {
    std::set<std::optional<std::size_t>> with_entry;
    for (const Entry& entry : update_.entries) {
      if (entry.story) with_entry.insert(entry.story);
    }
    std::vector<CorrectionForms> corrections;
    for (const Correction& correction : update_.corrections) {
      if (!with_entry.contains(correction.story) && is_public(correction)) {
        corrections.push_back(correction_forms(correction));
      }
    }
    return corrections;
  }

  void add_errata(std::vector<AnnouncedErratum>& all) {
    const auto& errata = update_.edition->errata;
    for (std::size_t index = 0; index < errata.size(); ++index) {
      all.push_back(of_erratum(errata[index], index + 1));
    }
  }

  AnnouncedErratum of_erratum(const Erratum& erratum, std::size_t number) {
    AnnouncedErratum one{.key = fmt::format("erratum/{}", number),
                         .edition = edition_label(erratum.edition.value, survey_.words()),
                         .chapter = {},
                         .href = {},
                         .story = std::nullopt,
                         .details = note(view_, update_, erratum.details)};
    for (const Update& update : survey_.updates) {
      if (update.edition->id != erratum.edition.value) continue;
      one.href = whole_address(survey_, amendments_address(*update.edition));
      if (!erratum.chapter) break;
      one.story = survey_.lookup.story_named(erratum.chapter->value);
      for (const Entry& entry : update.entries) {
        if (one.story && entry.story == one.story) one.chapter = squeeze(entry.title);
      }
    }
    if (erratum.chapter && one.chapter.empty()) one.chapter = title_today(*erratum.chapter);
    if (one.story) {
      if (const auto address = present_address(survey_, *one.story, {})) {
        one.href = whole_address(survey_, *address);
      }
    }
    return one;
  }

  std::string title_today(const Placed<std::string>& id) const {
    const auto story = survey_.lookup.story_named(id.value);
    const Chapter* chapter = story ? survey_.present_chapter(*story) : nullptr;
    return chapter != nullptr ? squeeze(chapter->text->title) : id.value;
  }

  const Survey& survey_;
  const Update& update_;
  std::size_t width_;
  Viewpoint view_;
  std::map<std::string, int> seen_;  ///< How many entries of each chapter there were.
  int notes_ = 0;
};

}  // namespace

std::string whole_address(const Survey& survey, const Address& address) {
  return survey.present().definition.url + link_to(root_page, address);
}

std::string whole_address(const Survey& survey, std::string_view path) {
  return survey.present().definition.url + link_to(root_page, path);
}

Announcements announcements_of(const Survey& survey, const Update& update, std::size_t width) {
  return Announcing(survey, update, width).run();
}

std::vector<Announcements> published_announcements(const Survey& survey, std::size_t width) {
  std::vector<Announcements> announcements(survey.publication.archive.snapshots.size());
  for_each_index(announcements.size(), survey.publication.jobs, [&](std::size_t index) {
    announcements[index] = announcements_of(survey, survey.updates[index], width);
  });
  return announcements;
}

}  // namespace codicil::pages
