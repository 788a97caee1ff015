#include "pipeline/preview.h"

#include <algorithm>
#include <iterator>
#include <map>
#include <unordered_map>
#include <utility>

#include "compare/kept_chapters.h"
#include "diagnostics/failure.h"
#include "files/content_id.h"
#include "pipeline/check_files.h"
#include "pipeline/draw_flowcharts.h"
#include "pipeline/material.h"
#include "pipeline/plan_files.h"
#include "pipeline/theme_folder.h"
#include "pipeline/workplace.h"
#include "reader/read_definition.h"
#include "site/site_files.h"

namespace codicil::pipeline {

namespace fs = std::filesystem;

/// Each part refers to those before it.
struct PreviewedSite::Parts {
  Workplace workplace;
  Material material;
  site::Theme theme;
  DrawnFlowcharts flowcharts;
  compare::EditionComparisons comparisons{};
  FilePlan plan{};
  /// Where the file of a path is in the plan, and which of those that are made with it.
  std::unordered_map<std::string, std::pair<std::size_t, std::size_t>> places{};

  Parts(Workplace&& at, Material&& gathered, site::Theme&& look, DrawnFlowcharts&& drawn,
        unsigned jobs, compare::KeptChapters& compared);

  compare::TextArchive texts() const {
    return {material.archive,
            material.past_references,
            material.stories,
            {*material.present, material.present_references()}};
  }
  std::string make(std::size_t planned, std::size_t index) const;
  std::string provenance() const;
};

namespace {

constexpr const char* provenance_path = "provenance.json";

}  // namespace

PreviewedSite::Parts::Parts(Workplace&& at, Material&& gathered, site::Theme&& look,
                            DrawnFlowcharts&& drawn, unsigned jobs, compare::KeptChapters& compared)
    : workplace(std::move(at)),
      material(std::move(gathered)),
      theme(std::move(look)),
      flowcharts(std::move(drawn)) {
  comparisons = compare::compare_editions(texts(), material.present_edition, jobs, compared);
  plan = plan_files({.workplace = workplace,
                     .material = material,
                     .comparisons = comparisons,
                     .flowcharts = flowcharts,
                     .theme = theme,
                     .working_draft = true,
                     .drafts = true,
                     .jobs = jobs});
  for (std::size_t i = 0; i < plan.files.size(); ++i) {
    const std::vector<std::string>& paths = plan.files[i].paths;
    for (std::size_t j = 0; j < paths.size(); ++j) places.emplace(paths[j], std::pair(i, j));
  }
}

std::string PreviewedSite::Parts::make(std::size_t planned, std::size_t index) const {
  const PlannedFiles& files = plan.files[planned];
  if (!files.copy_of.empty()) {
    const auto [original, within] = places.at(files.copy_of);
    return make(original, within);
  }
  return std::move(files.make()[index].bytes);
}

std::string PreviewedSite::Parts::provenance() const {
  std::map<std::string, std::string> hashes;
  for (std::size_t i = 0; i < plan.files.size(); ++i) {
    if (!plan.files[i].copy_of.empty()) {
      hashes[plan.files[i].paths.front()] = hashes.at(plan.files[i].copy_of);
      continue;
    }
    for (const OutputFile& file : plan.files[i].make()) hashes[file.path] = sha256_of(file.bytes);
  }
  return site::provenance(plan.provenance(), hashes).bytes;
}

PreviewedSite::PreviewedSite(std::unique_ptr<const Parts> parts) : parts_(std::move(parts)) {}

PreviewedSite::~PreviewedSite() = default;

std::optional<std::string> PreviewedSite::file(const std::string& path) const {
  try {
    if (path == provenance_path) return parts_->provenance();
    const auto found = parts_->places.find(path);
    if (found == parts_->places.end()) return std::nullopt;
    return parts_->make(found->second.first, found->second.second);
  } catch (const Failure&) {
    return std::nullopt;  // Its file is gone, or not to be read any more: another look will tell.
  }
}

std::vector<std::string> PreviewedSite::paths() const {
  std::vector<std::string> paths;
  for (const PlannedFiles& files : parts_->plan.files)
    std::ranges::copy(files.paths, std::back_inserter(paths));
  paths.emplace_back(provenance_path);
  return paths;
}

std::vector<fs::path> preview_places(const fs::path& definition) {
  std::vector<fs::path> places{definition};
  try {
    const Workplace workplace = open_workplace(definition);
    places.push_back(workplace.root / workplace.baseline());
    if (workplace.repository) {
      std::ranges::move(workplace.repository->reference_places(), std::back_inserter(places));
    }
    const auto bytes = workplace.working_tree()->read(workplace.definition);
    if (!bytes) return places;
    const ManualDefinition read = reader::read_definition(*bytes, workplace.definition, {}).value;
    places.push_back(workplace.root / read.content);
    places.push_back(find_theme(workplace.definition_folder(), read.theme));
  } catch (const Failure&) {
    return places;  // The look says what is wrong.
  }
  return places;
}

struct Preview::State {
  fs::path definition;
  unsigned jobs = 1;
  fs::path root{};
  std::unique_ptr<KeptReadings> kept{};
  std::shared_ptr<const PreviewedSite> newest{};

  /// Begins anew where the manual lies in another repository by now.
  KeptReadings& readings(const Workplace& workplace) {
    if (!kept || root != workplace.root) kept = std::make_unique<KeptReadings>();
    root = workplace.root;
    return *kept;
  }
};

Preview::Preview(fs::path definition, unsigned jobs)
    : state_(std::make_unique<State>(State{std::move(definition), jobs})) {}

Preview::~Preview() = default;

PreviewNews Preview::look() {
  Workplace workplace = open_workplace(state_->definition);
  KeptReadings& kept = state_->readings(workplace);
  Material material = gather_material(workplace, {.working = true}, state_->jobs, kept);
  const ManualDefinition& definition = material.present->definition;
  Reported<SetAside> faults = publishing_faults(material, state_->jobs);
  PreviewNews news{.diagnostics = std::move(faults.diagnostics),
                   .set_aside = faults.value,
                   .root = workplace.root,
                   .site = nullptr};
  const fs::path theme_folder = find_theme(workplace.definition_folder(), definition.theme);
  auto theme = load_theme(theme_folder, workplace.root, definition.language);
  std::ranges::move(theme.diagnostics, std::back_inserter(news.diagnostics));
  if (has_errors(news.diagnostics)) return news;
  const PreviewedSite::Parts* earlier = state_->newest ? &state_->newest->parts() : nullptr;
  auto flowcharts =
      draw_flowcharts(material, TextRange::all,
                      {.jobs = state_->jobs, .earlier = earlier ? &earlier->flowcharts : nullptr});
  std::ranges::move(flowcharts.diagnostics, std::back_inserter(news.diagnostics));
  auto parts = std::make_unique<const PreviewedSite::Parts>(
      std::move(workplace), std::move(material), std::move(theme.value),
      std::move(flowcharts.value), state_->jobs, kept.compared);
  news.site = state_->newest = std::make_shared<const PreviewedSite>(std::move(parts));
  kept.drop_unused();
  return news;
}

}  // namespace codicil::pipeline
