// Wording that the manual has retired, where it still stands in text and boxes.
#include <fmt/format.h>

#include "check/rules.h"
#include "index/wording_search.h"
#include "text/wording.h"

namespace codicil::check {
namespace {

constexpr std::uint32_t allowed = UINT32_MAX;

/// The old wordings by their index; the new ones, which may hold an old one, as allowed.
std::vector<index::Wording> wordings_of(const std::vector<Term>& terms) {
  std::vector<index::Wording> wordings;
  for (std::uint32_t i = 0; i < terms.size(); ++i) {
    wordings.push_back({terms[i].old_wording, i});
    if (terms[i].new_wording.size() > terms[i].old_wording.size()) {
      wordings.push_back({terms[i].new_wording, allowed});
    }
  }
  return wordings;
}

class TermCheck {
 public:
  TermCheck(const std::vector<Term>& terms, const std::vector<index::Wording>& wordings,
            const Reporter& reporter)
      : terms_(terms), wordings_(wordings), reporter_(reporter) {}

  void check(const ChapterText& text) const {
    for (const index::FoundWording& found : index::find_wordings(text.title, wordings_)) {
      if (found.value != allowed) report(terms_[found.value], text.title_place);
    }
    index::for_each_prose(text, [this](const Document& document, const index::Prose& prose) {
      for (const index::FoundWording& found : index::find_wordings(prose.line, wordings_)) {
        if (found.value == allowed) continue;
        const index::ProsePosition at = prose.begin_at(found.begin);
        report(terms_[found.value], document.place_of(at.node, at.offset));
      }
    });
  }

 private:
  void report(const Term& term, Place place) const {
    const std::string since =
        term.since ? fmt::format(" since {}", long_month(*term.since)) : std::string();
    reporter_.report(Code::term_retired, place,
                     fmt::format("{} is retired wording{}", quoted(term.old_wording), since),
                     term.new_wording.empty() ? "Take it out."
                                              : fmt::format("Write {}.", quoted(term.new_wording)));
  }

  const std::vector<Term>& terms_;
  const std::vector<index::Wording>& wordings_;
  const Reporter& reporter_;
};

}  // namespace

void check_terms(const Subject& subject, std::vector<Diagnostic>& diagnostics) {
  const Manual& manual = subject.manual();
  const std::vector<index::Wording> wordings = wordings_of(manual.definition.terms);
  if (wordings.empty()) return;
  const auto check = [&](const std::string& path, const ChapterText& text) {
    const Reporter reporter(subject, path, diagnostics);
    TermCheck(manual.definition.terms, wordings, reporter).check(text);
  };
  for (const Chapter& chapter : manual.chapters) {
    if (!chapter.is_withdrawn()) check(chapter.path, *chapter.text);
  }
  for (const OrdinaryPage& page : manual.pages) check(page.path, *page.text);
}

}  // namespace codicil::check
