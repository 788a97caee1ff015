#include "reader/chapter_keywords.h"

#include <fmt/format.h>

#include "text/wording.h"
#include "text/words.h"

namespace codicil::reader {
namespace {

/// One text, or a list of texts.
std::vector<Placed<std::string>> read_see_also(FieldReader& fields) {
  const yaml::Node* node = fields.value("see-also");
  if (node == nullptr || node->kind != yaml::Kind::scalar) return fields.texts("see-also");
  std::vector<Placed<std::string>> terms;
  if (auto term = fields.placed_text("see-also")) terms.push_back(*std::move(term));
  return terms;
}

Keyword read_keyword(FieldReader& fields) {
  Keyword keyword;
  keyword.term = fields.required_placed_text("term", "Child protection conference");
  keyword.see = fields.placed_text("see");
  keyword.section = fields.placed_text("section");
  keyword.see_also = read_see_also(fields);
  if (keyword.see && keyword.section) {
    fields.report(keyword.section->place,
                  "a keyword with `see` sends readers to another keyword and has no `section`",
                  "Take out `section`, or write `see-also` for `see`.");
    keyword.section.reset();
  }
  return keyword;
}

/// "section", "chapter", "chapter#section" or "withdrawn".
bool is_forward_target(std::string_view text) {
  const bool is_one_word = text.find_first_of(" /") == std::string_view::npos;
  const std::size_t hash = text.find('#');
  const bool has_both_sides = hash > 0 && hash + 1 != text.size();
  const bool has_one_hash = hash == text.rfind('#');
  return !text.empty() && is_one_word && has_both_sides && has_one_hash;
}

}  // namespace

std::vector<Keyword> read_keywords(FieldReader& fields, Faults& faults) {
  std::vector<Keyword> keywords;
  const yaml::Node* list = fields.list("keywords");
  if (list == nullptr) return keywords;
  for (const yaml::Node& item : list->items) {
    if (item.unreadable && item.kind != yaml::Kind::mapping) continue;
    if (item.kind == yaml::Kind::mapping) {
      FieldReader entry(item, "a keyword", faults);
      Keyword keyword = read_keyword(entry);
      entry.report_unknown_keys();
      if (!keyword.term.value.empty()) keywords.push_back(std::move(keyword));
    } else if (item.kind == yaml::Kind::scalar && !squeeze(item.text).empty()) {
      Keyword keyword;
      keyword.term = {squeeze(item.text), item.text_place};
      keywords.push_back(std::move(keyword));
    } else {
      fields.report(item.place, "an entry of `keywords` is neither a term nor a group of keys",
                    "Write `- Term` or `- {term: Term, see: Another term}`.");
    }
  }
  return keywords;
}

std::vector<Forward> read_forwards(FieldReader& fields) {
  std::vector<Forward> forwards;
  const yaml::Node* node = fields.mapping("forwards", "{old-section: new-section}");
  if (node == nullptr) return forwards;
  for (const yaml::Entry& entry : node->entries) {
    const yaml::Node& value = entry.value;
    if (value.unreadable) continue;
    const std::string target = value.kind == yaml::Kind::scalar ? squeeze(value.text) : "";
    if (is_forward_target(target)) {
      forwards.push_back({{entry.key, entry.key_place}, {target, value.text_place}});
      continue;
    }
    fields.report(
        value.is_empty() ? entry.key_place : value.place,
        target.empty() ? fmt::format("{} is forwarded to nothing", quoted(entry.key))
                       : fmt::format("{} does not say where a section went", quoted(target)),
        "Write `section`, `chapter`, `chapter#section` or `withdrawn`, with the ids of the section "
        "and the chapter.");
  }
  return forwards;
}

}  // namespace codicil::reader
