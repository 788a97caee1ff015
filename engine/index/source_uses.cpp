#include "index/source_uses.h"

#include <fmt/format.h>

#include <algorithm>
#include <tuple>

#include "index/prose.h"
#include "index/wording_search.h"

namespace codicil::index {

namespace {

/// The names of all sources, so that a longer one is not taken for a shorter one; those of `wanted`
/// first, which then has a name that it shares with others.
std::vector<Wording> names_for(const std::vector<SourceWork>& sources, std::size_t wanted) {
  std::vector<Wording> names;
  const auto add = [&](std::size_t i) {
    const SourceWork& source = sources[i];
    const auto value = static_cast<std::uint32_t>(i);
    for (const std::string& name : source.written_as) names.push_back({name, value});
    names.push_back({source.title, value});
    if (source.version.empty()) return;
    names.push_back({fmt::format("{} {}", source.title, source.version), value});
    names.push_back({fmt::format("{} ({})", source.title, source.version), value});
  };
  add(wanted);
  for (std::size_t i = 0; i < sources.size(); ++i) {
    if (i != wanted) add(i);
  }
  return names;
}

/// The innermost section of the body that a node stands in.
std::optional<std::uint32_t> section_at(const ChapterText& text, std::uint32_t node) {
  std::optional<std::uint32_t> found;
  for (std::uint32_t i = 0; i < text.sections.size(); ++i) {
    const Section& section = text.sections[i];
    if (section.kind != SectionKind::box && section.node <= node && node < section.end_node)
      found = i;
  }
  return found;
}

class UseFinder {
 public:
  UseFinder(const Manual& manual, std::size_t source)
      : source_(manual.definition.sources[source]),
        index_(static_cast<std::uint32_t>(source)),
        names_(names_for(manual.definition.sources, source)) {}

  void look_into(const ChapterText& text, const ChapterReferences& references,
                 const SourceUse& model) {
    std::vector<SourceUse> found;
    add_declared(text, model, found);
    const std::vector<Passage> passages = passages_of(text);
    add_references(text, passages, references, model, found);
    for (const Passage& passage : passages) {
      if (passage.role != Passage::Role::amendment) add_prose(text, passage, model, found);
    }
    std::ranges::stable_sort(found, {}, [](const SourceUse& use) {
      return std::tuple(use.section.has_value(), use.section.value_or(0), use.place);
    });
    std::ranges::move(found, std::back_inserter(uses));
  }

  std::vector<SourceUse> uses;

 private:
  static std::optional<std::uint32_t> section_of(const ChapterText& text, const Passage& passage,
                                                 std::uint32_t node) {
    if (passage.role == Passage::Role::box) return passage.index;
    return section_at(text, node);
  }

  void add_declared(const ChapterText& text, const SourceUse& model,
                    std::vector<SourceUse>& found) const {
    const Box* box = text.box(BoxKind::sources);
    if (!box) return;
    for (const Placed<std::string>& name : box->names) {
      if (name.value != source_.id.value) continue;
      SourceUse use = model;
      use.manner = SourceUse::Manner::declared;
      use.place = name.place;
      use.words = name.value;
      for (std::uint32_t i = 0; i < text.sections.size(); ++i) {
        if (text.sections[i].kind == SectionKind::box && text.sections[i].box == BoxKind::sources)
          use.section = i;
      }
      found.push_back(std::move(use));
    }
  }

  bool leads_here(const Reference& reference, const Document& document) const {
    if (reference.target.kind == Target::Kind::source) return reference.target.chapter == index_;
    return reference.target.kind == Target::Kind::outside && !source_.url.empty() &&
           document.text_of(document.nodes[reference.begin_node]) == source_.url;
  }

  void add_references(const ChapterText& text, const std::vector<Passage>& passages,
                      const ChapterReferences& references, const SourceUse& model,
                      std::vector<SourceUse>& found) const {
    for (const Reference& reference : references) {
      const Passage& passage = passages[reference.passage];
      if (reference.is_citation || !leads_here(reference, *passage.document)) continue;
      SourceUse use = model;
      use.manner = SourceUse::Manner::linked;
      use.section = section_of(text, passage, reference.begin_node);
      use.place = passage.document->nodes[reference.begin_node].place;
      use.words = passage.document->plain_text(reference.begin_node);
      found.push_back(std::move(use));
    }
  }

  void add_prose(const ChapterText& text, const Passage& passage, const SourceUse& model,
                 std::vector<SourceUse>& found) const {
    const Document& document = *passage.document;
    for (std::uint32_t node = 0; node < document.nodes.size(); ++node) {
      if (!holds_prose(document.nodes[node].kind)) continue;
      const Prose prose = prose_of(document, node);
      for (const FoundWording& wording : find_wordings(prose.line, names_)) {
        if (wording.value != index_ || is_in_counted_link(document, prose, wording.begin)) continue;
        const ProsePosition at = prose.begin_at(wording.begin);
        SourceUse use = model;
        use.manner = SourceUse::Manner::written;
        use.section = section_of(text, passage, node);
        use.place = document.place_of(at.node, at.offset);
        use.words = prose.line.substr(wording.begin, wording.end - wording.begin);
        found.push_back(std::move(use));
      }
    }
  }

  /// There the link itself is one.
  bool is_in_counted_link(const Document& document, const Prose& prose,
                          std::uint32_t offset) const {
    const ProseLink* link = prose.link_at(offset);
    if (!link) return false;
    const std::string_view destination = document.text_of(document.nodes[link->node]);
    return destination.starts_with("source:") ||
           (!source_.url.empty() && destination == source_.url);
  }

  const SourceWork& source_;
  const std::uint32_t index_;
  const std::vector<Wording> names_;
};

}  // namespace

std::string_view name_of(SourceUse::Manner manner) {
  switch (manner) {
    case SourceUse::Manner::declared:
      return "declared";
    case SourceUse::Manner::linked:
      return "linked";
    case SourceUse::Manner::written:
      return "written";
  }
  return {};
}

std::vector<SourceUse> uses_of_source(const Manual& manual, const ReferenceTable& references,
                                      std::size_t source) {
  UseFinder finder(manual, source);
  for (std::size_t i = 0; i < manual.chapters.size(); ++i) {
    const Chapter& chapter = manual.chapters[i];
    if (chapter.is_draft() || chapter.is_withdrawn()) continue;
    SourceUse model;
    model.text = i;
    finder.look_into(*chapter.text, references.chapters[i], model);
  }
  for (std::size_t i = 0; i < manual.pages.size(); ++i) {
    SourceUse model;
    model.is_page = true;
    model.text = i;
    finder.look_into(*manual.pages[i].text, references.pages[i], model);
  }
  return std::move(finder.uses);
}

}  // namespace codicil::index
