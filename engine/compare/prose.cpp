#include "compare/prose.h"

#include <algorithm>
#include <utility>

#include "compare/citation_shape.h"
#include "index/released_citation.h"
#include "manual/step_words.h"
#include "text/hash.h"
#include "text/wording.h"
#include "text/words.h"

namespace codicil::compare {

namespace {

using index::Reference;
using Kind = index::Target::Kind;

/// Of a word, space or mark. However it is written and emphasised, a space is a space.
std::uint64_t key_of(PieceKind kind, std::string_view words, std::uint64_t format_key) {
  Hash hash;
  if (kind == PieceKind::space) {
    hash.add(std::string_view(" "));
  } else {
    hash.add(words);
    hash.add(format_key);
  }
  return hash.value();
}

class ProseReader {
 public:
  explicit ProseReader(const ProseSource& source)
      : source_(source), prose_{.document = &source.document} {
    const auto& all = source.side.references.chapters[source.chapter];
    const auto of_passage = [](const Reference& reference) { return reference.passage; };
    const auto begin = std::ranges::lower_bound(all, source.passage, {}, of_passage);
    const auto end = std::ranges::upper_bound(all, source.passage, {}, of_passage);
    references_ = {begin, end};
  }

  Prose read(std::uint32_t leaf) {
    const Node& node = source_.document.nodes[leaf];
    if (node.kind == NodeKind::code_block) {
      std::string_view text = source_.document.text_of(node);
      if (text.ends_with('\n')) text.remove_suffix(1);
      prose_.formats.push_back({});
      prose_.format_keys.push_back(format_key_);
      for (std::size_t from = 0; from <= text.size();) {
        const std::size_t end = std::min(text.find('\n', from), text.size());
        if (from != 0) add_line_break();
        add_text(text.substr(from, end - from));
        from = end + 1;
      }
      return std::move(prose_);
    }
    read_inlines(leaf + 1, node.end);
    return std::move(prose_);
  }

 private:
  void read_inlines(std::uint32_t begin, std::uint32_t end) {
    std::vector<std::uint32_t> open;
    for (std::uint32_t i = begin; i < end; ++i) {
      while (!open.empty() && source_.document.nodes[open.back()].end <= i) open.pop_back();
      const Node& node = source_.document.nodes[i];
      enter(open);
      switch (node.kind) {
        case NodeKind::text:
          read_text(i);
          break;
        case NodeKind::code:
          open.push_back(i);
          enter(open);
          add_text(source_.document.text_of(node));
          open.pop_back();
          break;
        case NodeKind::soft_break:
          if (i < inside_until_) break;
          add_text(" ");
          break;
        case NodeKind::line_break:
          add_line_break();
          break;
        case NodeKind::footnote_reference:
          add_atom("[note]", "footnote", PieceKind::mark, false);
          break;
        case NodeKind::step_words:
          add_step_words(node);
          break;
        case NodeKind::image:
          add_image(i);
          i = node.end - 1;
          break;
        case NodeKind::link:
          open.push_back(i);
          add_words_of_bare_link(i, open);
          break;
        default:
          open.push_back(i);
          break;
      }
    }
  }

  /// Makes the format of `open` the present one.
  void enter(const std::vector<std::uint32_t>& open) {
    if (!prose_.formats.empty() && prose_.formats.back() == open) return;
    prose_.formats.push_back(open);
    Hash hash;
    for (const std::uint32_t index : open) add_format(hash, index);
    format_key_ = hash.value();
    prose_.format_keys.push_back(format_key_);
  }

  void add_format(Hash& hash, std::uint32_t index) {
    const Node& node = source_.document.nodes[index];
    hash.add(static_cast<std::uint64_t>(node.kind));
    if (node.kind != NodeKind::link) return;
    const Reference* reference = link_at(index);
    const std::string name = reference ? name_of(reference->target) : std::string();
    hash.add(name.empty() ? source_.document.text_of(node) : std::string_view(name));
    hash.add(source_.document.detail_of(node));
  }

  std::string name_of(const index::Target& target) const {
    return source_.is_after ? source_.names.after(target) : source_.names.before(target);
  }

  std::span<const Reference>::iterator first_at(std::uint32_t node) const {
    return std::ranges::lower_bound(references_, node, {}, &Reference::begin_node);
  }

  const Reference* link_at(std::uint32_t node) const {
    for (auto at = first_at(node); at != references_.end() && at->begin_node == node; ++at) {
      if (!at->is_citation) return &*at;
    }
    return nullptr;
  }

  /// Whether it is known what a citation means: a bare number with another number now means what it
  /// meant.
  static bool is_understood(const Reference& citation) {
    if (citation.target.kind == Kind::nothing) return false;
    return citation.standing == index::Standing::good ||
           (citation.is_bare && citation.standing == index::Standing::stale_number);
  }

  /// A citation that is understood begins in this node at or behind `offset`.
  const Reference* citation_from(std::uint32_t node, std::uint32_t offset) const {
    for (auto at = first_at(node); at != references_.end() && at->begin_node == node; ++at) {
      if (at->is_citation && is_understood(*at) && at->begin_offset >= offset) return &*at;
    }
    return nullptr;
  }

  void read_text(std::uint32_t index) {
    const std::string_view text = source_.document.text_of(source_.document.nodes[index]);
    std::uint32_t offset = 0;
    if (index < inside_until_) return;
    if (index == inside_until_) offset = inside_offset_;
    while (const Reference* citation = citation_from(index, offset)) {
      add_words(text.substr(offset, citation->begin_offset - offset));
      add_citation(squeeze(words_between(*citation)), *citation);
      inside_until_ = citation->end_node;
      inside_offset_ = citation->end_offset;
      if (citation->end_node != index) return;
      offset = citation->end_offset;
    }
    add_words(text.substr(offset));
  }

  /// Words between citations. A source that they name with its version is cited, too.
  void add_words(std::string_view text) {
    std::size_t offset = 0;
    for (const index::FoundWording& name :
         index::find_wordings(text, source_.names.versions(source_.is_after))) {
      add_text(text.substr(offset, name.begin - offset));
      add_citation(std::string(text.substr(name.begin, name.end - name.begin)),
                   {.kind = Kind::source, .chapter = name.value});
      offset = name.end;
    }
    add_text(text.substr(offset));
  }

  /// What a citation says, over the nodes that it spans.
  std::string words_between(const Reference& citation) const {
    std::string words;
    for (std::uint32_t i = citation.begin_node; i <= citation.end_node; ++i) {
      const Node& node = source_.document.nodes[i];
      if (node.kind == NodeKind::soft_break) words += ' ';
      if (node.kind != NodeKind::text) continue;
      std::string_view text = source_.document.text_of(node);
      if (i == citation.end_node) text = text.substr(0, citation.end_offset);
      if (i == citation.begin_node) text.remove_prefix(citation.begin_offset);
      words += text;
    }
    return words;
  }

  void add_words_of_bare_link(std::uint32_t index, const std::vector<std::uint32_t>& open) {
    const Node& node = source_.document.nodes[index];
    if (node.end != index + 1) return;
    const Reference* reference = link_at(index);
    enter(open);
    if (reference && reference->target.kind != Kind::nothing &&
        reference->target.kind != Kind::outside) {
      add_citation(printed_words(source_, reference->target), reference->target);
    } else {
      add_text(source_.document.text_of(node));
    }
  }

  void add_citation(const std::string& words, const Reference& citation) {
    if (!citation.is_bare) return add_citation(words, citation.target);
    // Its number need not be that of its target.
    std::string shape = words;
    put_mark(shape,
             citation.words.substr(citation.cited_number.begin, citation.cited_number.length),
             "{n}");
    add_cited(words, citation.target, shape_of(shape, source_.side.manual, citation.target));
  }

  void add_citation(const std::string& words, const index::Target& target) {
    add_cited(words, target, shape_of(words, source_.side.manual, target));
  }

  void add_cited(const std::string& words, const index::Target& target, const std::string& shape) {
    add_atom(words, name_of(target) + '\n' + shape, PieceKind::word, true);
  }

  void add_step_words(const Node& node) {
    const std::string_view number = source_.document.text_of(node);
    const StepPhrase phrase = phrase_of(static_cast<StepWords>(node.level), language());
    add_text(phrase.before);
    if (!number.empty()) {
      add_whole(number, std::string("step ").append(number),
                {.shape = diff_piece(number, PieceKind::word, 0, language()),
                 .is_citation = true,
                 .is_step = true});
    }
    add_text(phrase.behind);
  }

  void add_image(std::uint32_t index) {
    const Document& document = source_.document;
    const std::string alternative = squeeze(document.plain_text(index));
    const Reference* reference = link_at(index);
    const std::string name = reference ? name_of(reference->target) : std::string();
    add_atom(alternative,
             "image " +
                 (name.empty() ? std::string(document.text_of(document.nodes[index])) : name) +
                 '\n' + alternative,
             PieceKind::word, false);
  }

  /// At the beginning it shows nothing, and it makes a space before it show nothing.
  void add_line_break() {
    auto& pieces = prose_.pieces;
    if (!pieces.empty() && pieces.back().shape.kind == PieceKind::space &&
        !pieces.back().is_line_break) {
      prose_.characters.resize(pieces.back().begin);
      pieces.pop_back();
    }
    if (!pieces.empty())
      add_whole(" ", "line break",
                {.shape = diff_piece(" ", PieceKind::space, 0, language()), .is_line_break = true});
  }

  void add_atom(std::string_view words, std::string_view meaning, PieceKind kind,
                bool is_citation) {
    add_whole(words, meaning,
              {.shape = diff_piece(words, kind, 0, language()), .is_citation = is_citation});
  }

  void add_whole(std::string_view words, std::string_view meaning, ProsePiece piece) {
    Hash hash;
    hash.add(std::string_view("whole"));
    hash.add(meaning);
    hash.add(format_key_);
    piece.key = hash.value();
    piece.is_whole = true;
    add_piece(words, piece);
  }

  void add_text(std::string_view text) {
    for (const Piece& piece : pieces_of(text)) {
      const std::string_view words = text.substr(piece.begin, piece.end - piece.begin);
      const std::string_view shown = piece.kind == PieceKind::space ? " " : words;
      add_piece(shown, {.key = key_of(piece.kind, words, format_key_),
                        .shape = diff_piece(shown, piece.kind, 0, language())});
    }
  }

  const std::string& language() const { return source_.side.manual.definition.language; }

  void add_piece(std::string_view words, ProsePiece piece) {
    // However it is written, white space shows as one space, and not at the beginning.
    if (piece.shape.kind == PieceKind::space && !piece.is_line_break &&
        (prose_.pieces.empty() || prose_.pieces.back().shape.kind == PieceKind::space)) {
      return;
    }
    piece.begin = static_cast<std::uint32_t>(prose_.characters.size());
    piece.length = static_cast<std::uint32_t>(words.size());
    piece.format = static_cast<std::uint32_t>(prose_.formats.size() - 1);
    prose_.characters += words;
    prose_.pieces.push_back(piece);
  }

  const ProseSource& source_;
  std::span<const Reference> references_;
  Prose prose_;
  std::uint64_t format_key_ = 0;
  std::uint32_t inside_until_ = 0;   ///< The node in which the citation last read ends,
  std::uint32_t inside_offset_ = 0;  ///< and the byte behind it.
};

}  // namespace

std::string printed_words(const ProseSource& source, const index::Target& target) {
  return index::released_citation_of(source.side.manual, target, source.chapter);
}

Prose read_prose(const ProseSource& source, std::uint32_t leaf) {
  return ProseReader(source).read(leaf);
}

Prose prose_of_citation(const ProseSource& source, const index::Target& target) {
  const std::string words = printed_words(source, target);
  Hash hash;
  hash.add(source.is_after ? source.names.after(target) : source.names.before(target));
  return {.characters = words,
          .pieces = {{.key = hash.value(),
                      .shape = diff_piece(words, PieceKind::word, 0, {}),
                      .is_citation = true,
                      .is_whole = true,
                      .length = static_cast<std::uint32_t>(words.size())}},
          .formats = {{}},
          .format_keys = {0}};
}

void take_apart_piece(Prose& prose, std::size_t piece, const std::string& language) {
  const ProsePiece whole = prose.pieces[piece];
  const std::string_view words = prose.words_of(whole);
  std::vector<ProsePiece> parts;
  for (const Piece& part : pieces_of(words)) {
    const std::string_view text = words.substr(part.begin, part.end - part.begin);
    parts.push_back({.key = key_of(part.kind, text, prose.format_keys[whole.format]),
                     .shape = diff_piece(text, part.kind, 0, language),
                     .begin = whole.begin + part.begin,
                     .length = part.end - part.begin,
                     .format = whole.format});
  }
  const auto at = prose.pieces.erase(prose.pieces.begin() + static_cast<std::ptrdiff_t>(piece));
  prose.pieces.insert(at, parts.begin(), parts.end());
}

}  // namespace codicil::compare
