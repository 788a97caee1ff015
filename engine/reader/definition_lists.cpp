#include "reader/definition_lists.h"

#include <fmt/format.h>

#include <map>
#include <set>

#include "text/wording.h"

namespace codicil::reader {
namespace {

/// Reports what stands twice; `noun` is what it is: "a part".
class Once {
 public:
  Once(FieldReader& fields, std::string noun) : fields_(fields), noun_(std::move(noun)) {}

  /// False where the id was there before.
  bool check(const Placed<std::string>& id) {
    if (id.value.empty()) return false;
    const auto [first, is_new] = lines_.emplace(id.value, id.place.line);
    if (is_new) return true;
    fields_.report(id.place,
                   fmt::format("{} is the id of {} on line {} already", quoted(id.value), noun_,
                               first->second),
                   "Choose another id for one of the two.");
    return false;
  }

 private:
  FieldReader& fields_;
  std::string noun_;
  std::map<std::string, std::uint32_t> lines_;
};

std::vector<std::string> values_of(std::vector<Placed<std::string>> texts) {
  std::vector<std::string> values;
  values.reserve(texts.size());
  for (auto& text : texts) values.push_back(std::move(text.value));
  return values;
}

/// Folders of the content that are no parts.
bool is_reserved(std::string_view id) {
  return id == "pages" || id == "editions" || id == "resources";
}

SourceWork read_source(FieldReader& entry) {
  SourceWork source;
  source.id = entry.required_id("id", "working-together");
  source.title = entry.required_text("title", "Working Together to Safeguard Children");
  source.version = entry.text("version");
  source.url = entry.url("url");
  source.written_as = values_of(entry.texts("written-as"));
  source.quick_link = entry.text("quick-link");
  source.superseded_by = entry.id("superseded-by");
  return source;
}

/// Reports and drops a `superseded-by` that names no source of the list.
void check_successors_exist(FieldReader& fields, std::vector<SourceWork>& sources) {
  std::set<std::string> ids;
  for (const SourceWork& source : sources) ids.insert(source.id.value);
  for (SourceWork& source : sources) {
    if (!source.superseded_by || ids.contains(source.superseded_by->value)) continue;
    const Placed<std::string>& successor = *source.superseded_by;
    fields.report(successor.place,
                  fmt::format("{} is not a source of this manual", quoted(successor.value)),
                  did_you_mean(successor.value, {ids.begin(), ids.end()}));
    source.superseded_by.reset();
  }
}

/// Reports circles of `superseded-by`, and drops the link that closes each, so that the way to the
/// newest source always ends. All successors exist.
void check_successors_end(FieldReader& fields, std::vector<SourceWork>& sources) {
  std::map<std::string, std::size_t> by_id;
  for (std::size_t i = 0; i < sources.size(); ++i) by_id.emplace(sources[i].id.value, i);
  std::vector<std::size_t> walk_of(sources.size());  // the number of the walk that came by; 0: none
  for (std::size_t walk = 1; walk <= sources.size(); ++walk) {
    std::size_t at = walk - 1;
    while (walk_of[at] == 0) {
      walk_of[at] = walk;
      auto& successor = sources[at].superseded_by;
      if (!successor) break;
      const std::size_t next = by_id.at(successor->value);
      if (walk_of[next] == walk) {
        fields.report(successor->place,
                      next == at
                          ? fmt::format("{} is superseded by itself", quoted(successor->value))
                          : fmt::format("{} and {} are each superseded by the other in the end",
                                        quoted(sources[at].id.value), quoted(successor->value)),
                      "Take `superseded-by` out of the newest of these sources.");
        successor.reset();
        break;
      }
      at = next;
    }
  }
}

/// `noun` is "area" or "audience".
std::vector<Group> read_groups(FieldReader& fields, std::string_view key, std::string_view noun,
                               std::string_view example) {
  std::vector<Group> groups;
  Once once(fields, fmt::format("the {}", noun));
  fields.for_each_mapping(key, fmt::format("an {}", noun), example, [&](FieldReader& entry) {
    const auto id = entry.required_id("id", "police");
    std::string title = entry.required_text("title", "Police");
    if (once.check(id)) groups.push_back({id.value, std::move(title)});
  });
  return groups;
}

}  // namespace

std::vector<PartDefinition> read_parts(FieldReader& fields) {
  std::vector<PartDefinition> parts;
  constexpr std::string_view example = "{id: core-procedures, title: Core Procedures}";
  if (!fields.require("parts", fmt::format("[{}]", example))) return parts;
  Once once(fields, "the part");
  std::map<std::string, std::string> parts_by_label;
  fields.for_each_mapping("parts", "a part", example, [&](FieldReader& entry) {
    PartDefinition part;
    part.id = entry.required_id("id", "core-procedures");
    part.title = entry.required_text("title", "Core Procedures");
    const auto label = entry.placed_text("label");
    part.chapters = entry.ids("chapters");
    if (is_reserved(part.id.value)) {
      entry.report(
          part.id.place,
          fmt::format("{} is a folder of every manual and cannot be a part", quoted(part.id.value)),
          "Choose another id, and name the part's folder by it.");
      return;
    }
    if (label) {
      part.label = label->value;
      const auto [first, is_new] = parts_by_label.emplace(part.label, part.id.value);
      if (!is_new) {
        entry.report(label->place,
                     fmt::format("{} is the label of the part {} already", quoted(part.label),
                                 quoted(first->second)),
                     "Give each part a label of its own, or none.");
      }
    }
    if (once.check(part.id)) parts.push_back(std::move(part));
  });
  return parts;
}

std::vector<SourceWork> read_sources(FieldReader& fields) {
  std::vector<SourceWork> sources;
  Once once(fields, "the source");
  constexpr std::string_view example = "{id: working-together, title: Working Together}";
  fields.for_each_mapping("sources", "a source", example, [&](FieldReader& entry) {
    SourceWork source = read_source(entry);
    if (once.check(source.id)) sources.push_back(std::move(source));
  });
  check_successors_exist(fields, sources);
  check_successors_end(fields, sources);
  return sources;
}

std::vector<Term> read_terms(FieldReader& fields) {
  std::vector<Term> terms;
  constexpr std::string_view example = "{old: UK Border Agency, new: UK Visas and Immigration}";
  fields.for_each_mapping("terms", "a term", example, [&](FieldReader& entry) {
    Term term;
    term.old_wording = entry.required_text("old", "UK Border Agency");
    term.new_wording = entry.required_text("new", "UK Visas and Immigration");
    term.since = entry.month("since");
    term.place = entry.place();
    if (!term.old_wording.empty()) terms.push_back(std::move(term));
  });
  return terms;
}

std::vector<Group> read_areas(FieldReader& fields) {
  return read_groups(fields, "areas", "area", "{id: leicester, title: Leicester}");
}

std::vector<Group> read_audiences(FieldReader& fields) {
  return read_groups(fields, "audiences", "audience", "{id: police, title: Police}");
}

}  // namespace codicil::reader
