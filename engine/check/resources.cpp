// Files under content/resources that nothing links to.
#include <fmt/format.h>

#include "check/rules.h"
#include "index/resolve_link.h"
#include "text/path.h"
#include "text/wording.h"

namespace codicil::check {
namespace {

class ResourceUse {
 public:
  explicit ResourceUse(const Subject& subject)
      : subject_(subject), used_(subject.manual().resources.size(), false) {}

  /// Every link of a document that stands in a file of `folder`.
  void mark(const Document& document, std::string_view folder) {
    const index::LinkHome home{std::string(folder), std::nullopt, std::nullopt};
    for (const Node& node : document.nodes) {
      if (node.kind != NodeKind::link && node.kind != NodeKind::image) continue;
      const auto there =
          index::resolve_link(subject_.identities(), home, document.text_of(node)).target;
      if (there.kind == index::Target::Kind::resource) used_[there.chapter] = true;
    }
  }

  void mark(const ChapterText& text, const std::string& path) {
    for (const Passage& passage : passages_of(text)) mark(*passage.document, folder_of(path));
  }

  void mark(const Edition& edition) {
    const std::string_view folder = folder_of(edition.path);
    mark(edition.introduction, folder);
    for (const ThroughoutRow& row : edition.throughout) mark(row.details, folder);
    for (const Erratum& erratum : edition.errata) mark(erratum.details, folder);
    for (const FilelessRow& row : edition.rows) mark(row.details, folder);
  }

  bool is_used(std::size_t resource) const { return used_[resource]; }

 private:
  const Subject& subject_;
  std::vector<bool> used_;
};

}  // namespace

void check_resources(const Subject& subject, std::vector<Diagnostic>& diagnostics) {
  const Manual& manual = subject.manual();
  // What could not be read may link any of them.
  if (manual.resources.empty() || subject.identities().has_lost_chapter()) return;
  ResourceUse use(subject);
  for (const Chapter& chapter : manual.chapters) use.mark(*chapter.text, chapter.path);
  for (const OrdinaryPage& page : manual.pages) use.mark(*page.text, page.path);
  for (const DraftRevision& draft : manual.drafts) use.mark(*draft.text, draft.path);
  for (const Edition& edition : manual.editions) use.mark(edition);
  for (std::size_t i = 0; i < manual.resources.size(); ++i) {
    const std::string& path = manual.resources[i].path;
    if (use.is_used(i) && manual.resources[i].is_too_large) {
      Reporter(subject, path, diagnostics)
          .report(Code::input_too_large, {1, 1},
                  fmt::format("{} is larger than can be published, which is 64 MiB",
                              quoted(file_name_of(path))),
                  "Make the file smaller, or publish it elsewhere and link to it.");
    }
    if (use.is_used(i)) continue;
    Reporter(subject, path, diagnostics)
        .report(
            Code::resource_unused, {1, 1},
            fmt::format("nothing links to {}, so it is not published", quoted(file_name_of(path))),
            "Link it, or delete it.");
  }
}

}  // namespace codicil::check
