#include "pages/forwards.h"

#include <algorithm>
#include <unordered_map>
#include <unordered_set>

#include <fmt/format.h>

#include "pages/chrome.h"
#include "pages/printed_citation.h"

namespace codicil::pages {

namespace {

/// The targets at the ends of all chains of forwards within one chapter. Each forward is gone along
/// once.
class FinalTargets {
 public:
  explicit FinalTargets(const Chapter& chapter) : prefix_(chapter.id + "#") {
    for (const Section& section : chapter.text->sections) sections_.insert(section.id);
    for (const Forward& forward : chapter.text->forwards) {
      targets_.emplace(forward.old_id.value, within(forward.target.value));
    }
  }

  /// Of a former id that is forwarded; a section of the chapter, or what leads out of it.
  std::string_view of(std::string_view id) {
    std::vector<std::string_view*> passed;
    std::string_view end = id;
    for (auto at = targets_.find(id); at != targets_.end() && passed.size() < targets_.size();
         at = targets_.find(end)) {
      if (!passed.empty() && sections_.contains(end)) break;
      end = at->second;
      passed.push_back(&at->second);
    }
    // So that whoever comes this way later arrives at once.
    for (std::string_view* target : passed) *target = end;
    return end;
  }

  bool is_section(std::string_view id) const { return sections_.contains(id); }

 private:
  std::string_view within(std::string_view target) const {
    return target.starts_with(prefix_) ? target.substr(prefix_.size()) : target;
  }

  std::string prefix_;
  std::unordered_set<std::string_view> sections_;
  std::unordered_map<std::string_view, std::string_view> targets_;
};

/// Where a section was last seen: how it was called, and in which edition.
struct LastSeen {
  std::string name;
  std::string href;
};

LastSeen last_seen(const Viewpoint& view, std::size_t story, const std::string& id) {
  const Survey& survey = view.survey;
  for (std::size_t snapshot = survey.publication.archive.snapshots.size(); snapshot-- > 0;) {
    const auto index = survey.publication.stories[story].chapters[snapshot];
    const auto& manual = survey.snapshot(snapshot).manual;
    if (!manual || !index) continue;
    const Chapter& chapter = manual->chapters[*index];
    const Section* section = chapter.text->section(id);
    const auto address = past_address(survey, snapshot, story, id);
    if (section == nullptr || !address) continue;
    const index::Target target{
        .kind = index::Target::Kind::section,
        .chapter = static_cast<std::uint32_t>(*index),
        .section = static_cast<std::uint32_t>(section - chapter.text->sections.data())};
    return {.name = printed_citation(survey.publication, *manual, target, *index),
            .href = link_to(view.page, *address)};
  }
  return {};
}

/// The place in another chapter that a target names: "chapter" or "chapter#section".
Fields moved_to(const Viewpoint& view, const std::string& target) {
  const auto hash = target.find('#');
  const std::string section = hash == std::string::npos ? std::string() : target.substr(hash + 1);
  const auto story = view.survey.lookup.story_named(target.substr(0, hash));
  if (!story) return {};
  auto address = present_address(view.survey, *story, section);
  const bool exact = address.has_value();
  if (!address) address = present_address(view.survey, *story, {});
  if (!address) return {};
  std::string label = view.survey.publication.stories[*story].id;
  if (const Chapter* chapter = view.survey.present_chapter(*story)) {
    index::Target place{.kind = index::Target::Kind::chapter,
                        .chapter = static_cast<std::uint32_t>(*story)};
    const Section* found = chapter->text->section(section);
    if (exact && found != nullptr) {
      place.kind = index::Target::Kind::section;
      place.section = static_cast<std::uint32_t>(found - chapter->text->sections.data());
    }
    label = printed_citation(view.survey.publication, view.survey.present(), place, std::nullopt);
  }
  return link_fields(link_to(view.page, *address), std::move(label));
}

}  // namespace

Forwarding forwarding_of(const Viewpoint& view, std::size_t chapter) {
  Forwarding forwarding;
  const Chapter& home = view.manual.chapters[chapter];
  FinalTargets targets(home);
  std::unordered_set<std::string> seen;
  for (const Forward& forward : home.text->forwards) {
    const std::string& old_id = forward.old_id.value;
    if (has_own_anchor(home, old_id) || !seen.insert(old_id).second) continue;
    const std::string target(targets.of(old_id));
    if (targets.is_section(target)) {
      forwarding.within.emplace_back(old_id, target);
      continue;
    }
    const LastSeen last = last_seen(view, chapter, old_id);
    Fields to = target == "withdrawn" ? Fields() : moved_to(view, target);
    forwarding.notes.push_back({{"moved_id", old_id},
                                {"moved_section", or_nothing(last.name)},
                                {"moved_past_href", or_nothing(last.href)},
                                {"moved_to", to.values().empty() ? Value(false) : Value(to)}});
  }
  return forwarding;
}

}  // namespace codicil::pages
