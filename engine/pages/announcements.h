// What the editions announce, as it is sent out of the site: in feeds and notices, where every link
// is a whole address.
#pragma once

#include <cstddef>
#include <optional>
#include <string>
#include <vector>

#include "pages/addresses.h"
#include "pages/amendment_tables.h"
#include "pages/survey.h"

namespace codicil::pages {

/// Words, and the whole address that they lead to; words alone where it is empty.
struct WholeLink {
  std::string words;
  std::string href;
};

/// A note in the forms in which it can be sent.
struct NoteForms {
  Html html;
  std::vector<std::string> letter;    ///< Lines of plain words.
  std::vector<std::string> markdown;  ///< Lines of Markdown.

  bool empty() const { return letter.empty(); }
};

/// A correction of an announcement by a later edition.
struct CorrectionForms {
  std::string edition;  ///< Its label: "February 2017".
  NoteForms note;
};

/// One entry of a chapter, one row without a chapter, or one row of "Throughout the Manual".
struct Announcement {
  AmendmentTable table = AmendmentTable::updated;
  /// Tells it from the others of its edition, in no words that an author could reword:
  /// "chapter/referrals", "throughout/2".
  std::string key;
  std::string kind_name;   ///< "updated"; of a row of Throughout the Manual "throughout".
  std::string kind_label;  ///< "Updated", "Throughout the manual".
  std::string title;       ///< Of the chapter as at that edition, or of the row. One line.
  std::string number;      ///< Of the chapter in that edition; may be empty.
  std::string href;        ///< Of the chapter today; may be empty.
  std::optional<std::size_t> story;
  std::size_t rank = 0;  ///< Of the chapter in the contents of that edition.
  std::string replaces;  ///< Wording that `by` replaces; empty where it is no replacement.
  std::string by;
  std::vector<std::string> new_keywords;
  std::vector<std::string> dropped_keywords;
  NoteForms details;
  /// Cited with the numbers of that edition: those that the entry names, else those that changed,
  /// where there are few and the details do not say which.
  std::vector<WholeLink> sections;
  std::size_t sections_changed = 0;  ///< How many those are where they are too many to list.
  std::string changes_href;          ///< Of what changed in the chapter; may be empty.
  std::optional<ReasonKind> reason_kind;
  std::string reason;  ///< As it may be published; may be empty.
  std::string action;
  std::vector<std::string> audience;  ///< Titles of the audiences that it is meant for.
  bool highlight = false;
  std::vector<CorrectionForms> corrections;
};

/// A correction of an earlier edition's note, as the correcting edition announces it.
struct AnnouncedErratum {
  std::string key;      ///< "erratum/1"
  std::string edition;  ///< The label of the edition that is corrected.
  std::string chapter;  ///< The title of the chapter whose entry is corrected; may be empty.
  std::string href;     ///< Of that chapter, else of the notes that are corrected.
  std::optional<std::size_t> story;
  NoteForms details;
};

/// All that one edition announces.
struct Announcements {
  NoteForms introduction;
  std::vector<Announcement> entries;  ///< By table; in a table as on the amendments page.
  std::vector<AnnouncedErratum> errata;
  std::vector<CorrectionForms> corrections;  ///< Of its notes, where they concern no entry.
};

/// How many code points a line of `letter` and `markdown` holds, unless fewer are asked for.
constexpr std::size_t letter_width = 72;

/// What one of `survey.updates` announces. Entries of draft chapters are never among it.
Announcements announcements_of(const Survey& survey, const Update& update,
                               std::size_t width = letter_width);

/// The same of all published editions, parallel to the snapshots.
std::vector<Announcements> published_announcements(const Survey& survey,
                                                   std::size_t width = letter_width);

/// The whole address of a place in the site.
std::string whole_address(const Survey& survey, const Address& address);
std::string whole_address(const Survey& survey, std::string_view path);

}  // namespace codicil::pages
