#include "pages/resources.h"

#include <map>
#include <set>
#include <unordered_map>

#include "pages/addresses.h"

namespace codicil::pages {

namespace {

/// The resources of one manual that are linked, as indices.
using Linked = std::set<std::size_t>;

void add_linked(Linked& linked, const index::ChapterReferences& references) {
  for (const index::Reference& reference : references) {
    if (reference.target.kind == index::Target::Kind::resource) {
      linked.insert(reference.target.chapter);
    }
  }
}

Linked linked_at_present(const Survey& survey) {
  Linked linked;
  for (std::size_t index = 0; index < survey.present().chapters.size(); ++index) {
    const Presence presence = survey.presence[index];
    if (presence != Presence::chapter && presence != Presence::external) continue;
    add_linked(linked, survey.publication.references.chapters[index]);
  }
  for (const auto& references : survey.publication.references.pages) add_linked(linked, references);
  return linked;
}

Linked linked_then(const Survey& survey, std::size_t snapshot) {
  Linked linked;
  const Manual& manual = *survey.snapshot(snapshot).manual;
  for (std::size_t index = 0; index < manual.chapters.size(); ++index) {
    if (manual.chapters[index].is_draft() || manual.chapters[index].is_withdrawn()) continue;
    add_linked(linked, survey.publication.past_references[snapshot].chapters[index]);
  }
  return linked;
}

/// What the notes of the editions link: the present file where there is one, else the edition's
/// own.
class NotedResources {
 public:
  explicit NotedResources(const Survey& survey) : survey_(survey), then_(survey.in_force.size()) {
    const auto& resources = survey.present().resources;
    for (std::size_t index = 0; index < resources.size(); ++index) {
      by_path_.emplace(resources[index].site_path, index);
    }
    for (const Update& update : survey.updates) {
      for (const Entry& entry : update.entries) add(update, entry.references);
      add_notes(update);
    }
  }

  const Linked& present() const { return present_; }
  const Linked& then(std::size_t snapshot) const { return then_[snapshot]; }

 private:
  void add_notes(const Update& update) {
    const auto look_at = [&](const Document& document) {
      if (!document.empty()) add(update, update.finder->in_text(document, std::nullopt));
    };
    look_at(update.edition->introduction);
    for (const ThroughoutRow& row : update.edition->throughout) look_at(row.details);
    for (const FilelessRow& row : update.edition->rows) look_at(row.details);
    for (const Erratum& erratum : update.edition->errata) look_at(erratum.details);
  }

  void add(const Update& update, const index::ChapterReferences& references) {
    Linked linked;
    add_linked(linked, references);
    for (const std::size_t index : linked) {
      const auto present = by_path_.find(update.manual->resources[index].site_path);
      if (present != by_path_.end()) {
        present_.insert(present->second);
      } else if (update.snapshot && survey_.snapshot(*update.snapshot).manual) {
        then_[*update.snapshot].insert(index);
      }
    }
  }

  const Survey& survey_;
  std::unordered_map<std::string, std::size_t> by_path_;
  Linked present_;
  std::vector<Linked> then_;
};

/// Gathers the plan; a file whose bytes are planned already becomes a copy.
class ResourcePlan {
 public:
  void add(const Manual& manual, const Linked& linked, std::optional<std::size_t> snapshot,
           const std::string& edition) {
    std::map<std::string, const ResourceFile*> by_path;
    for (const std::size_t index : linked) {
      const ResourceFile& file = manual.resources[index];
      by_path.emplace(snapshot ? past_resource_path(edition, file.site_path) : file.site_path,
                      &file);
    }
    for (const auto& [path, file] : by_path) {
      PlannedResource planned{
          .snapshot = snapshot, .source_path = file->path, .site_path = path, .copy_of = {}};
      if (!file->content_id.empty()) {
        const auto [original, is_first] = originals_.emplace(file->content_id, path);
        if (!is_first) planned.copy_of = original->second;
      }
      resources_.push_back(std::move(planned));
    }
  }

  std::vector<PlannedResource> take() { return std::move(resources_); }

 private:
  std::vector<PlannedResource> resources_;
  std::unordered_map<std::string, std::string> originals_;
};

}  // namespace

std::vector<PlannedResource> plan_resources(const Survey& known) {
  const NotedResources noted(known);
  ResourcePlan plan;
  Linked present = linked_at_present(known);
  present.insert(noted.present().begin(), noted.present().end());
  plan.add(known.present(), present, std::nullopt, {});
  for (std::size_t snapshot = 0; snapshot < known.in_force.size(); ++snapshot) {
    const auto& manual = known.snapshot(snapshot).manual;
    if (!manual) continue;
    Linked linked = linked_then(known, snapshot);
    linked.insert(noted.then(snapshot).begin(), noted.then(snapshot).end());
    plan.add(*manual, linked, snapshot, known.snapshot(snapshot).edition.id);
  }
  return plan.take();
}

std::vector<PlannedResource> plan_resources(const Publication& publication) {
  return plan_resources(*survey(publication));
}

}  // namespace codicil::pages
