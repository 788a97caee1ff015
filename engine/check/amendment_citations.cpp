// What the entries and notes of editions cite, judged against the text of their own edition.
#include <fmt/format.h>

#include <algorithm>
#include <map>
#include <memory>

#include "check/past_chapters.h"
#include "check/reference_faults.h"
#include "check/rules.h"
#include "check/surroundings.h"
#include "index/scan_store.h"
#include "text/wording.h"
#include "text/words.h"

namespace codicil::check {
namespace {

using index::Reference;
using index::ReferenceFinder;
using index::Standing;

/// Whether the words around a citation say that what it cites is gone: "Section 6, Fax Numbers has
/// been removed".
bool tells_of_removal(const Document& document, const Reference& reference) {
  const std::optional<Surroundings> beside = surroundings_of(document, reference);
  if (!beside) return false;
  const auto is_one_of = [](const Word& word, std::initializer_list<std::string_view> choices) {
    return std::ranges::find(choices, word.folded) != choices.end();
  };
  const std::vector<Word> before = words_of(beside->before);
  if (!before.empty() && is_one_of(before.back(), {"removed", "deleted", "former", "old",
                                                   "previous", "removing", "deleting"})) {
    return true;
  }
  for (const Word& word : words_of(beside->behind)) {
    if (is_one_of(word, {"removed", "deleted", "withdrawn", "merged"})) return true;
    if (!is_one_of(word, {"has", "have", "been", "was", "were", "is", "are", "now"})) return false;
  }
  return false;
}

void add_sentence(std::string& help, const std::string& sentence) {
  if (!help.empty() && !sentence.empty()) help += ' ';
  help += sentence;
}

/// An edition's text, and what it is called in messages.
struct EditionText {
  const ReferenceFinder* finder = nullptr;  ///< nullptr: its text is not known.
  std::optional<std::size_t> snapshot;      ///< Nothing: the working tree.
};

class AmendmentCitationCheck {
 public:
  AmendmentCitationCheck(const Subject& subject, std::vector<Diagnostic>& diagnostics)
      : subject_(subject), diagnostics_(diagnostics) {}

  void run() {
    const Manual& manual = subject_.manual();
    for (std::size_t i = 0; i < manual.chapters.size(); ++i) {
      for (const Amendment& amendment : manual.chapters[i].text->amendments) {
        check_amendment(i, amendment);
      }
    }
    for (const Edition& edition : manual.editions) check_notes(edition);
  }

 private:
  EditionText text_of(const std::string& id) {
    const Edition* edition = subject_.manual().edition(id);
    if (edition == nullptr) return {};
    if (edition->is_lost) return {};
    if (!edition->is_published()) return {&subject_.finder, std::nullopt};
    const auto snapshot = subject_.input.archive.index_of(id);
    if (!snapshot) return {};
    // Until its publication is committed, what it will publish stands in the files.
    if (!subject_.input.archive.snapshots[*snapshot].is_committed)
      return {&subject_.finder, std::nullopt};
    const auto& manual = subject_.input.archive.snapshots[*snapshot].manual;
    if (manual == nullptr) return {};
    auto& finder = finders_[*snapshot];
    if (!finder) finder = std::make_unique<ReferenceFinder>(*manual, &scans_);
    return {finder.get(), snapshot};
  }

  std::optional<std::size_t> home_in(const EditionText& text, std::size_t chapter) const {
    if (!text.snapshot) return chapter;
    return chapter_then(subject_.input.archive, *text.snapshot,
                        subject_.manual().chapters[chapter]);
  }

  void check_amendment(std::size_t chapter, const Amendment& amendment) {
    const EditionText text = text_of(amendment.edition.value);
    if (text.finder == nullptr) return;
    const auto home = home_in(text, chapter);
    if (!home) return;
    if (text.finder->manual().chapters[*home].text->is_lost) return;
    const std::string& path = subject_.manual().chapters[chapter].path;
    const Reporter reporter(subject_, path, diagnostics_);
    check_document(amendment.details, text, {then_path(text, *home), home}, reporter);
    for (const Placed<std::string>& id : amendment.sections) {
      const auto there =
          text.finder->identities().anchor(static_cast<std::uint32_t>(*home), id.value);
      if (there.standing != Standing::missing_section) continue;
      std::vector<std::string> ids;
      for (const Section& section : text.finder->manual().chapters[*home].text->sections) {
        ids.push_back(section.id);
      }
      reporter.report(Code::amendment_cites_missing_section, id.place,
                      fmt::format("the edition {} has no section {} in this chapter",
                                  quoted(amendment.edition.value), quoted(id.value)),
                      did_you_mean(id.value, ids));
    }
  }

  static std::string then_path(const EditionText& text, std::size_t home) {
    return text.finder->manual().chapters[home].path;
  }

  void check_notes(const Edition& edition) {
    const EditionText text = text_of(edition.id);
    if (text.finder == nullptr) return;
    const Reporter reporter(subject_, edition.path, diagnostics_);
    const TextHome nowhere{edition.path, std::nullopt};
    check_document(edition.introduction, text, nowhere, reporter);
    for (const ThroughoutRow& row : edition.throughout) {
      check_document(row.details, text, nowhere, reporter);
    }
    for (const FilelessRow& row : edition.rows) {
      check_document(row.details, text, nowhere, reporter);
    }
  }

  void check_document(const Document& document, const EditionText& text, const TextHome& home,
                      const Reporter& reporter) {
    for (const Reference& reference : text.finder->in_text(document, home.chapter)) {
      auto fault = fault_of(text.finder->identities(), home, document, reference);
      if (!fault || !matters(*fault, text)) continue;
      if (reference.is_citation && tells_of_removal(document, reference)) continue;
      const bool is_citation_fault = cites_missing(fault->code);
      if (is_citation_fault) add_sentence(fault->help, how_its_text_was_found(text));
      const Code code = is_citation_fault ? Code::amendment_cites_missing_section : fault->code;
      reporter.report(code, document.place_of(reference.begin_node, reference.begin_offset),
                      std::move(fault->message), std::move(fault->help));
    }
  }

  /// Where only its day told the edition's text, another may have been meant.
  std::string how_its_text_was_found(const EditionText& text) const {
    if (!text.snapshot) return {};
    const history::Snapshot& snapshot = subject_.input.archive.snapshots[*text.snapshot];
    if (snapshot.resolution != history::Resolution::date) return {};
    return fmt::format(
        "The text of the edition {} was taken from the commit {}, the last of its day; if another "
        "is right, tag that {}.",
        quoted(snapshot.edition.id), quoted(snapshot.commit.substr(0, 10)),
        quoted(fmt::format("edition/{}", snapshot.edition.id)));
  }

  static bool cites_missing(Code code) {
    switch (code) {
      case Code::xref_missing_chapter:
      case Code::xref_missing_section:
      case Code::xref_stale_number:
      case Code::xref_stale_title:
      case Code::xref_unresolved_citation:
      case Code::xref_unfinished:
        return true;
      default:
        return false;
    }
  }

  /// Former ids and withdrawn chapters are what entries are about. What else is wrong can only be
  /// mended while the edition is in preparation.
  static bool matters(const ReferenceFault& fault, const EditionText& text) {
    if (cites_missing(fault.code)) return true;
    if (fault.code == Code::xref_old_id || fault.code == Code::xref_withdrawn) return false;
    return !text.snapshot;
  }

  const Subject& subject_;
  std::vector<Diagnostic>& diagnostics_;
  index::ScanStore scans_;
  std::map<std::size_t, std::unique_ptr<ReferenceFinder>> finders_;
};

}  // namespace

void check_amendment_citations(const Subject& subject, std::vector<Diagnostic>& diagnostics) {
  AmendmentCitationCheck(subject, diagnostics).run();
}

}  // namespace codicil::check
