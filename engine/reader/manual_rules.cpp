#include "reader/manual_rules.h"

#include <fmt/format.h>

#include <algorithm>
#include <map>
#include <optional>

#include "text/path.h"
#include "text/slug.h"
#include "text/wording.h"

namespace codicil::reader {
namespace {

/// Reports faults of one file.
struct FileReporter {
  const Manual& manual;
  const std::string& path;
  std::vector<Diagnostic>& diagnostics;

  void report(Code code, Place place, std::string message, std::string help) const {
    diagnostics.push_back(diagnose(code, Location{manual.revision, path, place}, std::move(message),
                                   std::move(help)));
  }
};

/// `noun` is "area" or "audience"; the definition lists them under the same word with an "s".
void check_groups(const FileReporter& file, const std::vector<Placed<std::string>>& ids,
                  const std::vector<Group>& groups, std::string_view noun) {
  for (const Placed<std::string>& id : ids) {
    if (std::ranges::find(groups, id.value, &Group::id) != groups.end()) continue;
    std::vector<std::string> known(groups.size());
    std::ranges::transform(groups, known.begin(), &Group::id);
    std::string help = did_you_mean(id.value, known);
    if (const Group* titled = group_titled(groups, id.value)) {
      help =
          fmt::format("Write {}: {} has that id.",
                      quoted(fmt::format("{}: [{}]", noun == "area" ? "areas" : noun, titled->id)),
                      quoted(titled->title));
    } else if (help.empty() && !is_id(id.value) && !groups.empty()) {
      help = fmt::format("Write a list of ids; those of the manual are {}.", quoted_list(known));
    } else if (help.empty()) {
      help = fmt::format("Add it to {} in {}, or take it out.", quoted(fmt::format("{}s", noun)),
                         quoted(file_name_of(file.manual.definition.path)));
    }
    file.report(Code::front_matter_invalid, id.place,
                fmt::format("the manual has no {} {}", noun, quoted(id.value)), std::move(help));
  }
}

/// A section whose own paragraphs and sub-sections would both be called 5.1, 5.2 …
void check_paragraphs(const FileReporter& file, const Chapter& chapter) {
  const std::vector<Section>& sections = chapter.text->sections;
  std::optional<std::uint32_t> last_section;
  for (const NumberedParagraph& paragraph : chapter.text->paragraphs) {
    if (paragraph.number.empty() || paragraph.section == last_section) continue;
    last_section = paragraph.section;
    const Section& section = sections[paragraph.section];
    for (std::size_t i = paragraph.section + 1; i < sections.size(); ++i) {
      if (sections[i].depth <= section.depth) break;
      if (sections[i].kind != SectionKind::numbered) continue;
      file.report(Code::paragraph_numbering, section.place,
                  fmt::format("section {} has both numbered paragraphs and sub-headings of its own",
                              section.number),
                  fmt::format("Put a sub-heading above the paragraph on line {}, or take the "
                              "sub-headings out.",
                              chapter.text->body.nodes[paragraph.node].place.line));
      break;
    }
  }
}

void check_errata(const Manual& manual, const Edition& edition,
                  std::vector<Diagnostic>& diagnostics) {
  const FileReporter file{manual, edition.path, diagnostics};
  for (const Erratum& erratum : edition.errata) {
    const std::string& id = erratum.edition.value;
    if (!month_of_edition(id) || manual.edition(id) != nullptr) continue;
    std::vector<std::string> known;
    for (const Edition& other : manual.editions) known.push_back(other.id);
    file.report(Code::amendment_unknown_edition, erratum.edition.place,
                fmt::format("there is no edition {}", quoted(id)), did_you_mean(id, known));
  }
}

}  // namespace

void check_chapter(const Manual& manual, const Chapter& chapter,
                   std::vector<Diagnostic>& diagnostics) {
  const FileReporter file{manual, chapter.path, diagnostics};
  const ChapterText& text = *chapter.text;
  check_groups(file, text.areas, manual.definition.areas, "area");
  check_groups(file, text.audience, manual.definition.audiences, "audience");
  for (const Amendment& amendment : text.amendments) {
    check_groups(file, amendment.audience, manual.definition.audiences, "audience");
  }
  if (chapter.numbering != Numbering::sections) check_paragraphs(file, chapter);
}

void check_editions(const Manual& manual, std::vector<Diagnostic>& diagnostics) {
  std::map<Month, const Edition*> six_monthly;
  for (const Edition& edition : manual.editions) {
    check_errata(manual, edition, diagnostics);
    if (edition.kind != EditionKind::six_monthly) continue;
    const auto month = month_of_edition(edition.id);
    if (!month) continue;
    const auto [first, is_new] = six_monthly.emplace(*month, &edition);
    if (is_new) continue;
    FileReporter{manual, edition.path, diagnostics}.report(
        Code::front_matter_invalid, edition.place,
        fmt::format("{} is the six-monthly edition of that month already",
                    quoted(first->second->id)),
        "Write `kind: interim` in one of the two.");
  }
}

bool check_page(const Manual& manual, const OrdinaryPage& page,
                std::vector<Diagnostic>& diagnostics) {
  const FileReporter file{manual, page.path, diagnostics};
  const ChapterText& text = *page.text;
  const auto report = [&](Place place, std::string_view what) {
    file.report(Code::front_matter_invalid, place, fmt::format("a page has no {}", what),
                "Only chapters have it; take it out, or move the file into the folder of a part.");
  };
  for (const Box& box : text.boxes) report(box.place, quoted(id_of(box.kind)));
  if (!text.amendments.empty()) report(text.amendments[0].place, "`amendments`");
  if (text.status != ChapterStatus::in_force) report(text.status_place, "`status`");
  if (text.external) report(text.title_place, "`external`");
  return text.status == ChapterStatus::in_force && !text.external;
}

}  // namespace codicil::reader
