#include "pipeline/date_numbers.h"

#include <algorithm>
#include <map>
#include <optional>
#include <string>
#include <tuple>
#include <utility>

#include "history/number_meaning.h"
#include "index/reference_finder.h"
#include "index/sentences.h"
#include "parallel/for_each_index.h"
#include "reader/read_manual.h"
#include "reader/stored_texts.h"

namespace codicil::pipeline {

namespace {

using history::BareNumber;
using history::NumberMeaning;
using index::Target;

/// The commit that wrote a sentence, and the file that it wrote it in.
struct Origin {
  git::CommitId commit;
  std::string path;

  auto operator<=>(const Origin&) const = default;
};

/// The path of the file in which a number stands, in one of the texts that have it.
std::string path_in(const history::TracedTexts& texts, const BareNumber& number,
                    std::optional<std::size_t> snapshot) {
  const Manual& manual = texts.manual_at(snapshot);
  if (number.is_on_page) {
    const OrdinaryPage& page = texts.present.pages[number.home];
    const auto then = std::ranges::find(manual.pages, page.id, &OrdinaryPage::id);
    return then == manual.pages.end() ? page.path : then->path;
  }
  const auto chapter = history::chapter_of_story(texts, number.home, snapshot);
  return chapter ? manual.chapters[*chapter].path : std::string();
}

/// Walks back from the oldest text known to have a sentence to the commit that wrote it.
class OriginFinder {
 public:
  OriginFinder(const DatingInput& input, const BareNumber& number)
      : input_(input), repository_(*input.workplace.repository), number_(number) {
    if (number.older) older_path_ = path_in(input.texts, number, number.older);
  }

  /// Nothing where no commit has the sentence.
  std::optional<Origin> find() {
    Origin at{
        number_.first ? input_.texts.archive.snapshots[*number_.first].commit : *repository_.head(),
        path_in(input_.texts, number_, number_.first)};
    if (at.commit.empty() || !has_sentence(at)) return std::nullopt;
    while (const auto parent = parent_with_sentence(at)) at = *parent;
    return at;
  }

 private:
  std::optional<Origin> parent_with_sentence(const Origin& at) {
    for (const git::CommitId& parent : repository_.parents(at.commit)) {
      const Origin there{parent, path_before(at, parent)};
      if (!there.path.empty() && has_sentence(there)) return there;
    }
    return std::nullopt;
  }

  /// What the file was called in a parent; empty where it was not there.
  std::string path_before(const Origin& at, const git::CommitId& parent) const {
    for (const std::string& path : {at.path, older_path_}) {
      if (!path.empty() && repository_.content_of(parent, path)) return path;
    }
    const std::string& content = input_.texts.present.definition.content;
    for (const git::Rename& rename : repository_.renames(parent, at.commit, content)) {
      if (rename.to == at.path) return rename.from;
    }
    return {};
  }

  bool has_sentence(const Origin& at) {
    const auto content = repository_.content_of(at.commit, at.path);
    if (!content) return false;
    const auto [known, is_new] = answers_.try_emplace(*content, false);
    if (is_new) known->second = is_written_in(*text_of(at, *content));
    return known->second;
  }

  std::shared_ptr<const ChapterText> text_of(const Origin& at, const ContentId& content) const {
    const reader::ContentFile file{.entry = {.path = at.path, .id = content}, .stem = {}};
    return reader::read_texts(*repository_.tree(at.commit), {file}, input_.store, 1).front().text;
  }

  /// Copies of the sentence that are older do not count.
  bool is_written_in(const ChapterText& text) const {
    std::size_t copies = 0;
    const std::vector<Passage> passages = passages_of(text);
    for (const Passage& passage : passages) {
      if (passage.role == Passage::Role::amendment) continue;
      copies += index::find_sentences({index::scan(*passage.document)}, number_.sentence).size();
    }
    return copies > number_.copies_before;
  }

  const DatingInput& input_;
  const git::Repository& repository_;
  const BareNumber& number_;
  std::string older_path_;
  std::map<ContentId, bool> answers_;
};

/// The manual of one commit, and what its chapters are called in the stories.
class CommitReader {
 public:
  CommitReader(const DatingInput& input, const index::Identities& present,
               const git::CommitId& commit)
      : input_(input),
        present_(present),
        manual_(reader::read_manual(*input.workplace.repository->tree(commit),
                                    input.workplace.definition, input.store,
                                    {.fallback = &input.texts.present.definition,
                                     .root = input.workplace.root.string(),
                                     .jobs = input.jobs,
                                     .with_notes = false})
                    .value),
        finder_(manual_, &input.texts.scans) {}

  /// What a number named here; nothing where its sentence does not cite here.
  std::optional<NumberMeaning> meaning_of(const BareNumber& number, const std::string& path) {
    const auto found = number.is_on_page ? on_page(path) : in_chapter(path);
    for (const index::Reference& reference : found.references) {
      if (!reference.is_bare || !is_in_sentence(reference, found, number)) continue;
      if (reference.target.kind == Target::Kind::nothing) return NumberMeaning{};
      const Chapter& cited = manual_.chapters[reference.target.chapter];
      const bool is_home = !number.is_on_page && cited.path == path;
      const auto story = is_home ? std::optional(number.home) : story_of(cited, number.older);
      if (!story) return std::nullopt;
      return history::meaning_of(manual_, reference.target, *story);
    }
    return std::nullopt;
  }

 private:
  struct FoundText {
    std::shared_ptr<const ChapterText> text;
    index::ChapterReferences references;
  };

  FoundText in_chapter(const std::string& path) const {
    const auto found = std::ranges::find(manual_.chapters, path, &Chapter::path);
    if (found == manual_.chapters.end()) return {};
    const auto index = static_cast<std::size_t>(found - manual_.chapters.begin());
    return {found->text, finder_.in_chapter(index)};
  }

  FoundText on_page(const std::string& path) const {
    const auto found = std::ranges::find(manual_.pages, path, &OrdinaryPage::path);
    if (found == manual_.pages.end()) return {};
    const auto index = static_cast<std::size_t>(found - manual_.pages.begin());
    return {found->text, finder_.in_page(index)};
  }

  bool is_in_sentence(const index::Reference& reference, const FoundText& found,
                      const BareNumber& number) const {
    const auto scanned = input_.texts.scans.scanned(found.text);
    const auto place = index::place_of(*scanned, reference);
    if (!place) return false;
    const index::Sentence sentence = sentence_around(*place->line, place->word);
    return place->word - sentence.begin_word == number.word &&
           words_of(*place->line, sentence) == number.sentence;
  }

  /// By its id as the present, or the edition before, has it.
  std::optional<std::size_t> story_of(const Chapter& chapter,
                                      std::optional<std::size_t> older) const {
    const auto& stories = input_.texts.stories;
    if (const auto present = present_.chapter(chapter.id)) return present->chapter;
    for (std::size_t story = 0; story < stories.size() && older; ++story) {
      const auto then = stories[story].chapters[*older];
      if (then && input_.texts.manual_at(older).chapters[*then].id == chapter.id) return story;
    }
    return std::nullopt;
  }

  const DatingInput& input_;
  const index::Identities& present_;
  Manual manual_;
  index::ReferenceFinder finder_;
};

}  // namespace

void date_numbers(const DatingInput& input, std::vector<BareNumber>& numbers) {
  std::vector<BareNumber*> open;
  for (BareNumber& number : numbers) {
    if (number.is_open) open.push_back(&number);
  }
  if (open.empty()) return;
  std::vector<std::optional<Origin>> origins(open.size());
  for_each_index(open.size(), input.jobs, [&](std::size_t i) {
    try {
      origins[i] = OriginFinder(input, *open[i]).find();
    } catch (const git::HistoryUnavailable&) {
      origins[i].reset();
    }
  });
  std::map<git::CommitId, std::vector<std::size_t>> by_commit;
  for (std::size_t i = 0; i < open.size(); ++i) {
    if (origins[i]) by_commit[origins[i]->commit].push_back(i);
  }
  const index::Identities present(input.texts.present);
  for (const auto& [commit, found] : by_commit) {
    try {
      CommitReader reader(input, present, commit);
      for (const std::size_t i : found) {
        if (auto meaning = reader.meaning_of(*open[i], origins[i]->path))
          open[i]->meaning = std::move(*meaning);
      }
    } catch (const git::HistoryUnavailable&) {
      continue;  // What its editions tell must do.
    }
  }
}

}  // namespace codicil::pipeline
