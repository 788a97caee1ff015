#include "pipeline/plan_files.h"

#include <fmt/format.h>

#include <map>
#include <mutex>
#include <optional>
#include <utility>

#include "diagnostics/failure.h"
#include "files/content_id.h"
#include "pages/feeds.h"
#include "pages/labels.h"
#include "pages/manual_json.h"
#include "pages/notice.h"
#include "pages/offline_page.h"
#include "pages/old_numbers.h"
#include "pages/plan.h"
#include "pages/resources.h"
#include "pages/search_files.h"
#include "pipeline/draft_texts.h"
#include "pipeline/library_versions.h"
#include "pipeline/publication.h"
#include "site/feed_file.h"
#include "site/notice_files.h"

namespace codicil::pipeline {

namespace {

using Files = std::vector<PlannedFiles>;
using SharedSurvey = std::shared_ptr<const pages::Survey>;

template <typename Make>
void add(Files& files, std::string path, Make make) {
  files.push_back({.paths = {std::move(path)},
                   .make = [make = std::move(make)] { return std::vector<OutputFile>{make()}; },
                   .copy_of = {}});
}

void add_copy(Files& files, std::string path, std::string original) {
  files.push_back({.paths = {std::move(path)}, .make = {}, .copy_of = std::move(original)});
}

void add_pages(Files& files, const site::Theme& theme, std::vector<pages::PlannedPage> plan) {
  for (pages::PlannedPage& page : plan) {
    if (page.copy_of.empty()) {
      add(files, std::move(page.path),
          [&theme, compose = std::move(page.compose)] { return theme.render(compose()); });
    } else {
      add_copy(files, std::move(page.path), std::move(page.copy_of));
    }
  }
}

/// What all feeds and notices are made of: put together when the first of them is asked for.
class Announced {
 public:
  explicit Announced(SharedSurvey survey) : survey_(std::move(survey)) {}

  OutputFile feed(std::size_t index) {
    std::call_once(composed_, [this] { feeds_ = pages::compose_feeds(*survey_, entries()); });
    return site::feed_file(feeds_, feeds_.feeds[index]);
  }

  std::vector<OutputFile> notice(std::size_t snapshot) {
    const pages::Notice notice =
        pages::compose_notice(*survey_, snapshot, pages::NoticeStyle::update, entries());
    return site::notice_files(notice, survey_->snapshot(snapshot).edition.id);
  }

 private:
  const std::vector<pages::Announcements>& entries() {
    std::call_once(gathered_, [this] { entries_ = pages::published_announcements(*survey_); });
    return entries_;
  }

  SharedSurvey survey_;
  std::once_flag gathered_;
  std::once_flag composed_;
  std::vector<pages::Announcements> entries_;
  pages::Feeds feeds_;
};

/// What leaves the site: feeds and notices.
void add_announcements(Files& files, const SharedSurvey& survey) {
  const auto announced = std::make_shared<Announced>(survey);
  const std::vector<std::string> feeds = pages::feed_paths(*survey);
  for (std::size_t i = 0; i < feeds.size(); ++i) {
    add(files, feeds[i], [announced, i] { return announced->feed(i); });
  }
  for (std::size_t i = 0; i < survey->in_force.size(); ++i) {
    files.push_back({.paths = site::notice_paths(survey->snapshot(i).edition.id),
                     .make = [announced, i] { return announced->notice(i); },
                     .copy_of = {}});
  }
}

void add_search(Files& files, const SharedSurvey& survey, pages::ExtractNames& names) {
  for (pages::PlannedFile& file : pages::plan_search_files(survey, names)) {
    std::string path = file.path;
    add(files, path, [path, compose = std::move(file.compose)] {
      return OutputFile{path, compose()};
    });
  }
}

/// The trees that resources are read from: the present text's, and those of the editions.
class ResourceTrees {
 public:
  explicit ResourceTrees(const SiteMaterial& site)
      : present_edition_(site.material.present_edition) {
    for (const history::Snapshot& snapshot : site.material.archive.snapshots) {
      past_.push_back(snapshot.manual ? site.workplace.repository->tree(snapshot.commit) : nullptr);
    }
    if (!present_edition_) present_ = site.workplace.working_tree();
  }

  const SourceTree& tree_of(const pages::PlannedResource& resource) const {
    if (resource.snapshot) return *past_[*resource.snapshot];
    return present_edition_ ? *past_[*present_edition_] : *present_;
  }

 private:
  std::optional<std::size_t> present_edition_;
  std::vector<std::unique_ptr<SourceTree>> past_;
  std::unique_ptr<SourceTree> present_;
};

void add_resources(Files& files, const SiteMaterial& site,
                   const std::vector<pages::PlannedResource>& plan) {
  const auto trees = std::make_shared<const ResourceTrees>(site);
  for (const pages::PlannedResource& resource : plan) {
    if (!resource.copy_of.empty()) {
      add_copy(files, resource.site_path, resource.copy_of);
      continue;
    }
    add(files, resource.site_path, [trees, resource] {
      auto bytes = trees->tree_of(resource).read(resource.source_path);
      if (!bytes) {
        throw Failure(
            FailureKind::environment,
            fmt::format("`{}` went away while it was being published", resource.source_path));
      }
      return OutputFile{resource.site_path, *std::move(bytes)};
    });
  }
}

/// A hash of the files that a working tree's manual was made from.
std::string hash_of_files(const SiteMaterial& site) {
  const std::unique_ptr<SourceTree> tree = site.workplace.working_tree();
  std::map<std::string, std::string> hashes;
  std::vector<SourceEntry> entries = tree->list(site.material.present->definition.content);
  entries.push_back(
      {.path = site.workplace.definition, .kind = EntryKind::file, .id = {}, .size = 0});
  for (const SourceEntry& entry : entries) {
    if (entry.kind != EntryKind::file) continue;
    // Too large to be linked; that it is there is all that can be said of it.
    if (entry.size > most_bytes) {
      hashes[entry.path] = fmt::format("{} bytes", entry.size);
      continue;
    }
    if (const auto bytes = tree->read(entry.path)) hashes[entry.path] = sha256_of(*bytes);
  }
  return site::tree_hash(hashes);
}

site::Provenance provenance_of(const SiteMaterial& site) {
  const Material& material = site.material;
  site::Provenance provenance;
  provenance.engine_version = CODICIL_VERSION;
  provenance.libraries = library_versions(site.flowcharts);
  provenance.history = site.history;
  provenance.drafts = site.drafts;
  if (!material.present_edition) {
    provenance.resolved = "working-tree";
    provenance.is_clean = false;
    provenance.tree_hash = hash_of_files(site);
    return provenance;
  }
  const history::Snapshot& snapshot = material.archive.snapshots[*material.present_edition];
  provenance.commit = snapshot.commit;
  provenance.resolved = history::name_of(snapshot.resolution);
  provenance.edition = snapshot.edition.id;
  return provenance;
}

/// What search engines are told of: the present manual, not its past.
std::vector<std::string> listed_paths(const std::vector<pages::PlannedPage>& plan) {
  std::vector<std::string> paths;
  for (const pages::PlannedPage& page : plan) {
    if (page.is_listed) paths.push_back(page.path);
  }
  return paths;
}

/// The files that no reader opens.
void add_site_files(Files& files, const SiteMaterial& site, const SharedSurvey& survey,
                    std::vector<std::string> listed) {
  const std::string& url = site.material.present->definition.url;
  for (const OutputFile& asset : site.theme.assets()) {
    add(files, asset.path, [&asset] { return asset; });
  }
  add(files, "sitemap.xml",
      [url, listed = std::move(listed)] { return site::sitemap(url, listed); });
  add(files, "robots.txt",
      [url, working_draft = site.working_draft] { return site::robots(url, working_draft); });
  add(files, "manual.json", [survey] {
    return OutputFile{"manual.json", pages::manual_json(*survey)};
  });
  const std::string numbers(pages::old_numbers_path);
  add(files, numbers, [numbers, survey] {
    return OutputFile{numbers, pages::old_numbers_script(*survey)};
  });
}

}  // namespace

FilePlan plan_files(const SiteMaterial& site) {
  FilePlan plan;
  if (site.drafts) plan.revisions = draft_texts(site.material, site.jobs);
  const auto survey =
      pages::survey(publication_of(site.material, {.working_draft = site.working_draft,
                                                   .comparisons = &site.comparisons,
                                                   .revisions = plan.revisions.get(),
                                                   .drafts = site.drafts,
                                                   .words = site.theme.words(),
                                                   .drawings = &site.flowcharts.drawings,
                                                   .jobs = site.jobs}));
  std::vector<pages::PlannedPage> pages = pages::plan_site(survey);
  plan.pages = pages.size();
  std::vector<std::string> listed = listed_paths(pages);
  add_pages(plan.files, site.theme, std::move(pages));
  add_announcements(plan.files, survey);
  add_search(plan.files, survey, *site.material.extracts);
  add_resources(plan.files, site, pages::plan_resources(*survey));
  add_site_files(plan.files, site, survey, std::move(listed));
  if (pages::offers_copy(*survey)) {
    plan.kept_edition = pages::edition_label(
        survey->snapshot(*survey->publication.present_edition).edition.id, survey->words());
  }
  plan.provenance = [site] { return provenance_of(site); };
  return plan;
}

}  // namespace codicil::pipeline
