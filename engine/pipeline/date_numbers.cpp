#include "pipeline/date_numbers.h"

#include <algorithm>
#include <cstdint>
#include <map>
#include <memory>
#include <optional>
#include <string>
#include <utility>

#include "history/number_meaning.h"
#include "index/reference_finder.h"
#include "index/sentences.h"
#include "parallel/for_each_index.h"
#include "pipeline/sentence_origins.h"
#include "reader/read_manual.h"

namespace codicil::pipeline {

namespace {

using history::BareNumber;
using history::NumberMeaning;
using index::Target;

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
      : input_(input), present_(present), manual_(std::move(manual)), finder_(manual_, &scans_) {}

  /// What a number named here; nothing where its sentence does not cite here.
  std::optional<NumberMeaning> meaning_of(const BareNumber& number, const std::string& path) {
    const auto& targets = number.is_on_page ? on_page(path) : in_chapter(path);
    const auto found = targets.find({number.sentence, number.word});
    if (found == targets.end()) return std::nullopt;
    const Target& target = found->second;
    if (target.kind == Target::Kind::nothing) return NumberMeaning{};
    const Chapter& cited = manual_.chapters[target.chapter];
    const bool is_home = !number.is_on_page && cited.path == path;
    const auto story = is_home ? std::optional(number.home) : story_of(cited, number.older);
    if (!story) return std::nullopt;
    return history::meaning_of(manual_, target, *story);
  }

 private:
  /// What the bare numbers of one text name, by sentence and word; of several alike the first.
  using Targets = std::map<std::pair<std::string, std::uint32_t>, Target>;

  const Targets& in_chapter(const std::string& path) {
    const auto [known, is_new] = chapters_.try_emplace(path);
    const auto found = std::ranges::find(manual_.chapters, path, &Chapter::path);
    if (is_new && found != manual_.chapters.end()) {
      const auto index = static_cast<std::size_t>(found - manual_.chapters.begin());
      known->second = targets_of(found->text, finder_.in_chapter(index));
    }
    return known->second;
  }

  const Targets& on_page(const std::string& path) {
    const auto [known, is_new] = pages_.try_emplace(path);
    const auto found = std::ranges::find(manual_.pages, path, &OrdinaryPage::path);
    if (is_new && found != manual_.pages.end()) {
      const auto index = static_cast<std::size_t>(found - manual_.pages.begin());
      known->second = targets_of(found->text, finder_.in_page(index));
    }
    return known->second;
  }

  Targets targets_of(const std::shared_ptr<const ChapterText>& text,
                     const index::ChapterReferences& references) {
    const auto scanned = scans_.scanned(text);
    const index::Sentences sentences(*scanned);
    Targets targets;
    for (const index::Reference& reference : references) {
      const auto place = reference.is_bare ? index::place_of(*scanned, reference) : std::nullopt;
      if (!place) continue;
      const index::PlacedSentence& one = sentences.around(*place);
      targets.try_emplace(
          {words_of(*one.line, one.sentence), place->word - one.sentence.begin_word},
          reference.target);
    }
    return targets;
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
  index::ScanStore scans_;  // Of texts that few look at: they need not stay.
  index::ReferenceFinder finder_;
  std::map<std::string, Targets> chapters_;  // By path.
  std::map<std::string, Targets> pages_;
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
  OriginFinder origins(input, numbers);
  // Numbers of one origin are read together.
  std::map<std::pair<std::optional<std::size_t>, Origin>, std::vector<BareNumber*>> own;
  for (BareNumber* number : numbers) {
    try {
      const auto origin = origins.find(*number);
      if (!origin) continue;
      if (!is_of_own_chapter(input, *number)) {
        remaining.push_back({number, *origin});
        continue;
      }
      own[{number->first, *origin}].push_back(number);
    } catch (const git::HistoryUnavailable&) {
      continue;  // What the editions tell must do.
    }
  }
  for (const auto& [place, together] : own) {
    const Origin& origin = place.second;
    try {
      const auto content = input.workplace.repository->content_of(origin.commit, origin.path);
      MeaningReader reader(input, present,
                           manual_of_one(input, *together.front(), origin, *content));
      for (BareNumber* number : together) {
        if (auto meaning = reader.meaning_of(*number, origin.path))
          number->meaning = std::move(*meaning);
      }
    } catch (const git::HistoryUnavailable&) {
      continue;
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
