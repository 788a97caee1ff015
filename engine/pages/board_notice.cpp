// The report to a board: purpose, recommendations, summary, the changes chapter by chapter, what
// follows from them.
#include <algorithm>
#include <map>

#include <fmt/format.h>

#include "pages/labels.h"
#include "pages/notice_period.h"

namespace codicil::pages {

namespace {

using Kind = NoticeBlock::Kind;

/// What the covered editions announce of one chapter or topic, newest first.
struct Subject {
  std::vector<std::pair<const Announcement*, const CoveredEdition*>> announced;

  const Announcement& newest() const { return *announced.front().first; }
};

/// The chapters in contents order, then rows without a chapter; what runs throughout the manual is
/// left out.
std::vector<Subject> subjects_of(const NoticePeriod& period) {
  std::vector<Subject> subjects;
  std::map<std::size_t, std::size_t> by_story;
  for (const CoveredEdition& covered : period.covered) {
    for (const Announcement& one : covered.announced->entries) {
      if (one.table == AmendmentTable::throughout) continue;
      std::size_t index = subjects.size();
      if (one.story) index = by_story.emplace(*one.story, index).first->second;
      if (index == subjects.size()) subjects.emplace_back();
      subjects[index].announced.emplace_back(&one, &covered);
    }
  }
  std::stable_sort(subjects.begin(), subjects.end(), [](const Subject& a, const Subject& b) {
    const auto key = [](const Announcement& one) {
      return std::pair(!one.story.has_value(), one.story ? one.rank : 0);
    };
    return key(a.newest()) < key(b.newest());
  });
  return subjects;
}

bool is_because_of(const Announcement& one, std::initializer_list<ReasonKind> reasons) {
  return one.reason_kind &&
         std::find(reasons.begin(), reasons.end(), *one.reason_kind) != reasons.end();
}

class BoardReport {
 public:
  BoardReport(const Survey& survey, const NoticePeriod& period)
      : survey_(survey), period_(period), subjects_(subjects_of(period)) {}

  std::vector<NoticeBlock> run() {
    if (period_.update->in_preparation()) {
      add(words_block(Kind::paragraph,
                      "This is a draft: the edition is in preparation, and nothing of it is in "
                      "force."));
    }
    add_purpose();
    add_recommendations();
    add_summary();
    add_report();
    add_implications();
    open("Next Update and Background Papers");
    add_ways_on(blocks_, survey_, period_);
    return std::move(blocks_);
  }

 private:
  void add(NoticeBlock block) { blocks_.push_back(std::move(block)); }

  /// Begins a numbered part of the report.
  void open(const char* heading) {
    paragraph_ = 0;
    add(words_block(Kind::heading, fmt::format("{}. {}", ++part_, heading)));
  }

  std::string next_number() { return fmt::format("{}.{}", part_, ++paragraph_); }

  void say(const std::string& words) {
    add(words_block(Kind::paragraph, fmt::format("{} {}", next_number(), words)));
  }

  /// A paragraph and the list that it leads in; neither where the list is empty.
  void say(const std::string& words, std::vector<WholeLink> items) {
    if (items.empty()) return;
    say(words);
    add(links_block(Kind::list, {}, std::move(items)));
  }

  void add_purpose() {
    open("Purpose of the Report");
    const Edition& edition = *period_.update->edition;
    const Words& words = survey_.words();
    const std::string what = update_in_words(survey_, *period_.update);
    const std::string& title = survey_.present().definition.title;
    if (edition.is_published()) {
      say(
          fmt::format("To inform the board of the changes made to {} by the {}, published on {} "
                      "and in force from {}.",
                      title, what, long_date(*edition.published, words),
                      long_date(edition.in_force_from(), words)));
    } else {
      say(fmt::format("To inform the board of the changes to {} that the {} is to make.", title,
                      what));
    }
    if (const std::string scope = period_in_words(survey_, period_); !scope.empty()) say(scope);
  }

  void add_recommendations() {
    open("Recommendations");
    say("That the changes set out in section 4 are noted.");
    say("That each agency makes them known to its staff, and looks at those of its own procedures "
        "that section 5 concerns.");
  }

  void add_summary() {
    open("Summary");
    const std::string counts = counts_in_words(survey_, period_);
    say(counts.empty() ? std::string("No changes are announced.") : counts);
    for (const CoveredEdition& covered : period_.covered) {
      if (covered.announced->introduction.empty()) continue;
      if (covered.update != period_.update) {
        const std::string what = update_in_words(survey_, *covered.update);
        add(words_block(Kind::label, fmt::format("On the {}:", what)));
      }
      add(note_block(Kind::note, covered.announced->introduction));
    }
  }

  void add_report() {
    open("Report");
    for (const Subject& subject : subjects_) add_subject(subject);
    for (const CoveredEdition& covered : period_.covered) add_throughout(covered);
    for (const CoveredEdition& covered : period_.covered) {
      for (const AnnouncedErratum& erratum : covered.announced->errata) add_erratum(erratum);
    }
    if (paragraph_ == 0) say("There is nothing to report.");
  }

  void add_subject(const Subject& subject) {
    const Announcement& newest = subject.newest();
    std::string title = fmt::format("{} {}", next_number(), newest.title);
    if (!newest.number.empty()) title += fmt::format(" (chapter {})", newest.number);
    add(links_block(Kind::subject, {}, {{std::move(title), newest.href}}));
    add_changes(subject, true, "Key changes include:");
    add_changes(subject, false, "Specific changes:");
  }

  void add_changes(const Subject& subject, bool key_changes, const char* label) {
    bool is_labelled = false;
    for (const auto& [one, covered] : subject.announced) {
      if (one->highlight != key_changes) continue;
      if (!is_labelled) add(words_block(Kind::label, label));
      is_labelled = true;
      if (covered->update != period_.update) {
        const std::string what = update_in_words(survey_, *covered->update);
        add(words_block(Kind::paragraph, fmt::format("By the {}:", what)));
      }
      if (one->details.empty()) {
        add(links_block(Kind::list, {}, {{one->kind_label + ".", {}}}));
      } else {
        add(note_block(Kind::bullet, one->details));
      }
      add_facts(blocks_, *one, survey_.words());
      add_corrections(blocks_, one->corrections, survey_.words());
    }
  }

  void add_throughout(const CoveredEdition& covered) {
    for (const Announcement& one : covered.announced->entries) {
      if (one.table != AmendmentTable::throughout) continue;
      add(links_block(
          Kind::subject, {},
          {{fmt::format("{} Throughout the manual: {}", next_number(), one.title), one.href}}));
      add_wording(blocks_, one, survey_.words());
      if (!one.details.empty()) add(note_block(Kind::bullet, one.details));
    }
  }

  void add_erratum(const AnnouncedErratum& erratum) {
    const std::string chapter =
        erratum.chapter.empty() ? std::string() : fmt::format("{}, ", erratum.chapter);
    add(links_block(Kind::subject, {},
                    {{fmt::format("{} Correction of the report on {}{}", next_number(), chapter,
                                  erratum.edition),
                      erratum.href}}));
    add(note_block(Kind::bullet, erratum.details));
  }

  void add_implications() {
    open("Implications for Agencies");
    std::vector<WholeLink> law;
    std::vector<WholeLink> learning;
    std::vector<WholeLink> actions;
    for (const Subject& subject : subjects_) {
      for (const auto& [one, covered] : subject.announced) {
        const WholeLink link = link_of(*one);
        const WholeLink with_reason{fmt::format("{} – {}", link.words, one->reason), link.href};
        if (is_because_of(*one, {ReasonKind::legislation, ReasonKind::statutory_guidance})) {
          law.push_back(with_reason);
        }
        if (is_because_of(*one, {ReasonKind::case_review, ReasonKind::audit})) {
          learning.push_back(with_reason);
        }
        if (one->action.empty()) continue;
        actions.push_back({fmt::format("{} – {}", link.words, one->action), link.href});
      }
    }
    say("Because law or statutory guidance changed, these chapters changed; agencies' own "
        "procedures on the same matters need to follow:",
        std::move(law));
    say("These changes carry out learning from reviews and audits:", std::move(learning));
    say("Staff are asked to act on these:", std::move(actions));
    if (paragraph_ == 0)
      say("No reason in law, guidance, reviews or audits is recorded for these changes.");
  }

  const Survey& survey_;
  const NoticePeriod& period_;
  std::vector<Subject> subjects_;
  std::vector<NoticeBlock> blocks_;
  int part_ = 0;
  int paragraph_ = 0;
};

}  // namespace

std::vector<NoticeBlock> board_blocks(const Survey& survey, const NoticePeriod& period) {
  return BoardReport(survey, period).run();
}

}  // namespace codicil::pages
