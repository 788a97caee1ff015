#include "pages/notice_period.h"

#include <array>
#include <set>

#include <fmt/format.h>

#include "pages/addresses.h"
#include "pages/entry_fields.h"
#include "pages/labels.h"
#include "pages/next_update.h"
#include "text/words.h"

namespace codicil::pages {

namespace {

using Kind = NoticeBlock::Kind;

/// "six-monthly update of {edition}": the phrase for a kind of update with its edition.
Phrase phrase_with_edition(Phrase kind) {
  if (kind == Phrase::update_interim) return Phrase::update_interim_of;
  return kind == Phrase::update_regular ? Phrase::update_regular_of : Phrase::update_six_monthly_of;
}

std::vector<WholeLink> without_addresses(const std::vector<std::string>& words) {
  std::vector<WholeLink> links;
  for (const std::string& text : words) links.push_back({squeeze(text), {}});
  return links;
}

}  // namespace

NoticePeriod notice_period(const Survey& survey, std::size_t update, const Announcements& own,
                           const PublishedAnnouncements& announcements) {
  const Update& subject = survey.updates[update];
  NoticePeriod period{.update = &subject, .from = {}, .covered = {{&subject, &own}}};
  const bool is_interim = subject.edition->kind == EditionKind::interim;
  for (std::size_t earlier = update; earlier-- > 0;) {
    const Update& before = survey.updates[earlier];
    if (before.in_preparation()) continue;
    if (is_interim || before.edition->kind == EditionKind::six_monthly) {
      period.from = earlier;
      break;
    }
    period.covered.push_back({&before, &announcements[*before.snapshot]});
  }
  return period;
}

std::string update_in_words(const Survey& survey, const Update& update) {
  const Phrase kind = phrase_of(update.edition->kind, survey.present().definition);
  return survey.words().say(phrase_with_edition(kind),
                            {{"edition", edition_label(update.edition->id, survey.words())}});
}

std::string period_in_words(const Survey& survey, const NoticePeriod& period) {
  const Words& words = survey.words();
  std::vector<std::string> interim;
  for (std::size_t i = period.covered.size(); i-- > 1;) {
    interim.push_back(edition_label(period.covered[i].update->edition->id, survey.words()));
  }
  const std::string all = joined(words, interim);
  if (!period.from) {
    if (interim.empty()) return words.say(Phrase::letter_first);
    return words.say(
        interim.size() == 1 ? Phrase::letter_covers_all_with : Phrase::letter_covers_all_with_more,
        {{"interim", all}});
  }
  const std::string from = update_in_words(survey, survey.updates[*period.from]);
  if (interim.empty()) return words.say(Phrase::letter_covers_since, {{"update", from}});
  return words.say(interim.size() == 1 ? Phrase::letter_covers_since_with
                                       : Phrase::letter_covers_since_with_more,
                   {{"update", from}, {"interim", all}});
}

std::string counts_in_words(const Survey& survey, const NoticePeriod& period) {
  static constexpr std::array<Phrase, 4> counts{
      Phrase::letter_count_updated, Phrase::letter_count_new, Phrase::letter_count_removed,
      Phrase::letter_count_throughout};
  std::array<std::set<std::string>, 4> seen;
  for (const CoveredEdition& covered : period.covered) {
    for (const Announcement& one : covered.announced->entries) {
      std::string who = one.story ? fmt::format("chapter {}", *one.story)
                                  : fmt::format("{} {}", covered.update->edition->id, one.key);
      seen[static_cast<std::size_t>(one.table)].insert(std::move(who));
    }
  }
  std::string text;
  for (std::size_t table = 0; table < counts.size(); ++table) {
    if (seen[table].empty()) continue;
    if (!text.empty()) text += " ";
    text += survey.words().say(counts[table], {{"count", std::to_string(seen[table].size())}});
  }
  return text;
}

WholeLink link_of(const Announcement& announced) {
  const std::string& title = announced.title;
  return {announced.number.empty() ? title : fmt::format("{} {}", announced.number, title),
          announced.href};
}

NoticeBlock words_block(Kind kind, std::string words) {
  NoticeBlock block;
  block.kind = kind;
  block.words = std::move(words);
  return block;
}

NoticeBlock note_block(Kind kind, NoteForms note) {
  NoticeBlock block;
  block.kind = kind;
  block.note = std::move(note);
  return block;
}

NoticeBlock links_block(Kind kind, std::string words, std::vector<WholeLink> links) {
  NoticeBlock block;
  block.kind = kind;
  block.words = std::move(words);
  block.links = std::move(links);
  return block;
}

void add_facts(std::vector<NoticeBlock>& blocks, const Announcement& announced,
               const Words& words) {
  if (!announced.sections.empty()) {
    const Phrase label =
        announced.sections.size() == 1 ? Phrase::letter_section : Phrase::letter_sections;
    blocks.push_back(links_block(Kind::fact, words.say(label), announced.sections));
  }
  if (announced.sections_changed > 0) {
    blocks.push_back(
        links_block(Kind::fact, words.say(Phrase::letter_sections),
                    {{std::to_string(announced.sections_changed), announced.changes_href}}));
  }
  if (!announced.reason.empty()) {
    blocks.push_back(
        links_block(Kind::fact, words.say(Phrase::letter_reason), {{announced.reason, {}}}));
  }
  if (!announced.audience.empty()) {
    blocks.push_back(links_block(Kind::fact, words.say(Phrase::letter_for),
                                 {{joined(words, announced.audience), {}}}));
  }
}

void add_wording(std::vector<NoticeBlock>& blocks, const Announcement& announced,
                 const Words& words) {
  if (!announced.replaces.empty()) {
    blocks.push_back(words_block(
        Kind::paragraph, words.say(Phrase::letter_replaced,
                                   {{"before", announced.replaces}, {"after", announced.by}})));
  }
  if (!announced.new_keywords.empty()) {
    blocks.push_back(words_block(Kind::label, words.say(Phrase::letter_new_keywords)));
    blocks.push_back(links_block(Kind::list, {}, without_addresses(announced.new_keywords)));
  }
  if (!announced.dropped_keywords.empty()) {
    blocks.push_back(words_block(Kind::label, words.say(Phrase::letter_dropped_keywords)));
    blocks.push_back(links_block(Kind::list, {}, without_addresses(announced.dropped_keywords)));
  }
}

void add_corrections(std::vector<NoticeBlock>& blocks,
                     const std::vector<CorrectionForms>& corrections, const Words& words) {
  for (const CorrectionForms& correction : corrections) {
    blocks.push_back(words_block(
        Kind::label, words.say(Phrase::letter_corrected, {{"edition", correction.edition}})));
    blocks.push_back(note_block(Kind::note, correction.note));
  }
}

void add_ways_on(std::vector<NoticeBlock>& blocks, const Survey& survey,
                 const NoticePeriod& period) {
  if (const auto next = update_after(survey, *period.update->edition)) {
    blocks.push_back(links_block(Kind::fact, next->label, {{next->month, {}}}));
  }
  blocks.push_back(words_block(Kind::divider, {}));
  const auto add = [&](Phrase label, const std::string& address) {
    blocks.push_back(links_block(Kind::fact, survey.words().say(label), {{address, address}}));
  };
  const Edition& edition = *period.update->edition;
  if (!period.update->in_preparation()) {
    add(Phrase::letter_amendments, whole_address(survey, amendments_address(edition)));
  }
  add(Phrase::letter_manual, whole_address(survey, contents_path));
  const std::string& urgent = survey.present().definition.urgent;
  if (!urgent.empty()) blocks.push_back(words_block(Kind::paragraph, squeeze(urgent)));
}

}  // namespace codicil::pages
