#include "pages/amendment_tables.h"

#include <set>

#include <fmt/format.h>

#include "pages/addresses.h"
#include "pages/changes_pages.h"
#include "pages/chrome.h"
#include "pages/entry_fields.h"
#include "pages/labels.h"
#include "pages/passages.h"
#include "pages/proof_fields.h"

namespace codicil::pages {

AmendmentTable table_of(AmendmentKind kind) {
  switch (kind) {
    case AmendmentKind::added:
      return AmendmentTable::added;
    case AmendmentKind::withdrawn:
      return AmendmentTable::removed;
    case AmendmentKind::minor:
      return AmendmentTable::throughout;
    case AmendmentKind::updated:
    case AmendmentKind::replaced:
    case AmendmentKind::renamed:
    case AmendmentKind::moved:
    case AmendmentKind::merged:
    case AmendmentKind::correction:
      break;
  }
  return AmendmentTable::updated;
}

Phrase phrase_of(AmendmentTable table) {
  switch (table) {
    case AmendmentTable::updated:
      return Phrase::table_updated;
    case AmendmentTable::added:
      return Phrase::table_new;
    case AmendmentTable::removed:
      return Phrase::table_removed;
    case AmendmentTable::throughout:
      break;
  }
  return Phrase::table_throughout;
}

std::string topic_of(const ThroughoutRow& row, const Words& words) {
  return row.topic.empty() ? words.say(Phrase::topic_terminology) : row.topic;
}

namespace {

/// Writes the rows of one edition, and numbers them, so that footnotes do not meet.
class Rows {
 public:
  Rows(const Survey& survey, const Update& update, const std::string& page, ShownRows& shown)
      : survey_(survey),
        update_(update),
        view_(view_of_notes(survey, update, page)),
        shown_(shown) {}

  std::vector<Fields> of(AmendmentTable table) {
    std::vector<Fields> rows;
    for (const Entry& entry : update_.entries) {
      if (table_of(entry.amendment->kind) != table) continue;
      Concern concern = concern_of(survey_, update_, entry);
      if (is_shown(concern)) add(rows, entry_row(entry), std::move(concern));
    }
    for (const FilelessRow& row : update_.edition->rows) {
      if (table_of(row.kind) == table) add(rows, fileless_row(row), concern_of(update_));
    }
    return rows;
  }

  std::vector<Fields> throughout() {
    std::vector<Fields> rows;
    for (const ThroughoutRow& row : update_.edition->throughout) {
      add(rows, throughout_row(row), concern_of(update_));
    }
    for (Fields& row : of(AmendmentTable::throughout)) rows.push_back(std::move(row));
    if (!update_.new_keywords.empty() || !update_.dropped_keywords.empty()) {
      add(rows, keywords_row(), concern_of(update_));
    }
    add_consequences(Consequence::citations, rows);
    add_consequences(Consequence::numbers, rows);
    return rows;
  }

  Html introduction() {
    return note_html(view_, update_, update_.edition->introduction, next_prefix());
  }

  /// Corrections of notes that stand in no row.
  std::vector<Fields> loose_corrections() {
    std::set<std::optional<std::size_t>> with_row;
    for (const Entry& entry : update_.entries) with_row.insert(entry.story);
    std::set<std::optional<std::size_t>> done;
    std::vector<Fields> corrections;
    for (const Correction& correction : update_.corrections) {
      if (correction.story && with_row.contains(correction.story)) continue;
      if (!done.insert(correction.story).second) continue;
      for (Fields& fields : correction_fields(view_, update_, correction.story, next_prefix())) {
        corrections.push_back(std::move(fields));
      }
    }
    return corrections;
  }

  /// The chapters that changed without a word.
  std::vector<Fields> unannounced() {
    std::vector<Fields> rows;
    for (UnannouncedRow& row : unannounced_rows(survey_, update_, view_.page)) {
      row.concern.months = concern_of(update_).months;
      if (is_shown(row.concern)) add(rows, std::move(row.fields), std::move(row.concern));
    }
    return rows;
  }

 private:
  bool is_shown(const Concern& concern) const {
    return shown_.chosen == nullptr || is_concerned(*shown_.chosen, concern);
  }

  void add(std::vector<Fields>& rows, Fields row, Concern concern) {
    row.set("concern", concern_fields(concern));
    rows.push_back(std::move(row));
    shown_.concerns.push_back(std::move(concern));
  }

  std::string next_prefix() { return fmt::format("n{}:{}:", update_.edition->id, ++row_); }

  static Fields empty_row(std::string title) {
    Fields row{{"row_title", std::move(title)},
               {"row_href", false},
               {"row_details", false},
               {"row_replaces", false},
               {"row_by", false},
               {"row_action", false},
               {"row_corrections", std::vector<Fields>()},
               {"has_new_keywords", false},
               {"new_keywords", std::vector<Fields>()},
               {"has_dropped_keywords", false},
               {"dropped_keywords", std::vector<Fields>()}};
    set_no_proof(row);
    return row;
  }

  Fields entry_row(const Entry& entry) {
    Fields row = empty_row(entry.title);
    const std::string prefix = next_prefix();
    if (entry.story) {
      const auto address = present_address(survey_, *entry.story, {});
      if (address) row.set("row_href", link_to(view_.page, *address));
      row.set("row_corrections", correction_fields(view_, update_, entry.story, prefix));
    }
    row.set("row_details", or_nothing(details_html(view_, update_, entry, prefix)));
    row.set("row_action", or_nothing(entry.amendment->action));
    set_proof(row, survey_, update_, entry, view_.page);
    return row;
  }

  Fields fileless_row(const FilelessRow& source) {
    Fields row = empty_row(source.title);
    row.set("row_details", or_nothing(note_html(view_, update_, source.details, next_prefix())));
    set_proof(row, survey_, update_, source, view_.page);
    return row;
  }

  Fields throughout_row(const ThroughoutRow& source) {
    Fields row = empty_row(topic_of(source, survey_.words()));
    row.set("row_details", or_nothing(note_html(view_, update_, source.details, next_prefix())));
    row.set("row_replaces", or_nothing(source.replaces));
    row.set("row_by", or_nothing(source.by));
    set_proof(row, survey_, update_, source, view_.page);
    return row;
  }

  /// The chapters that nobody had to announce; no row where there are none.
  void add_consequences(Consequence consequence, std::vector<Fields>& rows) {
    auto chapters = consequences(survey_, update_, consequence, view_.page);
    if (chapters.empty()) return;
    const bool are_citations = consequence == Consequence::citations;
    Fields row = empty_row(
        survey_.words().say(are_citations ? Phrase::topic_citations : Phrase::topic_numbers));
    row.set(are_citations ? "row_followed" : "row_renumbered", true);
    set_chapters(row, std::move(chapters));
    add(rows, std::move(row), concern_of(update_));
  }

  static std::vector<Fields> terms(const std::vector<std::string>& keywords) {
    std::vector<Fields> terms;
    for (const std::string& keyword : keywords) terms.push_back({{"keyword", keyword}});
    return terms;
  }

  Fields keywords_row() const {
    Fields row = empty_row(survey_.words().say(Phrase::topic_keywords));
    row.set("has_new_keywords", !update_.new_keywords.empty());
    row.set("new_keywords", terms(update_.new_keywords));
    row.set("has_dropped_keywords", !update_.dropped_keywords.empty());
    row.set("dropped_keywords", terms(update_.dropped_keywords));
    return row;
  }

  const Survey& survey_;
  const Update& update_;
  Viewpoint view_;
  ShownRows& shown_;
  std::size_t row_ = 0;
};

Fields table(std::string heading, std::vector<Fields> rows) {
  return {{"table_heading", std::move(heading)}, {"rows", std::move(rows)}};
}

}  // namespace

std::vector<Fields> notice_links(const Survey& survey, const Edition& edition,
                                 const std::string& page) {
  std::vector<Fields> links;
  if (!edition.is_published()) return links;
  const auto add = [&](std::string_view extension, Phrase label) {
    links.push_back(
        link_fields(link_to(page, notice_path(edition.id, extension)), survey.words().say(label)));
  };
  add("html", Phrase::notice_html);
  add("txt", Phrase::notice_text);
  add("md", Phrase::notice_markdown);
  add("eml", Phrase::notice_mail);
  return links;
}

Fields edition_tables(const Survey& survey, const Update& update, const std::string& page,
                      ShownRows& shown) {
  Rows rows(survey, update, page, shown);
  Html introduction = rows.introduction();
  std::vector<Fields> tables;
  const auto add = [&](AmendmentTable kind, std::vector<Fields> content) {
    if (!content.empty())
      tables.push_back(table(survey.words().say(phrase_of(kind)), std::move(content)));
  };
  for (const AmendmentTable kind :
       {AmendmentTable::updated, AmendmentTable::added, AmendmentTable::removed}) {
    add(kind, rows.of(kind));
  }
  add(AmendmentTable::throughout, rows.throughout());
  auto corrections = rows.loose_corrections();
  auto unannounced = rows.unannounced();
  const Words& words = survey.words();
  const auto schedule = update.snapshot ? page_of_schedule(survey, *update.snapshot) : std::nullopt;
  return {
      {"edition_changes_href", schedule ? Value(link_to(page, *schedule)) : Value(false)},
      {"edition_id", edition_anchor(update.edition->id)},
      {"edition_kind", words.say(phrase_of(update.edition->kind, survey.present().definition))},
      {"edition_in_preparation", update.in_preparation()},
      {"edition_from", update.edition->is_published()
                           ? Value(long_date(update.edition->in_force_from(), words))
                           : Value(false)},
      {"introduction", or_nothing(std::move(introduction))},
      {"has_notices", update.edition->is_published()},
      {"edition_notices", notice_links(survey, *update.edition, page)},
      {"is_empty", tables.empty()},
      {"tables", std::move(tables)},
      {"has_unannounced", !unannounced.empty()},
      {"unannounced", std::move(unannounced)},
      {"edition_corrections", std::move(corrections)},
  };
}

}  // namespace codicil::pages
