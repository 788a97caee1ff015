#include "markdown/renderer_words.h"

namespace codicil::markdown {
namespace {

constexpr RendererWords english{.note = "Note",
                                .important = "Important",
                                .warning = "Warning",
                                .tip = "Tip",
                                .caution = "Caution",
                                .local = "Local addition",
                                .table = "Table",
                                .done = "Done",
                                .open = "Not done",
                                .footnotes = "Footnotes",
                                .footnote = "Footnote",
                                .back = "Back to text",
                                .flowchart = "Flowchart",
                                .steps_in_words = "The steps in words",
                                .drawn_before = "A drawing of the ",
                                .drawn_behind = " steps that stand in words below it."};

constexpr RendererWords welsh{.note = "Nodyn",
                              .important = "Pwysig",
                              .warning = "Rhybudd",
                              .tip = "Awgrym",
                              .caution = "Gofal",
                              .local = "Ychwanegiad lleol",
                              .table = "Tabl",
                              .done = "Wedi’i wneud",
                              .open = "Heb ei wneud",
                              .footnotes = "Troednodiadau",
                              .footnote = "Troednodyn",
                              .back = "Yn ôl i’r testun",
                              .flowchart = "Siart llif",
                              .steps_in_words = "Y camau mewn geiriau",
                              .drawn_before = "Darlun o’r camau, ",
                              .drawn_behind = " ohonynt, sydd mewn geiriau isod."};

}  // namespace

std::string_view RendererWords::title_of(CalloutKind kind) const {
  switch (kind) {
    case CalloutKind::note:
      return note;
    case CalloutKind::important:
      return important;
    case CalloutKind::warning:
      return warning;
    case CalloutKind::tip:
      return tip;
    case CalloutKind::caution:
      return caution;
    case CalloutKind::local:
      return local;
  }
  return {};
}

const RendererWords& words_in(std::string_view language) {
  return language.substr(0, language.find('-')) == "cy" ? welsh : english;
}

}  // namespace codicil::markdown
