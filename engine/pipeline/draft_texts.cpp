#include "pipeline/draft_texts.h"

#include <utility>
#include <vector>

#include "history/bare_numbers.h"

namespace codicil::pipeline {

namespace {

/// The references of the texts with the revisions, in which a bare number means what it means in
/// the present.
index::ReferenceTable references_of(const Material& material, const Manual& revised,
                                    unsigned jobs) {
  history::ReferenceTables tables{
      {material.present_references()},
      index::tabulate_references(revised, {.jobs = jobs, .scans = material.scans.get()})};
  history::Archive archive;
  archive.snapshots.emplace_back().manual = material.present;
  const auto stories = history::trace_chapters(archive, revised, {.jobs = jobs, .to_present = {}});
  const history::TracedTexts texts{archive, stories, revised, *material.scans};
  const auto numbers = find_bare_numbers(texts, tables, jobs);
  return judge_bare_numbers(std::move(tables), numbers, texts).present;
}

}  // namespace

std::unique_ptr<const pages::DraftTexts> draft_texts(const Material& material, unsigned jobs) {
  auto texts = std::make_unique<pages::DraftTexts>();
  texts->manual = *material.present;
  for (const DraftRevision& draft : material.tip->drafts) {
    const auto chapter = texts->manual.chapter_index(draft.id);
    if (!chapter) continue;
    texts->manual.chapters[*chapter].text = draft.text;
    texts->revised.push_back(*chapter);
  }
  if (texts->revised.empty()) return nullptr;
  texts->references = references_of(material, texts->manual, jobs);
  std::vector<compare::ChapterPair> pairs;
  for (std::size_t i = 0; i < texts->manual.chapters.size(); ++i) pairs.push_back({i, i});
  texts->comparison = compare::compare_manuals(
      {{*material.present, material.present_references()}, {texts->manual, texts->references}},
      pairs, {.jobs = jobs, .plain_texts = false});
  return texts;
}

}  // namespace codicil::pipeline
