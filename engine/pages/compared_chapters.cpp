#include "pages/compared_chapters.h"

#include <algorithm>
#include <utility>

namespace codicil::pages {

namespace {

using compare::ChapterComparison;
using compare::TextPair;

/// Chapters of a comparison stand in the order of the newer text, then those that it does not have
/// in the order of the stories.
std::pair<bool, std::size_t> rank_of(const Survey& survey, TextPair pair,
                                     const ChapterComparison& chapter) {
  if (chapter.chapters.after) return {false, *chapter.chapters.after};
  return {true, story_of(survey, pair, chapter.chapters)};
}

}  // namespace

std::optional<TextPair> step_to(const Survey& survey, std::size_t snapshot) {
  const auto before = compare::archived_before(survey.publication.archive, snapshot);
  if (!before) return std::nullopt;
  return TextPair{*before, snapshot};
}

TextPair since(const Survey& survey, std::size_t snapshot) {
  return {snapshot, survey.publication.present_edition};
}

const compare::Comparison* find_comparison(const Survey& survey, TextPair pair) {
  const compare::EditionComparisons* comparisons = survey.publication.comparisons;
  return comparisons != nullptr ? comparisons->find(pair) : nullptr;
}

compare::Sides sides_of(const Survey& survey, TextPair pair) {
  const Publication& publication = survey.publication;
  return compare::sides_of({publication.archive,
                            publication.past_references,
                            publication.stories,
                            {publication.present, publication.references}},
                           pair);
}

std::size_t story_of(const Survey& survey, TextPair pair, const compare::ChapterPair& chapters) {
  const auto& stories_then = survey.lookup.stories_then;
  if (!chapters.after) return *stories_then[pair.before][*chapters.before];
  // The stories of the present chapters stand first, in their order.
  return pair.after ? *stories_then[*pair.after][*chapters.after] : *chapters.after;
}

const ChapterComparison* find_chapter(const Survey& survey, TextPair pair, std::size_t story) {
  const compare::Comparison* comparison = find_comparison(survey, pair);
  if (comparison == nullptr) return nullptr;
  auto now = story < survey.present().chapters.size() ? std::optional(story) : std::nullopt;
  if (pair.after) now = survey.publication.stories[story].chapters[*pair.after];
  const auto wanted = std::pair(!now, now.value_or(story));
  const auto rank = [&](const ChapterComparison& chapter) {
    return rank_of(survey, pair, chapter);
  };
  const auto found = std::ranges::lower_bound(comparison->chapters, wanted, {}, rank);
  return found != comparison->chapters.end() && rank(*found) == wanted ? &*found : nullptr;
}

}  // namespace codicil::pages
