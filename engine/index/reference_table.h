// Where every link and every citation of a manual leads: facts, not judgements.
#pragma once

#include <cstdint>
#include <optional>
#include <string>
#include <vector>

#include "manual/manual.h"

namespace codicil::index {

class ScanStore;

/// What a reference leads to.
struct Target {
  enum class Kind : std::uint8_t {
    nothing,
    chapter,
    section,
    paragraph,
    page,
    page_section,
    source,
    resource,
    outside,
  } kind = Kind::nothing;
  std::uint32_t chapter = 0;  ///< Index into Manual::chapters; of a page into pages, of a source
                              ///< into sources, of a resource into resources.
  std::uint32_t section = 0;  ///< Index into the sections, or the paragraphs, of that chapter or
                              ///< page.

  bool operator==(const Target&) const = default;
};

/// How a reference stands.
enum class Standing : std::uint8_t {
  good,
  missing_chapter,
  missing_section,
  missing_resource,
  missing_source,
  stale_number,  ///< The title is that of `target`, which has another number.
  stale_title,   ///< The number is that of `target`, which has another title.
  unresolved,    ///< A citation that matches nothing.
  unfinished,    ///< "see Section ."
  old_id,        ///< By an alias or a forwarded id; `target` is the present one.
  withdrawn,
  draft,
};

/// One link, image or citation in one passage of one chapter.
struct Reference {
  std::uint32_t passage = 0;  ///< Index into passages_of(the chapter's text).
  bool is_citation = false;   ///< In prose; else a link or image node.
  bool in_link = false;  ///< A citation inside the words of a link: judged, never linked itself.
  bool names_number = false;  ///< A citation that prints a number: it must follow its target's.
  /// It names nothing but a number, which one manual cannot judge: it stands good here, with what
  /// has the number now as its target, or with none (see history::judge_bare_numbers).
  bool is_bare = false;
  Standing standing = Standing::good;
  Target target;
  std::uint32_t begin_node =
      0;  ///< Of a link: its node. Of a citation: see markdown::CitationRendering.
  std::uint32_t begin_offset = 0;
  std::uint32_t end_node = 0;
  std::uint32_t end_offset = 0;
  std::string words;  ///< Of a citation that is bare, or does not stand good: what was written.
  Span cited_number;  ///< Part of `words`: "5", "6.2", "G".
  Span cited_title;   ///< Part of `words`: "Who Should Attend?".
  /// Of a bare number that history found stale: what had it when it was written, as its text called
  /// that then: "Who Should Attend?". Empty: nothing had it.
  std::string former;

  bool operator==(const Reference&) const = default;
};

/// The references of one chapter, by passage, node and offset.
using ChapterReferences = std::vector<Reference>;

struct ReferenceTable {
  std::vector<ChapterReferences> chapters;  ///< One for each of Manual::chapters.
  std::vector<ChapterReferences> pages;     ///< One for each of Manual::pages.
};

struct TabulateOptions {
  unsigned jobs = 1;
  /// Where several manuals share texts: each is scanned once. May be null.
  ScanStore* scans = nullptr;
};

/// Resolves every link and citation of a manual against that manual. Amendments' details are left
/// out of `chapters`: they are judged against their own edition (see `references_in`).
ReferenceTable tabulate_references(const Manual& manual, const TabulateOptions& options);

/// Resolves the references of one text against a manual, as if it stood in the chapter `home` (or
/// in none): for amendment details, edition notes and the like. Without a home, relative links lead
/// from the folder of the editions. Their `passage` is 0. Where many texts are asked about one
/// manual, a ReferenceFinder answers without starting anew.
ChapterReferences references_in(const Document& document, const Manual& manual,
                                std::optional<std::size_t> home);

/// The canonical citation of a target: "Referrals, Section 3, Response by Professionals in Agency";
/// without the chapter's title where `home` is that chapter. Of a source: its title and version.
std::string citation_of(const Manual& manual, const Target& target,
                        std::optional<std::size_t> home);

}  // namespace codicil::index
