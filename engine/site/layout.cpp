#include "site/layout.h"

#include <fmt/core.h>

#include <algorithm>
#include <optional>
#include <utility>
#include <variant>

#include "site/field_scope.h"
#include "site/specimen_page.h"
#include "text/html.h"
#include "text/words.h"

namespace codicil::site {

namespace {

using pages::Fields;
using pages::Value;

/// What a layout may grow to by its partials.
constexpr std::size_t most_elements = 100'000;
constexpr std::size_t most_nested_partials = 16;
constexpr std::size_t most_words = std::size_t{4} * 1024 * 1024;

/// What a specimen of a text shows in its place.
std::string sample_of(const Value& value) {
  if (const auto* html = std::get_if<Html>(&value)) return html->markup;
  if (const auto* text = std::get_if<std::string>(&value)) return escape_html(*text).markup;
  return {};
}

class LayoutMaker {
 public:
  LayoutMaker(const std::string& path, const ThemeTexts& texts, const Fields& specimen)
      : texts_(texts), paths_{&path}, scope_(specimen) {}

  Reported<Layout> make(MarkupCheck markup) {
    const std::vector<Element>& elements = texts_.templates.find(*paths_.back())->second;
    walk(elements, 0, elements.size());
    flush();
    if (has_outgrown()) {
      result_.diagnostics.push_back(diagnose(Code::theme_invalid, Location{{}, *paths_.back(), {}},
                                             "the layout grows beyond all measure",
                                             "Let partials hold fewer partials."));
    }
    if (markup == MarkupCheck::yes && !has_errors(result_.diagnostics)) {
      for (const SpecimenPage* page : {&full_, &bare_})
        std::ranges::copy(page->faults(), std::back_inserter(result_.diagnostics));
    }
    put_in_order(result_.diagnostics);
    return std::move(result_);
  }

 private:
  void fault(const Element& element, std::string message, std::string help) {
    result_.diagnostics.push_back(diagnose(Code::theme_invalid,
                                           Location{{}, *paths_.back(), element.place},
                                           std::move(message), std::move(help)));
  }

  bool has_outgrown() const { return visited_ > most_elements || words_ > most_words; }

  void walk(const std::vector<Element>& elements, std::size_t begin, std::size_t end) {
    for (std::size_t i = begin; i < end; i = elements[i].end) {
      const Element& element = elements[i];
      ++visited_;
      if (has_outgrown()) return;
      switch (element.kind) {
        case ElementKind::text:
          take_words(element);
          break;
        case ElementKind::variable:
        case ElementKind::html:
          take_variable(element);
          break;
        case ElementKind::section:
        case ElementKind::inverted:
          take_section(elements, i);
          break;
        case ElementKind::partial:
          take_partial(element);
          break;
      }
    }
  }

  void take_words(const Element& element) {
    const std::string_view words = element.words;
    Place place = element.place;
    for (std::size_t begin = 0; begin < words.size();) {
      const std::size_t end =
          indent_.empty() ? words.size() : std::min(words.find('\n', begin), words.size() - 1) + 1;
      const std::string_view line = words.substr(begin, end - begin);
      if (line.front() != '\n' && line.front() != '\r') begin_line(place);
      add_words(line, place);
      place = place_within(line, line.size(), place);
      begin = end;
    }
    at_line_begin_ = words.ends_with('\n');
  }

  /// Puts the indentation of the partial's tag before whatever comes first in a line of the
  /// partial.
  void begin_line(Place place) {
    if (at_line_begin_) add_words(indent_, place);
    at_line_begin_ = false;
  }

  void add_words(std::string_view words, Place place) {
    pending_ += words;
    words_ += words.size();
    if (absent_ == 0) full_.add_words(words, *paths_.back(), place);
    if (present_ == 0) bare_.add_words(words, *paths_.back(), place);
    if (words.ends_with('\n')) at_line_begin_ = true;
  }

  void take_variable(const Element& element) {
    begin_line(element.place);
    if (!is_in_words() && element.words.starts_with(words_prefix)) return take_theme_words(element);
    FoundField found = find(element);
    if (found.value == nullptr) return;
    // Words name a field of either kind in the same way.
    const bool as_html = is_in_words() ? std::holds_alternative<Html>(*found.value)
                                       : element.kind == ElementKind::html;
    if (std::optional<NameFault> wrong = fault_of_printing(element.words, *found.value, as_html)) {
      return fault(element, std::move(wrong->message), std::move(wrong->help));
    }
    if (absent_ == 0) full_.add_value(sample_of(*found.value), *paths_.back(), element.place);
    if (present_ == 0) bare_.add_value("", *paths_.back(), element.place);
    add_tag(as_html ? "&" : "",
            add_slot({Slot::Use::value, {}, found.depth, std::move(found.names)}));
  }

  bool is_in_words() const { return paths_.back() == &texts_.words.path; }

  /// Puts in what the theme's words say, with the fields that they name where they stand.
  void take_theme_words(const Element& element) {
    const auto word = texts_.words.words.find(element.words.substr(words_prefix.size()));
    if (word == texts_.words.words.end()) return missing_words(element);
    paths_.push_back(&texts_.words.path);
    walk(word->second.elements, 0, word->second.elements.size());
    paths_.pop_back();
  }

  void missing_words(const Element& element) {
    const std::string key = element.words.substr(words_prefix.size());
    if (texts_.words.path.empty()) {
      return fault(element, fmt::format("the theme has no words, so there is no `{}`", key),
                   fmt::format("Write it into `words/en.yml`, as `{}: ` and the words.", key));
    }
    std::vector<std::string> keys;
    for (const auto& [name, word] : texts_.words.words) keys.push_back(name);
    const std::string near = nearest(key, keys);
    fault(element, fmt::format("there is no `{}` in `{}`", key, texts_.words.path),
          near.empty()
              ? fmt::format("Write `{}: ` and the words into that file.", key)
              : fmt::format("Write `{{{{{}{}}}}}`, or add it to that file.", words_prefix, near));
  }

  void take_section(const std::vector<Element>& elements, std::size_t index) {
    const Element& element = elements[index];
    if (!element.stands_alone) begin_line(element.place);
    FoundField found = find(element);
    const bool inverted = element.kind == ElementKind::inverted;
    const Slot::Use use = inverted ? Slot::Use::inverted : Slot::Use::section;
    const std::size_t slot = add_slot({use, {}, found.depth, std::move(found.names)});
    add_tag(inverted ? "^" : "#", slot);
    (inverted ? absent_ : present_) += 1;
    if (!inverted) scope_.enter(found.value);
    walk(elements, index + 1, element.end);
    if (!inverted) scope_.leave();
    (inverted ? absent_ : present_) -= 1;
    add_tag("/", slot);
  }

  FoundField find(const Element& element) {
    FoundField found = scope_.find(element.words);
    if (found.fault) fault(element, std::move(found.fault->message), std::move(found.fault->help));
    return found;
  }

  void take_partial(const Element& element) {
    const auto partial = texts_.templates.find("partials/" + element.words + ".html");
    if (partial == texts_.templates.end()) return missing_partial(element);
    const auto is_open = [&](const std::string* path) { return *path == partial->first; };
    if (std::ranges::any_of(paths_, is_open)) {
      return fault(element,
                   fmt::format("the partial `{}` would stand inside itself", element.words),
                   "Take this tag out: such a page would never end.");
    }
    if (paths_.size() > most_nested_partials) {
      return fault(
          element,
          fmt::format("partials stand more than {} deep in one another", most_nested_partials),
          "Put the text of some of them where it is used.");
    }
    const std::string outer_indent = indent_;
    indent_ += element.indent;
    paths_.push_back(&partial->first);
    walk(partial->second, 0, partial->second.size());
    paths_.pop_back();
    indent_ = outer_indent;
  }

  void missing_partial(const Element& element) {
    std::vector<std::string> partials;
    for (const auto& [path, elements] : texts_.templates) {
      constexpr std::string_view folder = "partials/";
      constexpr std::string_view ending = ".html";
      if (path.starts_with(folder)) {
        partials.push_back(path.substr(folder.size(), path.size() - folder.size() - ending.size()));
      }
    }
    const std::string near = nearest(element.words, partials);
    fault(element, fmt::format("there is no partial `{}`", element.words),
          near.empty()
              ? fmt::format("Write it at `partials/{}.html`, or take this tag out.", element.words)
              : fmt::format("Write `{{{{> {}}}}}`.", near));
  }

  std::size_t add_slot(Slot slot) {
    result_.value.slots.push_back(std::move(slot));
    return result_.value.slots.size() - 1;
  }

  void add_tag(std::string_view mark, std::size_t slot) {
    flush();
    result_.value.skeleton += fmt::format("{{{{{}{}}}}}", mark, slot);
  }

  /// Makes a slot of the theme's own words that stand before the next tag.
  void flush() {
    if (pending_.empty()) return;
    const std::size_t slot = add_slot({Slot::Use::words, std::exchange(pending_, {}), 0, {}});
    result_.value.skeleton += fmt::format("{{{{&{}}}}}", slot);
  }

  const ThemeTexts& texts_;
  /// The layout, then the partials that are open in one another, then the words.
  std::vector<const std::string*> paths_;
  FieldScope scope_;
  std::string indent_;
  bool at_line_begin_ = true;
  std::string pending_;
  std::size_t visited_ = 0;
  std::size_t words_ = 0;
  std::size_t present_ = 0;  ///< Sections open that need something to be there,
  std::size_t absent_ = 0;   ///< and that need something not to be.
  SpecimenPage full_;        ///< With everything there,
  SpecimenPage bare_;        ///< and with nothing.
  Reported<Layout> result_;
};

}  // namespace

Reported<Layout> make_layout(const std::string& path, const ThemeTexts& texts,
                             const Fields& specimen, MarkupCheck markup) {
  return LayoutMaker(path, texts, specimen).make(markup);
}

}  // namespace codicil::site
