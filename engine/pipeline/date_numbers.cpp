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

std::shared_ptr<const ChapterText> text_of(const DatingInput& input, const Origin& at,
                                           const ContentId& content) {
  if (auto text = input.store.find(content)) return text;
  const reader::ContentFile file{.entry = {.path = at.path, .id = content}, .stem = {}};
  const auto tree = input.workplace.repository->tree(at.commit);
  return reader::read_texts(*tree, {file}, input.store, 1).front().text;
}

/// Walks back from the oldest texts known to have the sentences of one chapter or page to the
/// commits that wrote them.
class OriginFinder {
 public:
  explicit OriginFinder(const DatingInput& input)
      : input_(input), repository_(*input.workplace.repository) {}

  /// Nothing where no commit has the sentence.
  std::optional<Origin> find(const BareNumber& number) {
    Origin at{
        number.first ? input_.texts.archive.snapshots[*number.first].commit : *repository_.head(),
        path_in(input_.texts, number, number.first)};
    older_path_ = number.older ? path_in(input_.texts, number, number.older) : std::string();
    if (at.commit.empty() || !has_sentence(number, at)) return std::nullopt;
    while (true) {
      at.commit = same_content_since(at);
      const auto parent = parent_with_sentence(number, at);
      if (!parent) return at;
      at = *parent;
    }
  }

 private:
  const git::CommitId& same_content_since(const Origin& at) {
    git::CommitId& commit = since_[at];
    if (commit.empty()) commit = repository_.same_content_since(at.commit, at.path);
    return commit;
  }

  std::optional<Origin> parent_with_sentence(const BareNumber& number, const Origin& at) {
    for (const git::CommitId& parent : repository_.parents(at.commit)) {
      const Origin there{parent, path_before(at, parent)};
      if (!there.path.empty() && has_sentence(number, there)) return there;
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

  /// Copies of the sentence that are older do not count.
  bool has_sentence(const BareNumber& number, const Origin& at) {
    const auto content = repository_.content_of(at.commit, at.path);
    if (!content) return false;
    const auto scanned = input_.texts.scans.scanned(text_of(input_, at, *content));
    return find_sentences(*scanned, number.sentence).size() > number.copies_before;
  }

  const DatingInput& input_;
  const git::Repository& repository_;
  std::string older_path_;
  std::map<Origin, git::CommitId> since_;
};

/// A manual of nothing but one chapter as a commit had it: enough for what it cites of itself.
Manual manual_of_one(const DatingInput& input, const BareNumber& number, const Origin& origin,
                     const ContentId& content) {
  const Manual& known = input.texts.manual_at(number.first);
  Chapter chapter = known.chapters[*chapter_of_story(input.texts, number.home, number.first)];
  chapter.path = origin.path;
  chapter.text = text_of(input, origin, content);
  Manual manual;
  manual.definition = known.definition;
  manual.parts = known.parts;
  for (Part& part : manual.parts) part.chapters.clear();
  manual.parts[chapter.part].chapters = {0};
  manual.chapters = {std::move(chapter)};
  return manual;
}

/// Whether a number is of a section of its own chapter, which that chapter alone decides.
bool is_of_own_chapter(const DatingInput& input, const BareNumber& number) {
  const bool is_own = !number.is_on_page && number.meaning.story == number.home &&
                      (number.meaning.kind == Target::Kind::section ||
                       number.meaning.kind == Target::Kind::paragraph);
  if (!is_own) return false;
  const auto chapter = chapter_of_story(input.texts, number.home, number.first);
  const Numbering numbering = input.texts.manual_at(number.first).chapters[*chapter].numbering;
  return numbering != Numbering::chapter_paragraphs;
}

/// What numbers named in one manual: of a commit, or of one chapter of it.
class MeaningReader {
 public:
  MeaningReader(const DatingInput& input, const index::Identities& present, Manual manual)
      : input_(input),
        present_(present),
        manual_(std::move(manual)),
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

using Numbers = std::vector<BareNumber*>;

/// The open numbers, those of one chapter or page together.
std::vector<Numbers> open_numbers(std::vector<BareNumber>& numbers) {
  std::vector<Numbers> groups;
  for (BareNumber& number : numbers) {
    if (!number.is_open) continue;
    const bool is_same = !groups.empty() && groups.back().front()->home == number.home &&
                         groups.back().front()->is_on_page == number.is_on_page;
    if (!is_same) groups.emplace_back();
    groups.back().push_back(&number);
  }
  return groups;
}

/// A number that only the whole manual of its origin can tell.
struct Remaining {
  BareNumber* number = nullptr;
  Origin origin;
};

/// Gives the numbers of one chapter or page their meanings, and gives back those that need more
/// than their own chapter.
std::vector<Remaining> date_at_home(const DatingInput& input, const index::Identities& present,
                                    const Numbers& numbers) {
  std::vector<Remaining> remaining;
  OriginFinder origins(input);
  for (BareNumber* number : numbers) {
    try {
      const auto origin = origins.find(*number);
      if (!origin) continue;
      if (!is_of_own_chapter(input, *number)) {
        remaining.push_back({number, *origin});
        continue;
      }
      const auto content = input.workplace.repository->content_of(origin->commit, origin->path);
      MeaningReader reader(input, present, manual_of_one(input, *number, *origin, *content));
      if (auto meaning = reader.meaning_of(*number, origin->path))
        number->meaning = std::move(*meaning);
    } catch (const git::HistoryUnavailable&) {
      continue;  // What the editions tell must do.
    }
  }
  return remaining;
}

Manual manual_of(const DatingInput& input, const git::CommitId& commit) {
  return reader::read_manual(*input.workplace.repository->tree(commit), input.workplace.definition,
                             input.store,
                             {.fallback = &input.texts.present.definition,
                              .root = input.workplace.root.string(),
                              .jobs = 1,
                              .with_notes = false})
      .value;
}

}  // namespace

void date_numbers(const DatingInput& input, std::vector<BareNumber>& numbers) {
  const std::vector<Numbers> groups = open_numbers(numbers);
  if (groups.empty()) return;
  const index::Identities present(input.texts.present);
  std::vector<std::vector<Remaining>> found(groups.size());
  for_each_index(groups.size(), input.jobs,
                 [&](std::size_t i) { found[i] = date_at_home(input, present, groups[i]); });
  std::map<git::CommitId, std::vector<Remaining>> by_commit;
  for (const auto& group : found) {
    for (const Remaining& one : group) by_commit[one.origin.commit].push_back(one);
  }
  std::vector<std::pair<git::CommitId, std::vector<Remaining>>> commits(by_commit.begin(),
                                                                        by_commit.end());
  for_each_index(commits.size(), input.jobs, [&](std::size_t i) {
    try {
      MeaningReader reader(input, present, manual_of(input, commits[i].first));
      for (const Remaining& one : commits[i].second) {
        if (auto meaning = reader.meaning_of(*one.number, one.origin.path))
          one.number->meaning = std::move(*meaning);
      }
    } catch (const git::HistoryUnavailable&) {
      return;  // What the editions tell must do.
    }
  });
}

}  // namespace codicil::pipeline
