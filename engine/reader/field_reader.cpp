#include "reader/field_reader.h"

#include <fmt/format.h>

#include <algorithm>
#include <set>

#include "reader/date_words.h"
#include "reader/scalar_places.h"
#include "text/path.h"
#include "text/slug.h"
#include "text/wording.h"
#include "text/words.h"

namespace codicil::reader {
namespace {

void add(Faults& faults, Place place, std::string message, std::string help = {}) {
  faults.push_back(
      diagnose(Code::front_matter_invalid, place, std::move(message), std::move(help)));
}

/// A text as it can stand in a list on one line.
std::string as_list_entry(std::string_view text) {
  std::string entry = squeeze(text);
  if (entry.find_first_of("[]{}:#\"'&*!|>%@`") == std::string::npos) return entry;
  std::string quoted_entry = "\"";
  for (const char c : entry) {
    if (c == '"' || c == '\\') quoted_entry += '\\';
    quoted_entry += c;
  }
  return quoted_entry + '"';
}

/// What is there instead of what was wanted.
std::string_view described(const yaml::Node& node) {
  switch (node.kind) {
    case yaml::Kind::scalar:
      return "a text";
    case yaml::Kind::sequence:
      return "a list";
    case yaml::Kind::mapping:
      return "a group of keys";
  }
  return {};
}

bool is_blank(const yaml::Node& node) {
  return node.items.empty() && node.entries.empty() && squeeze(node.text).empty();
}

/// An id as an author may have meant it: the stem of a path, or the text in the form of an id.
std::string id_meant(std::string_view text) {
  const std::string_view path = text.substr(0, text.find('#'));
  std::string meant(stem_of(path));
  if (!is_id(meant)) meant = slug(squeeze(meant));
  return is_id(meant) ? meant : std::string();
}

}  // namespace

bool check_id(const Placed<std::string>& text, Faults& faults) {
  if (is_id(text.value)) return true;
  const std::string meant = id_meant(text.value);
  if (text.value.find(';') != std::string::npos) {
    std::string commas = text.value;
    std::ranges::replace(commas, ';', ',');
    add(faults, text.place, fmt::format("{} is not an id", quoted(text.value)),
        fmt::format("Write commas between ids: {}.", quoted(commas)));
    return false;
  }
  add(faults, text.place, fmt::format("{} is not an id", quoted(text.value)),
      meant.empty()
          ? "An id begins with a letter or digit and has only letters, digits, `-`, `_` and `.`."
          : fmt::format("An id has no spaces and no other signs than `-`, `_` and `.`; write {}.",
                        quoted(meant)));
  return false;
}

FieldReader::FieldReader(const yaml::Node& mapping, std::string owner, Faults& faults)
    : mapping_(mapping),
      owner_(std::move(owner)),
      faults_(faults),
      forgives_missing_(mapping.unreadable) {}

Place FieldReader::key_place(std::string_view key) const {
  const auto found = std::ranges::find(mapping_.entries, key, &yaml::Entry::key);
  return found == mapping_.entries.end() ? mapping_.place : found->key_place;
}

const yaml::Node* FieldReader::value(std::string_view key) {
  if (std::ranges::find(known_, key) == known_.end()) known_.emplace_back(key);
  const yaml::Node* node = mapping_.find(key);
  const bool is_lost = node != nullptr && node->unreadable && node->kind == yaml::Kind::scalar;
  return node == nullptr || node->is_empty() || is_lost ? nullptr : node;
}

bool FieldReader::require(std::string_view key, std::string_view example) {
  const yaml::Node* node = value(key);
  if (node != nullptr && !is_blank(*node)) return true;
  const yaml::Node* written = mapping_.find(key);
  if (written != nullptr && written->unreadable) return false;
  std::string help = fmt::format("Write, for example, `{}: {}`.", key, example);
  if (written != nullptr) {
    report(key_place(key), fmt::format("{} is empty, and {} needs it", quoted(key), owner_),
           std::move(help));
  } else if (!forgives_missing_) {
    report(mapping_.place, missing_key(key), std::move(help));
  }
  return false;
}

std::optional<Placed<std::string>> FieldReader::text_of(std::string_view key,
                                                        const yaml::Node& node) {
  if (node.kind != yaml::Kind::scalar) {
    if (!node.unreadable) report_not_text(key, node);
    return std::nullopt;
  }
  std::string text = squeeze(node.text);
  if (text.empty()) return std::nullopt;
  const std::size_t first = node.text.find_first_not_of(" \t\r\n");
  return Placed<std::string>{std::move(text), node.place_of(std::min(first, node.text.size()))};
}

std::optional<Placed<std::string>> FieldReader::placed_text(std::string_view key) {
  const yaml::Node* node = value(key);
  return node == nullptr ? std::nullopt : text_of(key, *node);
}

std::string FieldReader::text(std::string_view key) {
  auto found = placed_text(key);
  return found ? std::move(found->value) : std::string();
}

Placed<std::string> FieldReader::required_placed_text(std::string_view key,
                                                      std::string_view example) {
  if (!require(key, example)) return {{}, key_place(key)};
  return placed_text(key).value_or(Placed<std::string>{{}, key_place(key)});
}

std::string FieldReader::required_text(std::string_view key, std::string_view example) {
  return required_placed_text(key, example).value;
}

const yaml::Node* FieldReader::list(std::string_view key) {
  const yaml::Node* node = value(key);
  if (node == nullptr || node->kind == yaml::Kind::sequence) return node;
  if (!node->unreadable) report_not_list(key, *node);
  return nullptr;
}

std::vector<Placed<std::string>> FieldReader::texts(std::string_view key) {
  std::vector<Placed<std::string>> found;
  const yaml::Node* node = list(key);
  if (node == nullptr) return found;
  found.reserve(node->items.size());
  for (const yaml::Node& item : node->items) {
    if (item.unreadable) continue;
    if (item.kind != yaml::Kind::scalar) {
      report(item.place,
             fmt::format("an entry of {} is one text, and {} stands here", quoted(key),
                         described(item)),
             "Put the text in quotes if it contains a colon, a comma or brackets.");
    } else if (auto text = text_of(key, item)) {
      found.push_back(*std::move(text));
    } else {
      report(item.place, fmt::format("an entry of {} is empty", quoted(key)),
             "Write its text, or take the entry out.");
    }
  }
  return found;
}

std::vector<Placed<std::string>> FieldReader::ids(std::string_view key) {
  std::vector<Placed<std::string>> found = texts(key);
  std::erase_if(found, [&](const Placed<std::string>& id) { return !check_id(id, faults_); });
  report_repeated(found, key);
  return found;
}

/// And drops them.
void FieldReader::report_repeated(std::vector<Placed<std::string>>& ids, std::string_view key) {
  std::set<std::string> seen;
  std::erase_if(ids, [&](const Placed<std::string>& id) {
    if (seen.insert(id.value).second) return false;
    report(id.place, fmt::format("{} stands twice in {}", quoted(id.value), quoted(key)),
           "Take one of them out.");
    return true;
  });
}

std::vector<Placed<std::string>> FieldReader::group_ids(std::string_view key) {
  const yaml::Node* node = value(key);
  const bool is_text = node != nullptr && node->kind == yaml::Kind::scalar && !node->unreadable;
  const bool is_title = is_text && !is_id(squeeze(node->text)) && !node->text.starts_with('-');
  if (is_title) {
    auto title = text_of(key, *node);
    return title ? std::vector{*std::move(title)} : std::vector<Placed<std::string>>();
  }
  std::vector<Placed<std::string>> found = texts(key);
  report_repeated(found, key);
  return found;
}

std::optional<Placed<std::string>> FieldReader::id(std::string_view key) {
  auto found = placed_text(key);
  if (found && !check_id(*found, faults_)) return std::nullopt;
  return found;
}

Placed<std::string> FieldReader::required_id(std::string_view key, std::string_view example) {
  Placed<std::string> found = required_placed_text(key, example);
  if (!found.value.empty() && !check_id(found, faults_)) found.value.clear();
  return found;
}

bool FieldReader::truth(std::string_view key) {
  const auto found = placed_text(key);
  if (!found || found->value == "false") return false;
  if (found->value == "true") return true;
  report(found->place, fmt::format("{} is neither `true` nor `false`", quoted(found->value)),
         fmt::format("Write `{}: true` or `{}: false`.", key, key));
  return false;
}

std::optional<Date> FieldReader::date(std::string_view key) {
  const auto found = placed_text(key);
  if (!found) return std::nullopt;
  if (const auto date = parse_date(found->value)) return date;
  const auto meant = date_meant(found->value);
  report(found->place,
         fmt::format("{} is not a day; a date is written 2026-02-28", quoted(found->value)),
         meant ? fmt::format("Write `{}: {}`.", key, iso(*meant)) : std::string());
  return std::nullopt;
}

std::optional<Month> FieldReader::month(std::string_view key) {
  const auto found = placed_text(key);
  if (!found) return std::nullopt;
  if (const auto month = parse_month(found->value)) return month;
  const auto meant = month_meant(found->value);
  report(found->place,
         fmt::format("{} is not a month; a month is written 2026-02", quoted(found->value)),
         meant ? fmt::format("Write `{}: {}`.", key, iso(*meant)) : std::string());
  return std::nullopt;
}

std::optional<Placed<std::string>> FieldReader::date_or_month(std::string_view key) {
  auto found = placed_text(key);
  if (!found || parse_date(found->value) || parse_month(found->value)) return found;
  const auto day = date_meant(found->value);
  const auto month = month_meant(found->value);
  std::string help;
  if (day || month) help = fmt::format("Write `{}: {}`.", key, day ? iso(*day) : iso(*month));
  report(found->place,
         fmt::format("{} is neither a day nor a month; write 2026-02-28 or 2026-02",
                     quoted(found->value)),
         std::move(help));
  return std::nullopt;
}

std::string FieldReader::url(std::string_view key) {
  auto found = placed_text(key);
  if (!found) return {};
  const std::string& url = found->value;
  for (const std::string_view scheme : {"https://", "http://"}) {
    const bool has_host = url.size() > scheme.size() && url[scheme.size()] != '/';
    if (url.starts_with(scheme) && has_host && url.find(' ') == std::string::npos) return url;
  }
  const bool is_bare_host = url.starts_with("www.") && url.find(' ') == std::string::npos;
  report(found->place,
         fmt::format("{} is not a web address; one begins with https:// or http://", quoted(url)),
         is_bare_host ? fmt::format("Write `{}: https://{}`.", key, url)
                      : fmt::format("Write the whole address, for example "
                                    "`{}: https://www.example.org/`.",
                                    key));
  return {};
}

std::optional<std::size_t> FieldReader::choice(std::string_view key, std::string_view noun,
                                               const Names& names) {
  const auto found = placed_text(key);
  if (!found) return std::nullopt;
  const auto name = std::ranges::find(names, found->value);
  if (name != names.end()) return static_cast<std::size_t>(name - names.begin());
  std::string help = did_you_mean(found->value, names);
  if (!help.empty()) help += ' ';
  help += fmt::format("It is one of {}.", quoted_list(names, "or"));
  report(found->place, fmt::format("{} is not {}", quoted(found->value), noun), std::move(help));
  return std::nullopt;
}

Document FieldReader::markdown(std::string_view key) {
  const yaml::Node* node = value(key);
  if (node == nullptr) return {};
  if (node->kind != yaml::Kind::scalar) {
    if (!node->unreadable) report_not_text(key, *node);
    return {};
  }
  return read_markdown(*node, faults_);
}

const yaml::Node* FieldReader::mapping(std::string_view key, std::string_view example) {
  const yaml::Node* node = value(key);
  if (node == nullptr || node->kind == yaml::Kind::mapping) return node;
  if (node->unreadable) return nullptr;
  report(node->place,
         fmt::format("{} has keys of its own, and {} stands here", quoted(key), described(*node)),
         fmt::format("Write, for example, `{}: {}`.", key, example));
  return nullptr;
}

void FieldReader::with_mapping(std::string_view key, const std::string& owner,
                               std::string_view example,
                               const std::function<void(FieldReader&)>& read) {
  const yaml::Node* node = mapping(key, example);
  if (node == nullptr) return;
  FieldReader fields(*node, owner, faults_);
  read(fields);
  fields.report_unknown_keys();
}

void FieldReader::for_each_mapping(std::string_view key, const std::string& owner,
                                   std::string_view example,
                                   const std::function<void(FieldReader&)>& read) {
  const yaml::Node* node = list(key);
  if (node == nullptr) return;
  for (const yaml::Node& item : node->items) {
    if (item.kind != yaml::Kind::mapping) {
      if (item.unreadable) continue;
      report(item.place,
             item.is_empty() ? fmt::format("an entry of {} is empty", quoted(key))
                             : fmt::format("an entry of {} has keys of its own, and {} stands here",
                                           quoted(key), described(item)),
             fmt::format("Write, for example, `- {}`.", example));
      continue;
    }
    FieldReader fields(item, owner, faults_);
    read(fields);
    fields.report_unknown_keys();
  }
}

void FieldReader::report(Place place, std::string message, std::string help) {
  add(faults_, place, std::move(message), std::move(help));
}

void FieldReader::report_unknown_keys() {
  for (const yaml::Entry& entry : mapping_.entries) {
    if (std::ranges::find(known_, entry.key) != known_.end()) continue;
    std::string help = did_you_mean(entry.key, known_);
    forget_missing_key(nearest(entry.key, known_));
    if (help.empty()) help = fmt::format("The keys of {} are {}.", owner_, quoted_list(known_));
    faults_.push_back(diagnose(Code::front_matter_unknown_key, entry.key_place,
                               fmt::format("{} is not a key of {}", quoted(entry.key), owner_),
                               std::move(help)));
  }
}

/// That a key is missing only follows from its being misspelt.
void FieldReader::forget_missing_key(std::string_view key) {
  std::erase_if(faults_, [&](const Diagnostic& fault) {
    return fault.location.place == mapping_.place && fault.message == missing_key(key);
  });
}

std::string FieldReader::missing_key(std::string_view key) const {
  return fmt::format("{} needs the key {}", owner_, quoted(key));
}

void FieldReader::report_not_text(std::string_view key, const yaml::Node& node) {
  std::string help = "Put the text in quotes.";
  if (node.kind == yaml::Kind::sequence) {
    const bool has_one = node.items.size() == 1 && node.items[0].kind == yaml::Kind::scalar;
    help = has_one ? fmt::format("Write {}, without the brackets or the dash.",
                                 quoted(fmt::format("{}: {}", key, node.items[0].text)))
                   : "Keep one of its entries, without brackets or dashes.";
  }
  report(node.place,
         fmt::format("{} is one text, and {} stands here", quoted(key), described(node)),
         std::move(help));
}

void FieldReader::report_not_list(std::string_view key, const yaml::Node& node) {
  const std::string text = node.kind == yaml::Kind::scalar ? squeeze(node.text) : std::string();
  if (text.size() > 1 && text[0] == '-' && text[1] != '-' && text[1] != ' ') {
    const std::string first = text.substr(1, text.find(" -") - 1);
    return report(node.place,
                  fmt::format("no space stands behind the dash of {}", quoted("-" + first)),
                  fmt::format("Write {}, and so for each entry.", quoted("- " + first)));
  }
  report(
      node.place, fmt::format("{} is a list, and {} stands here", quoted(key), described(node)),
      node.kind == yaml::Kind::scalar
          ? fmt::format("Write {}.", quoted(fmt::format("{}: [{}]", key, as_list_entry(node.text))))
          : "Begin each entry with a dash and a space, `- `.");
}

}  // namespace codicil::reader
