#include "pipeline/sentence_origins.h"

#include <algorithm>

#include "history/number_meaning.h"
#include "index/sentences.h"
#include "reader/stored_texts.h"

namespace codicil::pipeline {

namespace {

using history::BareNumber;

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

}  // namespace

std::shared_ptr<const ChapterText> text_of(const DatingInput& input, const Origin& at,
                                           const ContentId& content) {
  if (auto text = input.store.find(content)) return text;
  const reader::ContentFile file{.entry = {.path = at.path, .id = content}, .stem = {}};
  const auto tree = input.workplace.repository->tree(at.commit);
  reader::ChapterStore once;
  return reader::read_texts(*tree, {file}, once, 1).front().text;
}

OriginFinder::OriginFinder(const DatingInput& input, const std::vector<BareNumber*>& numbers)
    : input_(input), repository_(*input.workplace.repository) {
  for (const BareNumber* number : numbers)
    sentences_.try_emplace(number->sentence, sentences_.size());
}

std::optional<Origin> OriginFinder::find(const BareNumber& number) {
  Origin at{number.first ? input_.texts.archive.snapshots[*number.first].commit : input_.head,
            path_in(input_.texts, number, number.first)};
  const std::string older_path =
      number.older ? path_in(input_.texts, number, number.older) : std::string();
  if (at.commit.empty() || !has_sentence(number, at)) return std::nullopt;
  while (true) {
    at.commit = same_content_since(at);
    const auto parent = parent_with_sentence(number, at, older_path);
    if (!parent) return at;
    at = *parent;
  }
}

const git::CommitId& OriginFinder::same_content_since(const Origin& at) {
  git::CommitId& commit = since_[at];
  if (commit.empty()) commit = repository_.same_content_since(at.commit, at.path);
  return commit;
}

std::optional<Origin> OriginFinder::parent_with_sentence(const BareNumber& number, const Origin& at,
                                                         const std::string& older_path) {
  for (const Origin& parent : parents_of(at, older_path)) {
    if (has_sentence(number, parent)) return parent;
  }
  return std::nullopt;
}

/// The file in the parents that have it.
const std::vector<Origin>& OriginFinder::parents_of(const Origin& at,
                                                    const std::string& older_path) {
  const auto known = parents_.find({at, older_path});
  if (known != parents_.end()) return known->second;
  std::vector<Origin> parents;
  for (const git::CommitId& parent : repository_.parents(at.commit)) {
    Origin there{parent, path_before(at, parent, older_path)};
    if (!there.path.empty()) parents.push_back(std::move(there));
  }
  return parents_[{at, older_path}] = std::move(parents);
}

/// What the file was called in a parent; empty where it was not there.
std::string OriginFinder::path_before(const Origin& at, const git::CommitId& parent,
                                      const std::string& older_path) const {
  for (const std::string& path : {at.path, older_path}) {
    if (!path.empty() && repository_.content_of(parent, path)) return path;
  }
  const std::string& content = input_.texts.present.definition.content;
  for (const git::Rename& rename : repository_.renames(parent, at.commit, content)) {
    if (rename.to == at.path) return rename.from;
  }
  return {};
}

/// Copies of the sentence that are older do not count.
bool OriginFinder::has_sentence(const BareNumber& number, const Origin& at) {
  const auto& content = content_of(at);
  return content && counts_in(at, *content)[sentences_.at(number.sentence)] > number.copies_before;
}

const std::optional<ContentId>& OriginFinder::content_of(const Origin& at) {
  const auto known = contents_.find(at);
  if (known != contents_.end()) return known->second;
  return contents_[at] = repository_.content_of(at.commit, at.path);
}

/// How often each sentence stands in a content.
const std::vector<std::size_t>& OriginFinder::counts_in(const Origin& at,
                                                        const ContentId& content) {
  std::vector<std::size_t>& counts = counts_[content];
  if (!counts.empty()) return counts;
  index::ScanStore scans;
  const index::Sentences all(*scans.scanned(text_of(input_, at, content)));
  counts.resize(sentences_.size());
  for (const auto& [words, place] : sentences_) counts[place] = all.of_words(words).size();
  return counts;
}

}  // namespace codicil::pipeline
