// What manual.yml says: the manual as a whole.
#pragma once

#include <chrono>
#include <optional>
#include <string>
#include <vector>

#include "diagnostics/place.h"
#include "text/date.h"

namespace codicil {

enum class Numbering { sections, paragraphs, chapter_paragraphs };

struct PartDefinition {
  Placed<std::string> id;  ///< Also its folder's name.
  std::string title;
  std::string label;                          ///< "CP", or empty.
  std::vector<Placed<std::string>> chapters;  ///< The order asked for.
};

/// A statute or guidance that chapters rest on.
struct SourceWork {
  Placed<std::string> id;
  std::string title;
  std::string version;
  std::string url;
  std::vector<std::string> written_as;
  std::string quick_link;  ///< Empty: not in the header.
  std::optional<Placed<std::string>> superseded_by;
};

/// Retired wording.
struct Term {
  std::string old_wording;
  std::string new_wording;
  std::optional<Month> since;
  Place place;
};

/// An area (board) or an audience.
struct Group {
  std::string id;
  std::string title;
};

/// The group whose title, or whose id in the form of a title, is `words`; nullptr: none.
const Group* group_titled(const std::vector<Group>& groups, std::string_view words);

struct ManualDefinition {
  std::string path;  ///< From the root of the tree.
  std::string title;
  std::string publisher;
  std::string url;  ///< Ends in '/'.
  std::string language = "en-GB";
  std::string content;  ///< From the root of the tree.
  std::string theme;    ///< As written; empty: the theme that ships.
  std::string output;   ///< As written; default "public".
  Numbering numbering = Numbering::sections;
  std::vector<std::chrono::month> update_cycle;
  std::string urgent;
  bool require_approval = false;
  std::vector<PartDefinition> parts;
  /// The parts, or some of them, could not be read, so that nobody knows their chapters.
  bool lacks_parts = false;
  std::vector<SourceWork> sources;
  std::vector<Term> terms;
  std::vector<Group> areas;
  std::vector<Group> audiences;

  const SourceWork* source(std::string_view id) const;
  const Group* area(std::string_view id) const;
  const Group* audience(std::string_view id) const;
};

}  // namespace codicil
