// Whether each entry has an edition, and says what changed.
#include <fmt/format.h>

#include <algorithm>
#include <iterator>

#include "check/rules.h"
#include "compare/proposal.h"
#include "text/wording.h"
#include "text/words.h"

namespace codicil::check {
namespace {

/// Words that an entry can hold without telling anything.
constexpr std::string_view stock_words[] = {"a",
                                            "additional",
                                            "again",
                                            "all",
                                            "also",
                                            "amended",
                                            "amendment",
                                            "amendments",
                                            "an",
                                            "and",
                                            "april",
                                            "are",
                                            "as",
                                            "august",
                                            "be",
                                            "been",
                                            "being",
                                            "by",
                                            "change",
                                            "changed",
                                            "changes",
                                            "chapter",
                                            "chapters",
                                            "comprehensively",
                                            "content",
                                            "current",
                                            "december",
                                            "edited",
                                            "entire",
                                            "entirely",
                                            "extensively",
                                            "february",
                                            "for",
                                            "from",
                                            "full",
                                            "fully",
                                            "has",
                                            "have",
                                            "in",
                                            "information",
                                            "is",
                                            "it",
                                            "january",
                                            "july",
                                            "june",
                                            "latest",
                                            "line",
                                            "made",
                                            "major",
                                            "march",
                                            "may",
                                            "minor",
                                            "november",
                                            "now",
                                            "october",
                                            "of",
                                            "or",
                                            "partly",
                                            "please",
                                            "practice",
                                            "procedure",
                                            "procedures",
                                            "re",
                                            "read",
                                            "reference",
                                            "referenced",
                                            "refreshed",
                                            "reread",
                                            "rereference",
                                            "review",
                                            "reviewed",
                                            "revised",
                                            "revision",
                                            "revisions",
                                            "rewritten",
                                            "section",
                                            "sections",
                                            "september",
                                            "should",
                                            "significantly",
                                            "slightly",
                                            "some",
                                            "substantially",
                                            "text",
                                            "the",
                                            "there",
                                            "this",
                                            "throughout",
                                            "to",
                                            "update",
                                            "updated",
                                            "updates",
                                            "various",
                                            "was",
                                            "were",
                                            "with"};

bool is_stock(const Word& word) {
  const bool is_number =
      std::ranges::all_of(word.folded, [](char c) { return c >= '0' && c <= '9'; });
  return is_number || std::ranges::find(stock_words, word.folded) != std::end(stock_words);
}

/// These say what happened by themselves.
bool needs_details(AmendmentKind kind) {
  return kind == AmendmentKind::updated || kind == AmendmentKind::correction ||
         kind == AmendmentKind::minor;
}

bool has_link(const Document& document) {
  return std::ranges::any_of(document.nodes,
                             [](const Node& node) { return node.kind == NodeKind::link; });
}

/// What the change of each chapter since the newest edition would have an entry say.
class Proposals {
 public:
  explicit Proposals(const Subject& subject) : unreleased_(subject.input.unreleased) {
    if (!unreleased_) return;
    editions_ = compare::editions_since(subject.input.archive, unreleased_->base, subject.manual());
  }

  /// The first sentences of it; empty where the entry's edition is published, or nothing changed.
  std::string words(std::size_t chapter, const Amendment& amendment) const {
    if (std::ranges::find(editions_, amendment.edition.value, &Edition::id) == editions_.end())
      return {};
    for (const compare::ChapterComparison& change : unreleased_->comparison.chapters) {
      if (change.chapters.after != chapter) continue;
      const auto announcement = announcement_of(change, unreleased_->sides, editions_);
      return joined(propose_entry(change, announcement, unreleased_->sides).sentences);
    }
    return {};
  }

 private:
  static std::string joined(const std::vector<std::string>& sentences) {
    constexpr std::size_t most_sentences = 3;
    std::string text;
    for (std::size_t i = 0; i < sentences.size() && i < most_sentences; ++i)
      text += (i == 0 ? "" : " ") + sentences[i];
    return text;
  }

  const compare::Unreleased* unreleased_;
  std::vector<const Edition*> editions_;
};

std::string how_to_inform(const std::string& proposal) {
  if (proposal.empty()) return "Say which section changed, and what readers must do differently.";
  return fmt::format("Say what changed, such as `{}`.", proposal);
}

std::string details_of(const Amendment& amendment) {
  return amendment.details.empty() ? std::string() : amendment.details.plain_text(0);
}

bool is_uninformative(const Amendment& amendment) {
  return needs_details(amendment.kind) && !has_link(amendment.details) &&
         std::ranges::all_of(words_of(details_of(amendment)), is_stock);
}

void report_uninformative(const Amendment& amendment, const std::string& proposal,
                          const Reporter& reporter) {
  const Document& details = amendment.details;
  const std::string text = details_of(amendment);
  Place place = amendment.place;
  for (const Node& node : details.nodes) {
    if (node.kind != NodeKind::text) continue;
    place = node.place;
    break;
  }
  reporter.report(Code::amendment_uninformative, place,
                  squeeze(text).empty() ? std::string("this entry does not say what changed")
                                        : fmt::format("{} does not say what changed", quoted(text)),
                  how_to_inform(proposal));
}

void check_edition(const Subject& subject, const Amendment& amendment, const Reporter& reporter) {
  const Manual& manual = subject.manual();
  const std::string& id = amendment.edition.value;
  // A text that names no edition at all was reported when it was read.
  if (!month_of_edition(id) || manual.edition(id) != nullptr) return;
  // What was published announces nothing new.
  std::vector<std::string> ids;
  for (const Edition& edition : manual.editions) {
    if (!edition.is_published()) ids.push_back(edition.id);
  }
  const history::TakenBack* gone = subject.input.archive.edition_taken_back(id);
  std::string help = gone ? fmt::format("Put its file {} back: it was published on {}.",
                                        gone->edition.path, iso(*gone->edition.published))
                          : did_you_mean(id, ids);
  if (help.empty() && ids.size() == 1)
    help = fmt::format(
        "Edition {} is in preparation; write that, or begin the other with `codicil "
        "new edition {}`.",
        quoted(ids.front()), id);
  if (help.empty()) help = fmt::format("Begin the edition with `codicil new edition {}`.", id);
  reporter.report(Code::amendment_unknown_edition, amendment.edition.place,
                  fmt::format("there is no edition {}", quoted(id)), std::move(help));
}

}  // namespace

void check_amendments(const Subject& subject, std::vector<Diagnostic>& diagnostics) {
  const Proposals proposals(subject);
  const auto& chapters = subject.manual().chapters;
  for (std::size_t i = 0; i < chapters.size(); ++i) {
    const Reporter reporter(subject, chapters[i].path, diagnostics);
    for (const Amendment& amendment : chapters[i].text->amendments) {
      check_edition(subject, amendment, reporter);
      if (is_uninformative(amendment))
        report_uninformative(amendment, proposals.words(i, amendment), reporter);
    }
  }
}

}  // namespace codicil::check
