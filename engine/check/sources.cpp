// Sources that are unknown, or that a newer one has superseded: declared in the front matter,
// linked, or written in prose.
#include <fmt/format.h>

#include <optional>

#include "check/rules.h"
#include "index/resolve_link.h"
#include "index/wording_search.h"
#include "text/wording.h"

namespace codicil::check {
namespace {

/// All names of versions, so that a longer one is not taken for a shorter one.
std::vector<index::Wording> names_of(const std::vector<SourceWork>& sources) {
  std::vector<index::Wording> names;
  for (std::uint32_t i = 0; i < sources.size(); ++i) {
    for (const std::string& name : sources[i].written_as) names.push_back({name, i});
  }
  return names;
}

std::string printed(const SourceWork& source) {
  if (!source.written_as.empty()) return source.written_as.front();
  if (source.version.empty() || source.title.ends_with(source.version)) return source.title;
  return fmt::format("{} ({})", source.title, source.version);
}

class SourceCheck {
 public:
  SourceCheck(const Subject& subject, const std::vector<index::Wording>& names,
              const Reporter& reporter)
      : subject_(subject), names_(names), reporter_(reporter) {}

  void check_declared(const Box& box) const {
    for (const Placed<std::string>& id : box.names) {
      const auto source = subject_.identities().source(id.value);
      if (!source) {
        report_unknown(id);
      } else if (const SourceWork* successor = successor_of(*source)) {
        report_superseded(id.place, id.value, *successor, successor->id.value);
      }
    }
  }

  void check_links(const ChapterText& text, const index::ChapterReferences& references) const {
    const std::vector<Passage> passages = passages_of(text);
    for (const index::Reference& reference : references) {
      if (reference.target.kind != index::Target::Kind::source) continue;
      const SourceWork* successor = successor_of(reference.target.chapter);
      if (successor == nullptr) continue;
      const Document& document = *passages[reference.passage].document;
      report_superseded(document.nodes[reference.begin_node].place,
                        document.text_of(document.nodes[reference.begin_node]), *successor,
                        "source:" + successor->id.value);
    }
  }

  void check_prose(const ChapterText& text) const {
    index::for_each_prose(text, [this](const Document& document, const index::Prose& prose) {
      for (const index::FoundWording& found : index::find_wordings(prose.line, names_)) {
        const SourceWork* successor = successor_of(found.value);
        if (successor == nullptr || is_in_source_link(document, prose, found.begin)) continue;
        const index::ProsePosition at = prose.begin_at(found.begin);
        const std::string name = prose.line.substr(found.begin, found.end - found.begin);
        report_superseded(document.place_of(at.node, at.offset), name, *successor,
                          printed(*successor));
      }
    });
  }

 private:
  const std::vector<SourceWork>& sources() const { return subject_.manual().definition.sources; }

  /// The newest version of a source that has been superseded, or nullptr.
  const SourceWork* successor_of(std::uint32_t source) const {
    const SourceWork* successor = &sources()[source];
    // The reader has dropped circles; the count only makes sure.
    for (std::size_t steps = 0; successor->superseded_by && steps < sources().size(); ++steps) {
      const SourceWork* next = subject_.manual().definition.source(successor->superseded_by->value);
      if (next == nullptr) break;
      successor = next;
    }
    return successor == &sources()[source] ? nullptr : successor;
  }

  /// There the link itself is reported.
  static bool is_in_source_link(const Document& document, const index::Prose& prose,
                                std::uint32_t offset) {
    const index::ProseLink* link = prose.link_at(offset);
    return link != nullptr && document.text_of(document.nodes[link->node]).starts_with("source:");
  }

  void report_unknown(const Placed<std::string>& id) const {
    std::vector<std::string> ids;
    for (const SourceWork& source : sources()) ids.push_back(source.id.value);
    std::string help = did_you_mean(id.value, ids);
    if (help.empty()) help = "Add it to `sources` in the definition of the manual.";
    reporter_.report(Code::source_unknown, id.place,
                     fmt::format("the manual has no source {}", quoted(id.value)), std::move(help));
  }

  void report_superseded(Place place, std::string_view written, const SourceWork& successor,
                         std::string_view wanted) const {
    reporter_.report(
        Code::source_superseded, place,
        fmt::format("{} is superseded by {}", quoted(written), quoted(printed(successor))),
        fmt::format("See what has changed for this chapter, and write {}.", quoted(wanted)));
  }

  const Subject& subject_;
  const std::vector<index::Wording>& names_;
  const Reporter& reporter_;
};

}  // namespace

void check_sources(const Subject& subject, std::vector<Diagnostic>& diagnostics) {
  const Manual& manual = subject.manual();
  const std::vector<index::Wording> names = names_of(manual.definition.sources);
  const auto check = [&](const std::string& path, const ChapterText& text,
                         const index::ChapterReferences& references) {
    const Reporter reporter(subject, path, diagnostics);
    const SourceCheck sources(subject, names, reporter);
    if (const Box* box = text.box(BoxKind::sources)) sources.check_declared(*box);
    sources.check_links(text, references);
    if (!names.empty()) sources.check_prose(text);
  };
  for (std::size_t i = 0; i < manual.chapters.size(); ++i) {
    const Chapter& chapter = manual.chapters[i];
    if (!chapter.is_withdrawn()) {
      check(chapter.path, *chapter.text, subject.input.references.chapters[i]);
    }
  }
  for (std::size_t i = 0; i < manual.pages.size(); ++i) {
    check(manual.pages[i].path, *manual.pages[i].text, subject.input.references.pages[i]);
  }
}

}  // namespace codicil::check
