#include "pages/notice.h"

#include <fmt/format.h>

#include "pages/labels.h"
#include "pages/notice_period.h"
#include "text/words.h"

namespace codicil::pages {

namespace {

using Kind = NoticeBlock::Kind;

/// Writes the notice for the workforce.
class UpdateNotice {
 public:
  UpdateNotice(const Survey& survey, const NoticePeriod& period)
      : survey_(survey), words_(survey.words()), period_(period) {}

  std::vector<NoticeBlock> run() {
    add_opening();
    const Announcements& own = *period_.covered.front().announced;
    if (!own.introduction.empty()) add(note_block(Kind::note, own.introduction));
    add_highlights();
    if (own.entries.empty()) {
      add(words_block(Kind::paragraph, words_.say(Phrase::letter_nothing)));
    }
    add_tables(own, Kind::heading);
    add_errata(own);
    if (!own.corrections.empty())
      add(words_block(Kind::heading, words_.say(Phrase::letter_corrections)));
    add_corrections(blocks_, own.corrections, words_);
    for (std::size_t i = 1; i < period_.covered.size(); ++i) add_interim(period_.covered[i]);
    add_ways_on(blocks_, survey_, period_);
    return std::move(blocks_);
  }

 private:
  void add(NoticeBlock block) { blocks_.push_back(std::move(block)); }

  void add_opening() {
    const Edition& edition = *period_.update->edition;
    const std::string what = update_in_words(survey_, *period_.update);
    if (period_.update->in_preparation()) {
      add(words_block(Kind::paragraph,
                      words_.say(Phrase::letter_in_preparation, {{"update", what}})));
    } else {
      const bool applies_at_once = edition.in_force_from() == *edition.published;
      add(words_block(
          Kind::paragraph,
          words_.say(applies_at_once ? Phrase::letter_published_at_once : Phrase::letter_published,
                     {{"update", what},
                      {"published", long_date(*edition.published, words_)},
                      {"from", long_date(edition.in_force_from(), words_)}})));
    }
    std::string scope = period_in_words(survey_, period_);
    const std::string counts = counts_in_words(survey_, period_);
    if (!counts.empty()) scope += (scope.empty() ? "" : " ") + counts;
    if (!scope.empty()) add(words_block(Kind::paragraph, scope));
  }

  void add_highlights() {
    std::vector<WholeLink> links;
    for (const CoveredEdition& covered : period_.covered) {
      for (const Announcement& one : covered.announced->entries) {
        if (one.highlight) links.push_back(link_of(one));
      }
    }
    if (links.empty()) return;
    add(words_block(Kind::label, words_.say(Phrase::letter_read_first)));
    add(links_block(Kind::list, {}, std::move(links)));
  }

  void add_tables(const Announcements& announced, Kind heading) {
    const Announcement* before = nullptr;
    for (const Announcement& one : announced.entries) {
      if (before == nullptr || before->table != one.table) {
        add(words_block(heading, words_.say(phrase_of(one.table))));
      }
      // Several entries of one chapter stand below its title, which is printed once.
      const bool goes_on = before != nullptr && before->table == one.table && one.story &&
                           before->story == one.story;
      if (!goes_on) add(links_block(Kind::subject, {}, {link_of(one)}));
      before = &one;
      add_wording(blocks_, one, words_);
      if (!one.details.empty()) add(note_block(Kind::note, one.details));
      if (!one.action.empty()) add(words_block(Kind::action, one.action));
      add_facts(blocks_, one, words_);
      add_corrections(blocks_, one.corrections, words_);
    }
  }

  void add_errata(const Announcements& announced) {
    if (announced.errata.empty()) return;
    add(words_block(Kind::heading, words_.say(Phrase::letter_earlier_corrections)));
    for (const AnnouncedErratum& erratum : announced.errata) {
      const std::string subject = erratum.chapter.empty()
                                      ? erratum.edition
                                      : fmt::format("{}, {}", erratum.chapter, erratum.edition);
      add(links_block(Kind::subject, {}, {{subject, erratum.href}}));
      add(note_block(Kind::note, erratum.details));
    }
  }

  void add_interim(const CoveredEdition& covered) {
    const Edition& edition = *covered.update->edition;
    add(words_block(Kind::heading,
                    words_.say(Phrase::letter_published_already,
                               {{"update", update_in_words(survey_, *covered.update)}})));
    add(words_block(Kind::paragraph,
                    words_.say(Phrase::letter_in_force,
                               {{"from", long_date(edition.in_force_from(), words_)}})));
    if (!covered.announced->introduction.empty()) {
      add(note_block(Kind::note, covered.announced->introduction));
    }
    add_tables(*covered.announced, Kind::subheading);
  }

  const Survey& survey_;
  const Words& words_;
  const NoticePeriod& period_;
  std::vector<NoticeBlock> blocks_;
};

}  // namespace

std::size_t note_width(NoticeStyle style) {
  constexpr std::size_t indent = 4;
  return style == NoticeStyle::board ? letter_width - indent : letter_width;
}

Notice compose_notice(const Survey& survey, std::size_t update, NoticeStyle style,
                      const PublishedAnnouncements& announcements) {
  const Update& subject = survey.updates[update];
  Announcements coming;
  if (subject.in_preparation()) {
    coming = announcements_of(survey, subject, note_width(style));
  }
  const Announcements& own = subject.in_preparation() ? coming : announcements[*subject.snapshot];
  const NoticePeriod period = notice_period(survey, update, own, announcements);
  const Words& words = survey.words();
  const ManualDefinition& definition = survey.present().definition;
  const std::string label = edition_label(subject.edition->id, words);
  const bool is_interim = subject.edition->kind == EditionKind::interim;
  Notice notice{.language = definition.language,
                .manual_title = squeeze(definition.title),
                .title = {},
                .subject = {},
                .blocks = {}};
  if (style == NoticeStyle::board) {
    notice.title = fmt::format("Report to the board: amendments, {}", label);
    notice.blocks = board_blocks(survey, period);
  } else {
    notice.title = words.say(is_interim ? Phrase::letter_title_interim : Phrase::letter_title,
                             {{"edition", label}});
    notice.blocks = UpdateNotice(survey, period).run();
  }
  notice.subject = fmt::format("{} ({})", notice.title, notice.manual_title);
  if (subject.in_preparation())
    notice.subject = words.say(Phrase::letter_draft, {{"title", notice.subject}});
  return notice;
}

}  // namespace codicil::pages
