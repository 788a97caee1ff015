// Where former section ids lead, and whether they are free.
#include <fmt/format.h>

#include <algorithm>
#include <map>
#include <unordered_map>
#include <unordered_set>
#include <vector>

#include "check/reference_faults.h"
#include "check/rules.h"
#include "text/wording.h"

namespace codicil::check {
namespace {

using index::Standing;
using index::Target;

/// A section id, former or present, of a chapter.
using Anchor = std::pair<std::uint32_t, std::string>;

class ForwardCheck {
 public:
  ForwardCheck(const Subject& subject, std::vector<Diagnostic>& diagnostics)
      : subject_(subject), manual_(subject.manual()), diagnostics_(diagnostics) {}

  void run() {
    for (std::uint32_t i = 0; i < manual_.chapters.size(); ++i) {
      for (const Forward& forward : manual_.chapters[i].text->forwards) check(i, forward);
    }
  }

 private:
  void check(std::uint32_t chapter, const Forward& forward) {
    const Reporter reporter(subject_, manual_.chapters[chapter].path, diagnostics_);
    const ChapterText& text = *manual_.chapters[chapter].text;
    if (is_in_use({chapter, forward.old_id.value})) {
      const Section* section = text.section(forward.old_id.value);
      const bool is_box = section != nullptr && section->kind == SectionKind::box;
      reporter.report(
          Code::forward_conflict, forward.old_id.place,
          fmt::format("{} is forwarded, but it is the id of a {}", quoted(forward.old_id.value),
                      is_box ? "box" : "section"),
          is_box ? "Take the forward out; the id of a box never changes."
                 : "Give the section another id with `{#id}`, since old links mean the former one; "
                   "or take the forward out.");
      return;
    }
    const auto end = subject_.identities().forward(chapter, forward.target.value);
    if (!end) return check_dead(chapter, forward, reporter);
    if (end->target.kind == Target::Kind::nothing) return;
    const Chapter& there = manual_.chapters[end->target.chapter];
    if (!there.is_draft() || manual_.chapters[chapter].is_draft()) return;
    const TextHome home{manual_.chapters[chapter].path, chapter};
    auto fault = fault_of_status(manual_, home, Standing::draft, end->target.chapter);
    reporter.report(fault->code, forward.target.place, std::move(fault->message),
                    "Readers of old links must find something; forward to what is in force.");
  }

  /// The ids of a chapter's sections and paragraphs, gathered once.
  const std::unordered_set<std::string_view>& ids_in_use(std::uint32_t chapter) {
    const auto [known, is_new] = ids_.try_emplace(chapter);
    if (is_new) {
      const ChapterText& text = *manual_.chapters[chapter].text;
      for (const Section& section : text.sections) known->second.insert(section.id);
      for (const NumberedParagraph& paragraph : text.paragraphs) known->second.insert(paragraph.id);
    }
    return known->second;
  }

  bool is_in_use(const Anchor& at) { return ids_in_use(at.first).contains(at.second); }

  const std::string* target_of(const Anchor& at) {
    const auto [known, is_new] = targets_.try_emplace(at.first);
    if (is_new) {
      for (const Forward& forward : manual_.chapters[at.first].text->forwards) {
        known->second.emplace(forward.old_id.value, &forward.target.value);
      }
    }
    const auto found = known->second.find(at.second);
    return found == known->second.end() || is_in_use(at) ? nullptr : found->second;
  }

  /// The forward leads nowhere: round in a circle, or to something that is not there. What only
  /// leads to such a one is not reported again.
  void check_dead(std::uint32_t chapter, const Forward& forward, const Reporter& reporter) {
    const Anchor first{chapter, forward.old_id.value};
    if (!next_anchor(first)) return report_missing(chapter, forward, reporter);
    if (!walk_to_circle(first)) return;
    const bool is_direct = next_anchor(first) == first;
    reporter.report(
        Code::forward_conflict, forward.old_id.place,
        is_direct ? fmt::format("{} is forwarded to itself", quoted(first.second))
                  : fmt::format("the forwards of {} lead round in a circle", quoted(first.second)),
        "Name the section that has taken its place, or write `withdrawn`.");
  }

  /// Walks where nobody walked before; true where the way came back to its beginning. A circle that
  /// was entered from outside is reported for the first of it that is checked itself.
  bool walk_to_circle(const Anchor& first) {
    if (circles_.contains(first)) return circles_.at(first) == Round::unreported && report(first);
    std::vector<Anchor> way;
    std::map<Anchor, std::size_t> steps;
    for (std::optional<Anchor> at = first; at && !circles_.contains(*at); at = next_anchor(*at)) {
      const auto [known, is_new] = steps.emplace(*at, way.size());
      if (is_new) {
        way.push_back(*at);
        continue;
      }
      for (std::size_t i = 0; i < way.size(); ++i) {
        circles_.emplace(way[i], i < known->second ? Round::none : Round::unreported);
      }
      return circles_.at(first) == Round::unreported && report(first);
    }
    for (const Anchor& passed : way) circles_.emplace(passed, Round::none);
    return false;
  }

  /// Marks the whole circle of an anchor as reported.
  bool report(const Anchor& first) {
    for (Anchor at = first; circles_.at(at) == Round::unreported; at = *next_anchor(at)) {
      circles_[at] = Round::reported;
    }
    return true;
  }

  /// The former id that a former id leads to; nothing where it leads to none.
  std::optional<Anchor> next_anchor(const Anchor& at) {
    const std::string* target = target_of(at);
    if (target == nullptr) return std::nullopt;
    const std::size_t hash = target->find('#');
    Anchor next{at.first, hash == std::string::npos ? *target : target->substr(hash + 1)};
    if (hash != std::string::npos && hash > 0) {
      const auto other = subject_.identities().chapter(target->substr(0, hash));
      if (!other) return std::nullopt;
      next.first = other->chapter;
    }
    return target_of(next) != nullptr ? std::optional(next) : std::nullopt;
  }

  void report_missing(std::uint32_t chapter, const Forward& forward, const Reporter& reporter) {
    const std::string& target = forward.target.value;
    const std::size_t hash = target.find('#');
    const std::string name = target.substr(0, hash);
    const auto other = subject_.identities().chapter(name);
    const bool names_section = hash != std::string::npos && (hash == 0 || other);
    const std::uint32_t there = names_section && hash > 0 ? other->chapter : chapter;
    if (there != chapter && manual_.chapters[there].text->is_lost) return;
    std::vector<std::string> meant;
    std::string message;
    if (names_section || hash == std::string::npos) {
      for (const Section& section : manual_.chapters[there].text->sections) {
        meant.push_back(section.id);
      }
    }
    if (names_section) {
      const TextHome home{manual_.chapters[chapter].path, chapter};
      message = fmt::format("{} has no section {}", chapter_words(manual_, home, there),
                            quoted(target.substr(hash + 1)));
    } else {
      for (const Chapter& candidate : manual_.chapters) meant.push_back(candidate.id);
      message =
          hash == std::string::npos
              ? fmt::format("{} is neither a section of this chapter nor a chapter", quoted(target))
              : fmt::format("there is no chapter {}", quoted(name));
    }
    const std::string_view wanted =
        names_section ? std::string_view(target).substr(hash + 1) : std::string_view(name);
    std::string help = did_you_mean(wanted, meant);
    if (help.empty()) help = "Name the section that has taken its place, or write `withdrawn`.";
    reporter.report(Code::forward_missing, forward.target.place, std::move(message),
                    std::move(help));
  }

  const Subject& subject_;
  const Manual& manual_;
  std::vector<Diagnostic>& diagnostics_;
  std::unordered_map<std::uint32_t, std::unordered_set<std::string_view>> ids_;
  std::unordered_map<std::uint32_t, std::unordered_map<std::string_view, const std::string*>>
      targets_;
  enum class Round { none, unreported, reported };
  std::map<Anchor, Round> circles_;  ///< Of every former id walked over: how it lies in a circle.
};

}  // namespace

void check_forwards(const Subject& subject, std::vector<Diagnostic>& diagnostics) {
  ForwardCheck(subject, diagnostics).run();
}

}  // namespace codicil::check
