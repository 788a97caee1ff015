// A Document with some of its nodes and words taken out.
#pragma once

#include <cstddef>
#include <cstdint>
#include <vector>

#include "manual/document.h"

namespace codicil::reader {

/// Collects what is to be taken out of one document; `apply` makes the document without it, and all
/// remaining nodes keep their places.
class DocumentEdit {
 public:
  explicit DocumentEdit(const Document& document) : document_(document) {}

  bool is_empty() const { return removed_.empty(); }

  /// Takes out a node and what is inside it.
  void remove(std::uint32_t node);

  /// Takes the first `length` bytes out of the words of a node. Gives false, and does nothing,
  /// where they are not plain words (code, a picture, the whole of a link).
  bool remove_words(std::uint32_t node, std::size_t length);

  /// What is left, and for every old node the index that it (or the next one kept) has now.
  struct Result {
    Document document;
    std::vector<std::uint32_t> new_index;
  };
  Result apply() const;

 private:
  void begin();

  const Document& document_;
  std::vector<bool> removed_;           ///< By node; empty while nothing is taken out.
  std::vector<std::uint32_t> dropped_;  ///< By node: bytes at the beginning of its text.
};

}  // namespace codicil::reader
