// One chapter's file, read: everything that its bytes alone decide. Shared by every edition that
// has the same bytes.
#pragma once

#include <array>
#include <cstdint>
#include <optional>
#include <string>
#include <string_view>
#include <vector>

#include "diagnostics/diagnostic.h"
#include "manual/amendment.h"
#include "manual/definition.h"
#include "manual/document.h"
#include "text/date.h"

namespace codicil {

enum class ChapterStatus { in_force, draft, withdrawn };

/// The boxes on top of a chapter, in the order in which they stand there.
enum class BoxKind : std::uint8_t {
  scope,
  definitions,
  timescales,
  related_chapters,
  related,
  sources,
  note
};
extern const std::array<BoxKind, 7> all_box_kinds;

/// The fixed section id of a box, which is also its key in the front matter: "related-chapters".
std::string_view id_of(BoxKind kind);

struct Box {
  BoxKind kind = BoxKind::scope;
  std::vector<Document> passages;  ///< One; for `related` one a list item; none for the two below.
  std::vector<Placed<std::string>> names;  ///< related_chapters: chapter ids; sources: source ids.
  Place place;
};

enum class SectionKind : std::uint8_t { box, numbered, appendix, unnumbered };

/// A heading and what stands below it, or a box.
struct Section {
  std::string id;     ///< Unique in the chapter; the anchor.
  std::string title;  ///< Plain text, without number, label and `{#id}`; of a box: empty (the
                      ///< language file names it).
  SectionKind kind = SectionKind::numbered;
  std::uint8_t depth = 1;  ///< 1 for "##" and boxes, 2 for "###", 3 for "####" …
  std::string number;  ///< "5", "6.2", "Appendix 1", "Appendix G"; empty for boxes and unnumbered
                       ///< ones. Without the chapter's own number.
  bool id_is_explicit = false;
  BoxKind box = BoxKind::scope;  ///< Only of a box.
  std::uint32_t node = 0;        ///< Its heading in `body`; 0 for a box.
  std::uint32_t end_node = 0;  ///< The first node behind its text, sub-sections included. Footnotes
                               ///< belong to no section.
  Place place;
};

/// A paragraph that stands directly under a heading, with the number it has where paragraphs are
/// numbered, or a lasting id, or both.
struct NumberedParagraph {
  std::uint32_t node = 0;
  std::uint32_t section = 0;  ///< Index into ChapterText::sections.
  std::string
      number;  ///< "5.2", without the chapter's own number; empty below a heading that has none.
  std::string id;  ///< The author's lasting id, or empty.
};

struct Keyword {
  Placed<std::string> term;
  std::optional<Placed<std::string>> see;
  std::optional<Placed<std::string>> section;  ///< A section id of this chapter.
  std::vector<Placed<std::string>> see_also;
};

/// Where a published section id went.
struct Forward {
  Placed<std::string> old_id;
  Placed<std::string>
      target;  ///< "section", "chapter", "chapter#section" or "withdrawn", as written.
};

/// A fault that the author allows here, with a reason.
struct Allowance {
  Code code{};
  std::string
      text;  ///< Words of the message or of the faulty passage; empty: any fault of the code.
  Place place;
};

struct External {
  std::string publisher;
  std::string url;
};

struct ChapterText {
  std::string title;
  Place title_place;
  /// Its title could not be read, and maybe more: what other files say about it cannot be judged.
  bool is_lost = false;
  std::optional<Placed<std::string>>
      id;  ///< Where the author set one; else the file's stem counts.
  std::vector<Placed<std::string>> aliases;
  ChapterStatus status = ChapterStatus::in_force;
  Place status_place;
  std::optional<Placed<std::string>> replaced_by;
  std::optional<External> external;
  std::optional<Numbering> numbering;
  std::vector<Box> boxes;  ///< In the order of BoxKind, each at most once.
  std::vector<Keyword> keywords;
  std::string lead;
  std::string reviewed;  ///< "2026-02" or "2026-02-11", as written and checked.
  std::optional<Placed<std::string>> review_by;  ///< The same.
  std::vector<Placed<std::string>> areas;
  std::vector<Placed<std::string>> audience;
  std::vector<Amendment> amendments;
  std::vector<Forward> forwards;
  std::vector<Allowance> allowances;
  std::optional<Date> consultation_closes;  ///< Of a draft revision.

  Document body;
  std::vector<Section> sections;  ///< Boxes first, then headings in reading order.
  std::vector<NumberedParagraph> paragraphs;

  std::vector<Diagnostic> faults;  ///< Found while it was read; their locations have no path yet.

  const Box* box(BoxKind kind) const;
  const Section* section(std::string_view id) const;
};

/// One continuous text of a chapter in which links and citations can stand.
struct Passage {
  enum class Role : std::uint8_t { box, body, amendment } role = Role::body;
  const Document* document = nullptr;
  std::uint32_t index = 0;  ///< Of the section (box) or of the amendment.
};

/// All passages, in a fixed order: those of the boxes, the body, the details of the amendments.
std::vector<Passage> passages_of(const ChapterText& text);

}  // namespace codicil
