#include "authoring/rewrite_words.h"

#include <algorithm>
#include <string>
#include <utility>

#include "text/markdown_words.h"

namespace codicil::authoring {

namespace {

using Characters = std::vector<WrittenCharacter>;

/// The words between spaces.
std::vector<std::string_view> between_spaces(std::string_view text) {
  std::vector<std::string_view> words;
  for (std::size_t at = text.find_first_not_of(' '); at != std::string_view::npos;) {
    const std::size_t end = std::min(text.find(' ', at), text.size());
    words.push_back(text.substr(at, end - at));
    at = text.find_first_not_of(' ', end);
  }
  return words;
}

/// Blanks, or what may stand where a line ends: the marks of a quote, the sign of a hard break.
bool is_space(std::string_view bytes) {
  if (bytes.find_first_not_of(" \t") == std::string_view::npos) return true;
  return bytes.find_first_of("\r\n") != std::string_view::npos &&
         bytes.find_first_not_of(" \t\r\n>\\") == std::string_view::npos;
}

/// Whether the bytes of these characters are theirs alone, without marks between them.
bool are_plain(const Characters& characters, std::size_t begin, std::size_t end,
               std::string_view bytes) {
  for (std::size_t i = begin; i < end; ++i) {
    const WrittenCharacter& one = characters[i];
    if (one.parent != characters[begin].parent || one.bytes.end < one.bytes.begin) return false;
    if (one.is_space && !is_space(bytes.substr(one.bytes.begin, one.bytes.end - one.bytes.begin)))
      return false;
    if (i > begin && characters[i - 1].bytes.end != one.bytes.begin) return false;
  }
  return true;
}

bool begins_with_letter(std::string_view word) {
  const char first = word.empty() ? ' ' : word.front();
  return (first >= 'a' && first <= 'z') || (first >= 'A' && first <= 'Z') || (first & 0x80) != 0;
}

class Rewriting {
 public:
  Rewriting(const WrittenText& text, const index::Prose& prose, index::LinePart part,
            std::string_view words)
      : text_(text),
        line_(prose.line),
        old_(between_spaces(line_.substr(part.begin, part.end - part.begin))),
        new_(between_spaces(words)) {}

  /// False where both are the same.
  bool differs() {
    const std::size_t most = std::min(old_.size(), new_.size());
    while (kept_before_ < most && old_[kept_before_] == new_[kept_before_]) ++kept_before_;
    while (kept_behind_ < most - kept_before_ &&
           old_[old_.size() - 1 - kept_behind_] == new_[new_.size() - 1 - kept_behind_])
      ++kept_behind_;
    return kept_before_ < old_.size() - kept_behind_ || kept_before_ < new_.size() - kept_behind_;
  }

  std::optional<std::vector<Edit>> edits(const Characters& characters,
                                         std::optional<ScalarStyle> style) const {
    const std::size_t old_end = old_.size() - kept_behind_;
    const std::size_t new_end = new_.size() - kept_behind_;
    const bool is_insertion = kept_before_ == old_end;
    const bool is_deletion = kept_before_ == new_end;
    std::size_t begin = 0;
    std::size_t end = 0;
    std::string before;
    std::string behind;
    if (is_insertion && kept_before_ > 0) {
      begin = end = last_of(characters, old_[kept_before_ - 1]) + 1;
      before = " ";
    } else if (is_insertion) {
      begin = end = first_of(characters, old_.front());
      behind = " ";
    } else if (is_deletion && kept_before_ > 0) {
      begin = last_of(characters, old_[kept_before_ - 1]) + 1;
      end = last_of(characters, old_[old_end - 1]) + 1;
    } else {
      begin = first_of(characters, old_[kept_before_]);
      end = is_deletion ? first_of(characters, old_[old_end])
                        : last_of(characters, old_[old_end - 1]) + 1;
    }
    if (!are_plain(characters, begin, end, text_.bytes())) return std::nullopt;
    const auto written = written_words(characters, begin, end, style);
    if (!written) return std::nullopt;
    const std::size_t from =
        begin < end || begin == 0 ? characters[begin].bytes.begin : characters[begin - 1].bytes.end;
    const std::size_t to = begin < end ? characters[end - 1].bytes.end : from;
    return std::vector<Edit>{{from, to, before + *written + behind}};
  }

 private:
  std::size_t character_at(const Characters& characters, const char* at) const {
    const auto offset = static_cast<std::uint32_t>(at - line_.data());
    const auto behind =
        std::ranges::upper_bound(characters, offset, {}, &WrittenCharacter::line_begin);
    return static_cast<std::size_t>(behind - characters.begin()) - 1;
  }
  std::size_t first_of(const Characters& characters, std::string_view word) const {
    return character_at(characters, word.data());
  }
  std::size_t last_of(const Characters& characters, std::string_view word) const {
    return character_at(characters, word.data() + word.size() - 1);
  }

  /// The ends of lines between the old words from `begin` to `end`: behind how many of these words,
  /// and the bytes.
  std::vector<std::pair<std::size_t, std::string_view>> breaks(const Characters& characters,
                                                               std::size_t begin,
                                                               std::size_t end) const {
    std::vector<std::pair<std::size_t, std::string_view>> found;
    std::size_t words = 0;
    for (std::size_t i = begin; i < end; ++i) {
      const WrittenCharacter& one = characters[i];
      if (!one.is_space) continue;
      ++words;
      const auto bytes =
          std::string_view(text_.bytes()).substr(one.bytes.begin, one.bytes.end - one.bytes.begin);
      if (bytes.find_first_of("\r\n") != std::string_view::npos) found.emplace_back(words, bytes);
    }
    return found;
  }

  std::optional<std::string> written_words(const Characters& characters, std::size_t begin,
                                           std::size_t end,
                                           std::optional<ScalarStyle> style) const {
    const std::size_t new_end = new_.size() - kept_behind_;
    const std::size_t count = new_end - kept_before_;
    const auto line_ends = breaks(characters, begin, end);
    auto line_end = line_ends.begin();
    std::string all;
    for (std::size_t i = 0; i < count; ++i) {
      const std::string_view word = new_[kept_before_ + i];
      const bool may_break = i > 0 && begins_with_letter(word);
      const bool is_time = line_end != line_ends.end() && (i >= line_end->first || i + 1 == count);
      if (i > 0) all += may_break && is_time ? std::string((line_end++)->second) : " ";
      const std::string markdown = markdown_words(word);
      const auto written = style ? written_in(*style, markdown) : markdown;
      if (!written) return std::nullopt;
      all += *written;
    }
    return all;
  }

  const WrittenText& text_;
  std::string_view line_;
  std::vector<std::string_view> old_;  ///< Parts of the line.
  std::vector<std::string_view> new_;
  std::size_t kept_before_ = 0;  ///< So many words are the same at the beginning …
  std::size_t kept_behind_ = 0;  ///< … and at the end.
};

}  // namespace

std::optional<std::vector<Edit>> rewrite_words(const WrittenText& text, const Document& document,
                                               const index::Prose& prose, index::LinePart part,
                                               std::string_view words) {
  Rewriting rewriting(text, prose, part, words);
  if (!rewriting.differs()) return std::vector<Edit>{};
  const auto characters = text.characters_of(document, prose, part);
  if (!characters) return std::nullopt;
  const index::ProsePosition first = prose.begin_at(part.begin);
  return rewriting.edits(*characters, text.style_at(document.place_of(first.node, first.offset)));
}

}  // namespace codicil::authoring
