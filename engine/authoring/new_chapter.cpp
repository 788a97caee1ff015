#include "authoring/new_chapter.h"

#include <fmt/core.h>

#include <algorithm>
#include <vector>

#include "authoring/yaml_edit.h"
#include "diagnostics/failure.h"
#include "text/characters.h"
#include "text/slug.h"
#include "text/utf8.h"
#include "text/wording.h"
#include "text/words.h"

namespace codicil::authoring {

namespace {

[[noreturn]] void refuse(const std::string& message, std::string help) {
  throw Failure(FailureKind::usage, message, std::move(help));
}

const PartDefinition& part_named(const Manual& manual, const std::string& id) {
  const std::vector<PartDefinition>& parts = manual.definition.parts;
  const auto found =
      std::ranges::find(parts, id, [](const PartDefinition& part) { return part.id.value; });
  if (found != parts.end()) return *found;
  std::vector<std::string> ids;
  ids.reserve(parts.size());
  for (const PartDefinition& part : parts) ids.push_back(part.id.value);
  const std::string near = did_you_mean(id, ids);
  refuse(fmt::format("the manual has no part {}", quoted(id)),
         near.empty() ? fmt::format("Its parts are {}.", quoted_list(ids)) : near);
}

/// Ids that differ in capitals only would be one file on some machines.
bool is_same_file(std::string_view a, std::string_view b) {
  return lower_case(a) == lower_case(b);
}

void check_id(const Manual& manual, const std::string& id) {
  if (!is_id(id) || id.ends_with(".draft")) {
    const std::string meant = slug(id);
    refuse(fmt::format("{} cannot be the id of a chapter", quoted(id)),
           is_id(meant)
               ? fmt::format("Use `{}`: letters, digits, `-`, `_` and `.`.", meant)
               : "Use letters, digits, `-`, `_` and `.`, beginning with a letter or digit.");
  }
  for (const Chapter& chapter : manual.chapters) {
    if (is_same_file(chapter.id, id)) {
      refuse(fmt::format("there is a chapter `{}` already, at {}", chapter.id, chapter.path),
             "An id belongs to one chapter for ever; choose another.");
    }
    for (const Placed<std::string>& alias : chapter.text->aliases) {
      if (!is_same_file(alias.value, id)) continue;
      refuse(fmt::format("`{}` is a former id of the chapter `{}`", alias.value, chapter.id),
             "Old addresses lead there; choose another id.");
    }
  }
}

std::string title_of(const NewChapter& chapter) {
  std::string title = squeeze(chapter.title);
  if (title.empty())
    refuse("the title of the chapter is empty", "Give it with `--title \"Its Title\"`.");
  if (first_bad_utf8(title))
    refuse("the title of the chapter is not UTF-8 text", "Type it again in a UTF-8 terminal.");
  return title;
}

/// The edition that entries of a new chapter are for: the one in preparation.
std::string edition_in_preparation(const Manual& manual) {
  for (const Edition& edition : manual.editions) {
    if (!edition.is_published()) return edition.id;
  }
  return "YYYY-MM";
}

std::string chapter_file(const std::string& title, const std::string& edition) {
  return fmt::format(R"file(---
title: {0}

# Lines that begin with # are hints. Take the # and the space behind it away where you need one.
# The page shows the boxes in this order, each only where it is filled.

# status: draft            # while nobody is to see this chapter yet
# scope: Whom the chapter is for, and when it applies.
# definitions: |
#   **Word**: what it means here.
# timescales: |
#   - Within one working day: what must have happened.
# related-chapters: [id-of-another-chapter]
# related: ["[Name of a page elsewhere](https://www.example.org/)"]
# sources: [id-of-a-source-in-the-definition]
# note: Anything that readers must see first.
# keywords:
#   - A word to look up
#   - {{term: Another word, see: A word to look up}}
# lead: The group or role that looks after the chapter
# reviewed: YYYY-MM
# review-by: YYYY-MM

# What each edition changes in this chapter. Entries stay here for ever; new ones are added.
# amendments:
#   - edition: {1}
#     kind: new
#     details: What the chapter is for, in a sentence for those who know the manual.
---
)file",
                     yaml_scalar(title), edition);
}

/// The list of chapters of a part, where the definition has one.
const yaml::Node* chapter_list(const YamlText& definition, const std::string& part) {
  const yaml::Node* parts = definition.fields().find("parts");
  if (parts == nullptr) return nullptr;
  for (const yaml::Node& entry : parts->items) {
    const yaml::Node* id = entry.find("id");
    if (id == nullptr || id->text != part) continue;
    const yaml::Node* list = entry.find("chapters");
    return list != nullptr && list->kind == yaml::Kind::sequence ? list : nullptr;
  }
  return nullptr;
}

}  // namespace

Plan plan_new_chapter(const Manual& manual, std::string_view definition,
                      const NewChapter& chapter) {
  const PartDefinition& part = part_named(manual, chapter.part);
  check_id(manual, chapter.id);
  const std::string& content = manual.definition.content;
  const std::string path =
      fmt::format("{}{}{}/{}.md", content, content.empty() ? "" : "/", part.id.value, chapter.id);
  Plan plan;
  plan.creations.push_back({path, chapter_file(title_of(chapter), edition_in_preparation(manual))});

  const bool is_listed =
      std::ranges::any_of(part.chapters, [&](const auto& id) { return id.value == chapter.id; });
  const YamlText text = YamlText::whole(manual.definition.path, std::string(definition));
  const yaml::Node* list = is_listed ? nullptr : chapter_list(text, part.id.value);
  if (list != nullptr) {
    plan.replacements.push_back(
        {manual.definition.path, with_edits(text.text(), {text.add_item(*list, chapter.id)})});
  }
  return plan;
}

}  // namespace codicil::authoring
