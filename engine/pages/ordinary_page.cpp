#include "pages/ordinary_page.h"

#include "pages/addresses.h"
#include "pages/chapter_parts.h"
#include "pages/chrome.h"

namespace codicil::pages {

Page compose_ordinary_page(const Survey& survey, std::size_t index) {
  const OrdinaryPage& page = survey.present().pages[index];
  const std::string path = ordinary_page_path(page.id);
  const Viewpoint view{.survey = survey,
                       .manual = survey.present(),
                       .snapshot = std::nullopt,
                       .outlook = Outlook::present,
                       .page = path};
  const ShownText shown{.text = *page.text,
                        .references = survey.publication.references.pages[index],
                        .home = std::nullopt};
  Fields fields = chrome(survey, {.path = path,
                                  .title = page.text->title,
                                  .description = description_of(view, shown),
                                  .canonical = {},
                                  .indexed = true});
  fields.set("title", page.text->title);
  fields.set("body", or_nothing(ordinary_body_html(view, index)));
  return {.path = path, .layout = "page", .fields = std::move(fields)};
}

}  // namespace codicil::pages
