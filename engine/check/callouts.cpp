// Call-outs that mark an area's own addition.
#include <fmt/format.h>

#include "check/rules.h"
#include "text/wording.h"

namespace codicil::check {
namespace {

void check_text(const Manual& manual, const ChapterText& text, const Reporter& reporter) {
  for (const Passage& passage : passages_of(text)) {
    const Document& document = *passage.document;
    for (const Node& node : document.nodes) {
      const bool is_local = node.kind == NodeKind::callout &&
                            node.level == static_cast<std::uint8_t>(CalloutKind::local);
      if (!is_local) continue;
      const std::string area(document.detail_of(node));
      if (manual.definition.area(area) != nullptr) continue;
      std::vector<std::string> known;
      for (const Group& group : manual.definition.areas) known.push_back(group.id);
      std::string help = did_you_mean(area, known);
      if (const Group* titled = group_titled(manual.definition.areas, area)) {
        help =
            fmt::format("Write `[!LOCAL {}]`: {} has that id.", titled->id, quoted(titled->title));
      }
      if (help.empty()) help = "Add it to `areas` in the definition of the manual.";
      reporter.report(Code::front_matter_invalid, node.place,
                      fmt::format("the manual has no area {}", quoted(area)), std::move(help));
    }
  }
}

}  // namespace

void check_callouts(const Subject& subject, std::vector<Diagnostic>& diagnostics) {
  const Manual& manual = subject.manual();
  for (const Chapter& chapter : manual.chapters) {
    check_text(manual, *chapter.text, Reporter(subject, chapter.path, diagnostics));
  }
  for (const OrdinaryPage& page : manual.pages) {
    check_text(manual, *page.text, Reporter(subject, page.path, diagnostics));
  }
}

}  // namespace codicil::check
