#include "authoring/carry_over.h"

#include <fmt/core.h>

#include <algorithm>
#include <optional>
#include <string>
#include <utility>

#include "diagnostics/failure.h"
#include "text/words.h"

namespace codicil::authoring {

namespace {

using Nodes = std::vector<yaml::Node>;

/// The items of a list; none where there is no list.
const Nodes& items_of(const YamlText& yaml, std::string_view key) {
  static const Nodes none;
  const yaml::Node* list = yaml.fields().find(key);
  return list == nullptr ? none : list->items;
}

std::string words_of(const yaml::Node& entry, std::string_view key, std::string_view absent = {}) {
  const yaml::Node* value = entry.find(key);
  return value == nullptr ? std::string(absent) : squeeze(value->text);
}

bool is_for_the_same(const yaml::Node& a, const yaml::Node& b) {
  return words_of(a, "edition") == words_of(b, "edition") &&
         words_of(a, "kind", "updated") == words_of(b, "kind", "updated");
}

/// True for entries that readers could not tell apart; approvals and the like are not shown.
bool reads_the_same(const yaml::Node& a, const yaml::Node& b) {
  return is_for_the_same(a, b) && words_of(a, "details") == words_of(b, "details") &&
         words_of(a, "action") == words_of(b, "action");
}

/// For each entry of the chapter the one of the draft that stands for it, or nothing.
std::vector<std::optional<std::size_t>> match(const Nodes& chapter, const Nodes& draft,
                                              const Manual& manual) {
  std::vector<std::optional<std::size_t>> matches(chapter.size());
  std::vector<bool> is_taken(draft.size());
  const auto take = [&](std::size_t i, auto is_match) {
    for (std::size_t k = 0; k < draft.size() && !matches[i]; ++k) {
      if (is_taken[k] || !is_match(chapter[i], draft[k])) continue;
      matches[i] = k;
      is_taken[k] = true;
    }
  };
  for (std::size_t i = 0; i < chapter.size(); ++i) take(i, reads_the_same);
  for (std::size_t i = 0; i < chapter.size(); ++i) {
    const Edition* edition = manual.edition(words_of(chapter[i], "edition"));
    const bool is_published = edition != nullptr && edition->is_published();
    if (!is_published) take(i, is_for_the_same);
  }
  return matches;
}

/// Lines with their dash at `column`, and ended as the draft's are.
std::string moved(std::string_view lines, std::size_t column, std::string_view ending) {
  const std::size_t before = indentation(lines, 0);
  std::string result;
  for (std::size_t at = 0; at < lines.size(); at = next_line(lines, at)) {
    std::string_view line = lines.substr(at, lines.find_first_of("\r\n", at) - at);
    const std::size_t spaces = std::min(indentation(line, 0), line.size());
    const bool is_blank = spaces == line.size();
    line.remove_prefix(std::min(spaces, before));
    if (!is_blank) result.append(column, ' ').append(line);
    result += ending;
  }
  return result;
}

std::string_view part(const YamlText& yaml, Range range) {
  return std::string_view(yaml.text()).substr(range.begin, range.end - range.begin);
}

std::vector<Range> lines_of_items(const YamlText& yaml, std::string_view path) {
  std::optional<std::vector<Range>> items = yaml.item_lines("amendments");
  if (items) return *std::move(items);
  throw Failure(FailureKind::content,
                fmt::format("the amendments of the {} stand in brackets", path),
                "Write them one under the other, each beginning with a dash, and adopt again.");
}

/// Takes the entry out, which is empty, where there is one; `lines` come in its place.
CarriedOver begin_anew(const YamlText& draft, std::string_view key, std::string lines) {
  const std::optional<Range> empty = draft.lines_of(key);
  if (!empty) return {{}, std::move(lines)};
  return {{{empty->begin, empty->end, {}}}, std::move(lines)};
}

/// Where in the draft an entry of the chapter belongs: beside the neighbours that it had.
std::size_t point_for(std::size_t entry, const std::vector<std::optional<std::size_t>>& matches,
                      const std::vector<Range>& draft_lines, const Nodes& chapter) {
  for (std::size_t next = entry + 1; next < matches.size(); ++next) {
    if (matches[next]) return draft_lines[*matches[next]].begin;
  }
  for (std::size_t previous = entry; previous-- > 0;) {
    if (matches[previous]) return draft_lines[*matches[previous]].end;
  }
  const bool is_oldest_first =
      words_of(chapter.front(), "edition") < words_of(chapter.back(), "edition");
  return is_oldest_first ? draft_lines.front().begin : draft_lines.back().end;
}

}  // namespace

CarriedOver carry_amendments(const YamlText& chapter, const YamlText& draft, const Manual& manual) {
  const Nodes& published = items_of(chapter, "amendments");
  const Nodes& drafted = items_of(draft, "amendments");
  const auto matches = match(published, drafted, manual);
  if (std::ranges::all_of(matches, [](const auto& found) { return found.has_value(); })) return {};

  const std::vector<Range> lines = lines_of_items(chapter, "chapter");
  const std::string ending(line_ending(draft.text()));
  if (drafted.empty()) {
    std::string all = "amendments:" + ending;
    for (const Range& item : lines) all += moved(part(chapter, item), 2, ending);
    return begin_anew(draft, "amendments", std::move(all));
  }
  const std::vector<Range> draft_lines = lines_of_items(draft, "draft");
  const std::size_t column = indentation(draft.text(), draft_lines.front().begin);
  std::vector<Edit> edits;
  for (std::size_t i = 0; i < published.size(); ++i) {
    if (matches[i]) continue;
    const std::size_t at = point_for(i, matches, draft_lines, published);
    edits.push_back({at, at, moved(part(chapter, lines[i]), column, ending)});
  }
  return {std::move(edits), {}};
}

CarriedOver carry_forwards(const YamlText& chapter, const YamlText& draft) {
  const yaml::Node* published = chapter.fields().find("forwards");
  const yaml::Node* drafted = draft.fields().find("forwards");
  if (published == nullptr || published->entries.empty()) return {};
  const bool has_some = drafted != nullptr && !drafted->entries.empty();
  const std::string ending(line_ending(draft.text()));
  std::vector<Edit> edits;
  std::string lines = "forwards:" + ending;
  for (const yaml::Entry& forward : published->entries) {
    if (has_some && drafted->find(forward.key) == nullptr) {
      edits.push_back(draft.add_entry(*drafted, forward.key, forward.value.text));
    }
    lines += fmt::format("  {}: {}{}", yaml_scalar(forward.key), yaml_scalar(forward.value.text),
                         ending);
  }
  if (has_some) return {std::move(edits), {}};
  return begin_anew(draft, "forwards", std::move(lines));
}

CarriedOver carry_aliases(const YamlText& chapter, const YamlText& draft) {
  const Nodes& published = items_of(chapter, "aliases");
  const Nodes& drafted = items_of(draft, "aliases");
  if (published.empty()) return {};
  std::vector<Edit> edits;
  std::string list;
  for (const yaml::Node& alias : published) {
    const bool is_there =
        std::ranges::find(drafted, alias.text, &yaml::Node::text) != drafted.end();
    if (!drafted.empty() && !is_there) {
      edits.push_back(draft.add_item(*draft.fields().find("aliases"), yaml_scalar(alias.text)));
    }
    list += (list.empty() ? "" : ", ") + yaml_scalar(alias.text);
  }
  if (!drafted.empty()) return {std::move(edits), {}};
  return begin_anew(draft, "aliases",
                    fmt::format("aliases: [{}]{}", list, line_ending(draft.text())));
}

CarriedOver carry_id(const YamlText& chapter, const YamlText& draft, std::string_view stem) {
  const yaml::Node* id = chapter.fields().find("id");
  if (id == nullptr || id->is_empty() || id->text == stem || draft.fields().find("id") != nullptr)
    return {};
  return {{}, fmt::format("id: {}{}", yaml_scalar(id->text), line_ending(draft.text()))};
}

}  // namespace codicil::authoring
