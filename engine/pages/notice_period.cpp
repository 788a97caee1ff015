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

std::string with_small_initial(std::string_view label) {
  std::string words(label);
  if (!words.empty() && words[0] >= 'A' && words[0] <= 'Z') words[0] += 'a' - 'A';
  return words;
}

/// "a", "a and b", "a, b and c".
std::string joined(const std::vector<std::string>& words) {
  std::string text;
  for (std::size_t i = 0; i < words.size(); ++i) {
    if (i > 0) text += i + 1 == words.size() ? " and " : ", ";
    text += words[i];
  }
  return text;
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
  return fmt::format(
      "{} of {}", with_small_initial(label_of(update.edition->kind, survey.present().definition)),
      edition_label(update.edition->id, survey.language()));
}

std::string period_in_words(const Survey& survey, const NoticePeriod& period) {
  std::vector<std::string> interim;
  for (std::size_t i = period.covered.size(); i-- > 1;) {
    interim.push_back(edition_label(period.covered[i].update->edition->id, survey.language()));
  }
  const std::string with_interim =
      interim.empty() ? std::string()
                      : fmt::format(", together with the interim {} of {}",
                                    interim.size() == 1 ? "update" : "updates", joined(interim));
  if (period.from) {
    return fmt::format("It covers what has changed since the {}{}.",
                       update_in_words(survey, survey.updates[*period.from]), with_interim);
  }
  if (!interim.empty()) return fmt::format("It covers everything so far{}.", with_interim);
  return "This is the first edition of the manual.";
}

std::string counts_in_words(const NoticePeriod& period) {
  static constexpr std::array<const char*, 4> names{"Updated", "New", "Removed",
                                                    "Throughout the manual"};
  std::array<std::set<std::string>, 4> seen;
  for (const CoveredEdition& covered : period.covered) {
    for (const Announcement& one : covered.announced->entries) {
      std::string who = one.story ? fmt::format("chapter {}", *one.story)
                                  : fmt::format("{} {}", covered.update->edition->id, one.key);
      seen[static_cast<std::size_t>(one.table)].insert(std::move(who));
    }
  }
  std::string words;
  for (std::size_t table = 0; table < names.size(); ++table) {
    if (seen[table].empty()) continue;
    words += fmt::format("{}{}: {}.", words.empty() ? "" : " ", names[table], seen[table].size());
  }
  return words;
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

void add_facts(std::vector<NoticeBlock>& blocks, const Announcement& announced) {
  if (!announced.sections.empty()) {
    const char* const label =
        announced.sections.size() == 1 ? "Section changed" : "Sections changed";
    blocks.push_back(links_block(Kind::fact, label, announced.sections));
  }
  if (announced.sections_changed > 0) {
    blocks.push_back(
        links_block(Kind::fact, "Sections changed",
                    {{std::to_string(announced.sections_changed), announced.changes_href}}));
  }
  if (!announced.reason.empty()) {
    blocks.push_back(links_block(Kind::fact, "Reason", {{announced.reason, {}}}));
  }
  if (!announced.audience.empty()) {
    blocks.push_back(links_block(Kind::fact, "For", {{joined(announced.audience), {}}}));
  }
}

void add_wording(std::vector<NoticeBlock>& blocks, const Announcement& announced) {
  if (!announced.replaces.empty()) {
    blocks.push_back(words_block(
        Kind::paragraph, fmt::format("“{}” is now “{}”.", announced.replaces, announced.by)));
  }
  if (!announced.new_keywords.empty()) {
    blocks.push_back(words_block(Kind::label, "Please note new keywords for:"));
    blocks.push_back(links_block(Kind::list, {}, without_addresses(announced.new_keywords)));
  }
  if (!announced.dropped_keywords.empty()) {
    blocks.push_back(words_block(Kind::label, "These keywords are no longer listed:"));
    blocks.push_back(links_block(Kind::list, {}, without_addresses(announced.dropped_keywords)));
  }
}

void add_corrections(std::vector<NoticeBlock>& blocks,
                     const std::vector<CorrectionForms>& corrections) {
  for (const CorrectionForms& correction : corrections) {
    blocks.push_back(words_block(Kind::label, fmt::format("Corrected in {}:", correction.edition)));
    blocks.push_back(note_block(Kind::note, correction.note));
  }
}

void add_ways_on(std::vector<NoticeBlock>& blocks, const Survey& survey,
                 const NoticePeriod& period) {
  if (const auto next = update_after(survey, *period.update->edition)) {
    blocks.push_back(links_block(Kind::fact, next->label, {{next->month, {}}}));
  }
  blocks.push_back(words_block(Kind::divider, {}));
  const auto add = [&](const char* label, const std::string& address) {
    blocks.push_back(links_block(Kind::fact, label, {{address, address}}));
  };
  const Edition& edition = *period.update->edition;
  if (!period.update->in_preparation()) {
    add("All amendments", whole_address(survey, amendments_address(edition)));
  }
  add("The manual", whole_address(survey, contents_path));
  const std::string& urgent = survey.present().definition.urgent;
  if (!urgent.empty()) blocks.push_back(words_block(Kind::paragraph, squeeze(urgent)));
}

}  // namespace codicil::pages
