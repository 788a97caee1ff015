#include <fmt/format.h>

#include <algorithm>
#include <nlohmann/json.hpp>

#include "cli/commands.h"
#include "cli/terminal.h"
#include "index/source_uses.h"
#include "pipeline/material.h"
#include "text/wording.h"
#include "text/words.h"

namespace codicil::cli {

namespace {

using index::SourceUse;
using Json = nlohmann::ordered_json;

/// What a chapter or page, or one section of it, has of the uses: a part of their list.
using Uses = std::vector<const SourceUse*>;

/// The uses cut wherever the part that `key` names changes.
template <typename Key>
std::vector<Uses> grouped(const Uses& uses, const Key& key) {
  std::vector<Uses> groups;
  for (const SourceUse* use : uses) {
    if (groups.empty() || key(*groups.back().front()) != key(*use)) groups.emplace_back();
    groups.back().push_back(use);
  }
  return groups;
}

std::vector<Uses> by_text(const std::vector<SourceUse>& uses) {
  Uses all;
  for (const SourceUse& use : uses) all.push_back(&use);
  return grouped(all, [](const SourceUse& use) { return std::pair(use.is_page, use.text); });
}

std::vector<Uses> by_section(const Uses& uses) {
  return grouped(uses, [](const SourceUse& use) { return use.section; });
}

std::vector<std::string> manners_of(const Uses& uses) {
  std::vector<std::string> manners;
  for (const SourceUse* use : uses) {
    const std::string manner(name_of(use->manner));
    if (std::ranges::find(manners, manner) == manners.end()) manners.push_back(manner);
  }
  return manners;
}

class Report {
 public:
  Report(const Manual& manual, const SourceWork& source, const std::vector<SourceUse>& uses)
      : manual_(manual), source_(source), texts_(by_text(uses)) {}

  std::string text() const {
    std::string words =
        fmt::format("{}{}: {}\n", source_.title,
                    source_.version.empty() || source_.title.ends_with(source_.version)
                        ? ""
                        : fmt::format(" ({})", source_.version),
                    extent());
    for (const Uses& uses : texts_) {
      const SourceUse& first = *uses.front();
      const std::string& lead = text_of(first).lead;
      words += fmt::format("\n{}{}\n", heading_of(first),
                           lead.empty() ? "" : fmt::format("; lead: {}", lead));
      for (const Uses& section : by_section(uses)) words += section_lines(section);
    }
    return words;
  }

  std::string json() const {
    Json chapters = Json::array();
    Json pages = Json::array();
    for (const Uses& uses : texts_) {
      const SourceUse& first = *uses.front();
      Json sections = Json::array();
      for (const Uses& section : by_section(uses)) sections.push_back(section_json(section));
      if (first.is_page) {
        const OrdinaryPage& page = manual_.pages[first.text];
        pages.push_back({{"id", page.id},
                         {"title", page.text->title},
                         {"path", page.path},
                         {"sections", std::move(sections)}});
        continue;
      }
      const Chapter& chapter = manual_.chapters[first.text];
      chapters.push_back({{"id", chapter.id},
                          {"number", or_null(chapter.number)},
                          {"title", chapter.text->title},
                          {"path", chapter.path},
                          {"lead", or_null(chapter.text->lead)},
                          {"how", manners_of(uses)},
                          {"sections", std::move(sections)}});
    }
    const Json json{{"source",
                     {{"id", source_.id.value},
                      {"title", source_.title},
                      {"version", or_null(source_.version)},
                      {"url", or_null(source_.url)}}},
                    {"chapters", std::move(chapters)},
                    {"pages", std::move(pages)}};
    return json.dump(2, ' ', false, Json::error_handler_t::replace) + '\n';
  }

 private:
  static Json or_null(const std::string& text) { return text.empty() ? Json(nullptr) : Json(text); }

  const ChapterText& text_of(const SourceUse& use) const {
    return use.is_page ? *manual_.pages[use.text].text : *manual_.chapters[use.text].text;
  }

  std::string extent() const {
    const auto pages = static_cast<std::size_t>(
        std::ranges::count_if(texts_, [](const Uses& uses) { return uses.front()->is_page; }));
    const std::size_t chapters = texts_.size() - pages;
    if (texts_.empty()) return "no chapter rests on it";
    return pages == 0 ? counted(chapters, "chapter")
                      : fmt::format("{}, {}", counted(chapters, "chapter"), counted(pages, "page"));
  }

  std::string heading_of(const SourceUse& use) const {
    if (use.is_page)
      return fmt::format("{} ({})", manual_.pages[use.text].text->title,
                         manual_.pages[use.text].path);
    const Chapter& chapter = manual_.chapters[use.text];
    return fmt::format("{} ({})", printed_title(chapter), chapter.path);
  }

  std::string number_of(const SourceUse& use) const {
    if (!use.section || use.is_page) return {};
    return printed_number(manual_.chapters[use.text], text_of(use).sections[*use.section]);
  }

  std::string title_of_section(const SourceUse& use) const {
    if (!use.section) return "Introduction";
    return title_of(text_of(use).sections[*use.section], manual_.definition.language);
  }

  std::string place_of(const SourceUse& use) const {
    const std::string number = number_of(use);
    const std::string title = title_of_section(use);
    if (number.empty()) return title;
    const bool is_appendix = text_of(use).sections[*use.section].kind == SectionKind::appendix;
    return is_appendix ? fmt::format("{}: {}", number, title)
                       : fmt::format("Section {}, {}", number, title);
  }

  std::string section_lines(const Uses& uses) const {
    std::string lines = fmt::format("  {}\n", place_of(*uses.front()));
    for (const SourceUse* use : uses) {
      lines += fmt::format("    line {}: {}", use->place.line, name_of(use->manner));
      const std::string words = squeeze(use->words);
      if (use->manner != SourceUse::Manner::declared && !words.empty())
        lines += fmt::format(" as “{}”", words);
      lines += '\n';
    }
    return lines;
  }

  Json section_json(const Uses& uses) const {
    const SourceUse& first = *uses.front();
    Json places = Json::array();
    for (const SourceUse* use : uses) {
      places.push_back({{"how", std::string(name_of(use->manner))},
                        {"line", use->place.line},
                        {"column", use->place.column},
                        {"words", squeeze(use->words)}});
    }
    return {{"id", first.section ? Json(text_of(first).sections[*first.section].id) : nullptr},
            {"number", or_null(number_of(first))},
            {"title", title_of_section(first)},
            {"how", manners_of(uses)},
            {"places", std::move(places)}};
  }

  const Manual& manual_;
  const SourceWork& source_;
  const std::vector<Uses> texts_;
};

std::size_t source_named(const Manual& manual, const std::string& id) {
  const auto& sources = manual.definition.sources;
  std::vector<std::string> ids;
  for (std::size_t i = 0; i < sources.size(); ++i) {
    if (sources[i].id.value == id) return i;
    ids.push_back(sources[i].id.value);
  }
  const std::string near = did_you_mean(id, ids);
  throw Failure(
      FailureKind::usage, fmt::format("the manual has no source {}", codicil::quoted(id)),
      near.empty() ? "The sources and their ids stand in the definition of the manual." : near);
}

}  // namespace

int impact(const CommonArguments& common, const ImpactArguments& arguments) {
  const pipeline::Workplace workplace = pipeline::open_workplace(
      pipeline::find_definition(common.manual, std::filesystem::current_path()));
  const Manual manual = pipeline::read_files(workplace, common.jobs).value;
  const std::size_t source = source_named(manual, arguments.source);
  const auto references =
      index::tabulate_references(manual, {.jobs = common.jobs, .scans = nullptr});
  const auto uses = index::uses_of_source(manual, references, source);
  const Report report(manual, manual.definition.sources[source], uses);
  print(stdout, arguments.format == TextOrJson::json ? report.json() : report.text());
  return status_done;
}

}  // namespace codicil::cli
