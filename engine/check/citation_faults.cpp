// What is wrong with a citation in prose.
#include <fmt/format.h>

#include <algorithm>
#include <vector>

#include "check/lost_chapters.h"
#include "check/reference_faults.h"
#include "text/wording.h"
#include "text/words.h"

namespace codicil::check {
namespace {

using index::Reference;
using index::Standing;
using index::Target;

std::string part(const Reference& reference, Span span) {
  return reference.words.substr(span.begin, span.length);
}

/// "in `Referrals`, " where the citation is of another chapter.
std::string in_other_chapter(const Manual& manual, const TextHome& home, const Target& target) {
  const bool is_elsewhere = target.kind != Target::Kind::chapter && home.chapter != target.chapter;
  if (!is_elsewhere) return {};
  return fmt::format("in {}, ", quoted(manual.chapters[target.chapter].text->title));
}

/// A section of another chapter that has the title, or of this one that nearly has it.
std::optional<Target> meant_section(const Manual& manual, const TextHome& home,
                                    std::string_view title) {
  const std::string wanted = folded_title(title);
  if (wanted.empty()) return std::nullopt;
  if (home.chapter) {
    const auto chapter = static_cast<std::uint32_t>(*home.chapter);
    std::vector<std::string> titles;
    for (const Section& section : manual.chapters[chapter].text->sections) {
      titles.push_back(section.title);
    }
    const auto found = std::ranges::find(titles, nearest(title, titles));
    if (found != titles.end() && !found->empty()) {
      return Target{Target::Kind::section, chapter,
                    static_cast<std::uint32_t>(found - titles.begin())};
    }
  }
  for (std::uint32_t i = 0; i < manual.chapters.size(); ++i) {
    const Chapter& chapter = manual.chapters[i];
    if (chapter.is_draft() || chapter.is_withdrawn() || chapter.text->is_lost) continue;
    const auto& sections = chapter.text->sections;
    const auto has_title = [&](const Section& s) { return folded_title(s.title) == wanted; };
    const auto found = std::ranges::find_if(sections, has_title);
    if (found == sections.end()) continue;
    return Target{Target::Kind::section, i, static_cast<std::uint32_t>(found - sections.begin())};
  }
  return std::nullopt;
}

/// How to cite what a citation by number means: a chapter by its number, too.
std::string how_to_mend(const Manual& manual, const TextHome& home, const Target& target) {
  if (target.kind != Target::Kind::chapter) return how_to_cite(manual, home, target);
  const Chapter& chapter = manual.chapters[target.chapter];
  return fmt::format("Write `{}, {}`, or `[]({})`.", numbered_words(manual, target),
                     chapter.text->title, destination_of(manual, home, target));
}

/// The words of a title as they compare whether they mean one thing or several.
std::vector<std::string> stems_of(std::string_view title) {
  std::vector<std::string> stems;
  for (const Word& word : words_of(title)) {
    stems.push_back(word.folded);
    if (stems.back().size() > 3 && stems.back().ends_with('s')) stems.back().pop_back();
  }
  return stems;
}

/// The title of a chapter that is spelled nearly so, or of the one that has all of these words.
std::string meant_chapter(const Manual& manual, std::string_view name) {
  std::vector<std::string> titles;
  std::vector<std::string> longer;
  const std::vector<std::string> wanted = stems_of(name);
  for (const Chapter& chapter : manual.chapters) {
    if (chapter.is_draft() || chapter.is_withdrawn() || chapter.text->is_lost) continue;
    titles.push_back(chapter.text->title);
    const std::vector<std::string> stems = stems_of(chapter.text->title);
    const auto has = [&](const std::string& w) {
      return std::ranges::find(stems, w) != stems.end();
    };
    if (std::ranges::all_of(wanted, has)) longer.push_back(chapter.text->title);
  }
  const std::string near = nearest(name, titles);
  if (near.empty() && longer.size() == 1) return longer.front();
  return near;
}

/// "see the Incidents chapter".
ReferenceFault unknown_chapter(const Manual& manual, const std::string& name) {
  const std::string meant = meant_chapter(manual, name);
  std::string help = "Name a chapter by its title, or make it a link.";
  if (!meant.empty()) help = fmt::format("Did you mean {}?", quoted(meant));
  return {Code::xref_unresolved_citation,
          fmt::format("no chapter of this manual is called {}", quoted(name)), std::move(help)};
}

ReferenceFault unresolved(const Manual& manual, const TextHome& home, const Reference& reference) {
  const std::string title = part(reference, reference.cited_title);
  if (reference.cited_number.length == 0) {
    if (title.size() < reference.words.size()) return unknown_chapter(manual, title);
    return {Code::xref_unresolved_citation,
            fmt::format("this chapter has no box that is called {}", quoted(title)),
            "Name a section by its number and title, or make it a link."};
  }
  const auto meant = meant_section(manual, home, title);
  std::string help = "Name a section by its number and title, or make it a link.";
  if (meant) {
    help =
        fmt::format("Did you mean {}?", quoted(index::citation_of(manual, *meant, home.chapter)));
  }
  return {Code::xref_unresolved_citation,
          fmt::format("nothing in this manual matches {}", quoted(reference.words)),
          std::move(help)};
}

/// "[Section 5](#issues)" where Issues is section 6.
ReferenceFault stale_link_words(const Manual& manual, const TextHome& home,
                                const Reference& reference) {
  const Target& target = reference.target;
  return {Code::xref_stale_number,
          fmt::format("this link leads to {}, not to {}", numbered_words(manual, target),
                      numbered_words(manual, target, part(reference, reference.cited_number))),
          how_to_cite(manual, home, target)};
}

/// A number alone, which another thing has now.
ReferenceFault stale_bare_number(const Manual& manual, const TextHome& home,
                                 const Reference& reference) {
  const Target& target = reference.target;
  const std::string number = part(reference, reference.cited_number);
  return {
      Code::xref_stale_number,
      fmt::format("{}{} was {} when this sentence was written, and that is {} now",
                  in_other_chapter(manual, home, target), numbered_words(manual, target, number),
                  quoted(reference.former), numbered_words(manual, target)),
      how_to_mend(manual, home, target)};
}

/// A number alone, of what is gone or never was.
ReferenceFault unresolved_bare_number(const Reference& reference) {
  if (reference.former.empty()) {
    return {Code::xref_unresolved_citation,
            fmt::format("nothing in this manual has the number of {}", quoted(reference.words)),
            "Name a section by its number and title, or make it a link. A section of an Act needs "
            "the name of the Act beside it."};
  }
  return {Code::xref_unresolved_citation,
          fmt::format("{} was {} when this sentence was written, and that is gone",
                      quoted(reference.words), quoted(reference.former)),
          "Cite what has taken its place, by its number and title, or take the citation out."};
}

}  // namespace

std::optional<ReferenceFault> fault_of_citation(const Manual& manual, const TextHome& home,
                                                const Reference& reference) {
  const Target& target = reference.target;
  const std::string title = part(reference, reference.cited_title);
  const std::string number = part(reference, reference.cited_number);
  switch (reference.standing) {
    case Standing::stale_number:
      if (reference.is_bare) return stale_bare_number(manual, home, reference);
      if (title.empty()) return stale_link_words(manual, home, reference);
      return ReferenceFault{
          Code::xref_stale_number,
          fmt::format("{}{} is {}, not {}", in_other_chapter(manual, home, target), quoted(title),
                      numbered_words(manual, target), numbered_words(manual, target, number)),
          how_to_mend(manual, home, target)};
    case Standing::stale_title:
      return ReferenceFault{
          Code::xref_stale_title,
          fmt::format("{}{} is now called {}, not {}", in_other_chapter(manual, home, target),
                      numbered_words(manual, target, number), quoted(title_words(manual, target)),
                      quoted(title)),
          how_to_mend(manual, home, target)};
    case Standing::unresolved:
      if (reference.is_bare) return unresolved_bare_number(reference);
      return unresolved(manual, home, reference);
    case Standing::unfinished:
      return ReferenceFault{
          Code::xref_unfinished,
          fmt::format("the citation {} was never finished", quoted(reference.words)),
          "Name the section by its number and title, or take the citation out."};
    case Standing::withdrawn:
    case Standing::draft:
      return fault_of_status(manual, home, reference.standing, target.chapter);
    default:
      return std::nullopt;
  }
}

std::optional<ReferenceFault> fault_of(const index::Identities& identities, const TextHome& home,
                                       const Document& document, const Reference& reference) {
  if (follows_from_lost_chapter(identities, home, document, reference)) return std::nullopt;
  if (reference.is_citation) return fault_of_citation(identities.manual(), home, reference);
  const Node& link = document.nodes[reference.begin_node];
  return fault_of_link(identities, home, reference, document.text_of(link));
}

}  // namespace codicil::check
