#include "authoring/revert_edition.h"

#include <fmt/format.h>

#include <algorithm>
#include <map>
#include <optional>
#include <set>
#include <utility>

#include "authoring/yaml_edit.h"
#include "diagnostics/failure.h"
#include "text/date.h"
#include "text/path.h"
#include "text/wording.h"

namespace codicil::authoring {

namespace {

/// What a chapter's file says that is not its text: it stays as it is now.
constexpr std::string_view kept_keys[] = {"id",        "aliases", "lead",     "reviewed",
                                          "review-by", "areas",   "audience", "amendments"};

std::string name_of_edition(const EditionId& id) {
  if (const auto day = parse_date(id)) return long_date(*day);
  const auto month = month_of_edition(id);
  return month ? long_month(*month) : id;
}

std::string with_line_ends(std::string_view lines, std::string_view ending) {
  std::string text;
  for (std::size_t at = 0; at < lines.size(); at = next_line(lines, at)) {
    text += lines.substr(at, std::min(lines.find_first_of("\r\n", at), lines.size()) - at);
    text += ending;
  }
  return text;
}

std::string read(const SourceTree& tree, const std::string& path) {
  std::optional<std::string> bytes = tree.read(path);
  if (bytes) return *std::move(bytes);
  throw Failure(FailureKind::environment, fmt::format("{} cannot be read", path));
}

/// Every id that a text's addresses end in.
std::set<std::string> anchors_of(const ChapterText& text) {
  std::set<std::string> ids;
  for (const Section& section : text.sections) ids.insert(section.id);
  for (const NumberedParagraph& paragraph : text.paragraphs) {
    if (!paragraph.id.empty()) ids.insert(paragraph.id);
  }
  return ids;
}

/// The front matter of one file, changed key by key.
class FrontMatter {
 public:
  FrontMatter(std::string path, std::string text)
      : path_(std::move(path)), text_(std::move(text)) {}

  const std::string& text() const { return text_; }

  YamlText yaml() const { return YamlText::front_matter(path_, text_); }

  /// These lines in the place of those of the key, or behind the last one; none: it goes.
  void set(std::string_view key, std::string_view lines) {
    const YamlText file = yaml();
    const std::string fitting = with_line_ends(lines, line_ending(text_));
    if (const std::optional<Range> old = file.lines_of(key)) {
      text_ = with_edits(text_, {{old->begin, old->end, fitting}});
    } else if (!fitting.empty()) {
      text_ = with_edits(text_, {file.append(fitting)});
    }
  }

  /// Adds an entry where the newest ones stand.
  void add_entry(const EditionId& edition, std::string_view kind, const std::string& details) {
    const YamlText file = yaml();
    const yaml::Node* list = file.fields().find("amendments");
    const auto entry = [&](std::size_t column) {
      const std::string space(column, ' ');
      return fmt::format("{0}- edition: {1}\n{0}  kind: {2}\n{0}  details: {3}\n", space, edition,
                         kind, yaml_scalar(details));
    };
    if (!list || list->items.empty()) return set("amendments", "amendments:\n" + entry(2));
    const std::optional<std::vector<Range>> items = file.item_lines("amendments");
    if (!items) {
      throw Failure(FailureKind::content,
                    fmt::format("the amendments of {} stand in brackets", path_),
                    "Write them one under the other, each beginning with a dash.");
    }
    const bool is_oldest_first = edition_of(list->items.front()) < edition_of(list->items.back());
    const std::size_t at = is_oldest_first ? items->back().end : items->front().begin;
    const std::string lines =
        with_line_ends(entry(indentation(text_, items->front().begin)), line_ending(text_));
    text_ = with_edits(text_, {{at, at, lines}});
  }

 private:
  static std::string edition_of(const yaml::Node& entry) {
    const yaml::Node* edition = entry.find("edition");
    return edition ? edition->text : std::string();
  }

  std::string path_;
  std::string text_;
};

class Reverter {
 public:
  explicit Reverter(const Revert& revert) : revert_(revert) {
    if (!month_of_edition(revert.edition)) {
      throw Failure(
          FailureKind::usage,
          fmt::format("{} cannot be the id of an edition", codicil::quoted(revert.edition)),
          "Write it as YYYY-MM, or as YYYY-MM-DD.");
    }
    if (revert.then.definition.content != revert.manual.definition.content) {
      throw Failure(FailureKind::content,
                    fmt::format("edition {} kept its content in another folder, {}",
                                revert.restored, codicil::quoted(revert.then.definition.content)),
                    "Restore it by hand: `git restore --source` brings its files back.");
    }
    note_former_ids();
  }

  Plan plan() {
    for (std::size_t i = 0; i < revert_.stories.size(); ++i) revert_chapter(i);
    revert_pages();
    revert_resources();
    make_notes();
    return std::move(plan_);
  }

 private:
  const Chapter* present(std::size_t story) const {
    // The stories of the present chapters stand first, in their order.
    return revert_.stories[story].is_present ? &revert_.manual.chapters[story] : nullptr;
  }

  const Chapter* former(std::size_t story) const {
    const auto place = revert_.stories[story].chapters[revert_.snapshot];
    if (!place || revert_.then.chapters[*place].is_draft()) return nullptr;
    return &revert_.then.chapters[*place];
  }

  /// Where ids of now came from: what forwards lead to now, by what they lead from.
  void note_former_ids() {
    for (std::size_t i = 0; i < revert_.stories.size(); ++i) {
      const Chapter* now = present(i);
      const Chapter* then = former(i);
      if (!now || !then) continue;
      const std::set<std::string> anchors = anchors_of(*then->text);
      for (const Forward& forward : now->text->forwards) {
        if (!anchors.contains(forward.old_id.value)) continue;
        const std::string& target = forward.target.value;
        const std::size_t mark = target.find('#');
        if (mark == std::string::npos) {
          came_from_.emplace(std::pair(now->id, target), std::pair(now->id, forward.old_id.value));
        } else {
          came_from_.emplace(std::pair(target.substr(0, mark), target.substr(mark + 1)),
                             std::pair(now->id, forward.old_id.value));
        }
      }
    }
  }

  void revert_chapter(std::size_t story) {
    const Chapter* now = present(story);
    const Chapter* then = former(story);
    if (now && now->is_draft()) now = nullptr;
    if (!then) {
      if (now && !now->is_withdrawn()) take_out(*now, !revert_.stories[story].versions.empty());
      return;
    }
    if (now && history::text_fingerprint(revert_.manual, *now) ==
                   history::text_fingerprint(revert_.then, *then))
      return;
    restore(now, *then);
  }

  /// A chapter that the edition did not have.
  void take_out(const Chapter& now, bool was_published) {
    FrontMatter file(now.path, read(revert_.files, now.path));
    file.set("status", was_published ? "status: withdrawn\n" : "status: draft\n");
    if (was_published && !has_entry(now)) {
      file.add_entry(
          revert_.edition, "withdrawn",
          fmt::format("The edition of {} did not have it.", name_of_edition(revert_.restored)));
    }
    plan_.replacements.push_back({now.path, file.text()});
  }

  void restore(const Chapter* now, const Chapter& then) {
    const std::string path = path_of(now, then);
    FrontMatter file(then.path, read(revert_.tree, then.path));
    if (now) {
      const YamlText kept = YamlText::front_matter(now->path, read(revert_.files, now->path));
      for (const std::string_view key : kept_keys) {
        const std::optional<Range> lines = kept.lines_of(key);
        file.set(key,
                 lines
                     ? std::string_view(kept.text()).substr(lines->begin, lines->end - lines->begin)
                     : std::string_view());
      }
      set_forwards(file, *now, then);
    }
    if (!now || (!has_entry(*now) && needs_entry(*now))) {
      file.add_entry(revert_.edition, "correction",
                     fmt::format("The text of the edition of {} was restored.",
                                 name_of_edition(revert_.restored)));
    }
    put(now, path, file.text());
  }

  void put(const Chapter* now, const std::string& path, const std::string& bytes) {
    if (now && now->path == path) {
      plan_.replacements.push_back({path, bytes});
      return;
    }
    if (revert_.files.read(path)) {
      throw Failure(FailureKind::content,
                    fmt::format("{} would be restored where another file stands", path),
                    "Move that one away first.");
    }
    plan_.creations.push_back({path, bytes});
    if (now) plan_.deletions.push_back(now->path);
  }

  /// In the part of then, under the name of now.
  std::string path_of(const Chapter* now, const Chapter& then) const {
    const std::string& part = revert_.then.parts[then.part].id;
    const auto& parts = revert_.manual.definition.parts;
    const bool has_part =
        std::ranges::any_of(parts, [&](const PartDefinition& one) { return one.id.value == part; });
    if (!has_part) {
      throw Failure(FailureKind::content,
                    fmt::format("{} was in the part {}, which the definition has no more",
                                then.path, codicil::quoted(part)),
                    "Bring the part back into the definition first.");
    }
    const std::string_view folder = folder_of(then.path);
    return fmt::format("{}/{}", folder, file_name_of(now ? now->path : then.path));
  }

  bool needs_entry(const Chapter& now) const {
    return std::ranges::find(revert_.without_entry, now.id) == revert_.without_entry.end();
  }

  bool has_entry(const Chapter& chapter) const {
    return std::ranges::any_of(chapter.text->amendments, [&](const Amendment& entry) {
      return entry.edition.value == revert_.edition;
    });
  }

  /// What every id that now has an address leads to, once the text is that of then.
  void set_forwards(FrontMatter& file, const Chapter& now, const Chapter& then) const {
    const std::set<std::string> anchors = anchors_of(*then.text);
    std::map<std::string, std::string> forwards;
    for (const Forward& forward : then.text->forwards)
      forwards.emplace(forward.old_id.value, forward.target.value);
    for (const Forward& forward : now.text->forwards) {
      if (!anchors.contains(forward.old_id.value))
        forwards.emplace(forward.old_id.value, forward.target.value);
    }
    for (const std::string& id : anchors_of(*now.text)) {
      if (!anchors.contains(id)) forwards[id] = successor(now.id, id);
    }
    std::string lines = forwards.empty() ? "" : "forwards:\n";
    for (const auto& [id, target] : forwards)
      lines += fmt::format("  {}: {}\n", yaml_scalar(id), yaml_scalar(target));
    file.set("forwards", lines);
  }

  std::string successor(const ChapterId& chapter, const std::string& id) const {
    const auto found = came_from_.find({chapter, id});
    if (found == came_from_.end()) return "withdrawn";
    const auto& [home, section] = found->second;
    return home == chapter ? section : fmt::format("{}#{}", home, section);
  }

  void revert_pages() {
    std::set<std::string> kept;
    for (const OrdinaryPage& page : revert_.then.pages) {
      kept.insert(page.path);
      restore_file(page.path);
    }
    for (const OrdinaryPage& page : revert_.manual.pages) {
      if (!kept.contains(page.path)) plan_.deletions.push_back(page.path);
    }
  }

  void revert_resources() {
    for (const ResourceFile& resource : revert_.then.resources) restore_file(resource.path);
  }

  void restore_file(const std::string& path) {
    std::string bytes = read(revert_.tree, path);
    const std::optional<std::string> now = revert_.files.read(path);
    if (now == bytes) return;
    (now ? plan_.replacements : plan_.creations).push_back({path, std::move(bytes)});
  }

  void make_notes() {
    if (revert_.manual.edition(revert_.edition)) return;
    const std::string& content = revert_.manual.definition.content;
    plan_.creations.push_back(
        {fmt::format("{}{}editions/{}.md", content, content.empty() ? "" : "/", revert_.edition),
         fmt::format(
             "---\nkind: interim\n---\nThis edition restores the text of the edition of {}.\n",
             name_of_edition(revert_.restored))});
  }

  using Anchor = std::pair<ChapterId, std::string>;

  const Revert& revert_;
  std::map<Anchor, Anchor> came_from_;  ///< Anchors of now, by what they were then.
  Plan plan_;
};

}  // namespace

Plan plan_revert(const Revert& revert) {
  return Reverter(revert).plan();
}

}  // namespace codicil::authoring
