// The chapters that front matter names: related ones, and the successor of a withdrawn one.
#include <fmt/format.h>

#include <optional>

#include "check/reference_faults.h"
#include "check/rules.h"
#include "text/wording.h"

namespace codicil::check {
namespace {

using index::Standing;

class RelationCheck {
 public:
  RelationCheck(const Subject& subject, std::size_t chapter, const Reporter& reporter)
      : subject_(subject),
        home_{subject.manual().chapters[chapter].path, chapter},
        reporter_(reporter) {}

  void check(const Placed<std::string>& id, bool is_successor) const {
    const Manual& manual = subject_.manual();
    const auto found = subject_.identities().chapter(id.value);
    if (!found) return report_missing(id);
    const Chapter& other = manual.chapters[found->chapter];
    if (found->by_alias) {
      reporter_.report(
          Code::xref_old_id, id.place,
          fmt::format("{} is a former id of {}", quoted(id.value), quoted(other.text->title)),
          fmt::format("Write {}.", quoted(other.id)));
    }
    if (other.is_draft() && !manual.chapters[*home_.chapter].is_draft()) {
      report_status(id, Standing::draft, found->chapter);
    } else if (other.is_withdrawn() && !(is_successor && other.text->replaced_by)) {
      // A successor may itself have been replaced since: the reader is led on.
      report_status(id, Standing::withdrawn, found->chapter);
    }
  }

 private:
  void report_missing(const Placed<std::string>& id) const {
    std::vector<std::string> ids;
    for (const Chapter& chapter : subject_.manual().chapters) ids.push_back(chapter.id);
    reporter_.report(Code::xref_missing_chapter, id.place,
                     fmt::format("there is no chapter {}", quoted(id.value)),
                     did_you_mean(id.value, ids));
  }

  void report_status(const Placed<std::string>& id, Standing standing, std::size_t other) const {
    auto fault = fault_of_status(subject_.manual(), home_, standing, other);
    const auto& successor = subject_.manual().chapters[other].text->replaced_by;
    if (standing == Standing::withdrawn && successor) {
      fault->help = fmt::format("Write {}, which has replaced it.", quoted(successor->value));
    }
    reporter_.report(fault->code, id.place, std::move(fault->message), std::move(fault->help));
  }

  const Subject& subject_;
  TextHome home_;
  const Reporter& reporter_;
};

}  // namespace

void check_relations(const Subject& subject, std::vector<Diagnostic>& diagnostics) {
  const Manual& manual = subject.manual();
  for (std::size_t i = 0; i < manual.chapters.size(); ++i) {
    const Chapter& chapter = manual.chapters[i];
    const Reporter reporter(subject, chapter.path, diagnostics);
    const RelationCheck relations(subject, i, reporter);
    const Box* related = chapter.text->box(BoxKind::related_chapters);
    if (related != nullptr && !chapter.is_withdrawn()) {
      for (const Placed<std::string>& id : related->names) relations.check(id, false);
    }
    if (chapter.text->replaced_by) relations.check(*chapter.text->replaced_by, true);
  }
}

}  // namespace codicil::check
