// Fields of a table that spreadsheets read: RFC 4180.
#pragma once

#include <string>
#include <string_view>

namespace codicil {

/// A field as it is, in quotes where it needs them.
std::string csv_field(std::string_view text);

/// The same for words of an author's: a spreadsheet would take a field that begins like a formula
/// for one, so an apostrophe goes before it.
std::string csv_words(std::string_view text);

}  // namespace codicil
