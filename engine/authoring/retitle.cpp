#include "authoring/retitle.h"

#include <fmt/core.h>

#include <algorithm>
#include <utility>

#include "authoring/retitle_citations.h"
#include "authoring/retitled_id.h"
#include "authoring/rewrite_words.h"
#include "diagnostics/failure.h"
#include "index/resolve_link.h"
#include "text/markdown_words.h"
#include "text/printable.h"
#include "text/wording.h"
#include "text/words.h"

namespace codicil::authoring {

namespace {

[[noreturn]] void refuse(const std::string& message, std::string help) {
  throw Failure(FailureKind::usage, message, std::move(help));
}

std::uint32_t chapter_named(const Manual& manual, const index::Identities& identities,
                            std::string_view id) {
  if (const auto chapter = manual.chapter_index(id)) return static_cast<std::uint32_t>(*chapter);
  if (const auto former = identities.chapter(id)) {
    const std::string& present = manual.chapters[former->chapter].id;
    refuse(fmt::format("{} is a former id of the chapter {}", quoted(id), quoted(present)),
           fmt::format("Write {}.", quoted(present)));
  }
  std::vector<std::string> ids;
  for (const Chapter& chapter : manual.chapters) ids.push_back(chapter.id);
  const std::string near = did_you_mean(id, ids);
  refuse(fmt::format("there is no chapter {}", quoted(id)),
         near.empty() ? "A chapter's id is the name of its file, without `.md`." : near);
}

std::uint32_t section_named(const Manual& manual, const index::Identities& identities,
                            std::uint32_t chapter, std::string_view id) {
  const ChapterText& text = *manual.chapters[chapter].text;
  const auto found = std::ranges::find(text.sections, id, &Section::id);
  if (found != text.sections.end()) {
    if (found->kind == SectionKind::box)
      refuse(fmt::format("{} is a box, and the name of a box never changes", quoted(id)),
             "Name a section that begins with a heading.");
    return static_cast<std::uint32_t>(found - text.sections.begin());
  }
  const index::Resolution former = identities.anchor(chapter, id);
  const std::string whole = fmt::format("#{}", id);
  if (former.standing == index::Standing::good)
    refuse(fmt::format("{} is a paragraph, which has no title", quoted(whole)),
           "Name the section that it stands in.");
  if (former.standing == index::Standing::old_id &&
      former.target.kind == index::Target::Kind::section) {
    const Chapter& there = manual.chapters[former.target.chapter];
    const std::string present =
        fmt::format("{}#{}", there.id, there.text->sections[former.target.section].id);
    refuse(fmt::format("{} is a former id", quoted(whole)),
           fmt::format("Write {}.", quoted(present)));
  }
  std::vector<std::string> ids;
  std::vector<std::string> anchors;
  for (const Section& section : text.sections) {
    ids.push_back(section.id);
    if (section.kind != SectionKind::box) anchors.push_back("#" + section.id);
  }
  std::string help = did_you_mean(id, ids);
  if (help.empty()) {
    help = anchors.empty() ? std::string("It has no sections; name the chapter alone.")
                           : fmt::format("Its sections are {}.", quoted_list(anchors));
  }
  refuse(fmt::format("{} has no section {}", quoted(manual.chapters[chapter].id), quoted(whole)),
         std::move(help));
}

std::string checked_title(std::string_view words) {
  const auto is_control = [](char c) { return static_cast<unsigned char>(c) < 0x20; };
  std::string title = squeeze(words);
  if (words_of(title).empty()) refuse("a title needs words", "Write it in quotes behind the name.");
  if (std::ranges::any_of(words, is_control) || first_unprintable(title))
    refuse("a title is one line of text, and this has other characters in it",
           "Write it on one line.");
  return title;
}

/// Plans the files of one retitling.
class Retitler {
 public:
  Retitler(const TitleMaterial& material, Retitling& retitling)
      : material_(material),
        manual_(material.manual),
        chapter_(manual_.chapters[retitling.place.chapter]),
        retitling_(retitling),
        files_(material.files) {}

  void plan() {
    if (retitling_.place.section) {
      retitle_section();
    } else {
      retitle_chapter();
    }
    rewrite_citations(material_.texts, retitling_, files_);
    retitling_.rewrites = files_.rewrites();
    retitling_.plan = files_.plan();
  }

 private:
  void retitle_section() {
    const Section& section = chapter_.text->sections[*retitling_.place.section];
    rewrite_heading(chapter_.path, *chapter_.text, section);
    if (retitling_.is_forwarded) add_forward();
    if (const ChapterText* draft = draft_with_section(manual_, retitling_)) {
      rewrite_heading(draft_path(), *draft, *draft->section(retitling_.old_id));
    }
  }

  void retitle_chapter() {
    rewrite_title(chapter_.path, *chapter_.text);
    for (const DraftRevision& draft : manual_.drafts) {
      if (draft.id == chapter_.id && draft.text->title == retitling_.old_title)
        rewrite_title(draft.path, *draft.text);
    }
  }

  std::string draft_path() const {
    return std::ranges::find(manual_.drafts, chapter_.id, &DraftRevision::id)->path;
  }

  void rewrite_heading(const std::string& path, const ChapterText& text, const Section& section) {
    const WrittenText& file = files_.text(path);
    const index::Prose prose = index::prose_of(text.body, section.node);
    const index::LinePart all{0, static_cast<std::uint32_t>(prose.line.size())};
    auto edits = rewrite_words(file, text.body, prose, all, retitling_.title);
    const auto characters = retitling_.is_id_written && edits
                                ? file.characters_of(text.body, prose, all)
                                : std::nullopt;
    const bool has_end = characters && characters->back().parent == section.node;
    if (!edits || (retitling_.is_id_written && !has_end)) {
      retitling_.obstacles.push_back(
          {path, section.place,
           fmt::format("the heading {} is written with marks that cannot be kept",
                       quoted(section.title)),
           "Write it as plain words on one line, and retitle it again."});
      return;
    }
    if (retitling_.is_id_written) {
      const std::size_t at = characters->back().bytes.end;
      edits->push_back({at, at, fmt::format(" {{#{}}}", retitling_.id)});
    }
    add({path, section.place, section.title,
         retitling_.is_id_written ? fmt::format("{} {{#{}}}", retitling_.title, retitling_.id)
                                  : retitling_.title,
         *std::move(edits)});
  }

  void add_forward() {
    const YamlText& yaml = *files_.text(chapter_.path).yaml();
    const yaml::Node* forwards = yaml.fields().find("forwards");
    const std::string words = fmt::format("{}: {}", retitling_.old_id, retitling_.id);
    Edit edit;
    Place place = chapter_.text->title_place;
    if (forwards != nullptr && !forwards->entries.empty()) {
      edit = yaml.add_entry(*forwards, retitling_.old_id, retitling_.id);
      place = forwards->entries.back().key_place;
    } else {
      const std::string ending(line_ending(yaml.text()));
      std::string lines = fmt::format("  {}: {}{}", yaml_scalar(retitling_.old_id),
                                      yaml_scalar(retitling_.id), ending);
      if (const auto empty = yaml.lines_of("forwards")) {
        edit = {empty->begin, empty->end, "forwards:" + ending + lines};
      } else {
        edit = yaml.append("forwards:" + ending + lines);
      }
    }
    add({chapter_.path, place, {}, "forwards: " + words, {std::move(edit)}});
  }

  void rewrite_title(const std::string& path, const ChapterText& text) {
    const YamlText& yaml = *files_.text(path).yaml();
    const yaml::Node* title = yaml.fields().find("title");
    add({path,
         text.title_place,
         text.title,
         retitling_.title,
         {yaml.replace_value(*title, retitling_.title)}});
    rewrite_repeated_title(path, yaml);
  }

  /// A first heading `# Title`, which repeats the title and is not printed.
  void rewrite_repeated_title(const std::string& path, const YamlText& yaml) {
    const std::string& bytes = yaml.text();
    std::size_t begin = next_line(bytes, yaml.end());
    const auto line_at = [&](std::size_t at) {
      return std::string_view(bytes).substr(at, bytes.find_first_of("\r\n", at) - at);
    };
    while (begin < bytes.size() && squeeze(line_at(begin)).empty()) begin = next_line(bytes, begin);
    if (begin >= bytes.size()) return;
    const std::string_view line = line_at(begin);
    std::size_t first = line.find_first_not_of(' ');
    std::size_t last = line.find_last_not_of(" \t") + 1;
    if (line.substr(first, last - first).starts_with("# ")) {
      first = line.find_first_not_of(" \t", first + 1);
      const std::size_t marks = line.find_last_not_of('#', last - 1) + 1;
      if (marks <= first) return;  // "# ##" has no words.
      if (marks < last && line[marks - 1] == ' ') last = line.find_last_not_of(' ', marks - 1) + 1;
    } else {
      const std::string below = squeeze(line_at(next_line(bytes, begin)));
      if (below.empty() || below.find_first_not_of('=') != std::string::npos) return;
    }
    const std::string_view words = line.substr(first, last - first);
    if (folded_title(words) != folded_title(retitling_.old_title)) return;
    const auto number = static_cast<std::uint32_t>(
        std::ranges::count(std::string_view(bytes).substr(0, begin), '\n') + 1);
    add({path,
         {number, 1},
         std::string(words),
         retitling_.title,
         {{begin + first, begin + last, markdown_words(retitling_.title)}}});
  }

  void add(const Rewrite& rewrite) {
    if (files_.add(rewrite)) return;
    retitling_.obstacles.push_back({rewrite.path, rewrite.place,
                                    "two things would have to be written in one place here",
                                    "Give each a line of its own, and retitle again."});
  }

  const TitleMaterial& material_;
  const Manual& manual_;
  const Chapter& chapter_;
  Retitling& retitling_;
  WrittenFiles files_;
};

}  // namespace

TitledPlace titled_place(const Manual& manual, const PresentTexts& texts, std::string_view name) {
  const std::size_t hash = name.find('#');
  const index::Identities& identities = texts.finder().identities();
  TitledPlace place{chapter_named(manual, identities, name.substr(0, hash)), std::nullopt};
  if (hash != std::string_view::npos)
    place.section = section_named(manual, identities, place.chapter, name.substr(hash + 1));
  return place;
}

Retitling plan_retitling(const TitleMaterial& material, const TitledPlace& place,
                         std::string_view title) {
  const ChapterText& text = *material.manual.chapters[place.chapter].text;
  Retitling retitling;
  retitling.place = place;
  retitling.title = checked_title(title);
  retitling.old_title = text.title;
  if (place.section) {
    const Section& section = text.sections[*place.section];
    const RetitledId id = retitled_id(material.manual, material.archive, material.stories,
                                      place.chapter, section, retitling.title);
    retitling.old_title = section.title;
    retitling.old_id = section.id;
    retitling.id = id.id;
    retitling.is_id_written = id.is_written;
    retitling.is_forwarded = id.is_forwarded;
  }
  if (retitling.is_needed()) Retitler(material, retitling).plan();
  return retitling;
}

}  // namespace codicil::authoring
