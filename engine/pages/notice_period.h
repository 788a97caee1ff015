// What a notice covers: its edition, the interim ones since the edition it starts from, and how
// they are called.
#pragma once

#include <cstddef>
#include <optional>
#include <string>
#include <vector>

#include "pages/notice.h"

namespace codicil::pages {

/// One edition that a notice covers, with what it announces.
struct CoveredEdition {
  const Update* update = nullptr;
  const Announcements* announced = nullptr;
};

struct NoticePeriod {
  const Update* update = nullptr;         ///< The edition whose notice it is.
  std::optional<std::size_t> from{};      ///< The update that it starts from; nothing: the first.
  std::vector<CoveredEdition> covered{};  ///< Its own first, then the interim ones, newest first.
};

/// `own` is what the update itself announces; it and `announcements` must outlive the period.
NoticePeriod notice_period(const Survey& survey, std::size_t update, const Announcements& own,
                           const PublishedAnnouncements& announcements);

/// "six-monthly update of February 2017", "interim update of 15 March 2017".
std::string update_in_words(const Survey& survey, const Update& update);

/// Since which edition, and with which interim ones, in one sentence. Empty where neither is to be
/// said.
std::string period_in_words(const Survey& survey, const NoticePeriod& period);

/// "Updated: 3. New: 1. Throughout the manual: 2."; a chapter counts once. Empty where nothing is
/// announced.
std::string counts_in_words(const Survey& survey, const NoticePeriod& period);

/// A chapter or topic as a link: "3.4 Referrals".
WholeLink link_of(const Announcement& announced);

NoticeBlock words_block(NoticeBlock::Kind kind, std::string words);
NoticeBlock note_block(NoticeBlock::Kind kind, NoteForms note);
NoticeBlock links_block(NoticeBlock::Kind kind, std::string words, std::vector<WholeLink> links);

/// Sections, reason and audience of an announcement, as far as it has them.
void add_facts(std::vector<NoticeBlock>& blocks, const Announcement& announced, const Words& words);
/// What is replaced, and which keywords came and went.
void add_wording(std::vector<NoticeBlock>& blocks, const Announcement& announced,
                 const Words& words);
/// Corrections of notes that later editions made.
void add_corrections(std::vector<NoticeBlock>& blocks,
                     const std::vector<CorrectionForms>& corrections, const Words& words);

/// The blocks of the report to a board.
std::vector<NoticeBlock> board_blocks(const Survey& survey, const NoticePeriod& period);

/// When the manual changes next, and where all of it is to be read.
void add_ways_on(std::vector<NoticeBlock>& blocks, const Survey& survey,
                 const NoticePeriod& period);

}  // namespace codicil::pages
