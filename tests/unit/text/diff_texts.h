// Two texts as pieces for a comparison, and what the comparison marks.
#pragma once

#include <algorithm>
#include <map>
#include <string>
#include <string_view>
#include <vector>

#include "text/word_diff.h"

namespace codicil {

/// Two texts in pieces, with numbers for what is equal. "¶" in a text is where a paragraph ends.
class Texts {
 public:
  Texts(std::string_view before, std::string_view after, std::string_view language = "en-GB")
      : language_(language) {
    read(before, before_, before_words_);
    read(after, after_, after_words_);
  }

  std::span<const DiffPiece> before() const { return before_; }
  std::span<const DiffPiece> after() const { return after_; }

  /// The texts in one: [-what is removed-] and {+what is inserted+}.
  std::string marked() const {
    std::string result;
    for (const Edit& edit : word_diff(before_, after_)) {
      const bool removes = edit.kind == EditKind::remove;
      const bool inserts = edit.kind == EditKind::insert;
      if (removes) result += "[-";
      if (inserts) result += "{+";
      for (std::uint32_t i = edit.before_begin; i < edit.before_end; ++i) {
        result += before_words_[i];
      }
      for (std::uint32_t i = edit.after_begin; inserts && i < edit.after_end; ++i) {
        result += after_words_[i];
      }
      if (removes) result += "-]";
      if (inserts) result += "+}";
    }
    return result;
  }

 private:
  void read(std::string_view text, std::vector<DiffPiece>& pieces,
            std::vector<std::string>& words) {
    constexpr std::string_view paragraph_end = "¶";
    for (std::size_t begin = 0; begin <= text.size();) {
      const std::size_t end = std::min(text.find(paragraph_end, begin), text.size());
      const std::string_view paragraph = text.substr(begin, end - begin);
      for (const Piece& piece : pieces_of(paragraph)) {
        add(paragraph.substr(piece.begin, piece.end - piece.begin), piece.kind, pieces, words);
      }
      if (end < text.size()) add(paragraph_end, PieceKind::end, pieces, words);
      begin = end + (end < text.size() ? paragraph_end.size() : 1);
    }
  }

  void add(std::string_view word, PieceKind kind, std::vector<DiffPiece>& pieces,
           std::vector<std::string>& words) {
    const auto [known, is_new] =
        identities_.try_emplace(std::string(word), static_cast<std::uint32_t>(identities_.size()));
    pieces.push_back(diff_piece(word, kind, known->second, language_));
    words.emplace_back(word);
  }

  std::string language_;
  std::map<std::string, std::uint32_t> identities_;
  std::vector<DiffPiece> before_;
  std::vector<DiffPiece> after_;
  std::vector<std::string> before_words_;
  std::vector<std::string> after_words_;
};

}  // namespace codicil
