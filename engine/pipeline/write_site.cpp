#include "pipeline/write_site.h"

#include <fmt/format.h>

#include <map>
#include <memory>
#include <string>
#include <utility>
#include <vector>

#include "diagnostics/failure.h"
#include "files/content_id.h"
#include "markdown/library_version.h"
#include "pages/feeds.h"
#include "pages/manual_json.h"
#include "pages/notice.h"
#include "pages/plan.h"
#include "pages/resources.h"
#include "parallel/for_each_index.h"
#include "pipeline/draft_texts.h"
#include "pipeline/publication.h"
#include "site/feed_file.h"
#include "site/notice_files.h"
#include "site/site_files.h"
#include "text/library_version.h"

namespace codicil::pipeline {

namespace {

void write_pages(const Writing& writing, const std::vector<pages::PlannedPage>& plan,
                 SiteFolder& folder) {
  for_each_index(plan.size(), writing.jobs, [&](std::size_t i) {
    if (plan[i].copy_of.empty()) folder.add(writing.theme.render(plan[i].compose()));
  });
  for (const pages::PlannedPage& page : plan) {
    if (!page.copy_of.empty()) folder.add_copy(page.path, page.copy_of);
  }
}

/// What leaves the site: feeds and notices.
void write_announcements(const Writing& writing, const pages::Survey& survey, SiteFolder& folder) {
  const auto announcements = pages::published_announcements(survey);
  const pages::Feeds feeds = pages::compose_feeds(survey, announcements);
  for_each_index(feeds.feeds.size(), writing.jobs,
                 [&](std::size_t i) { folder.add(site::feed_file(feeds, feeds.feeds[i])); });
  for_each_index(announcements.size(), writing.jobs, [&](std::size_t i) {
    const pages::Notice notice =
        pages::compose_notice(survey, i, pages::NoticeStyle::update, announcements);
    for (const OutputFile& file : site::notice_files(notice, survey.snapshot(i).edition.id)) {
      folder.add(file);
    }
  });
}

/// The trees that resources are read from: the present text's, and those of the editions.
class ResourceTrees {
 public:
  explicit ResourceTrees(const Writing& writing) : writing_(writing) {
    const Material& material = writing.material;
    for (std::size_t i = 0; i < material.archive.snapshots.size(); ++i) {
      const history::Snapshot& snapshot = material.archive.snapshots[i];
      past_.push_back(snapshot.manual ? writing.workplace.repository->tree(snapshot.commit)
                                      : nullptr);
    }
    if (!material.present_edition) present_ = writing.workplace.working_tree();
  }

  const SourceTree& tree_of(const pages::PlannedResource& resource) const {
    if (resource.snapshot) return *past_[*resource.snapshot];
    const auto edition = writing_.material.present_edition;
    return edition ? *past_[*edition] : *present_;
  }

 private:
  const Writing& writing_;
  std::vector<std::unique_ptr<SourceTree>> past_;
  std::unique_ptr<SourceTree> present_;
};

void write_resources(const Writing& writing, const std::vector<pages::PlannedResource>& plan,
                     SiteFolder& folder) {
  const ResourceTrees trees(writing);
  for_each_index(plan.size(), writing.jobs, [&](std::size_t i) {
    const pages::PlannedResource& resource = plan[i];
    if (!resource.copy_of.empty()) return;
    auto bytes = trees.tree_of(resource).read(resource.source_path);
    if (!bytes) {
      throw Failure(
          FailureKind::environment,
          fmt::format("`{}` went away while it was being published", resource.source_path));
    }
    folder.add({resource.site_path, *std::move(bytes)});
  });
  for (const pages::PlannedResource& resource : plan) {
    if (!resource.copy_of.empty()) folder.add_copy(resource.site_path, resource.copy_of);
  }
}

/// A hash of the files that a working tree's manual was made from.
std::string hash_of_files(const Writing& writing) {
  const std::unique_ptr<SourceTree> tree = writing.workplace.working_tree();
  std::map<std::string, std::string> hashes;
  std::vector<SourceEntry> entries = tree->list(writing.material.present->definition.content);
  entries.push_back(
      {.path = writing.workplace.definition, .kind = EntryKind::file, .id = {}, .size = 0});
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

site::Provenance provenance_of(const Writing& writing) {
  const Material& material = writing.material;
  site::Provenance provenance;
  provenance.engine_version = CODICIL_VERSION;
  provenance.libraries = {{"cmark-gfm", markdown::library_version()},
                          {"ICU", collation_library_version()}};
  if (!material.present_edition) {
    provenance.resolved = "working-tree";
    provenance.is_clean = false;
    provenance.tree_hash = hash_of_files(writing);
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

}  // namespace

std::size_t write_site(const Writing& writing, SiteFolder& folder) {
  const std::unique_ptr<const pages::DraftTexts> revisions =
      writing.drafts ? draft_texts(writing.material, writing.jobs) : nullptr;
  const auto survey =
      pages::survey(publication_of(writing.material, {.working_draft = writing.working_draft,
                                                      .comparisons = &writing.comparisons,
                                                      .revisions = revisions.get(),
                                                      .drafts = writing.drafts,
                                                      .jobs = writing.jobs}));
  const std::vector<pages::PlannedPage> plan = pages::plan_site(survey);
  write_pages(writing, plan, folder);
  write_announcements(writing, *survey, folder);
  write_resources(writing, pages::plan_resources(*survey), folder);
  for (const OutputFile& asset : writing.theme.assets()) folder.add(asset);
  const std::string& url = writing.material.present->definition.url;
  folder.add(site::sitemap(url, listed_paths(plan)));
  folder.add(site::robots(url, writing.working_draft));
  folder.add({"manual.json", pages::manual_json(*survey)});
  folder.add(site::provenance(provenance_of(writing), folder.hashes()));
  return plan.size();
}

}  // namespace codicil::pipeline
