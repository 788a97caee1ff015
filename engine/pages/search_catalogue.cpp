#include "pages/search_catalogue.h"

#include <fmt/format.h>

#include <nlohmann/json.hpp>

#include "pages/addresses.h"
#include "pages/search_keywords.h"
#include "pages/viewpoint.h"

namespace codicil::pages {

const std::vector<std::string_view> search_fields{"keywords", "title", "chapter", "text"};

namespace {

using Json = nlohmann::ordered_json;

/// The numbered paragraphs of a section, with their anchors.
Json paragraphs_json(const Chapter& chapter, std::int32_t section) {
  Json paragraphs = Json::array();
  for (const NumberedParagraph& paragraph : chapter.text->paragraphs) {
    if (static_cast<std::int32_t>(paragraph.section) != section) continue;
    const std::string number = printed_number(chapter, paragraph);
    if (!number.empty()) paragraphs.push_back({number, paragraph_anchor(chapter, paragraph)});
  }
  return paragraphs;
}

class Cataloguing {
 public:
  Cataloguing(const Survey& survey, SearchTexts& texts, std::optional<std::size_t> snapshot)
      : survey_(survey),
        texts_(texts),
        snapshot_(snapshot),
        manual_(snapshot ? *survey.snapshot(*snapshot).manual : survey.present()),
        words_(search_keywords(survey, texts, snapshot)) {}

  SearchCatalogue take() {
    for (const Part& part : manual_.parts) {
      for (const std::size_t chapter : part.chapters) add_chapter(chapter);
    }
    if (!snapshot_) {
      for (const OrdinaryPage& page : manual_.pages) add_page(page);
    }
    catalogue_.synonyms = search_synonyms(survey_, texts_, snapshot_);
    return std::move(catalogue_);
  }

 private:
  void add_chapter(std::size_t index) {
    const Chapter& chapter = manual_.chapters[index];
    const auto story = snapshot_ ? survey_.lookup.stories_then[*snapshot_][index] : index;
    if (!is_searched(chapter) || !story) return;
    const std::string path = chapter_path(survey_.publication.stories[*story].id);
    const SearchText& text = texts_.of(*chapter.text);
    for (std::size_t i = 0; i < text.passages.size(); ++i) {
      const SearchPassage& passage = text.passages[i];
      Json shown = shown_json();
      if (passage.section >= 0) {
        const Section& section = chapter.text->sections[static_cast<std::size_t>(passage.section)];
        const std::string number = printed_number(chapter, section);
        if (!number.empty()) shown["number"] = number;
        shown["title"] = title_of(section, survey_.language());
      }
      if (!words_[index][i].empty()) shown["keywords"] = words_[index][i];
      if (Json paragraphs = paragraphs_json(chapter, passage.section); !paragraphs.empty()) {
        shown["paragraphs"] = std::move(paragraphs);
      }
      add_document(path, *chapter.text, i, words_[index][i], shown);
    }
    catalogue_.chapters.push_back({.number = chapter.number,
                                   .title = chapter.text->title,
                                   .extracts = text.extracts,
                                   .concern = concern_of(manual_, index)});
  }

  void add_page(const OrdinaryPage& page) {
    const SearchText& text = texts_.of(*page.text);
    for (std::size_t i = 0; i < text.passages.size(); ++i) {
      Json shown = shown_json();
      if (const auto section = text.passages[i].section; section >= 0) {
        shown["title"] = page.text->sections[static_cast<std::size_t>(section)].title;
      }
      add_document(ordinary_page_path(page.id), *page.text, i, {}, shown);
    }
    catalogue_.chapters.push_back(
        {.number = {}, .title = page.text->title, .extracts = text.extracts, .concern = {}});
  }

  Json shown_json() const { return {{"chapter", catalogue_.chapters.size()}}; }

  void add_document(const std::string& path, const ChapterText& chapter, std::size_t place,
                    const std::vector<std::string>& keywords, const Json& shown) {
    const SearchText& text = texts_.of(chapter);
    const SearchPassage& passage = text.passages[place];
    std::vector<search::TermId> terms;
    for (const std::string& keyword : keywords) {
      for (const std::string& term : search::terms_of(keyword, texts_.rules())) {
        terms.push_back(texts_.vocabulary().add(term));
      }
    }
    catalogue_.keywords.push_back(
        std::make_unique<const search::TermCounts>(search::counted(terms)));
    std::string id = path;
    if (passage.section >= 0) {
      id += '#' + chapter.sections[static_cast<std::size_t>(passage.section)].id;
    }
    // The title of a chapter is the title of its whole, and what the titles of its sections stand
    // in.
    static const search::TermCounts none;
    const search::TermCounts* around = passage.section >= 0 ? &text.passages[0].title : &none;
    catalogue_.documents.push_back(
        {.id = std::move(id),
         .fields = {catalogue_.keywords.back().get(), &passage.title, around, &passage.text},
         .stored = shown.dump()});
  }

  const Survey& survey_;
  SearchTexts& texts_;
  std::optional<std::size_t> snapshot_;
  const Manual& manual_;
  SearchKeywords words_;
  SearchCatalogue catalogue_;
};

}  // namespace

SearchCatalogue catalogue_search(const Survey& survey, SearchTexts& texts,
                                 std::optional<std::size_t> snapshot) {
  return Cataloguing(survey, texts, snapshot).take();
}

}  // namespace codicil::pages
