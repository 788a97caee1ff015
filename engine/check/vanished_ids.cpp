// Ids that the newest edition has published, and that lead nowhere now.
#include <fmt/format.h>

#include <algorithm>
#include <map>
#include <utility>

#include "check/rules.h"
#include "text/wording.h"

namespace codicil::check {
namespace {

using compare::SectionComparison;
using compare::SectionPlace;

class VanishedIdCheck {
 public:
  VanishedIdCheck(const Subject& subject, std::vector<Diagnostic>& diagnostics)
      : subject_(subject),
        manual_(subject.manual()),
        then_(*subject.input.archive.snapshots[subject.input.unreleased->base].manual),
        edition_(subject.input.archive.snapshots[subject.input.unreleased->base].edition.id),
        diagnostics_(diagnostics) {
    for (const auto& chapter : subject.input.unreleased->comparison.chapters) {
      for (const SectionComparison& section : chapter.sections) {
        if (!section.before || !section.before->section) continue;
        const auto& now = section.after ? section.after : section.moved_to;
        if (now && now->section)
          successors_[{section.before->chapter, *section.before->section}] = *now;
      }
    }
  }

  void run() {
    const std::size_t base = subject_.input.unreleased->base;
    const auto& stories = *subject_.input.stories;
    for (std::size_t i = 0; i < stories.size(); ++i) {
      const auto then = stories[i].chapters[base];
      if (!then || then_.chapters[*then].is_draft() || then_.chapters[*then].text->is_lost)
        continue;
      const bool is_present = i < manual_.chapters.size();
      check(*then, is_present ? std::optional(static_cast<std::uint32_t>(i)) : std::nullopt);
    }
  }

 private:
  void check(std::size_t then, std::optional<std::uint32_t> now) {
    const Chapter& older = then_.chapters[then];
    check_chapter_id(older.id, then, now);
    for (const auto& alias : older.text->aliases) check_chapter_id(alias.value, then, now);
    if (!now) {
      const auto other = subject_.identities().chapter(older.id);
      if (!other) return;
      now = other->chapter;
    }
    const Chapter& newer = manual_.chapters[*now];
    if (newer.is_withdrawn() || newer.is_draft() || newer.text->is_lost) return;
    const ChapterText& text = *older.text;
    for (std::uint32_t i = 0; i < text.sections.size(); ++i)
      check_anchor(text.sections[i].id, *now, successor(then, i));
    for (const NumberedParagraph& paragraph : text.paragraphs) check_anchor(paragraph.id, *now, {});
    for (const Forward& forward : text.forwards) check_anchor(forward.old_id.value, *now, &forward);
  }

  const SectionPlace* successor(std::size_t chapter, std::uint32_t section) const {
    const auto found = successors_.find({chapter, section});
    return found == successors_.end() ? nullptr : &found->second;
  }

  void check_chapter_id(const std::string& id, std::size_t then, std::optional<std::uint32_t> now) {
    if (subject_.identities().chapter(id)) return;
    const std::string message =
        fmt::format("edition {} published a chapter {}, and now nothing has that id",
                    quoted(edition_), quoted(id));
    if (now) {
      return Reporter(subject_, manual_.chapters[*now].path, diagnostics_)
          .report(Code::id_vanished, manual_.chapters[*now].text->title_place, message,
                  fmt::format("Add {} to `aliases` of this chapter, so that its former address "
                              "stays.",
                              quoted(id)));
    }
    const Chapter& gone = then_.chapters[then];
    Place place{1, 1};
    for (const PartDefinition& part : manual_.definition.parts) {
      if (part.id.value == then_.parts[gone.part].id) place = part.id.place;
    }
    Reporter(subject_, manual_.definition.path, diagnostics_)
        .report(Code::id_vanished, place, message,
                fmt::format("Bring {} back with `status: withdrawn`, or add {} to `aliases` of the "
                            "chapter that has taken its place.",
                            quoted(gone.path), quoted(id)));
  }

  /// What is known of where the section of an id went: where it is now, or how the edition
  /// forwarded it.
  struct Trace {
    Trace() = default;
    Trace(const SectionPlace* place) : successor(place) {}
    Trace(const Forward* published) : forward(published) {}

    const SectionPlace* successor = nullptr;
    const Forward* forward = nullptr;
  };

  void check_anchor(const std::string& id, std::uint32_t now, Trace trace) {
    const Chapter& chapter = manual_.chapters[now];
    const SectionPlace* successor = trace.successor;
    if (id.empty() ||
        subject_.identities().anchor(now, id).standing != index::Standing::missing_section)
      return;
    // Where the forward leads nowhere, that is what is to be mended.
    if (std::ranges::any_of(chapter.text->forwards,
                            [&](const Forward& forward) { return forward.old_id.value == id; }))
      return;
    const Section* there =
        successor ? &manual_.chapters[successor->chapter].text->sections[*successor->section]
                  : nullptr;
    const bool is_here = there && successor->chapter == now;
    std::string help;
    if (there) {
      const std::string target =
          is_here ? there->id
                  : fmt::format("{}#{}", manual_.chapters[successor->chapter].id, there->id);
      help = fmt::format(
          "Write `{0}: {1}` below `forwards`, or give the section its id back with "
          "`{{#{0}}}`.",
          id, target);
    } else if (trace.forward) {
      help = fmt::format("Put {} back below `forwards`, or say where it leads now.",
                         fmt::format("`{}: {}`", id, trace.forward->target.value));
    } else {
      help = fmt::format("Say below `forwards` which section has taken its place, or write {}.",
                         fmt::format("`{}: withdrawn`", id));
    }
    Reporter(subject_, chapter.path, diagnostics_)
        .report(Code::id_vanished, is_here ? there->place : chapter.text->title_place,
                fmt::format("edition {} published the id {}, and nothing says where it went",
                            quoted(edition_), quoted('#' + id)),
                std::move(help));
  }

  const Subject& subject_;
  const Manual& manual_;
  const Manual& then_;
  const std::string& edition_;
  std::vector<Diagnostic>& diagnostics_;
  std::map<std::pair<std::size_t, std::uint32_t>, SectionPlace> successors_;
};

}  // namespace

void check_vanished_ids(const Subject& subject, std::vector<Diagnostic>& diagnostics) {
  if (subject.input.unreleased && subject.input.stories)
    VanishedIdCheck(subject, diagnostics).run();
}

}  // namespace codicil::check
