// The tables of one edition: Updated Chapters, New Chapters and Features, Removed Chapters,
// Throughout the Manual.
#pragma once

#include <string>
#include <vector>

#include "pages/filters.h"
#include "pages/page.h"
#include "pages/survey.h"

namespace codicil::pages {

enum class AmendmentTable { updated, added, removed, throughout };

/// The table in which an entry of that kind stands.
AmendmentTable table_of(AmendmentKind kind);
/// "Updated Chapters", "Throughout the Manual".
Phrase phrase_of(AmendmentTable table);
/// What a row of "Throughout the Manual" is called; never empty.
std::string topic_of(const ThroughoutRow& row, const Words& words);

/// What a page shows of the rows of its editions.
struct ShownRows {
  const Chosen* chosen = nullptr;   ///< Only what concerns it; null: all.
  std::vector<Concern> concerns{};  ///< Of the rows that were shown, in their order.
};

/// The four tables, the introduction, and the corrections that concern no single row; adds the
/// concerns of the rows to those in `shown`.
Fields edition_tables(const Survey& survey, const Update& update, const std::string& page,
                      ShownRows& shown);

/// {href, label} of the notice of a published edition in each of its forms; none of another one.
std::vector<Fields> notice_links(const Survey& survey, const Edition& edition,
                                 const std::string& page);

}  // namespace codicil::pages
