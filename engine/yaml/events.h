// The parser's events, one at a time, in our own words: the wall around libyaml.
#pragma once

#include <cstddef>
#include <memory>
#include <string_view>

#include "yaml/explain.h"

namespace codicil::yaml {

enum class EventKind {
  nothing,  ///< Of no meaning to us, such as the end of a document.
  document_start,
  scalar,
  sequence_start,
  mapping_start,
  collection_end,
  alias,
  stream_end,
};

enum class Style { plain, quotes, block };

struct Event {
  EventKind kind = EventKind::nothing;
  std::size_t begin = 0;  ///< Indices of characters in the Source.
  std::size_t end = 0;
  std::string_view text;  ///< Of a scalar; until the next event.
  Style style = Style::plain;
  bool is_special = false;  ///< An alias, or a value with an anchor or a tag: what no author means.
};

class Events {
 public:
  /// `first_index` is the index of the text's first character in the Source.
  Events(std::string_view text, std::size_t first_index);
  ~Events();
  Events(const Events&) = delete;
  Events& operator=(const Events&) = delete;

  /// Moves to the next event; false where the parser stumbles.
  bool next();
  const Event& event() const { return event_; }
  /// Why `next` said false.
  Problem problem() const;

 private:
  struct Parser;

  std::unique_ptr<Parser> parser_;
  std::size_t first_index_;
  Event event_;
};

}  // namespace codicil::yaml
