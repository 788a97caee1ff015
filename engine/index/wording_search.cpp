#include "index/wording_search.h"

#include <algorithm>
#include <tuple>

#include "text/characters.h"
#include "text/utf8.h"

namespace codicil::index {
namespace {

bool is_capital_letter(char c) {
  return c >= 'A' && c <= 'Z';
}

/// Lower case where that keeps every offset.
std::string ascii_lower_case(std::string_view text) {
  std::string lower(text);
  for (char& c : lower) {
    if (is_capital_letter(c)) c = static_cast<char>(c - 'A' + 'a');
  }
  return lower;
}

bool has_capitals(std::string_view text) {
  return lower_case(text) != text;
}

bool word_goes_on_at(std::string_view line, std::size_t offset) {
  return offset < line.size() && is_word_character(next_code_point(line, offset));
}

bool word_reaches(std::string_view line, std::size_t offset) {
  if (offset == 0) return false;
  std::size_t before = offset - 1;
  while (before > 0 && (static_cast<unsigned char>(line[before]) & 0xC0U) == 0x80U) --before;
  return is_word_character(next_code_point(line, before));
}

void find_one(std::string_view line, std::string_view wording, std::uint32_t value,
              std::vector<FoundWording>& found) {
  if (wording.empty()) return;
  for (std::size_t at = line.find(wording); at != std::string_view::npos;
       at = line.find(wording, at + 1)) {
    const std::size_t end = at + wording.size();
    if (word_reaches(line, at) || word_goes_on_at(line, end)) continue;
    found.push_back({static_cast<std::uint32_t>(at), static_cast<std::uint32_t>(end), value});
  }
}

}  // namespace

std::vector<FoundWording> find_wordings(std::string_view line,
                                        const std::vector<Wording>& wordings) {
  std::vector<FoundWording> found;
  std::string lower;
  for (const Wording& wording : wordings) {
    if (has_capitals(wording.text)) {
      find_one(line, wording.text, wording.value, found);
      continue;
    }
    if (lower.empty()) lower = ascii_lower_case(line);
    find_one(lower, wording.text, wording.value, found);
  }
  // At one place the longest first, so that it is the one that is kept.
  std::ranges::stable_sort(
      found, {}, [](const FoundWording& f) { return std::tuple(f.begin, UINT32_MAX - f.end); });
  std::uint32_t end = 0;
  std::erase_if(found, [&end](const FoundWording& f) {
    if (f.begin < end) return true;
    end = f.end;
    return false;
  });
  return found;
}

void for_each_prose(const ChapterText& text,
                    const std::function<void(const Document&, const Prose&)>& visit) {
  for (const Passage& passage : passages_of(text)) {
    if (passage.role == Passage::Role::amendment) continue;
    const Document& document = *passage.document;
    for (std::uint32_t i = 0; i < document.nodes.size(); ++i) {
      if (holds_prose(document.nodes[i].kind)) visit(document, prose_of(document, i));
    }
  }
}

}  // namespace codicil::index
