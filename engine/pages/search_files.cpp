#include "pages/search_files.h"

#include <fmt/format.h>

#include <mutex>
#include <nlohmann/json.hpp>
#include <optional>
#include <string_view>
#include <unordered_set>
#include <utility>

#include "pages/addresses.h"
#include "pages/search_catalogue.h"
#include "parallel/for_each_index.h"

namespace codicil::pages {

namespace {

using Json = nlohmann::ordered_json;

/// The name of the file of a text's words. Those that no present text has lie in a folder of their
/// own, which copies of the present manual leave out.
std::string words_name(const std::string& extracts, bool is_present) {
  return is_present ? extracts : "past/" + extracts;
}

/// What the indices of a site are made of: put together when the first of them is asked for.
class Search {
 public:
  explicit Search(std::shared_ptr<const Survey> survey) : survey_(std::move(survey)) {}

  /// The file of the present manual's index, or of an archived edition's.
  std::string index_script(std::optional<std::size_t> snapshot) {
    std::call_once(read_, [this] { read(); });
    const SearchCatalogue& catalogue = snapshot ? past_[*snapshot] : present_;
    Json chapters = Json::array();
    for (const SearchedChapter& chapter : catalogue.chapters) {
      const Concern& concern = chapter.concern;
      const bool is_present = present_words_.contains(chapter.extracts);
      chapters.push_back({chapter.number, chapter.title, words_name(chapter.extracts, is_present),
                          concern.parts, concern.audiences, concern.areas});
    }
    return fmt::format(
        "codicilSearch.index({{\"language\":{},\"chapters\":{},\"synonyms\":{},\"index\":{}}});\n",
        Json(survey_->language()).dump(), chapters.dump(), Json(catalogue.synonyms).dump(),
        search::index_json(catalogue.documents, search_fields, texts_->vocabulary(), 1));
  }

 private:
  void read() {
    texts_ = std::make_unique<SearchTexts>(*survey_);
    present_ = catalogue_search(*survey_, *texts_, {});
    for (std::size_t i = 0; i < survey_->in_force.size(); ++i) {
      past_.push_back(survey_->snapshot(i).manual ? catalogue_search(*survey_, *texts_, i)
                                                  : SearchCatalogue());
    }
    for (const SearchedChapter& chapter : present_.chapters)
      present_words_.insert(chapter.extracts);
  }

  std::shared_ptr<const Survey> survey_;
  std::once_flag read_;
  std::unique_ptr<SearchTexts> texts_;
  SearchCatalogue present_;
  std::vector<SearchCatalogue> past_;  ///< One for each snapshot; empty where none is archived.
  std::unordered_set<std::string> present_words_;
};

std::string words_script(const std::string& name, const ChapterText& text) {
  return fmt::format("codicilSearch.words(\"{}\",{});\n", name, Json(extracts_of(text)).dump());
}

using SharedText = std::shared_ptr<const ChapterText>;

/// The texts that readers can find, each once.
struct FoundTexts {
  std::vector<SharedText> texts;
  std::size_t present = 0;  ///< How many of them, the first ones, are of the present.
};

FoundTexts find_texts(const Survey& survey) {
  FoundTexts found;
  std::unordered_set<SharedText> known;
  const auto add = [&](const SharedText& text) {
    if (known.insert(text).second) found.texts.push_back(text);
  };
  const auto add_chapters = [&](const Manual& manual) {
    for (const Chapter& chapter : manual.chapters) {
      if (is_searched(chapter)) add(chapter.text);
    }
  };
  add_chapters(survey.present());
  for (const OrdinaryPage& page : survey.present().pages) add(page.text);
  found.present = found.texts.size();
  for (const history::Snapshot& snapshot : survey.publication.archive.snapshots) {
    if (snapshot.manual) add_chapters(*snapshot.manual);
  }
  return found;
}

/// Plans the words of the texts, those that are alike once.
void plan_words(const Survey& survey, ExtractNames& known, std::vector<PlannedFile>& files) {
  const FoundTexts found = find_texts(survey);
  const std::vector<SharedText>& texts = found.texts;
  std::vector<std::shared_ptr<const std::string>> names(texts.size());
  for_each_index(texts.size(), survey.publication.jobs, [&](std::size_t i) {
    names[i] = known.find(texts[i]);
    if (!names[i]) names[i] = known.keep(texts[i], name_of(extracts_of(*texts[i])));
  });
  std::unordered_set<std::string_view> planned;
  for (std::size_t i = 0; i < texts.size(); ++i) {
    if (!planned.insert(*names[i]).second) continue;
    std::string name = words_name(*names[i], i < found.present);
    std::string path = search_words_path(name);
    files.push_back({.path = std::move(path), .compose = [name = std::move(name), text = texts[i]] {
                       return words_script(name, *text);
                     }});
  }
}

}  // namespace

std::vector<PlannedFile> plan_search_files(const std::shared_ptr<const Survey>& survey,
                                           ExtractNames& names) {
  const auto search = std::make_shared<Search>(survey);
  std::vector<PlannedFile> files;
  files.push_back({.path = std::string(search_index_path),
                   .compose = [search] { return search->index_script({}); }});
  for (std::size_t i = 0; i < survey->in_force.size(); ++i) {
    const history::Snapshot& snapshot = survey->snapshot(i);
    if (!snapshot.manual) continue;
    files.push_back({.path = past_search_index_path(snapshot.edition.id),
                     .compose = [search, i] { return search->index_script(i); }});
  }
  plan_words(*survey, names, files);
  return files;
}

}  // namespace codicil::pages
