// Signs that are not what their author took them for: "##Heading", "[words] (address)".
#pragma once

#include <string_view>
#include <vector>

#include "diagnostics/diagnostic.h"
#include "manual/document.h"
#include "markdown/source_text.h"

namespace codicil::markdown {

/// A text as it was written, looked up by the places of its document.
class WrittenText {
 public:
  WrittenText(const SourceText& source, const Origin& origin) : source_(source), origin_(origin) {}

  /// The line from that place on.
  std::string_view from(Place place) const;

 private:
  const SourceText& source_;
  const Origin& origin_;
};

/// Reports what reads as plain words but was written as a heading, a list, a table, a link or a
/// call-out, but for a sign. Nothing in code, and nothing behind a backslash, is one.
void report_slips(const Document& document, const WrittenText& written,
                  std::vector<Diagnostic>& diagnostics);

}  // namespace codicil::markdown
