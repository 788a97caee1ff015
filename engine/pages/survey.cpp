#include "pages/survey.h"

namespace codicil::pages {

const Chapter* Survey::present_chapter(std::size_t story) const {
  const Presence kind = presence[story];
  if (kind == Presence::vanished || kind == Presence::nothing) return nullptr;
  return &publication.present.chapters[story];
}

namespace {

std::vector<std::vector<EntryPlace>> entries_by_story(const Survey& survey) {
  std::vector<std::vector<EntryPlace>> entries(survey.publication.stories.size());
  for (std::size_t update = 0; update < survey.updates.size(); ++update) {
    for (std::size_t entry = 0; entry < survey.updates[update].entries.size(); ++entry) {
      const auto story = survey.updates[update].entries[entry].story;
      if (story) entries[*story].push_back({update, entry});
    }
  }
  return entries;
}

std::vector<std::size_t> reading_order(const Survey& survey) {
  std::vector<std::size_t> order;
  for (const Part& part : survey.present().parts) {
    for (const std::size_t chapter : part.chapters) {
      const Presence kind = survey.presence[chapter];
      if (kind == Presence::chapter || kind == Presence::external) order.push_back(chapter);
    }
  }
  return order;
}

}  // namespace

std::shared_ptr<const Survey> survey(const Publication& publication) {
  std::shared_ptr<index::ScanStore> scans;
  if (publication.scans == nullptr) scans = std::make_shared<index::ScanStore>();
  ChapterLookup lookup = look_up_chapters(publication);
  std::vector<InForce> in_force = in_force_ranges(publication.archive);
  std::vector<Update> updates =
      gather_updates(publication, lookup, scans ? *scans : *publication.scans);
  std::vector<std::vector<PastRun>> runs = find_past_runs(publication, lookup, in_force);
  auto known = std::make_shared<Survey>(Survey{.publication = publication,
                                               .scans = std::move(scans),
                                               .lookup = std::move(lookup),
                                               .presence = presences(publication),
                                               .in_force = std::move(in_force),
                                               .updates = std::move(updates),
                                               .entries = {},
                                               .runs = std::move(runs),
                                               .changes = {},
                                               .newest_regular = std::nullopt,
                                               .reading_order = {}});
  known->entries = entries_by_story(*known);
  known->changes = gather_changes(*known);
  known->reading_order = reading_order(*known);
  for (std::size_t index = 0; index < known->updates.size(); ++index) {
    const Update& update = known->updates[index];
    if (!update.in_preparation() && update.edition->kind == EditionKind::six_monthly) {
      known->newest_regular = index;
    }
  }
  return known;
}

}  // namespace codicil::pages
