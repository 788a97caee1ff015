#include "markdown/parse.h"

#include <fmt/format.h>

#include "markdown/cmark_tree.h"
#include "markdown/converter.h"
#include "markdown/document_builder.h"
#include "markdown/hazards.h"
#include "markdown/slips.h"
#include "markdown/source_text.h"

namespace codicil::markdown {
namespace {

Document empty_document(Place begin) {
  return DocumentBuilder(begin, 0).finish();
}

Diagnostic too_costly(const Hazard& hazard, Place place) {
  return diagnose(Code::input_too_large, place,
                  fmt::format("this text would take too long to read: it has {}", hazard.what),
                  "Write it in a simpler way, or divide it into several chapters.");
}

Diagnostic bad_bytes(Place place) {
  return diagnose(Code::text_not_utf8, place, "this character was not saved as UTF-8",
                  "Save the file as UTF-8 and type the character again.");
}

}  // namespace

Reported<Document> parse(std::string_view text, const Origin& origin) {
  if (text.size() > most_bytes) {
    return {empty_document(origin.first),
            {diagnose(Code::input_too_large, origin.first,
                      fmt::format("this text has {} KB; texts of up to {} KB are read",
                                  text.size() / 1024, most_bytes / 1024),
                      "Divide it into several chapters.")}};
  }
  SourceText source(text, origin);
  if (const auto hazard = find_hazard(source)) {
    return {empty_document(origin.first), {too_costly(*hazard, source.place({hazard->line, 0}))}};
  }
  const Tree tree = parse_tree(source.text());
  Reported<Document> parsed = Converter(source).convert(*tree);
  if (const auto replaced = source.first_replaced())
    parsed.diagnostics.push_back(bad_bytes(source.place(*replaced)));
  report_slips(parsed.value, {source, origin}, parsed.diagnostics);
  put_in_order(parsed.diagnostics);
  return parsed;
}

}  // namespace codicil::markdown
