// A manual as one source tree holds it: definition, parts, chapters, pages, editions, drafts,
// resources.
#pragma once

#include <cstdint>
#include <map>
#include <memory>
#include <optional>
#include <string>
#include <string_view>
#include <vector>

#include "manual/chapter_text.h"
#include "manual/definition.h"
#include "manual/edition.h"

namespace codicil {

using ChapterId = std::string;

/// A chapter in its place in one manual. Its text is shared by every edition that has the same
/// bytes.
struct Chapter {
  ChapterId id;
  std::string path;
  std::size_t part = 0;  ///< Index into Manual::parts.
  int position = 0;      ///< In its part, from 1; 0 where it takes no number (drafts, withdrawn).
  std::string number;    ///< "3.4" or "CP4"; empty where it takes none.
  Numbering numbering = Numbering::sections;
  std::string content_id;  ///< Of the file's bytes.
  std::shared_ptr<const ChapterText> text;

  bool is_draft() const { return text->status == ChapterStatus::draft; }
  bool is_withdrawn() const { return text->status == ChapterStatus::withdrawn; }
  bool is_external() const { return text->external.has_value(); }
};

struct Part {
  std::string id;
  std::string title;
  std::string label;
  int number = 0;                     ///< From 1.
  std::vector<std::size_t> chapters;  ///< In contents order; withdrawn ones and drafts last.
                                      ///< Indices into Manual::chapters.
};

/// A page outside the numbering: content/pages/<id>.md.
struct OrdinaryPage {
  std::string id;
  std::string path;
  std::string content_id;
  std::shared_ptr<const ChapterText>
      text;  ///< Only title, body and sections (without numbers) are used.
};

/// A revision in progress of the chapter `id`: content/<part>/<id>.draft.md.
struct DraftRevision {
  ChapterId id;
  std::string path;
  std::shared_ptr<const ChapterText> text;
};

/// A file under content/resources/.
struct ResourceFile {
  std::string path;           ///< From the root of the tree.
  std::string site_path;      ///< "resources/…"
  std::string content_id;     ///< Empty where it is not known without reading.
  bool is_too_large = false;  ///< Known of the files as they are now: it cannot be published.
};

struct Manual {
  ManualDefinition definition;
  std::vector<Part> parts;
  std::vector<Chapter> chapters;  ///< In contents order.
  std::vector<OrdinaryPage> pages;
  std::vector<DraftRevision> drafts;
  std::vector<Edition> editions;  ///< In order (`comes_before`).
  std::vector<ResourceFile> resources;
  std::string revision;  ///< The abbreviated commit it was read from, or empty.

  std::optional<std::size_t> chapter_index(std::string_view id) const;
  const Edition* edition(std::string_view id) const;
  Location location(const Chapter& chapter, Place place) const {
    return {revision, chapter.path, place};
  }
};

/// The number of a section as it is printed in its chapter: "5", "6.2", "Appendix 1"; with the
/// chapter's position in front where it is numbered so ("6.6"). Empty for boxes and unnumbered
/// sections.
std::string printed_number(const Chapter& chapter, const Section& section);
/// The same for a paragraph; empty where the chapter does not number paragraphs.
std::string printed_number(const Chapter& chapter, const NumberedParagraph& paragraph);

/// The heading of a section as it is printed: "5. Who Should Attend?", "6.2 Referral", "Appendix 1:
/// Process Map".
std::string printed_heading(const Chapter& chapter, const Section& section,
                            std::string_view language);

/// The title of a section for citations: its own, or the name of the box in the manual's language.
std::string title_of(const Section& section, std::string_view language);

/// "3.4 Initial Child Protection Conferences"; without a number the title alone.
std::string printed_title(const Chapter& chapter);

}  // namespace codicil
