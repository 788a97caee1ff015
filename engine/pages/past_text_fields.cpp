#include "pages/past_text_fields.h"

#include <utility>
#include <vector>

#include "pages/chrome.h"

namespace codicil::pages {

void set_past_text(Fields& fields, const ChapterView& parts) {
  const Chapter& chapter = parts.subject();
  const bool has_text = !chapter.is_withdrawn();
  auto contents = has_text ? contents_fields(parts) : std::vector<Fields>();
  fields.set("boxes", has_text ? box_fields(parts) : std::vector<Fields>());
  fields.set("has_contents", contents.size() > 1);
  fields.set("contents", std::move(contents));
  fields.set("body", has_text ? or_nothing(body_html(parts)) : Value(false));
  fields.set("external", false);
  if (chapter.text->external && has_text) {
    const External& external = *chapter.text->external;
    fields.set("external", Fields{{"external_publisher", or_nothing(external.publisher)},
                                  {"external_href", external.url}});
  }
}

}  // namespace codicil::pages
