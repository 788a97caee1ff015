// What a number named in one text, and where that is in another.
#pragma once

#include <cstddef>
#include <cstdint>
#include <optional>
#include <string>
#include <unordered_map>
#include <vector>

#include "history/bare_number.h"
#include "history/traced_texts.h"
#include "index/identities.h"

namespace codicil::history {

/// The paragraphs of texts by their words. The texts must outlive it.
class ParagraphFinder {
 public:
  /// The one with these words; nothing where there are several, or none.
  std::optional<std::uint32_t> find(const ChapterText& text, const std::string& words);

 private:
  using ByWords = std::unordered_map<std::string, std::optional<std::uint32_t>>;
  std::unordered_map<const ChapterText*, ByWords> texts_;
};

/// The chapter of a story in a text: a snapshot or, with nothing, the present.
std::optional<std::size_t> chapter_of_story(const TracedTexts& texts, std::size_t story,
                                            std::optional<std::size_t> snapshot);

/// The stories of the chapters of a text, by chapter; nothing for drafts of the past.
std::vector<std::optional<std::size_t>> stories_by_chapter(const TracedTexts& texts,
                                                           std::optional<std::size_t> snapshot);

/// What a target of `manual` is. `story` is that of its chapter.
NumberMeaning meaning_of(const Manual& manual, const index::Target& target, std::size_t story);

/// Whether what is meant has, in another text, the very number by which `target` is cited in
/// `manual`. `chapter` is its chapter there.
bool has_same_number(const Manual& manual, const index::Target& target, const Manual& other,
                     std::size_t chapter, const NumberMeaning& meaning,
                     ParagraphFinder& paragraphs);

/// Where what is meant is in a manual whose chapter of that story is `chapter`: a target of kind
/// `nothing` where it is gone; nothing where that cannot be told.
std::optional<index::Target> find_meant(const index::Identities& identities,
                                        std::optional<std::size_t> chapter,
                                        const NumberMeaning& meaning, ParagraphFinder& paragraphs);

}  // namespace codicil::history
