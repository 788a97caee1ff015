// What the engine makes of texts, for the theme's scripts to be held to.
//
//   index_documents terms LANGUAGE   for each line that it reads, a JSON list: all terms, and those
//   that tell something index_documents index LANGUAGE   reads a JSON list of documents, {"id",
//   "shown", and a text for each field}, and
//                                    prints their index; says on standard error how many
//                                    milliseconds that took, on the clock and of processors
#include <fmt/format.h>

#include <chrono>
#include <ctime>
#include <iostream>
#include <string>
#include <vector>

#include <nlohmann/json.hpp>

#include "pages/search_catalogue.h"
#include "parallel/for_each_index.h"
#include "search/index_json.h"
#include "search/term_counter.h"
#include "search/terms.h"

namespace codicil::search {
namespace {

using Json = nlohmann::ordered_json;

void print_terms(TermRules rules) {
  for (std::string line; std::getline(std::cin, line);) {
    std::cout << Json::array({terms_of(line, rules), telling_terms_of(line, rules)}).dump() << '\n';
  }
}

/// The texts of the documents, by document and field.
std::vector<std::vector<std::string>> texts_of(const Json& documents) {
  std::vector<std::vector<std::string>> texts;
  for (const Json& document : documents) {
    texts.emplace_back();
    for (const std::string_view field : pages::search_fields) {
      texts.back().push_back(document.at(std::string(field)).get<std::string>());
    }
  }
  return texts;
}

std::string index_of(const std::vector<std::vector<std::string>>& texts, const Json& documents,
                     TermRules rules) {
  const unsigned jobs = available_jobs();
  const std::size_t field_count = pages::search_fields.size();
  std::vector<TermCounts> counts(texts.size() * field_count);
  std::vector<Document> indexed(texts.size());
  std::vector<TermCounter> counters(jobs, TermCounter(rules));
  const auto share_begin = [&](std::size_t share) { return share * texts.size() / jobs; };
  for_each_index(jobs, jobs, [&](std::size_t share) {
    for (std::size_t i = share_begin(share); i < share_begin(share + 1); ++i) {
      indexed[i].id = documents[i].at("id").get<std::string>();
      indexed[i].stored = documents[i].at("shown").dump();
      for (std::size_t field = 0; field < field_count; ++field) {
        const bool is_text = pages::search_fields[field] == "text";
        TermCounts& terms = counts[i * field_count + field];
        terms = counters[share].count(texts[i][field],
                                      is_text ? CountedWords::telling : CountedWords::all);
        indexed[i].fields.push_back(&terms);
      }
    }
  });
  Vocabulary vocabulary;
  for (std::size_t share = 0; share < jobs; ++share) {
    const std::vector<TermId> ids = vocabulary.add(counters[share].vocabulary());
    for (std::size_t i = share_begin(share) * field_count; i < share_begin(share + 1) * field_count;
         ++i) {
      renumber(counts[i], ids);
    }
  }
  return index_json(indexed, pages::search_fields, vocabulary, jobs);
}

void print_index(TermRules rules) {
  const Json documents = Json::parse(std::cin);
  const auto texts = texts_of(documents);
  const std::clock_t used = std::clock();
  const auto begin = std::chrono::steady_clock::now();
  const std::string index = index_of(texts, documents, rules);
  const std::chrono::duration<double, std::milli> time = std::chrono::steady_clock::now() - begin;
  const double processor_time = 1000.0 * static_cast<double>(std::clock() - used) / CLOCKS_PER_SEC;
  std::cerr << fmt::format("{:.1f} {:.1f}\n", time.count(), processor_time);
  std::cout << index;
}

}  // namespace
}  // namespace codicil::search

int main(int count, char** words) {
  const std::vector<std::string> arguments(words + 1, words + count);
  if (arguments.size() != 2 || (arguments[0] != "terms" && arguments[0] != "index")) {
    std::cerr << "usage: index_documents terms|index LANGUAGE\n";
    return 2;
  }
  const auto rules = codicil::search::rules_for(arguments[1]);
  arguments[0] == "terms" ? codicil::search::print_terms(rules)
                          : codicil::search::print_index(rules);
  return 0;
}
