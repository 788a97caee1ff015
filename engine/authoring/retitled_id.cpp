#include "authoring/retitled_id.h"

#include <algorithm>
#include <optional>

#include "text/slug.h"

namespace codicil::authoring {

namespace {

bool has_anchor(const ChapterText& text, std::string_view id) {
  const auto is_forwarded = [&](const Forward& forward) { return forward.old_id.value == id; };
  const auto is_its_id = [&](const NumberedParagraph& paragraph) { return paragraph.id == id; };
  return text.section(id) != nullptr || std::ranges::any_of(text.forwards, is_forwarded) ||
         std::ranges::any_of(text.paragraphs, is_its_id);
}

/// Whether an edition has published the id in the chapter, as far as their texts are known.
bool was_published(const history::Archive& archive, const history::ChapterStory& story,
                   std::string_view id) {
  for (std::size_t i = 0; i < std::min(archive.snapshots.size(), story.chapters.size()); ++i) {
    const auto then = story.chapters[i];
    if (then && has_anchor(*archive.snapshots[i].manual->chapters[*then].text, id)) return true;
  }
  return false;
}

/// Whether there is an edition whose text cannot be had.
bool has_unknown_edition(const Manual& manual, const history::Archive& archive) {
  return std::ranges::any_of(manual.editions, [&](const Edition& edition) {
    const auto snapshot = archive.index_of(edition.id);
    return edition.is_published() && (!snapshot || archive.snapshots[*snapshot].manual == nullptr);
  });
}

/// The id that the new words give, as the present one came from the old words. Nothing where that
/// is not how it came: it was written, or has a suffix since others have the same words.
std::optional<std::string> id_of_words(const ChapterText& text, const Section& section,
                                       std::string_view title) {
  const std::string old_words = slug(section.title);
  const std::string new_words = slug(title);
  if (section.id_is_explicit || old_words.empty() || new_words.empty() ||
      !section.id.ends_with(old_words))
    return std::nullopt;
  // Only the label of an appendix stands before the words of its title.
  const std::string label = section.id.substr(0, section.id.size() - old_words.size());
  if (!label.empty() && !label.starts_with("appendix")) return std::nullopt;
  const auto shares_words = [&](const Section& other) {
    return !other.id_is_explicit && other.id != section.id &&
           other.id.starts_with(section.id + "-") && slug(other.title) == old_words;
  };
  if (std::ranges::any_of(text.sections, shares_words)) return std::nullopt;
  const std::string id = label + new_words;
  return is_id(id) ? std::optional(id) : std::nullopt;
}

}  // namespace

RetitledId retitled_id(const Manual& manual, const history::Archive& archive,
                       const std::vector<history::ChapterStory>& stories, std::size_t chapter,
                       const Section& section, std::string_view title) {
  const ChapterText& text = *manual.chapters[chapter].text;
  static const history::ChapterStory untold;
  const history::ChapterStory& story = chapter < stories.size() ? stories[chapter] : untold;
  if (section.id_is_explicit) return {section.id, false, false};
  const auto id = id_of_words(text, section, title);
  if (id == section.id) return {section.id, false, false};
  const bool is_draft = manual.chapters[chapter].is_draft();
  const bool is_free =
      id && !has_anchor(text, *id) && (is_draft || !was_published(archive, story, *id));
  if (!is_free) return {section.id, true, false};
  const bool may_be_known =
      was_published(archive, story, section.id) || has_unknown_edition(manual, archive);
  return {*id, false, !is_draft && may_be_known};
}

}  // namespace codicil::authoring
