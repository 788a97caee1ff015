#include "reader/chapter_identities.h"

#include <fmt/format.h>

#include "text/characters.h"
#include "text/path.h"
#include "text/slug.h"
#include "text/wording.h"

namespace codicil::reader {

Identities::Identities(const std::vector<ContentFile>& files, const std::vector<StoredText>& texts,
                       const std::string& revision, std::vector<Diagnostic>& diagnostics)
    : files_(files),
      texts_(texts),
      revision_(revision),
      diagnostics_(diagnostics),
      ids_(files.size()) {
  for (std::size_t i = 0; i < files.size(); ++i) claim_id(i, own_id(i));
  for (std::size_t i = 0; i < files.size(); ++i) {
    if (ids_[i].empty()) continue;
    for (const Placed<std::string>& alias : texts_[i].text->aliases) claim_alias(i, alias);
  }
}

std::optional<std::size_t> Identities::file_of(std::string_view id) const {
  const auto found = by_id_.find(folded(id));
  if (found == by_id_.end() || ids_[found->second] != id) return std::nullopt;
  return found->second;
}

std::optional<std::size_t> Identities::file_once_called(std::string_view alias) const {
  const auto found = by_alias_.find(folded(alias));
  if (found == by_alias_.end()) return std::nullopt;
  return found->second;
}

std::vector<std::string> Identities::all() const {
  std::vector<std::string> ids;
  for (const std::string& id : ids_) {
    if (!id.empty()) ids.push_back(id);
  }
  return ids;
}

/// The id in the front matter, or the file's stem; what a stem that is no id probably means.
std::string Identities::own_id(std::size_t file) {
  if (const auto& given = texts_[file].text->id) return given->value;
  const std::string& stem = files_[file].stem;
  if (is_id(stem)) return stem;
  const std::string meant = slug(stem);
  report(file, Code::front_matter_invalid, {1, 1},
         fmt::format("the file's name, {}, cannot be an id", quoted(stem)),
         is_id(meant) ? fmt::format("Rename the file to {}.", quoted(meant + ".md"))
                      : "Rename it: letters, digits, `-`, `_` and `.`, beginning with a letter or "
                        "digit.");
  return is_id(meant) && !by_id_.contains(meant) ? meant : std::string();
}

std::string Identities::in_words_of_likeness(const std::string& id, const std::string& other,
                                             const std::string& other_path) {
  if (other == id) return fmt::format("{} is the id of {} already", quoted(id), quoted(other_path));
  const bool is_case = lower_case(other) == lower_case(id);
  return fmt::format("{} differs only in {} from {}, the id of {}", quoted(id),
                     is_case ? "capitals" : "how its letters are stored", quoted(other),
                     quoted(other_path));
}

void Identities::claim_id(std::size_t file, std::string id) {
  if (id.empty()) return;
  const auto [first, is_new] = by_id_.emplace(folded(id), file);
  if (is_new) {
    ids_[file] = std::move(id);
    return;
  }
  const auto& given = texts_[file].text->id;
  const std::string& other = ids_[first->second];
  const std::string& other_path = files_[first->second].entry.path;
  report(file, Code::chapter_id_duplicate, given ? given->place : Place{1, 1},
         in_words_of_likeness(id, other, other_path),
         "Rename one of the two files, or give it another `id`.");
}

void Identities::claim_alias(std::size_t file, const Placed<std::string>& alias) {
  const std::string key = folded(alias.value);
  if (const auto owner = by_id_.find(key); owner != by_id_.end()) {
    const bool is_own = owner->second == file;
    report(file, Code::chapter_id_duplicate, alias.place,
           is_own ? fmt::format("{} is the present id of this very file", quoted(alias.value))
                  : fmt::format("{} is the id of {}", quoted(alias.value),
                                quoted(files_[owner->second].entry.path)),
           is_own ? "Take it out of `aliases`, where only former ids stand."
                  : "A former id cannot belong to another file; take it out of `aliases`.");
    return;
  }
  const auto [first, is_new] = by_alias_.emplace(key, file);
  if (is_new || first->second == file) return;
  report(file, Code::chapter_id_duplicate, alias.place,
         fmt::format("{} is a former id of {} already", quoted(alias.value),
                     quoted(files_[first->second].entry.path)),
         "Leave it in `aliases` of one of the two.");
}

void Identities::report(std::size_t file, Code code, Place place, std::string message,
                        std::string help) {
  diagnostics_.push_back(diagnose(code, Location{revision_, files_[file].entry.path, place},
                                  std::move(message), std::move(help)));
}

}  // namespace codicil::reader
