#include "history/number_meaning.h"

#include <algorithm>

namespace codicil::history {
namespace {

using index::Standing;
using index::Target;

std::string number_of(const Manual& manual, const Target& target) {
  const Chapter& chapter = manual.chapters[target.chapter];
  switch (target.kind) {
    case Target::Kind::chapter:
      return chapter.number;
    case Target::Kind::section:
      return printed_number(chapter, chapter.text->sections[target.section]);
    case Target::Kind::paragraph:
      return printed_number(chapter, chapter.text->paragraphs[target.section]);
    default:
      return {};
  }
}

/// By its own id or words, without what forwards say: in a text that may be older.
std::optional<Target> find_itself(const Manual& manual, std::size_t chapter,
                                  const NumberMeaning& meaning, ParagraphFinder& paragraphs) {
  const auto index = static_cast<std::uint32_t>(chapter);
  const ChapterText& text = *manual.chapters[chapter].text;
  if (meaning.kind == Target::Kind::chapter) return Target{meaning.kind, index, 0};
  if (meaning.kind == Target::Kind::section) {
    const auto found = std::ranges::find(text.sections, meaning.anchor, &Section::id);
    if (found == text.sections.end()) return std::nullopt;
    return Target{meaning.kind, index, static_cast<std::uint32_t>(found - text.sections.begin())};
  }
  if (!meaning.anchor.empty()) {
    const auto found = std::ranges::find(text.paragraphs, meaning.anchor, &NumberedParagraph::id);
    if (found == text.paragraphs.end()) return std::nullopt;
    return Target{meaning.kind, index, static_cast<std::uint32_t>(found - text.paragraphs.begin())};
  }
  const auto found = paragraphs.find(text, meaning.title);
  if (!found) return std::nullopt;
  return Target{meaning.kind, index, *found};
}

}  // namespace

std::optional<std::uint32_t> ParagraphFinder::find(const ChapterText& text,
                                                   const std::string& words) {
  const auto [known, is_new] = texts_.try_emplace(&text);
  for (std::uint32_t i = 0; is_new && i < text.paragraphs.size(); ++i) {
    const auto [entry, is_first] =
        known->second.try_emplace(text.body.plain_text(text.paragraphs[i].node), i);
    if (!is_first) entry->second.reset();
  }
  const auto found = known->second.find(words);
  return found == known->second.end() ? std::nullopt : found->second;
}

std::optional<std::size_t> chapter_of_story(const TracedTexts& texts, std::size_t story,
                                            std::optional<std::size_t> snapshot) {
  if (snapshot) return texts.stories[story].chapters[*snapshot];
  if (!texts.stories[story].is_present) return std::nullopt;
  return story;  // The stories of the present chapters come first, in their order.
}

std::vector<std::optional<std::size_t>> stories_by_chapter(const TracedTexts& texts,
                                                           std::optional<std::size_t> snapshot) {
  const Manual& manual = texts.manual_at(snapshot);
  std::vector<std::optional<std::size_t>> stories(manual.chapters.size());
  for (std::size_t story = 0; story < texts.stories.size(); ++story) {
    if (const auto chapter = chapter_of_story(texts, story, snapshot)) stories[*chapter] = story;
  }
  return stories;
}

NumberMeaning meaning_of(const Manual& manual, const Target& target, std::size_t story) {
  NumberMeaning meaning{target.kind, story, {}, {}};
  const ChapterText& text = *manual.chapters[target.chapter].text;
  switch (target.kind) {
    case Target::Kind::chapter:
      meaning.title = text.title;
      break;
    case Target::Kind::section:
      meaning.anchor = text.sections[target.section].id;
      meaning.title = title_of(text.sections[target.section], manual.definition.language);
      break;
    case Target::Kind::paragraph:
      meaning.anchor = text.paragraphs[target.section].id;
      meaning.title = text.body.plain_text(text.paragraphs[target.section].node);
      break;
    default:
      break;
  }
  return meaning;
}

bool has_same_number(const Manual& manual, const Target& target, const Manual& other,
                     std::size_t chapter, const NumberMeaning& meaning,
                     ParagraphFinder& paragraphs) {
  const auto there = find_itself(other, chapter, meaning, paragraphs);
  return there && number_of(other, *there) == number_of(manual, target);
}

std::optional<Target> find_meant(const index::Identities& identities,
                                 std::optional<std::size_t> chapter, const NumberMeaning& meaning,
                                 ParagraphFinder& paragraphs) {
  if (meaning.kind == Target::Kind::nothing || !chapter) return Target{};
  const Chapter& home = identities.manual().chapters[*chapter];
  if (home.text->is_lost) return std::nullopt;
  // What is said of a withdrawn chapter is said already, whatever its sections.
  if (home.is_withdrawn()) {
    return meaning.kind == Target::Kind::chapter ? std::optional(Target{}) : std::nullopt;
  }
  if (meaning.kind == Target::Kind::paragraph && meaning.anchor.empty())
    return find_itself(identities.manual(), *chapter, meaning, paragraphs);
  if (meaning.kind == Target::Kind::chapter)
    return Target{meaning.kind, static_cast<std::uint32_t>(*chapter), 0};
  const index::Resolution found =
      identities.anchor(static_cast<std::uint32_t>(*chapter), meaning.anchor);
  const bool is_there = found.standing == Standing::good || found.standing == Standing::old_id;
  return is_there ? found.target : Target{};
}

}  // namespace codicil::history
