#include "pages/search_texts.h"

#include <fmt/format.h>

#include <algorithm>

#include "parallel/for_each_index.h"
#include "text/hash.h"
#include "text/words.h"

namespace codicil::pages {

namespace {

/// The words of the blocks from one node up to another.
std::string words_between(const Document& body, std::uint32_t begin, std::uint32_t end) {
  std::string words;
  for (std::uint32_t block = begin; block < end; block = body.nodes[block].end) {
    words += body.plain_text(block);
    words += '\n';
  }
  return squeeze(words);
}

std::string words_of_box(const Box& box) {
  std::string words;
  for (const Document& passage : box.passages) {
    if (!passage.empty()) words += passage.plain_text(0) + '\n';
  }
  return squeeze(words);
}

bool has_words(const ChapterText& text, const Section& section) {
  return section.kind != SectionKind::box || !text.box(section.box)->passages.empty();
}

/// What stands before the first heading.
std::string words_of_beginning(const ChapterText& text) {
  if (text.body.nodes.empty()) return {};
  const auto first = std::ranges::find_if(
      text.sections, [](const Section& section) { return section.kind != SectionKind::box; });
  const std::uint32_t end = first != text.sections.end()
                                ? first->node
                                : static_cast<std::uint32_t>(text.body.nodes.size());
  return words_between(text.body, 1, end);
}

std::string words_of_section(const ChapterText& text, std::size_t index) {
  const Section& section = text.sections[index];
  if (section.kind == SectionKind::box) return words_of_box(*text.box(section.box));
  std::uint32_t end = section.end_node;
  if (index + 1 < text.sections.size()) end = std::min(end, text.sections[index + 1].node);
  return words_between(text.body, text.body.nodes[section.node].end, end);
}

/// The sections that are passages of their own: those with words, in their order.
std::vector<std::size_t> found_sections(const ChapterText& text) {
  std::vector<std::size_t> found;
  for (std::size_t i = 0; i < text.sections.size(); ++i) {
    if (has_words(text, text.sections[i])) found.push_back(i);
  }
  return found;
}

/// A text whose terms have no numbers yet.
struct ReadText {
  SearchText text;
  std::vector<std::vector<std::string>> terms;  ///< Of the words of each passage.
};

ReadText read_text(const ChapterText& text, const std::string& language, search::TermRules rules) {
  ReadText read;
  const std::vector<std::string> extracts = extracts_of(text);
  const std::vector<std::size_t> sections = found_sections(text);
  Hash name;
  for (std::size_t i = 0; i < extracts.size(); ++i) {
    const Section* section = i > 0 ? &text.sections[sections[i - 1]] : nullptr;
    const std::string& words = extracts[i];
    const std::string title = section != nullptr ? title_of(*section, language) : text.title;
    read.text.passages.push_back(
        {.section = section != nullptr ? static_cast<std::int32_t>(sections[i - 1]) : -1,
         .title_terms = search::terms_of(title, rules),
         .title = {},
         .text = {}});
    // The scope that stands for the whole is found by itself.
    const bool is_own = section != nullptr || !words_of_beginning(text).empty();
    read.terms.push_back(is_own ? search::telling_terms_of(words, rules)
                                : std::vector<std::string>());
    for (search::Acronym& acronym : search::acronyms_in(words)) {
      read.text.acronyms.push_back(std::move(acronym));
    }
    name.add(words);
  }
  read.text.extracts = fmt::format("{:016x}", name.value());
  return read;
}

/// Each text once, in the order in which the manuals show them.
std::vector<const ChapterText*> texts_of(const Survey& survey) {
  std::vector<const ChapterText*> texts;
  std::unordered_map<const ChapterText*, bool> known;
  const auto add = [&](const ChapterText& text) {
    if (known.try_emplace(&text, true).second) texts.push_back(&text);
  };
  const auto add_chapters = [&](const Manual& manual) {
    for (const Chapter& chapter : manual.chapters) {
      if (is_searched(chapter)) add(*chapter.text);
    }
  };
  add_chapters(survey.present());
  for (const OrdinaryPage& page : survey.present().pages) add(*page.text);
  for (const history::Snapshot& snapshot : survey.publication.archive.snapshots) {
    if (snapshot.manual) add_chapters(*snapshot.manual);
  }
  return texts;
}

}  // namespace

std::vector<std::string> extracts_of(const ChapterText& text) {
  std::vector<std::string> extracts{words_of_beginning(text)};
  const Box* scope = text.box(BoxKind::scope);
  if (extracts[0].empty() && scope != nullptr) extracts[0] = words_of_box(*scope);
  for (const std::size_t section : found_sections(text)) {
    extracts.push_back(words_of_section(text, section));
  }
  return extracts;
}

bool is_searched(const Chapter& chapter) {
  return !chapter.is_draft() && !chapter.is_withdrawn();
}

SearchTexts::SearchTexts(const Survey& survey) : rules_(search::rules_for(survey.language())) {
  const std::vector<const ChapterText*> texts = texts_of(survey);
  std::vector<ReadText> read(texts.size());
  for_each_index(texts.size(), survey.publication.jobs,
                 [&](std::size_t i) { read[i] = read_text(*texts[i], survey.language(), rules_); });
  for (std::size_t i = 0; i < texts.size(); ++i) {
    for (std::size_t p = 0; p < read[i].terms.size(); ++p) {
      SearchPassage& passage = read[i].text.passages[p];
      passage.title = search::counted(vocabulary_.add(passage.title_terms));
      passage.text = search::counted(vocabulary_.add(read[i].terms[p]));
    }
    texts_.emplace(texts[i], std::move(read[i].text));
  }
}

}  // namespace codicil::pages
