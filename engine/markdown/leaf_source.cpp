#include "markdown/leaf_source.h"

#include <algorithm>

#include "markdown/white_space.h"

namespace codicil::markdown {
namespace {

/// Where in `written` the characters of `read` begin, which stand at its end, with `\|` for each
/// '|'; npos when they do not.
std::size_t begin_of_unescaped(std::string_view read, std::string_view written) {
  std::size_t at = written.size();
  for (std::size_t i = read.size(); i > 0; --i) {
    if (at == 0 || written[at - 1] != read[i - 1]) return std::string_view::npos;
    --at;
    if (read[i - 1] == '|' && at > 0 && written[at - 1] == '\\') --at;
  }
  return at;
}

}  // namespace

void LeafSource::start(std::string_view content) {
  content_ = content;
  pieces_.clear();
  current_ = 0;
  is_known_ = true;
}

bool LeafSource::of_lines(std::string_view content, const SourceText& source, std::uint32_t line,
                          Pipes pipes) {
  start(content);
  for (std::size_t begin = 0; begin < content.size(); ++line) {
    const std::size_t end = std::min(content.find('\n', begin), content.size());
    const auto at = static_cast<std::uint32_t>(begin);
    if (!add_line(content.substr(begin, end - begin), at, source.line(line), line, pipes))
      return false;
    begin = end + 1;
  }
  return !pieces_.empty();
}

bool LeafSource::add_line(std::string_view line, std::uint32_t begin, std::string_view written,
                          std::uint32_t number, Pipes pipes) {
  const std::size_t indentation = skip_blanks(line);
  const std::string_view words = without_end_space(line.substr(indentation));
  const std::string_view written_words = without_end_space(written);
  std::size_t at = std::string_view::npos;
  if (pipes == Pipes::unescaped) {
    at = begin_of_unescaped(words, written_words);
  } else if (written_words.ends_with(words)) {
    at = written_words.size() - words.size();
  }
  if (at == std::string_view::npos) return false;
  const auto add = [&](std::size_t offset, std::size_t byte) {
    pieces_.push_back(
        {begin + static_cast<std::uint32_t>(offset), {number, static_cast<std::uint32_t>(byte)}});
  };
  // A line that lazily continues a quote or item keeps its indentation, where the rest of a tab
  // that was half a mark's is spaces.
  std::size_t same = 0;
  while (same < indentation && same < at && line[indentation - same - 1] == written[at - same - 1])
    ++same;
  const std::size_t tab = at - same - (at > same ? 1 : 0);
  for (std::size_t space = 0; space < indentation - same; ++space) add(space, tab);
  add(indentation - same, at - same);
  if (pipes == Pipes::as_written) return true;
  for (std::size_t i = 0; i < words.size(); ++i, ++at) {
    if (words[i] == '|' && written[at] == '\\') add(indentation + i, ++at);
  }
  return true;
}

void LeafSource::of_run(std::string_view content, Position begin) {
  start(content);
  pieces_.push_back({0, begin});
}

bool LeafSource::of_cell(std::string_view content, const SourceText& source, Position begin,
                         std::uint32_t end) {
  start(content);
  const std::string_view written = source.line(begin.line).substr(0, end);
  std::size_t at = skip_white_space(written, begin.byte);
  pieces_.push_back({0, {begin.line, static_cast<std::uint32_t>(at)}});
  for (std::size_t i = 0; i < content.size(); ++i, ++at) {
    if (written.substr(at, 2) == "\\|") {
      pieces_.push_back(
          {static_cast<std::uint32_t>(i), {begin.line, static_cast<std::uint32_t>(++at)}});
    }
    if (at >= written.size() || written[at] != content[i]) return false;
  }
  return true;
}

void LeafSource::of_unknown(std::string_view content, Position place) {
  start(content);
  pieces_.push_back({0, place});
  is_known_ = false;
}

void LeafSource::seek(std::size_t offset) {
  if (offset < pieces_[current_].begin) current_ = 0;
  while (current_ + 1 < pieces_.size() && pieces_[current_ + 1].begin <= offset) ++current_;
}

Position LeafSource::position(std::size_t offset) {
  seek(offset);
  Position found = pieces_[current_].position;
  if (is_known_ && offset > pieces_[current_].begin) {
    found.byte += static_cast<std::uint32_t>(offset - pieces_[current_].begin);
  }
  return found;
}

std::size_t LeafSource::run_end(std::size_t offset) {
  seek(offset);
  return current_ + 1 < pieces_.size() ? pieces_[current_ + 1].begin : content_.size();
}

}  // namespace codicil::markdown
