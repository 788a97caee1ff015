#include "pages/search_texts.h"

#include <fmt/format.h>

#include <algorithm>

#include "parallel/for_each_index.h"
#include "search/term_counter.h"
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

SearchText read_text(const ChapterText& text, const std::string& language, search::TermRules rules,
                     search::TermCounter& counter) {
  using search::CountedWords;
  SearchText read;
  const std::vector<std::string> extracts = extracts_of(text);
  const std::vector<std::size_t> sections = found_sections(text);
  for (std::size_t i = 0; i < extracts.size(); ++i) {
    const Section* section = i > 0 ? &text.sections[sections[i - 1]] : nullptr;
    const std::string& words = extracts[i];
    const std::string title = section != nullptr ? title_of(*section, language) : text.title;
    // The scope that stands for the whole is found by itself.
    const bool is_own = section != nullptr || !words_of_beginning(text).empty();
    read.passages.push_back(
        {.section = section != nullptr ? static_cast<std::int32_t>(sections[i - 1]) : -1,
         .title_terms = search::terms_of(title, rules),
         .title = counter.count(title, CountedWords::all),
         .text = counter.count(is_own ? words : std::string_view(), CountedWords::telling)});
    for (search::Acronym& acronym : search::acronyms_in(words)) {
      read.acronyms.push_back(std::move(acronym));
    }
  }
  read.extracts = name_of(extracts);
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

std::string name_of(const std::vector<std::string>& extracts) {
  Hash name;
  for (const std::string& words : extracts) name.add(words);
  return fmt::format("{:016x}", name.value());
}

bool is_searched(const Chapter& chapter) {
  return !chapter.is_draft() && !chapter.is_withdrawn();
}

SearchTexts::SearchTexts(const Survey& survey) : rules_(search::rules_for(survey.language())) {
  const std::vector<const ChapterText*> texts = texts_of(survey);
  std::vector<SearchText> read(texts.size());
  // Each share of the texts has numbers of its own for its terms, since sharing them would mean
  // waiting for one another.
  std::vector<search::TermCounter> counters(
      std::min<std::size_t>(texts.size(), survey.publication.jobs), search::TermCounter(rules_));
  const auto share_begin = [&](std::size_t share) {
    return share * texts.size() / counters.size();
  };
  for_each_index(counters.size(), survey.publication.jobs, [&](std::size_t share) {
    for (std::size_t i = share_begin(share); i < share_begin(share + 1); ++i) {
      read[i] = read_text(*texts[i], survey.language(), rules_, counters[share]);
    }
  });
  for (std::size_t share = 0; share < counters.size(); ++share) {
    const std::vector<search::TermId> ids = vocabulary_.add(counters[share].vocabulary());
    for (std::size_t i = share_begin(share); i < share_begin(share + 1); ++i) {
      for (SearchPassage& passage : read[i].passages) {
        renumber(passage.title, ids);
        renumber(passage.text, ids);
      }
      texts_.emplace(texts[i], std::move(read[i]));
    }
  }
}

}  // namespace codicil::pages
