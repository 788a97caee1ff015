// An index in the form that MiniSearch 7 writes and reads, so that a browser has nothing to build.
#pragma once

#include <span>
#include <string>
#include <string_view>
#include <vector>

#include "search/vocabulary.h"

namespace codicil::search {

/// Something that is found.
struct Document {
  std::string id;                         ///< No two documents have the same.
  std::vector<const TermCounts*> fields;  ///< Parallel to the fields of the index.
  std::string stored;  ///< JSON: what MiniSearch gives along with a result, as the field "shown".
};

/// The text of MiniSearch.toJSON for an index to which the documents were added in their order
/// (serializationVersion 2): the same values, in the same order. `fields` are the names of the
/// fields; a field's terms are those that it was tokenised into. `jobs` threads write it.
std::string index_json(std::span<const Document> documents,
                       std::span<const std::string_view> fields, const Vocabulary& vocabulary,
                       unsigned jobs);

}  // namespace codicil::search
