#include "pages/search_keywords.h"

#include <algorithm>
#include <span>
#include <unordered_map>
#include <unordered_set>

namespace codicil::pages {

namespace {

const Manual& manual_of(const Survey& survey, std::optional<std::size_t> snapshot) {
  return snapshot ? *survey.snapshot(*snapshot).manual : survey.present();
}

const index::KeywordIndex& index_of(const Survey& survey, std::optional<std::size_t> snapshot) {
  return snapshot ? survey.publication.past_keywords[*snapshot] : survey.publication.keywords;
}

/// Acronyms with their words, and retired terms with the present ones.
Synonyms written_synonyms(const Manual& manual, const SearchTexts& texts) {
  Synonyms synonyms;
  for (const Chapter& chapter : manual.chapters) {
    if (!is_searched(chapter)) continue;
    for (const search::Acronym& acronym : texts.of(*chapter.text).acronyms) {
      synonyms.emplace_back(acronym.letters, acronym.words);
    }
  }
  for (const Term& term : manual.definition.terms) {
    if (!term.new_wording.empty()) synonyms.emplace_back(term.old_wording, term.new_wording);
  }
  std::ranges::sort(synonyms);
  synonyms.erase(std::unique(synonyms.begin(), synonyms.end()), synonyms.end());
  return synonyms;
}

/// Finds synonyms by the words that they stand for.
class SynonymFinder {
 public:
  SynonymFinder(const Synonyms& synonyms, search::TermRules rules) {
    for (const auto& [other, words] : synonyms) {
      std::vector<std::string> terms = search::terms_of(words, rules);
      if (terms.empty()) continue;
      const std::string first = terms.front();
      by_first_term_[first].push_back({std::move(terms), other});
    }
  }

  /// Adds those whose words stand side by side among `terms`.
  void find(std::span<const std::string> terms, std::vector<std::string>& found) const {
    for (std::size_t i = 0; i < terms.size(); ++i) {
      const auto phrases = by_first_term_.find(terms[i]);
      if (phrases == by_first_term_.end()) continue;
      for (const Phrase& phrase : phrases->second) {
        const auto rest = terms.subspan(i);
        if (rest.size() >= phrase.terms.size() &&
            std::ranges::equal(rest.first(phrase.terms.size()), phrase.terms)) {
          found.push_back(phrase.synonym);
        }
      }
    }
  }

 private:
  struct Phrase {
    std::vector<std::string> terms;
    std::string synonym;
  };
  std::unordered_map<std::string, std::vector<Phrase>> by_first_term_;
};

/// Gathers the words for the passages of one manual.
class Gathering {
 public:
  Gathering(const Manual& manual, const SearchTexts& texts) : manual_(manual), texts_(texts) {
    for (const Chapter& chapter : manual.chapters) {
      const std::size_t count =
          is_searched(chapter) ? texts.of(*chapter.text).passages.size() : std::size_t{0};
      words_.emplace_back(count);
    }
  }

  /// Nothing where no search finds the chapter.
  void add(std::size_t chapter, std::int32_t section, const std::string& words) {
    if (words_[chapter].empty()) return;
    const auto& passages = texts_.of(*manual_.chapters[chapter].text).passages;
    const auto passage = std::ranges::find(passages, section, &SearchPassage::section);
    const auto place = passage != passages.end() ? passage - passages.begin() : 0;
    words_[chapter][static_cast<std::size_t>(place)].push_back(words);
  }

  void add_index(const index::KeywordIndex& keywords) {
    for (const index::KeywordEntry& entry : keywords.entries) {
      add_places(entry, entry.term);
      for (const std::uint32_t other : entry.see) add_places(keywords.entries[other], entry.term);
    }
  }

  /// What stands for words in a passage's title or keywords stands for the passage.
  void add_synonyms(const Synonyms& synonyms) {
    const SynonymFinder finder(synonyms, texts_.rules());
    for (std::size_t chapter = 0; chapter < words_.size(); ++chapter) {
      for (std::size_t place = 0; place < words_[chapter].size(); ++place) {
        std::vector<std::string> found;
        finder.find(texts_.of(*manual_.chapters[chapter].text).passages[place].title_terms, found);
        for (const std::string& words : words_[chapter][place]) {
          finder.find(search::terms_of(words, texts_.rules()), found);
        }
        auto& own = words_[chapter][place];
        own.insert(own.end(), found.begin(), found.end());
      }
    }
  }

  SearchKeywords take() {
    for (auto& chapter : words_) {
      for (auto& words : chapter) {
        std::unordered_set<std::string> known;
        std::erase_if(words, [&](const std::string& word) { return !known.insert(word).second; });
      }
    }
    return std::move(words_);
  }

 private:
  void add_places(const index::KeywordEntry& entry, const std::string& words) {
    for (const index::KeywordPlace place : entry.places) add(place.chapter, place.section, words);
  }

  const Manual& manual_;
  const SearchTexts& texts_;
  SearchKeywords words_;
};

/// What the chapters were called before: their former ids, and their titles in earlier editions.
void add_former_names(Gathering& gathering, const Survey& survey, const Manual& manual,
                      std::optional<std::size_t> snapshot) {
  for (std::size_t chapter = 0; chapter < manual.chapters.size(); ++chapter) {
    for (const auto& alias : manual.chapters[chapter].text->aliases) {
      gathering.add(chapter, -1, alias.value);
    }
    for (const Amendment& amendment : manual.chapters[chapter].text->amendments) {
      if (!amendment.title.empty()) gathering.add(chapter, -1, amendment.title);
    }
  }
  const std::size_t end = snapshot.value_or(survey.publication.archive.snapshots.size());
  for (std::size_t story = 0; story < survey.publication.stories.size(); ++story) {
    const auto& then = survey.publication.stories[story].chapters;
    const auto now = snapshot ? then[*snapshot] : std::optional(story);
    if (!now || *now >= manual.chapters.size()) continue;
    const std::string& title = manual.chapters[*now].text->title;
    for (std::size_t earlier = 0; earlier < end; ++earlier) {
      if (!then[earlier]) continue;
      const Chapter& former = survey.snapshot(earlier).manual->chapters[*then[earlier]];
      if (former.text->title != title) gathering.add(*now, -1, former.text->title);
    }
  }
}

}  // namespace

SearchKeywords search_keywords(const Survey& survey, const SearchTexts& texts,
                               std::optional<std::size_t> snapshot) {
  const Manual& manual = manual_of(survey, snapshot);
  Gathering gathering(manual, texts);
  gathering.add_index(index_of(survey, snapshot));
  add_former_names(gathering, survey, manual, snapshot);
  gathering.add_synonyms(written_synonyms(manual, texts));
  return gathering.take();
}

Synonyms search_synonyms(const Survey& survey, const SearchTexts& texts,
                         std::optional<std::size_t> snapshot) {
  Synonyms synonyms = written_synonyms(manual_of(survey, snapshot), texts);
  const index::KeywordIndex& keywords = index_of(survey, snapshot);
  for (const index::KeywordEntry& entry : keywords.entries) {
    for (const std::uint32_t other : entry.see) {
      synonyms.emplace_back(entry.term, keywords.entries[other].term);
    }
  }
  std::ranges::sort(synonyms);
  synonyms.erase(std::unique(synonyms.begin(), synonyms.end()), synonyms.end());
  return synonyms;
}

}  // namespace codicil::pages
