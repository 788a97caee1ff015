// In which order MiniSearch keeps the terms of an index.
#pragma once

#include <cstdint>
#include <string>
#include <string_view>
#include <vector>

namespace codicil::search {

/// A radix tree as MiniSearch's SearchableMap builds it: what a node leads to stands in the order
/// in which it was put there, and what is split is put there anew. Its edges are UTF-16, as
/// JavaScript's texts are.
class TermOrder {
 public:
  TermOrder();
  /// Adds a term that is not there yet; UTF-8.
  void add(std::string_view term, std::uint32_t id);
  /// The ids in the order in which MiniSearch walks through its tree and writes it.
  std::vector<std::uint32_t> order() const;

 private:
  /// What a node leads to: by the characters of `edge` to another node; by none to a term.
  struct Way {
    std::u16string edge;
    std::uint32_t node = 0;  ///< Or the id of the term.
  };
  using Node = std::vector<Way>;

  std::uint32_t split(std::uint32_t node, std::size_t way, std::size_t length);

  std::vector<Node> nodes_;
};

}  // namespace codicil::search
