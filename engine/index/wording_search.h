// Finds wording in the prose of a text, as whole words.
#pragma once

#include <cstdint>
#include <functional>
#include <string>
#include <string_view>
#include <vector>

#include "index/prose.h"
#include "manual/chapter_text.h"

namespace codicil::index {

/// Wording to look for. With a capital in it, case counts.
struct Wording {
  std::string text;
  std::uint32_t value = 0;  ///< The caller's.
};

struct FoundWording {
  std::uint32_t begin = 0;
  std::uint32_t end = 0;
  std::uint32_t value = 0;
};

/// Every occurrence as whole words, by place; where two overlap, the one that begins first, and of
/// those the longest.
std::vector<FoundWording> find_wordings(std::string_view line,
                                        const std::vector<Wording>& wordings);

/// Calls `visit` with every paragraph, heading and cell of the boxes and the body.
void for_each_prose(const ChapterText& text,
                    const std::function<void(const Document&, const Prose&)>& visit);

}  // namespace codicil::index
