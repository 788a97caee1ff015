// Whether each entry has an edition, and says what changed.
#include <fmt/format.h>

#include <algorithm>
#include <iterator>

#include "check/rules.h"
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

void check_words(const Amendment& amendment, const Reporter& reporter) {
  if (!needs_details(amendment.kind)) return;
  const Document& details = amendment.details;
  const std::string text = details.empty() ? std::string() : details.plain_text(0);
  if (!std::ranges::all_of(words_of(text), is_stock) || has_link(details)) return;
  Place place = amendment.place;
  for (const Node& node : details.nodes) {
    if (node.kind != NodeKind::text) continue;
    place = node.place;
    break;
  }
  reporter.report(Code::amendment_uninformative, place,
                  squeeze(text).empty() ? std::string("this entry does not say what changed")
                                        : fmt::format("{} does not say what changed", quoted(text)),
                  "Say which section changed, and what readers must do differently.");
}

void check_edition(const Manual& manual, const Amendment& amendment, const Reporter& reporter) {
  const std::string& id = amendment.edition.value;
  // A text that names no edition at all was reported when it was read.
  if (!month_of_edition(id) || manual.edition(id) != nullptr) return;
  std::vector<std::string> ids;
  for (const Edition& edition : manual.editions) ids.push_back(edition.id);
  std::string help = did_you_mean(id, ids);
  if (help.empty()) help = fmt::format("Begin the edition with `codicil new edition {}`.", id);
  reporter.report(Code::amendment_unknown_edition, amendment.edition.place,
                  fmt::format("there is no edition {}", quoted(id)), std::move(help));
}

}  // namespace

void check_amendments(const Subject& subject, std::vector<Diagnostic>& diagnostics) {
  for (const Chapter& chapter : subject.manual().chapters) {
    const Reporter reporter(subject, chapter.path, diagnostics);
    for (const Amendment& amendment : chapter.text->amendments) {
      check_edition(subject.manual(), amendment, reporter);
      check_words(amendment, reporter);
    }
  }
}

}  // namespace codicil::check
