#include "pages/search_files.h"

#include <fmt/format.h>

#include <nlohmann/json.hpp>
#include <unordered_set>

#include "pages/addresses.h"
#include "pages/search_catalogue.h"

namespace codicil::pages {

namespace {

using Json = nlohmann::ordered_json;

/// What the indices of a site are made of.
struct Search {
  explicit Search(std::shared_ptr<const Survey> known)
      : survey(std::move(known)), texts(*survey), present(catalogue_search(*survey, texts, {})) {
    for (std::size_t i = 0; i < survey->in_force.size(); ++i) {
      past.push_back(survey->snapshot(i).manual ? catalogue_search(*survey, texts, i)
                                                : SearchCatalogue());
    }
    for (const SearchedChapter& chapter : present.chapters) present_words.insert(chapter.extracts);
  }

  /// The name of the file of a text's words. Those that no present text has lie in a folder of
  /// their own, which copies of the present manual leave out.
  std::string words_name(const std::string& extracts) const {
    return present_words.contains(extracts) ? extracts : "past/" + extracts;
  }

  std::shared_ptr<const Survey> survey;
  SearchTexts texts;
  SearchCatalogue present;
  std::vector<SearchCatalogue> past;  ///< One for each snapshot; empty where none is archived.
  std::unordered_set<std::string> present_words;
};

std::string index_script(const Search& search, const SearchCatalogue& catalogue) {
  Json chapters = Json::array();
  for (const SearchedChapter& chapter : catalogue.chapters) {
    const Concern& concern = chapter.concern;
    chapters.push_back({chapter.number, chapter.title, search.words_name(chapter.extracts),
                        concern.parts, concern.audiences, concern.areas});
  }
  return fmt::format(
      "codicilSearch.index({{\"language\":{},\"chapters\":{},\"synonyms\":{},\"index\":{}}});\n",
      Json(search.survey->language()).dump(), chapters.dump(), Json(catalogue.synonyms).dump(),
      search::index_json(catalogue.documents, search_fields, search.texts.vocabulary(), 1));
}

std::string words_script(const std::string& name, const ChapterText& text) {
  return fmt::format("codicilSearch.words(\"{}\",{});\n", name, Json(extracts_of(text)).dump());
}

/// Plans the words of texts, each once.
class WordFiles {
 public:
  WordFiles(const std::shared_ptr<const Search>& search, std::vector<PlannedFile>& files)
      : search_(search), files_(files) {}

  void add(const ChapterText& text) {
    std::string name = search_->words_name(search_->texts.of(text).extracts);
    if (!names_.insert(name).second) return;
    std::string path = search_words_path(name);
    files_.push_back(
        {.path = std::move(path), .compose = [search = search_, name = std::move(name), &text] {
           return words_script(name, text);
         }});
  }

  void add_chapters(const Manual& manual) {
    for (const Chapter& chapter : manual.chapters) {
      if (is_searched(chapter)) add(*chapter.text);
    }
  }

 private:
  std::shared_ptr<const Search> search_;
  std::vector<PlannedFile>& files_;
  std::unordered_set<std::string> names_;
};

}  // namespace

std::vector<PlannedFile> plan_search_files(const std::shared_ptr<const Survey>& survey) {
  const auto search = std::make_shared<const Search>(survey);
  std::vector<PlannedFile> files;
  files.push_back({.path = std::string(search_index_path),
                   .compose = [search] { return index_script(*search, search->present); }});
  WordFiles words(search, files);
  words.add_chapters(survey->present());
  for (const OrdinaryPage& page : survey->present().pages) words.add(*page.text);
  for (std::size_t i = 0; i < search->past.size(); ++i) {
    const history::Snapshot& snapshot = survey->snapshot(i);
    if (!snapshot.manual) continue;
    files.push_back({.path = past_search_index_path(snapshot.edition.id),
                     .compose = [search, i] { return index_script(*search, search->past[i]); }});
    words.add_chapters(*snapshot.manual);
  }
  return files;
}

}  // namespace codicil::pages
