// From where a text is read: which edition its links stay in, and from which page they start.
#pragma once

#include <cstddef>
#include <map>
#include <optional>
#include <string>
#include <string_view>

#include "index/reference_table.h"
#include "pages/addresses.h"
#include "pages/survey.h"

namespace codicil::pages {

/// Where links lead.
enum class Outlook {
  present,    ///< A present text: to present pages.
  past,       ///< A text as at an edition: to pages of that edition.
  announced,  ///< A note of an edition on a present page: to the present where it still has the
              ///< place, else to that edition.
};

/// Links of a document that stands by itself, on paper: pages that are in it are places in it, all
/// others have their whole address.
struct PrintedLinks {
  std::string url;  ///< The manual's address.
  std::map<std::string, std::string>
      printed;  ///< By path: what stands before the anchors of a page
                ///< that is in the document: "chapter:referrals".

  /// Ready for an attribute.
  std::string link(const Address& address) const;
};

/// The anchor in the document of a place in a printed page: "chapter:referrals:consent".
std::string printed_anchor(const std::string& page, const std::string& anchor);

struct Viewpoint {
  const Survey& survey;
  const Manual& manual;  ///< The manual that references are resolved against.
  std::optional<std::size_t>
      snapshot;  ///< The edition whose manual that is; nothing for the present and the tip.
  Outlook outlook = Outlook::present;
  std::string page;                       ///< The path of the page that is composed.
  const PrintedLinks* printed = nullptr;  ///< Of a document on paper; else links are relative.
};

/// The chapter of `view.manual` that has or had an id.
std::optional<std::size_t> chapter_named(const Viewpoint& view, std::string_view id);

/// Where a link leads.
struct Destination {
  std::string href;  ///< Ready for an attribute; empty: nowhere.
  bool leaves_site = false;
};

Destination destination_of(const Viewpoint& view, const index::Target& target);

/// The path of a picture that is loaded from beside a document on paper; nothing for any other
/// link.
std::optional<std::string> printed_picture(const Viewpoint& view, NodeKind kind,
                                           const index::Target& target);

/// The page, and the place in it, where readers of the present find a section of a story today;
/// nothing where it is gone. An empty section means the chapter as a whole.
std::optional<Address> present_address(const Survey& survey, std::size_t story,
                                       const std::string& section);

/// The same in an edition of the past; nothing where that edition has no such page.
std::optional<Address> past_address(const Survey& survey, std::size_t snapshot, std::size_t story,
                                    const std::string& section);

/// The chapter has a section or a paragraph of that id in its own text.
bool has_own_anchor(const Chapter& chapter, std::string_view id);

/// The anchor of a numbered paragraph: its lasting id, or its number in that edition.
std::string paragraph_anchor(const Chapter& chapter, const NumberedParagraph& paragraph);

}  // namespace codicil::pages
