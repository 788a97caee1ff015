#include "site/field_scope.h"

#include <fmt/core.h>

#include <algorithm>
#include <utility>
#include <variant>

#include "text/wording.h"
#include "text/words.h"

namespace codicil::site {

namespace {

using pages::Fields;
using pages::Value;

std::vector<std::string> parts_of(std::string_view name) {
  std::vector<std::string> parts;
  for (std::size_t begin = 0; begin <= name.size();) {
    const std::size_t end = std::min(name.find('.', begin), name.size());
    parts.emplace_back(name.substr(begin, end - begin));
    begin = end + 1;
  }
  return parts;
}

std::vector<std::string> names_of(const Fields& fields) {
  std::vector<std::string> names;
  for (const auto& [name, value] : fields.values()) names.push_back(name);
  return names;
}

/// `name` ends in `missing`; `in_reach` are the names that could have stood there, those of `here`
/// first of all.
NameFault no_such_field(std::string_view name, const std::string& missing,
                        const std::vector<std::string>& in_reach,
                        const std::vector<std::string>& here) {
  const std::string near = nearest(missing, in_reach);
  std::string help;
  if (!near.empty()) {
    help = fmt::format("Write `{}{}`.", name.substr(0, name.rfind(missing)), near);
  } else if (!here.empty()) {
    help = fmt::format("The fields here are {}.", quoted_list(here));
  }
  return {fmt::format("there is no field `{}`", name), std::move(help)};
}

NameFault no_fields(std::string_view name, const std::string& owner) {
  return {
      fmt::format("`{}` has no fields of its own, so there is no `{}`", owner, name),
      fmt::format("Where it is a list, name the field between `{{{{#{0}}}}}` and `{{{{/{0}}}}}`.",
                  owner)};
}

FoundField failed(NameFault fault) {
  return {nullptr, 0, {}, std::move(fault)};
}

}  // namespace

FoundField FieldScope::find(std::string_view name) const {
  std::vector<std::string> names = parts_of(name);
  for (std::size_t depth = objects_.size(); depth-- > 0;) {
    const Fields* object = objects_[depth];
    if (object == &unknown_) return {};
    const Value* value = object == nullptr ? nullptr : object->find(names.front());
    if (value == nullptr) continue;
    for (std::size_t i = 1; i < names.size(); ++i) {
      object = std::get_if<Fields>(value);
      if (object == nullptr) return failed(no_fields(name, names[i - 1]));
      value = object->find(names[i]);
      if (value == nullptr)
        return failed(no_such_field(name, names[i], names_of(*object), names_of(*object)));
    }
    return {value, depth, std::move(names), {}};
  }
  return nowhere(name, names.front());
}

FoundField FieldScope::nowhere(std::string_view name, const std::string& first) const {
  std::vector<std::string> in_reach;
  std::vector<std::string> here;
  for (auto object = objects_.rbegin(); object != objects_.rend(); ++object) {
    if (*object == nullptr) continue;
    const std::vector<std::string> names = names_of(**object);
    if (here.empty()) here = names;
    in_reach.insert(in_reach.end(), names.begin(), names.end());
  }
  return failed(no_such_field(name, first, in_reach, here));
}

void FieldScope::enter(const Value* value) {
  if (value == nullptr) return objects_.push_back(&unknown_);
  const auto* list = std::get_if<std::vector<Fields>>(value);
  const bool has_element = list != nullptr && !list->empty();
  objects_.push_back(has_element ? &list->front() : std::get_if<Fields>(value));
}

std::optional<NameFault> fault_of_printing(std::string_view name, const Value& value,
                                           bool as_html) {
  if (std::holds_alternative<bool>(value)) {
    return NameFault{
        fmt::format("`{}` is yes or no and has no words to print", name),
        fmt::format("Write `{{{{#{0}}}}}…{{{{/{0}}}}}` around what it decides.", name)};
  }
  if (std::holds_alternative<std::vector<Fields>>(value)) {
    return NameFault{
        fmt::format("`{}` is a list and has no words to print", name),
        fmt::format(
            "Write `{{{{#{0}}}}}…{{{{/{0}}}}}`: what stands between is repeated for every element.",
            name)};
  }
  if (const auto* fields = std::get_if<Fields>(&value)) {
    return NameFault{fmt::format("`{}` has fields of its own and no words to print", name),
                     fmt::format("Name one of its fields: {}.", quoted_list(names_of(*fields)))};
  }
  if (std::holds_alternative<Html>(value) && !as_html) {
    return NameFault{fmt::format("`{}` is HTML, and two braces would show its tags as text", name),
                     fmt::format("Write `{{{{{{{}}}}}}}`.", name)};
  }
  if (std::holds_alternative<std::string>(value) && as_html) {
    return NameFault{
        fmt::format("`{}` is plain text, and its `<` and `&` would be taken for HTML", name),
        fmt::format("Write `{{{{{}}}}}`.", name)};
  }
  return std::nullopt;
}

}  // namespace codicil::site
