// What the engine makes of texts, for the theme's scripts to be held to.
//
//   index_documents terms LANGUAGE   for each line that it reads, a JSON list: all terms, and those
//   that tell something index_documents index LANGUAGE   reads a JSON list of documents, {"id",
//   "shown", and a text for each field}, and
//                                    prints their index; says on standard error how many
//                                    milliseconds that took
#include <fmt/format.h>

#include <chrono>
#include <iostream>
#include <string>
#include <vector>

#include <nlohmann/json.hpp>

#include "pages/search_catalogue.h"
#include "parallel/for_each_index.h"
#include "search/index_json.h"
#include "search/terms.h"
#include "search/vocabulary.h"

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
  std::vector<std::vector<std::string>> terms(texts.size() * field_count);
  for_each_index(texts.size(), jobs, [&](std::size_t i) {
    for (std::size_t field = 0; field < field_count; ++field) {
      const bool is_text = pages::search_fields[field] == "text";
      terms[i * field_count + field] =
          is_text ? telling_terms_of(texts[i][field], rules) : terms_of(texts[i][field], rules);
    }
  });
  Vocabulary vocabulary;
  std::vector<TermCounts> counts;
  counts.reserve(terms.size());
  for (const auto& one : terms) counts.push_back(counted(vocabulary.add(one)));
  std::vector<Document> indexed(texts.size());
  for (std::size_t i = 0; i < texts.size(); ++i) {
    indexed[i].id = documents[i].at("id").get<std::string>();
    indexed[i].stored = documents[i].at("shown").dump();
    for (std::size_t field = 0; field < field_count; ++field) {
      indexed[i].fields.push_back(&counts[i * field_count + field]);
    }
  }
  return index_json(indexed, pages::search_fields, vocabulary, jobs);
}

void print_index(TermRules rules) {
  const Json documents = Json::parse(std::cin);
  const auto texts = texts_of(documents);
  const auto begin = std::chrono::steady_clock::now();
  const std::string index = index_of(texts, documents, rules);
  const std::chrono::duration<double, std::milli> time = std::chrono::steady_clock::now() - begin;
  std::cerr << fmt::format("{:.1f}\n", time.count());
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
