// An index turned round: for each term, where it stands.
#pragma once

#include <cstdint>
#include <span>
#include <vector>

#include "search/index_json.h"
#include "search/vocabulary.h"

namespace codicil::search {

/// A document that has a term in a field.
struct Posting {
  std::uint32_t document = 0;
  std::uint32_t count = 0;  ///< How often it stands there.
};

class Postings {
 public:
  Postings(std::span<const Document> documents, std::size_t field_count,
           const Vocabulary& vocabulary);

  /// The terms that the documents have, in the order in which they first stand there. Terms are
  /// known by their place in it.
  const std::vector<TermId>& terms() const { return terms_; }
  /// In the order of the documents.
  std::span<const Posting> of(std::size_t term, std::size_t field) const {
    const std::size_t cell = term * field_count_ + field;
    return std::span(postings_).subspan(begins_[cell], begins_[cell + 1] - begins_[cell]);
  }

 private:
  /// The cells of a term's fields follow one another; the postings of a cell too.
  std::vector<std::uint32_t> cells_of_terms(std::span<const Document> documents,
                                            std::size_t vocabulary_size);

  std::size_t field_count_;
  std::vector<TermId> terms_;
  std::vector<std::uint32_t> begins_;  ///< Of each cell, and the end of the last.
  std::vector<Posting> postings_;
};

}  // namespace codicil::search
