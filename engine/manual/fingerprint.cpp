// The fingerprint of a text: its meaning written as a row of bytes, and the row's hash.
#include <algorithm>
#include <vector>

#include "manual/document.h"

namespace codicil {
namespace {

// Bytes that no UTF-8 text holds, so that structure and words cannot be taken for one another.
constexpr char opens = '\xFF';
constexpr char closes = '\xFE';
constexpr char value_ends = '\xFD';

bool is_space(char c) {
  return c == ' ' || (c >= '\t' && c <= '\r');
}

/// No white space shows before or behind these.
bool begins_line(NodeKind kind) {
  return !is_inline(kind) || kind == NodeKind::line_break;
}

/// FNV-1a in steps of eight bytes, with the high half folded in after each.
std::uint64_t hash_of(std::string_view bytes) {
  std::uint64_t hash = 0xCBF29CE484222325U;
  const auto mix = [&hash](std::uint64_t word) {
    hash = (hash ^ word) * 0x00000100000001B3U;
    hash ^= hash >> 32;
  };
  for (std::size_t offset = 0; offset < bytes.size(); offset += 8) {
    std::uint64_t word = 0;
    const std::size_t length = std::min<std::size_t>(8, bytes.size() - offset);
    for (std::size_t i = 0; i < length; ++i) {
      word |= static_cast<std::uint64_t>(static_cast<unsigned char>(bytes[offset + i])) << (8 * i);
    }
    mix(word);
  }
  mix(bytes.size());
  return hash;
}

/// Writes down what a text means, and nothing of how it was spelt.
class MeaningWriter {
 public:
  explicit MeaningWriter(const Document& document) : document_(document) {
    bytes_.reserve(document.characters.size() + 4 * document.nodes.size());
    for (const Node& node : document.nodes) {
      if (node.kind == NodeKind::footnote_definition) labels_.push_back(document.text_of(node));
    }
  }

  std::string write() {
    for (std::uint32_t i = 0; i < document_.nodes.size(); ++i) {
      close_before(i);
      write_node(document_.nodes[i]);
    }
    close_before(static_cast<std::uint32_t>(document_.nodes.size()));
    return std::move(bytes_);
  }

 private:
  void write_node(const Node& node) {
    switch (node.kind) {
      case NodeKind::text:
        return write_words(document_.text_of(node));
      case NodeKind::soft_break:
        return write_words(" ");
      default:
        break;
    }
    if (begins_line(node.kind)) {
      space_before_ = false;
    } else {
      write_space();
    }
    bytes_ += opens;
    bytes_ += static_cast<char>('A' + static_cast<int>(node.kind));
    bytes_ += static_cast<char>('0' + node.level);
    write_values(node);
    open_.push_back(&node);
    at_start_ = begins_line(node.kind);
  }

  /// What the node says beside its kind. An id, `{-}` and the info string of code change no
  /// reader's text.
  void write_values(const Node& node) {
    switch (node.kind) {
      case NodeKind::callout:
      case NodeKind::list:
        return write_value(document_.detail_of(node));
      case NodeKind::code:
      case NodeKind::code_block:
      case NodeKind::step_words:
        return write_value(document_.text_of(node));
      case NodeKind::link:
      case NodeKind::image:
        write_value(document_.text_of(node));
        return write_value(document_.detail_of(node));
      case NodeKind::footnote_reference:
        return write_footnote(document_.text_of(node));
      default:
        return;
    }
  }

  void write_value(std::string_view value) {
    bytes_ += value;
    bytes_ += value_ends;
  }

  /// Readers see a footnote's place in the row, not its label.
  void write_footnote(std::string_view label) {
    const auto found = std::ranges::find(labels_, label);
    write_value(found == labels_.end() ? label : std::to_string(found - labels_.begin()));
  }

  void write_words(std::string_view text) {
    for (const char c : text) {
      if (is_space(c)) {
        space_before_ = true;
        continue;
      }
      write_space();
      bytes_ += c;
      at_start_ = false;
    }
  }

  /// A space that is due stands before whatever follows in the same block, but never at its edges.
  void write_space() {
    if (space_before_ && !at_start_) bytes_ += ' ';
    space_before_ = false;
  }

  void close_before(std::uint32_t index) {
    while (!open_.empty() && open_.back()->end <= index) {
      if (begins_line(open_.back()->kind)) space_before_ = false;
      bytes_ += closes;
      open_.pop_back();
    }
  }

  const Document& document_;
  std::string bytes_;
  std::vector<const Node*> open_;
  std::vector<std::string_view> labels_;
  bool space_before_ = false;
  bool at_start_ = true;
};

}  // namespace

std::uint64_t fingerprint(const Document& document) {
  return hash_of(MeaningWriter(document).write());
}

}  // namespace codicil
