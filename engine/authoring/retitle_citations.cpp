#include "authoring/retitle_citations.h"

#include <fmt/core.h>

#include <algorithm>
#include <iterator>
#include <utility>

#include "authoring/rewrite_words.h"
#include "authoring/title_part.h"
#include "index/resolve_link.h"
#include "index/titles.h"
#include "text/wording.h"

namespace codicil::authoring {

namespace {

using index::CitedWords;
using index::LinePart;
using index::Target;

class CitationRetitler {
 public:
  CitationRetitler(const PresentTexts& texts, Retitling& retitling, WrittenFiles& files)
      : texts_(texts),
        manual_(texts.finder().manual()),
        retitling_(retitling),
        files_(files),
        draft_(draft_with_section(manual_, retitling)) {}

  void run() {
    for (const PresentText& text : texts_.texts()) {
      for (const CitedWords& cited : text.words()) rewrite(text, cited);
    }
    if (!retitling_.place.section || retitling_.id == retitling_.old_id) return;
    for (std::uint32_t i = 0; i < manual_.chapters.size(); ++i)
      rewrite_ids(manual_.chapters[i].path, *manual_.chapters[i].text,
                  i == retitling_.place.chapter);
    for (const DraftRevision& draft : manual_.drafts)
      rewrite_ids(draft.path, *draft.text, draft.text.get() == draft_);
  }

 private:
  bool is_in_own_draft(const PresentText& text) const {
    return text.is_draft && text.home.chapter == retitling_.place.chapter;
  }

  /// Whether a reference leads to what is retitled, or to a paragraph in it.
  bool leads_here(const PresentText& text, const Target& target) const {
    const bool may = target.kind == Target::Kind::section || target.kind == Target::Kind::paragraph;
    if (!may || !retitling_.place.section || target.chapter != retitling_.place.chapter)
      return false;
    const ChapterText& chapter = *text.manual().chapters[target.chapter].text;
    if (is_in_own_draft(text) && &chapter != draft_) return false;
    const std::uint32_t section = target.kind == Target::Kind::section
                                      ? target.section
                                      : chapter.paragraphs[target.section].section;
    return chapter.sections[section].id == retitling_.old_id;
  }

  bool leads_to_chapter(const PresentText& text, const Target& target) const {
    const bool is_in_chapter = target.kind == Target::Kind::chapter ||
                               target.kind == Target::Kind::section ||
                               target.kind == Target::Kind::paragraph;
    return !retitling_.place.section && is_in_chapter &&
           target.chapter == retitling_.place.chapter &&
           text.manual().chapters[target.chapter].text->title == retitling_.old_title;
  }

  void rewrite(const PresentText& text, const CitedWords& cited) {
    const Target& target = cited.reference.target;
    if (!cited.prose) return;
    std::vector<LinePart> parts;
    const bool is_here = leads_here(text, target);
    const bool is_of_chapter = leads_to_chapter(text, target);
    if (!cited.reference.is_citation) {
      if (is_here && target.kind == Target::Kind::section) rewrite_destination(text, cited);
      if (is_here || (is_of_chapter && target.kind == Target::Kind::chapter)) parts = {cited.whole};
    } else if (is_here || (is_of_chapter && target.kind == Target::Kind::chapter)) {
      parts = {cited.title};
    } else if (is_of_chapter ||
               (!retitling_.place.section && target.kind == Target::Kind::nothing)) {
      parts = {cited.chapter_name};
    }
    for (const LinePart& part : parts) {
      const auto title = title_part(cited.prose->line, part, retitling_.old_title);
      if (title) rewrite_title(text, cited, *title);
    }
  }

  void rewrite_title(const PresentText& text, const CitedWords& cited, LinePart title) {
    const std::string_view line = cited.prose->line;
    const LinePart whole{std::min(cited.whole.begin, title.begin),
                         std::max(cited.whole.end, title.end)};
    const std::string before(line.substr(whole.begin, whole.end - whole.begin));
    const index::ProsePosition first = cited.prose->begin_at(whole.begin);
    const Place place = text.document->place_of(first.node, first.offset);
    auto edits = rewrite_words(files_.text(text.path), *text.document, *cited.prose, title,
                               retitling_.title);
    const bool is_certain = edits.has_value();
    if (is_certain &&
        files_.add({text.path, place, before,
                    with_new_words(line, whole, {{title, retitling_.title}}), *std::move(edits)}))
      return;
    retitling_.obstacles.push_back(
        {text.path, place,
         fmt::format("{} is written so that its words cannot be changed with certainty",
                     quoted(before)),
         "Write the title as plain words without marks inside it (in front matter: between double "
         "quotes), or make it a link without words, `[](…)`; then retitle again."});
  }

  void rewrite_destination(const PresentText& text, const CitedWords& cited) {
    if (retitling_.id == retitling_.old_id) return;
    const std::uint32_t link = cited.reference.begin_node;
    const std::string written(text.document->text_of(text.document->nodes[link]));
    const std::size_t hash = written.find('#');
    if (index::read_destination(written).fragment != retitling_.old_id) return;
    const WrittenText& file = files_.text(text.path);
    const auto bytes = file.destination(*text.document, link);
    const std::string after = written.substr(0, hash + 1) + retitling_.id;
    const Place place = text.document->nodes[link].place;
    if (bytes && files_.add({text.path,
                             place,
                             written,
                             after,
                             {{bytes->begin + hash + 1, bytes->end, retitling_.id}}}))
      return;
    retitling_.obstacles.push_back(
        {text.path, place,
         fmt::format("the address {} is written so that it cannot be changed with certainty",
                     quoted(written)),
         "Write it without escapes, as `chapter.md#section`; then retitle again."});
  }

  /// The ids in the front matter of a chapter; `is_own`: its sections are those of the retitled
  /// one.
  void rewrite_ids(const std::string& path, const ChapterText& text, bool is_own) {
    for (const Forward& forward : text.forwards) rewrite_forward(path, forward, is_own);
    if (!is_own) return;
    for (const Keyword& keyword : text.keywords) {
      if (keyword.section) rewrite_id(path, *keyword.section);
    }
    for (const Amendment& amendment : text.amendments) {
      if (!is_in_preparation(manual_, amendment)) continue;
      for (const Placed<std::string>& section : amendment.sections) rewrite_id(path, section);
    }
  }

  void rewrite_id(const std::string& path, const Placed<std::string>& id) {
    if (id.value == retitling_.old_id) replace_value(path, id, retitling_.id);
  }

  void rewrite_forward(const std::string& path, const Forward& forward, bool is_own) {
    const std::string& target = forward.target.value;
    const std::size_t hash = target.find('#');
    const std::string_view id = std::string_view(target).substr(hash + 1);
    if (id != retitling_.old_id) return;
    if (hash == std::string::npos || hash == 0) {
      if (is_own) replace_value(path, forward.target, target.substr(0, hash + 1) + retitling_.id);
      return;
    }
    const auto chapter = texts_.finder().identities().chapter(target.substr(0, hash));
    if (chapter && chapter->chapter == retitling_.place.chapter)
      replace_value(path, forward.target, target.substr(0, hash + 1) + retitling_.id);
  }

  void replace_value(const std::string& path, const Placed<std::string>& value,
                     const std::string& words) {
    const auto bytes = files_.text(path).value(value);
    if (bytes &&
        files_.add({path, value.place, value.value, words, {{bytes->begin, bytes->end, words}}}))
      return;
    retitling_.obstacles.push_back(
        {path, value.place,
         fmt::format("{} is written so that it cannot be changed with certainty",
                     quoted(value.value)),
         "Write it without escapes, on one line; then retitle again."});
  }

  const PresentTexts& texts_;
  const Manual& manual_;
  Retitling& retitling_;
  WrittenFiles& files_;
  const ChapterText* draft_;
};

}  // namespace

const ChapterText* draft_with_section(const Manual& manual, const Retitling& retitling) {
  if (!retitling.place.section) return nullptr;
  const Chapter& chapter = manual.chapters[retitling.place.chapter];
  const Section& section = chapter.text->sections[*retitling.place.section];
  for (const DraftRevision& draft : manual.drafts) {
    if (draft.id != chapter.id) continue;
    const Section* there = draft.text->section(section.id);
    const bool is_same = there != nullptr && there->title == section.title &&
                         there->kind == section.kind &&
                         there->id_is_explicit == section.id_is_explicit;
    if (is_same) return draft.text.get();
  }
  return nullptr;
}

void rewrite_citations(const PresentTexts& texts, Retitling& retitling, WrittenFiles& files) {
  CitationRetitler(texts, retitling, files).run();
}

}  // namespace codicil::authoring
