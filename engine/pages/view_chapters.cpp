#include <utility>

#include "pages/view_pieces.h"

namespace codicil::pages::views {

namespace {

Fields chapter() {
  Fields amendment = entry();
  amendment.set("entry_history_href", text());
  return with_chrome({{"part_title", text()},
                      {"part_href", text()},
                      {"number", text()},
                      {"title", text()},
                      {"draft", yes()},
                      {"boxes", boxes()},
                      {"has_contents", yes()},
                      {"contents", section_list()},
                      {"external", external()},
                      {"body", html()},
                      {"has_moved_sections", yes()},
                      {"moved_sections", list({{"moved_id", text()},
                                               {"moved_section", text()},
                                               {"moved_past_href", text()},
                                               {"moved_to", link()}})},
                      {"has_amendments", yes()},
                      {"amendments", list(amendment)},
                      {"has_earlier_amendments", yes()},
                      {"earlier_amendments", list(amendment)},
                      {"last_amended", text()},
                      {"in_force_since", text()},
                      {"changed_since_edition", yes()},
                      {"revision_href", text()},
                      {"lead", text()},
                      {"reviewed", text()},
                      {"review_by", text()},
                      {"has_areas", yes()},
                      {"areas", list({{"group_title", text()}})},
                      {"has_audience", yes()},
                      {"audience", list({{"group_title", text()}})},
                      {"previous", link()},
                      {"next", link()},
                      {"as_at_href", text()},
                      {"history_href", text()}});
}

Fields past_chapter() {
  return with_chrome({{"number", text()},
                      {"title", text()},
                      {"contents_then_href", text()},
                      {"search_then_href", text()},
                      {"since_href", text()},
                      {"never_in_force", yes()},
                      {"in_force_from", text()},
                      {"in_force_until", text()},
                      {"reconstructed", yes()},
                      {"present_href", text()},
                      {"is_gone", yes()},
                      {"withdrawn", yes()},
                      {"successor", link()},
                      {"boxes", boxes()},
                      {"has_contents", yes()},
                      {"contents", section_list()},
                      {"body", html()},
                      {"external", external()}});
}

Fields tombstone() {
  return with_chrome({{"title", text()},
                      {"withdrawn_edition", text()},
                      {"withdrawn_from", text()},
                      {"withdrawal", one(entry())},
                      {"successor", link()},
                      {"last_text_href", text()},
                      {"history_href", text()}});
}

Fields chapter_history() {
  return with_chrome({{"title", text()},
                      {"chapter_href", text()},
                      {"as_at_href", text()},
                      {"read_dates", list({{"never_in_force", yes()},
                                           {"in_force_from", text()},
                                           {"in_force_until", text()},
                                           {"first_days", text()},
                                           {"last_day", text()},
                                           {"since_href", text()},
                                           {"not_archived", yes()}})},
                      {"has_events", yes()},
                      {"events", list({{"event_id", text()},
                                       {"event_edition", text()},
                                       {"event_in_preparation", yes()},
                                       {"event_in_force_from", text()},
                                       {"event_title", text()},
                                       {"event_first", yes()},
                                       {"event_gone", yes()},
                                       {"event_unexplained", yes()},
                                       {"event_replaced", yes()},
                                       {"event_followed", yes()},
                                       {"event_unchanged", yes()},
                                       {"event_number_only", yes()},
                                       {"event_not_archived", yes()},
                                       {"event_entries", list(entry())},
                                       {"event_changes_href", text()},
                                       {"event_since_href", text()},
                                       {"event_text_href", text()}})}});
}

}  // namespace

void add_chapters(Layouts& layouts) {
  layouts.emplace("chapter", chapter());
  layouts.emplace("chapter-history", chapter_history());
  layouts.emplace("past-chapter", past_chapter());
  layouts.emplace("tombstone", tombstone());
}

}  // namespace codicil::pages::views
