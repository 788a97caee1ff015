// Chapters that were published, and cannot become drafts again.
#include <fmt/format.h>

#include "check/past_chapters.h"
#include "check/rules.h"
#include "text/wording.h"

namespace codicil::check {
namespace {

/// The newest edition that published the chapter.
const history::Snapshot* published_in(const history::Archive& archive, const Chapter& chapter) {
  for (std::size_t i = archive.snapshots.size(); i-- > 0;) {
    const auto then = chapter_then(archive, i, chapter);
    if (then && !archive.snapshots[i].manual->chapters[*then].is_draft()) {
      return &archive.snapshots[i];
    }
  }
  return nullptr;
}

}  // namespace

void check_drafts(const Subject& subject, std::vector<Diagnostic>& diagnostics) {
  for (const Chapter& chapter : subject.manual().chapters) {
    if (!chapter.is_draft()) continue;
    const history::Snapshot* snapshot = published_in(subject.input.archive, chapter);
    if (snapshot == nullptr) continue;
    Reporter(subject, chapter.path, diagnostics)
        .report(Code::draft_of_published, chapter.text->status_place,
                fmt::format("the edition {} has published this chapter; it cannot be a draft again",
                            quoted(snapshot->edition.id)),
                fmt::format("Take `status: draft` out, and write the revision as {}.",
                            quoted(chapter.id + ".draft.md")));
  }
}

}  // namespace codicil::check
