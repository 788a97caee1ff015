// A small manual with its editions, read from memory, ready for pages to be planned from it.
#pragma once

#include <algorithm>
#include <deque>
#include <map>
#include <memory>
#include <optional>
#include <stdexcept>
#include <string>
#include <string_view>
#include <utility>
#include <vector>

#include "files/source_tree.h"
#include "history/archive.h"
#include "history/chapter_story.h"
#include "index/keyword_index.h"
#include "index/reference_table.h"
#include "pages/page.h"
#include "pages/plan.h"
#include "pages/publication.h"
#include "reader/chapter_store.h"
#include "reader/read_manual.h"

namespace codicil::test {

using Files = std::map<std::string, std::string, std::less<>>;

/// The tree of one edition; without files its text is not archived.
struct Then {
  std::string edition;
  Files files;
  history::Resolution resolution = history::Resolution::tag;
  std::vector<history::ChapterRename> renames = {};
};

/// How the present stands to the editions.
struct Shown {
  bool working_draft = false;
  bool with_drafts = false;
  bool is_edition = false;  ///< The present is the text of the newest edition.
  unsigned jobs = 1;
};

inline const std::string& definition() {
  static const std::string text = R"(title: Ferry Procedures
publisher: Ferry Partnership
url: https://ferry.example/
content: content
update-cycle: [February, August]
parts:
  - id: core
    title: Core Procedures
    chapters: [referrals, conferences, meetings]
  - id: guides
    title: Guides
    label: PG
sources:
  - id: handbook
    title: Ferry Handbook
    version: "2020"
    url: https://handbook.example/
    quick-link: View Handbook
areas:
  - {id: north, title: North Bank}
audiences:
  - {id: police, title: Police}
)";
  return text;
}

/// A file of a chapter: front matter without the fences, then the text.
inline std::string chapter_file(const std::string& front, const std::string& body) {
  return "---\n" + front + "---\n" + body;
}

inline std::string edition_file(const std::string& front, const std::string& body = {}) {
  return "---\n" + front + "---\n" + body;
}

class Shelf {
 public:
  /// `present` is the newest tree; the notes of all editions are its.
  Shelf(const Files& present, const std::vector<Then>& editions, Shown shown = {})
      : present_(read(present)), shown_(shown) {
    for (const Edition& edition : present_.editions) {
      if (!edition.is_published()) continue;
      history::Snapshot snapshot{.edition = edition,
                                 .resolution = history::Resolution::none,
                                 .commit = {},
                                 .manual = nullptr,
                                 .renames = {}};
      for (const Then& then : editions) {
        if (then.edition != edition.id || then.files.empty()) continue;
        snapshot.resolution = then.resolution;
        snapshot.commit = std::string(40, 'a');
        snapshot.manual = std::make_shared<const Manual>(read(then.files));
        snapshot.renames = then.renames;
      }
      archive_.snapshots.push_back(std::move(snapshot));
    }
    if (shown_.is_edition) present_ = *archive_.snapshots.back().manual;
    tabulate();
  }
  Shelf(const Shelf&) = delete;
  Shelf& operator=(const Shelf&) = delete;

  pages::Publication publication() const {
    std::optional<std::size_t> present_edition;
    if (shown_.is_edition) present_edition = archive_.snapshots.size() - 1;
    return {.present = present_,
            .references = references_,
            .keywords = keywords_,
            .archive = archive_,
            .past_references = past_references_,
            .past_keywords = past_keywords_,
            .stories = stories_,
            .comparisons = &comparisons_,
            .tip = present_,
            .present_edition = present_edition,
            .working_draft = shown_.working_draft,
            .with_drafts = shown_.with_drafts,
            .jobs = shown_.jobs};
  }

 private:
  Manual read(const Files& files) {
    trees_.emplace_back(files);
    return reader::read_manual(trees_.back(), "manual.yml", store_, {}).value;
  }

  void tabulate() {
    references_ = index::tabulate_references(present_, {});
    keywords_ = index::index_keywords(present_);
    for (const history::Snapshot& snapshot : archive_.snapshots) {
      past_references_.emplace_back();
      past_keywords_.emplace_back();
      if (!snapshot.manual) continue;
      past_references_.back() = index::tabulate_references(*snapshot.manual, {});
      past_keywords_.back() = index::index_keywords(*snapshot.manual);
    }
    stories_ = history::trace_chapters(archive_, present_);
    std::optional<std::size_t> present_edition;
    if (shown_.is_edition) present_edition = archive_.snapshots.size() - 1;
    comparisons_ = compare::compare_editions(
        {archive_, past_references_, stories_, {present_, references_}}, present_edition, 1);
  }

  reader::ChapterStore store_;
  std::deque<MemoryTree> trees_;
  Manual present_;
  Shown shown_;
  history::Archive archive_;
  index::ReferenceTable references_;
  index::KeywordIndex keywords_;
  std::vector<index::ReferenceTable> past_references_;
  std::vector<index::KeywordIndex> past_keywords_;
  std::vector<history::ChapterStory> stories_;
  compare::EditionComparisons comparisons_;
};

/// A planned site whose pages can be asked for by path.
class Site {
 public:
  explicit Site(const pages::Publication& publication) : plan_(pages::plan_site(publication)) {}
  explicit Site(const Shelf& shelf) : Site(shelf.publication()) {}

  const std::vector<pages::PlannedPage>& plan() const { return plan_; }

  bool has(std::string_view path) const { return find(path) != nullptr; }

  const pages::PlannedPage& planned(std::string_view path) const {
    const pages::PlannedPage* page = find(path);
    if (page == nullptr) throw std::runtime_error("no page at " + std::string(path));
    return *page;
  }

  /// The page itself; of a copy, its original.
  pages::Page page(std::string_view path) const {
    const pages::PlannedPage& found = planned(path);
    return found.copy_of.empty() ? found.compose() : page(found.copy_of);
  }

 private:
  const pages::PlannedPage* find(std::string_view path) const {
    const auto found = std::find_if(plan_.begin(), plan_.end(),
                                    [&](const auto& page) { return page.path == path; });
    return found != plan_.end() ? &*found : nullptr;
  }

  std::vector<pages::PlannedPage> plan_;
};

/// The words or the markup of a field; empty where it is not there.
inline std::string words(const pages::Fields& fields, std::string_view name) {
  const pages::Value* value = fields.find(name);
  if (value == nullptr) return {};
  if (const auto* text = std::get_if<std::string>(value)) return *text;
  if (const auto* html = std::get_if<Html>(value)) return html->markup;
  return {};
}

inline bool is_there(const pages::Fields& fields, std::string_view name) {
  const pages::Value* value = fields.find(name);
  if (value == nullptr) return false;
  if (const auto* flag = std::get_if<bool>(value)) return *flag;
  if (const auto* list = std::get_if<std::vector<pages::Fields>>(value)) return !list->empty();
  return true;
}

inline std::vector<pages::Fields> list(const pages::Fields& fields, std::string_view name) {
  const pages::Value* value = fields.find(name);
  const auto* elements =
      value != nullptr ? std::get_if<std::vector<pages::Fields>>(value) : nullptr;
  return elements != nullptr ? *elements : std::vector<pages::Fields>();
}

inline pages::Fields object(const pages::Fields& fields, std::string_view name) {
  const pages::Value* value = fields.find(name);
  const auto* found = value != nullptr ? std::get_if<pages::Fields>(value) : nullptr;
  return found != nullptr ? *found : pages::Fields();
}

/// One field of every element of a list.
inline std::vector<std::string> column(const std::vector<pages::Fields>& rows,
                                       std::string_view name) {
  std::vector<std::string> values;
  for (const pages::Fields& row : rows) values.push_back(words(row, name));
  return values;
}

inline std::vector<std::string> column(const pages::Fields& fields, std::string_view rows,
                                       std::string_view name) {
  return column(list(fields, rows), name);
}

}  // namespace codicil::test
