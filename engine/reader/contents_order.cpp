#include "reader/contents_order.h"

#include <fmt/format.h>

#include <algorithm>
#include <array>
#include <memory>
#include <optional>

#include "text/collation.h"
#include "text/path.h"
#include "text/wording.h"

namespace codicil::reader {
namespace {

using Files = std::vector<std::size_t>;  // indices into the files

class ContentsOrder {
 public:
  ContentsOrder(Manual& manual, const ContentsMaterial& material,
                std::vector<Diagnostic>& diagnostics)
      : manual_(manual), material_(material), diagnostics_(diagnostics) {}

  void make() {
    std::vector<Files> files_by_part(manual_.definition.parts.size());
    for (std::size_t i = 0; i < material_.files.size(); ++i) {
      if (!material_.identities.id_of(i).empty()) {
        files_by_part[material_.files[i].part].push_back(i);
      }
    }
    std::vector<bool> is_listed(material_.files.size());
    for (std::size_t part = 0; part < files_by_part.size(); ++part) {
      const Files order = order_of(part, std::move(files_by_part[part]), is_listed);
      add_part(part, order);
    }
  }

 private:
  Files order_of(std::size_t part, Files files, std::vector<bool>& is_listed);
  Files sorted_by_title(Files files);
  void add_part(std::size_t index, const Files& order);
  void report_not_found(const PartDefinition& part, const Placed<std::string>& id,
                        const Files& files);
  void report_unlisted(const PartDefinition& part, const Files& files);
  const ChapterText& text(std::size_t file) const { return *material_.texts[file].text; }
  bool takes_number(std::size_t file) const { return text(file).status == ChapterStatus::in_force; }
  void report_in_definition(Code code, Place place, std::string message, std::string help) {
    diagnostics_.push_back(diagnose(code,
                                    Location{manual_.revision, manual_.definition.path, place},
                                    std::move(message), std::move(help)));
  }

  Manual& manual_;
  const ContentsMaterial& material_;
  std::vector<Diagnostic>& diagnostics_;
  std::optional<Collation> collation_;
};

/// Listed ones as listed, then the rest by title.
Files ContentsOrder::order_of(std::size_t part, Files files, std::vector<bool>& is_listed) {
  const PartDefinition& definition = manual_.definition.parts[part];
  Files order;
  for (const Placed<std::string>& id : definition.chapters) {
    const auto file = material_.identities.file_of(id.value);
    if (file && material_.files[*file].part == part) {
      order.push_back(*file);
      is_listed[*file] = true;
    } else if (material_.has_order) {
      report_not_found(definition, id, files);
    }
  }
  std::erase_if(files, [&](std::size_t file) { return is_listed[file]; });
  if (material_.is_published && material_.has_order) report_unlisted(definition, files);
  const Files rest = sorted_by_title(std::move(files));
  order.insert(order.end(), rest.begin(), rest.end());
  return order;
}

Files ContentsOrder::sorted_by_title(Files files) {
  if (files.size() < 2) return files;
  if (!collation_) collation_.emplace(manual_.definition.language);
  std::vector<std::pair<std::string, std::size_t>> keyed;
  for (const std::size_t file : files) keyed.emplace_back(collation_->key(text(file).title), file);
  std::ranges::sort(keyed, [&](const auto& a, const auto& b) {
    if (a.first != b.first) return a.first < b.first;
    return material_.identities.id_of(a.second) < material_.identities.id_of(b.second);
  });
  std::ranges::transform(keyed, files.begin(), [](const auto& pair) { return pair.second; });
  return files;
}

/// Numbered ones first, then withdrawn ones, then drafts.
void ContentsOrder::add_part(std::size_t index, const Files& order) {
  constexpr std::array statuses{ChapterStatus::in_force, ChapterStatus::withdrawn,
                                ChapterStatus::draft};
  const PartDefinition& definition = manual_.definition.parts[index];
  Part part{.id = definition.id.value,
            .title = definition.title,
            .label = definition.label,
            .number = static_cast<int>(index) + 1,
            .chapters = {}};
  const std::string prefix =
      part.label.empty() ? fmt::format("{}.", part.number) : definition.label;
  int position = 0;
  for (const ChapterStatus status : statuses) {
    for (const std::size_t file : order) {
      if (text(file).status != status) continue;
      Chapter chapter{.id = material_.identities.id_of(file),
                      .path = material_.files[file].entry.path,
                      .part = index,
                      .position = takes_number(file) ? ++position : 0,
                      .number = {},
                      .numbering = text(file).numbering.value_or(manual_.definition.numbering),
                      .content_id = material_.texts[file].content_id,
                      .text = material_.texts[file].text};
      if (chapter.position > 0) chapter.number = fmt::format("{}{}", prefix, chapter.position);
      part.chapters.push_back(manual_.chapters.size());
      manual_.chapters.push_back(std::move(chapter));
    }
  }
  manual_.parts.push_back(std::move(part));
}

void ContentsOrder::report_not_found(const PartDefinition& part, const Placed<std::string>& id,
                                     const Files& files) {
  const std::string folder = fmt::format("{}/", part.id.value);
  if (const auto elsewhere = material_.identities.file_of(id.value)) {
    const std::string& other = manual_.definition.parts[material_.files[*elsewhere].part].id.value;
    return report_in_definition(
        Code::front_matter_invalid, id.place,
        fmt::format("the chapter {} lies in the part {}", quoted(id.value), quoted(other)),
        fmt::format("Move its file to {}, or its id to `chapters` of that part.", quoted(folder)));
  }
  if (const auto renamed = material_.identities.file_once_called(id.value)) {
    return report_in_definition(
        Code::front_matter_invalid, id.place,
        fmt::format("the chapter {} has another id now", quoted(id.value)),
        fmt::format("Write {}.", quoted(material_.identities.id_of(*renamed))));
  }
  std::vector<std::string> ids;
  for (const std::size_t file : files) ids.push_back(material_.identities.id_of(file));
  std::string help = did_you_mean(id.value, ids);
  if (help.empty()) {
    help = fmt::format("Its file would be {}; write it, or take the id out.",
                       quoted(fmt::format("{}{}.md", folder, id.value)));
  }
  report_in_definition(
      Code::front_matter_invalid, id.place,
      fmt::format("there is no chapter {} in the part {}", quoted(id.value), quoted(part.id.value)),
      std::move(help));
}

/// Where a part gives no order at all, once for the part; otherwise at each chapter that it leaves
/// out.
void ContentsOrder::report_unlisted(const PartDefinition& part, const Files& files) {
  const std::string_view definition_name = file_name_of(manual_.definition.path);
  std::vector<std::string> ids;
  for (const std::size_t file : files) {
    if (takes_number(file)) ids.push_back(material_.identities.id_of(file));
  }
  if (ids.empty()) return;
  if (part.chapters.empty()) {
    return report_in_definition(
        Code::chapter_unlisted, part.id.place,
        fmt::format("the part {} does not say the order of its chapters", quoted(part.id.value)),
        "List their ids in `chapters`, so that numbers stay when a chapter is added.");
  }
  for (const std::size_t file : files) {
    if (!takes_number(file)) continue;
    const std::string& id = material_.identities.id_of(file);
    diagnostics_.push_back(diagnose(
        Code::chapter_unlisted,
        Location{manual_.revision, material_.files[file].entry.path, text(file).title_place},
        fmt::format("the part {} does not list this chapter, so it follows the listed ones",
                    quoted(part.id.value)),
        fmt::format("Add {} to `chapters` of the part in {}.", quoted(id),
                    quoted(definition_name))));
  }
}

}  // namespace

void put_chapters_in_order(Manual& manual, const ContentsMaterial& material,
                           std::vector<Diagnostic>& diagnostics) {
  ContentsOrder(manual, material, diagnostics).make();
}

}  // namespace codicil::reader
