#include "pipeline/draft_texts.h"

#include <utility>
#include <vector>

namespace codicil::pipeline {

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
  texts->references =
      index::tabulate_references(texts->manual, {.jobs = jobs, .scans = material.scans.get()});
  std::vector<compare::ChapterPair> pairs;
  for (std::size_t i = 0; i < texts->manual.chapters.size(); ++i) pairs.push_back({i, i});
  texts->comparison = compare::compare_manuals(
      {{*material.present, material.present_references()}, {texts->manual, texts->references}},
      pairs, {.jobs = jobs, .plain_texts = false});
  return texts;
}

}  // namespace codicil::pipeline
