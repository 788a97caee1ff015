// Links and citations in the text, boxes and pages.
#include "check/reference_faults.h"
#include "check/rules.h"

namespace codicil::check {
namespace {

void check_text(const Subject& subject, const TextHome& home, const ChapterText& text,
                const index::ChapterReferences& references, const Reporter& reporter) {
  const std::vector<Passage> passages = passages_of(text);
  for (const index::Reference& reference : references) {
    if (reference.standing == index::Standing::good) continue;
    const Document& document = *passages[reference.passage].document;
    auto fault = fault_of(subject.identities(), home, document, reference);
    if (!fault) continue;
    reporter.report(fault->code, document.place_of(reference.begin_node, reference.begin_offset),
                    std::move(fault->message), std::move(fault->help));
  }
}

}  // namespace

void check_references(const Subject& subject, std::vector<Diagnostic>& diagnostics) {
  const Manual& manual = subject.manual();
  const index::ReferenceTable& table = subject.input.references;
  for (std::size_t i = 0; i < manual.chapters.size(); ++i) {
    const Chapter& chapter = manual.chapters[i];
    // Nobody reads the text of a withdrawn chapter any more, and nobody keeps it up.
    if (chapter.is_withdrawn()) continue;
    check_text(subject, {chapter.path, i}, *chapter.text, table.chapters[i],
               Reporter(subject, chapter.path, diagnostics));
  }
  for (std::size_t i = 0; i < manual.pages.size(); ++i) {
    const OrdinaryPage& page = manual.pages[i];
    check_text(subject, {page.path, std::nullopt}, *page.text, table.pages[i],
               Reporter(subject, page.path, diagnostics));
  }
}

}  // namespace codicil::check
