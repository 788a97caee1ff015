// What is wrong with a link.
#include <fmt/format.h>

#include <algorithm>
#include <array>
#include <vector>

#include "check/reference_faults.h"
#include "index/resolve_link.h"
#include "text/characters.h"
#include "text/path.h"
#include "text/wording.h"
#include "text/words.h"

namespace codicil::check {
namespace {

using index::Destination;
using index::Identities;
using index::Reference;
using index::Standing;
using index::Target;

std::string with_fragment(std::string path, const Destination& destination) {
  if (!destination.fragment.empty()) path += "#" + destination.fragment;
  return path;
}

/// What may have been meant by a link to a chapter that is not there.
std::string meant_document(const Manual& manual, const TextHome& home,
                           const Destination& destination) {
  std::vector<std::string> names;
  std::vector<Target> targets;
  for (std::uint32_t i = 0; i < manual.chapters.size(); ++i) {
    names.push_back(manual.chapters[i].id);
    targets.push_back({Target::Kind::chapter, i, 0});
  }
  for (std::uint32_t i = 0; i < manual.pages.size(); ++i) {
    names.push_back(manual.pages[i].id);
    targets.push_back({Target::Kind::page, i, 0});
  }
  const std::string near = nearest(stem_of(destination.path), names);
  const auto found = std::ranges::find(names, near);
  if (near.empty() || found == names.end()) {
    return "Write the way from this file to that of the chapter, such as `../part/chapter.md`; "
           "`codicil new chapter` makes one that is to be written.";
  }
  const Target& target = targets[static_cast<std::size_t>(found - names.begin())];
  return fmt::format("Did you mean {}?",
                     quoted(with_fragment(destination_of(manual, home, target), destination)));
}

ReferenceFault missing_chapter(const Manual& manual, const TextHome& home,
                               const Reference& reference, const Destination& destination) {
  const Code code = Code::xref_missing_chapter;
  const std::string file = quoted(destination.path);
  if (destination.path.starts_with('/')) {
    return {code, fmt::format("{} begins with a slash, so it leads out of the manual", file),
            "Write the way from this file's own folder, such as `../part/chapter.md`."};
  }
  if (reference.target.kind != Target::Kind::nothing) {
    const std::string there =
        with_fragment(destination_of(manual, home, reference.target), destination);
    const bool is_page = reference.target.kind == Target::Kind::page;
    return {code,
            fmt::format("there is no {}; the {} stands in another folder", file,
                        is_page ? "page" : "chapter"),
            fmt::format("Write {}.", quoted(there))};
  }
  const bool is_draft = stem_of(destination.path).ends_with(".draft");
  if (is_draft) {
    return {code, fmt::format("{} is a draft revision, which is never published", file),
            "Link the chapter itself, without `.draft`."};
  }
  return {code, fmt::format("there is no chapter {}", file),
          meant_document(manual, home, destination)};
}

ReferenceFault missing_section(const Manual& manual, const TextHome& home, const Target& target,
                               const Destination& destination) {
  const bool is_page =
      target.kind == Target::Kind::page || target.kind == Target::Kind::page_section;
  const bool has_target = target.kind != Target::Kind::nothing;
  const std::string anchor = quoted("#" + destination.fragment);
  if (!has_target) {
    return {Code::xref_missing_section, fmt::format("there is no section {} here", anchor),
            "Name the chapter's file in front of the `#`."};
  }
  const ChapterText& text =
      is_page ? *manual.pages[target.chapter].text : *manual.chapters[target.chapter].text;
  if (text.external) {
    return {Code::xref_missing_section,
            fmt::format("{} is published elsewhere and has no sections here", quoted(text.title)),
            fmt::format("Take {} out of the link.", anchor)};
  }
  std::vector<std::string> anchors;
  for (const Section& section : text.sections) anchors.push_back(section.id);
  for (const NumberedParagraph& paragraph : text.paragraphs) {
    if (!paragraph.id.empty()) anchors.push_back(paragraph.id);
  }
  const std::string near = nearest(destination.fragment, anchors);
  const std::string owner =
      is_page ? quoted(text.title) : chapter_words(manual, home, target.chapter);
  return {Code::xref_missing_section, fmt::format("{} has no section {}", owner, anchor),
          near.empty() ? std::string() : fmt::format("Did you mean {}?", quoted("#" + near))};
}

/// The address between the quote marks that a word processor put around it.
std::string without_quote_marks(std::string_view written) {
  constexpr std::array<std::string_view, 10> marks{"“", "”", "„",  "‘",         "’",
                                                   "«", "»", "\"", "%E2%80%9C", "%E2%80%9D"};
  for (bool goes_on = true; goes_on;) {
    goes_on = false;
    for (const std::string_view mark : marks) {
      if (written.size() <= mark.size()) continue;
      const bool at_begin = written.starts_with(mark);
      if (!at_begin && !written.ends_with(mark)) continue;
      if (at_begin) {
        written.remove_prefix(mark.size());
      } else {
        written.remove_suffix(mark.size());
      }
      goes_on = true;
    }
  }
  return std::string(written);
}

/// "www.gov.uk", "example.org/page": a host's name without what stands before it.
bool looks_like_site(std::string_view written) {
  constexpr std::array<std::string_view, 10> endings{"uk",  "org", "com", "net",  "gov",
                                                     "edu", "eu",  "ie",  "info", "int"};
  const std::string host = lower_case(written.substr(0, written.find_first_of("/?#")));
  if (host.starts_with("www.") && host.size() > 4) return true;
  return host.find('.') > 0 && std::ranges::find(endings, extension_of(host)) != endings.end();
}

ReferenceFault missing_resource(const Identities& identities, const TextHome& home,
                                std::string_view written, const Destination& destination) {
  const Manual& manual = identities.manual();
  const Code code = Code::xref_missing_resource;
  if (destination.kind == Destination::Kind::empty) {
    return {code, "this link leads nowhere", "Write where it leads between the round brackets."};
  }
  if (written.starts_with("//")) {
    return {code, fmt::format("{} does not say how it is reached", quoted(written)),
            fmt::format("Write {}.", quoted(fmt::format("https:{}", written)))};
  }
  if (has_scheme(written)) {
    return {code,
            fmt::format("readers cannot follow a link that begins {}",
                        quoted(written.substr(0, written.find(':') + 1))),
            "Links to other sites begin `https:` or `http:`, those to people `mailto:` or `tel:`."};
  }
  if (const std::string bare = without_quote_marks(written); bare != written) {
    return {code, fmt::format("quote marks stand around the address {}", quoted(bare)),
            fmt::format("Take them out: write `({})`.", bare)};
  }
  if (looks_like_site(written)) {
    return {code, fmt::format("{} does not say how it is reached", quoted(written)),
            fmt::format("If it is another site, write {}.",
                        quoted(fmt::format("https://{}", written)))};
  }
  if (const auto chapter = identities.chapter(file_name_of(destination.path))) {
    const Target target{Target::Kind::chapter, chapter->chapter, 0};
    return {code, fmt::format("there is no file {}", quoted(destination.path)),
            fmt::format("For the chapter, write {}.",
                        quoted(with_fragment(destination_of(manual, home, target), destination)))};
  }
  std::vector<std::string> files;
  for (std::uint32_t i = 0; i < manual.resources.size(); ++i) {
    const Target target{Target::Kind::resource, i, 0};
    files.push_back(destination_of(manual, home, target));
  }
  std::string help = did_you_mean(written, files);
  if (help.empty())
    help = "Put the file into the folder `resources` of the content, and link it there.";
  return {code, fmt::format("there is no file {}", quoted(destination.path)), std::move(help)};
}

ReferenceFault old_id(const Manual& manual, const TextHome& home, const Reference& reference,
                      const Destination& destination) {
  const std::string present = destination_of(manual, home, reference.target);
  const std::string former = destination.fragment.empty() ? std::string(stem_of(destination.path))
                                                          : "#" + destination.fragment;
  const std::string title = index::citation_of(manual, reference.target, home.chapter);
  return {Code::xref_old_id, fmt::format("{} is a former id of {}", quoted(former), quoted(title)),
          fmt::format("Write {}.", quoted(present))};
}

}  // namespace

std::optional<ReferenceFault> fault_of_status(const Manual& manual, const TextHome& home,
                                              Standing standing, std::size_t chapter) {
  if (standing != Standing::draft && standing != Standing::withdrawn) return std::nullopt;
  const ChapterText& text = *manual.chapters[chapter].text;
  if (standing == Standing::draft) {
    return ReferenceFault{Code::xref_draft,
                          fmt::format("{} is a draft, which is not published", quoted(text.title)),
                          "Take this out until the chapter is in force."};
  }
  std::string help = "Take this out, or name what has replaced it.";
  if (text.replaced_by) {
    if (const auto successor = manual.chapter_index(text.replaced_by->value)) {
      const Target target{Target::Kind::chapter, static_cast<std::uint32_t>(*successor), 0};
      help = how_to_cite(manual, home, target);
    }
  }
  return ReferenceFault{Code::xref_withdrawn, fmt::format("{} is withdrawn", quoted(text.title)),
                        std::move(help)};
}

std::optional<ReferenceFault> fault_of_link(const Identities& identities, const TextHome& home,
                                            const Reference& reference, std::string_view written) {
  const Manual& manual = identities.manual();
  const Destination destination = index::read_destination(written);
  switch (reference.standing) {
    case Standing::missing_chapter:
      return missing_chapter(manual, home, reference, destination);
    case Standing::missing_section:
      return missing_section(manual, home, reference.target, destination);
    case Standing::missing_resource:
      return missing_resource(identities, home, written, destination);
    case Standing::missing_source: {
      std::vector<std::string> ids;
      for (const SourceWork& source : manual.definition.sources) ids.push_back(source.id.value);
      std::string help = did_you_mean(destination.path, ids);
      if (help.empty()) help = "Add it to `sources` in the definition of the manual.";
      return ReferenceFault{Code::source_unknown,
                            fmt::format("the manual has no source {}", quoted(destination.path)),
                            std::move(help)};
    }
    case Standing::old_id:
      return old_id(manual, home, reference, destination);
    case Standing::withdrawn: {
      const Chapter& chapter = manual.chapters[reference.target.chapter];
      if (chapter.is_withdrawn()) break;
      return ReferenceFault{
          Code::xref_withdrawn,
          fmt::format("the section {} of {} is withdrawn", quoted("#" + destination.fragment),
                      chapter_words(manual, home, reference.target.chapter)),
          "Take the link out, or link what has replaced the section."};
    }
    default:
      break;
  }
  return fault_of_status(manual, home, reference.standing, reference.target.chapter);
}

}  // namespace codicil::check
