#include "history/traced_home.h"

#include <algorithm>
#include <utility>

#include "history/number_meaning.h"

namespace codicil::history {
namespace {

using index::Reference;
using Moment = std::optional<std::size_t>;  // A snapshot or, with nothing, the present.

/// The texts of a home, newest first. `text_in` gives the text that a snapshot, or the present, has
/// of it, without references where it has none.
template <typename TextIn>
std::vector<TracedText> texts_of(const TracedTexts& texts, const ReferenceTables& tables,
                                 const TextIn& text_in) {
  std::vector<TracedText> found;
  const auto look_at = [&](Moment snapshot) {
    TracedText text = text_in(snapshot);
    text.snapshot = snapshot;
    if (text.references != nullptr) {
      found.push_back(std::move(text));
    } else if (!found.empty()) {
      found.back().is_oldest_of_run = true;
    }
  };
  const bool has_present = tables.present.chapters.size() == texts.present.chapters.size() &&
                           tables.present.pages.size() == texts.present.pages.size();
  if (has_present) look_at(std::nullopt);
  for (std::size_t i = texts.archive.snapshots.size(); i-- > 0;) {
    if (texts.archive.snapshots[i].manual != nullptr) look_at(i);
  }
  if (!found.empty()) found.back().is_oldest_of_run = true;
  return found;
}

const index::ReferenceTable& table_at(const ReferenceTables& tables, Moment snapshot) {
  return snapshot ? tables.past[*snapshot] : tables.present;
}

}  // namespace

TracedHome home_of_story(const TracedTexts& texts, const ReferenceTables& tables,
                         std::size_t story) {
  const auto text_in = [&](Moment snapshot) -> TracedText {
    const auto chapter = chapter_of_story(texts, story, snapshot);
    if (!chapter) return {};
    return {snapshot, texts.manual_at(snapshot).chapters[*chapter].text,
            &table_at(tables, snapshot).chapters[*chapter]};
  };
  return {false, story, texts_of(texts, tables, text_in)};
}

std::optional<std::size_t> page_at(const TracedTexts& texts, std::size_t page, Moment snapshot) {
  if (!snapshot) return page;
  const auto& pages = texts.manual_at(snapshot).pages;
  const auto found = std::ranges::find(pages, texts.present.pages[page].id, &OrdinaryPage::id);
  if (found == pages.end()) return std::nullopt;
  return static_cast<std::size_t>(found - pages.begin());
}

TracedHome home_of_page(const TracedTexts& texts, const ReferenceTables& tables, std::size_t page) {
  const auto text_in = [&](Moment snapshot) -> TracedText {
    const auto found = page_at(texts, page, snapshot);
    if (!found) return {};
    return {snapshot, texts.manual_at(snapshot).pages[*found].text,
            &table_at(tables, snapshot).pages[*found]};
  };
  return {true, page, texts_of(texts, tables, text_in)};
}

bool has_bare_number(const TracedHome& home) {
  return std::ranges::any_of(home.texts, [](const TracedText& text) {
    return std::ranges::any_of(*text.references, &Reference::is_bare);
  });
}

const TracedText* text_at(const TracedHome& home, Moment snapshot) {
  const auto found = std::ranges::find(home.texts, snapshot, &TracedText::snapshot);
  return found == home.texts.end() ? nullptr : &*found;
}

}  // namespace codicil::history
