#include "search/postings.h"

#include <limits>

namespace codicil::search {

Postings::Postings(std::span<const Document> documents, std::size_t field_count,
                   const Vocabulary& vocabulary)
    : field_count_(field_count) {
  const std::vector<std::uint32_t> first_cells = cells_of_terms(documents, vocabulary.size());
  postings_.resize(begins_.back());
  std::vector<std::uint32_t> ends(begins_.begin(), begins_.end() - 1);
  for (std::uint32_t document = 0; document < documents.size(); ++document) {
    for (std::size_t field = 0; field < field_count_; ++field) {
      for (const TermCount& term : *documents[document].fields[field]) {
        postings_[ends[first_cells[term.term] + field]++] = {document, term.count};
      }
    }
  }
}

std::vector<std::uint32_t> Postings::cells_of_terms(std::span<const Document> documents,
                                                    std::size_t vocabulary_size) {
  constexpr auto unseen = std::numeric_limits<std::uint32_t>::max();
  std::vector<std::uint32_t> first_cells(vocabulary_size, unseen);
  std::vector<std::uint32_t> sizes;
  for (const Document& document : documents) {
    for (std::size_t field = 0; field < field_count_; ++field) {
      for (const TermCount& term : *document.fields[field]) {
        std::uint32_t& first_cell = first_cells[term.term];
        if (first_cell == unseen) {
          first_cell = static_cast<std::uint32_t>(sizes.size());
          sizes.resize(sizes.size() + field_count_);
          terms_.push_back(term.term);
        }
        ++sizes[first_cell + field];
      }
    }
  }
  begins_.assign(1, 0);
  begins_.reserve(sizes.size() + 1);
  for (const std::uint32_t size : sizes) begins_.push_back(begins_.back() + size);
  return first_cells;
}

}  // namespace codicil::search
