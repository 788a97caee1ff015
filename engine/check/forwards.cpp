// Where former section ids lead, and whether they are free.
#include <fmt/format.h>

#include <algorithm>
#include <set>

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
    if (is_in_use(text, forward.old_id.value)) {
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

  static bool is_in_use(const ChapterText& text, const std::string& id) {
    const auto has_id = [&id](const NumberedParagraph& paragraph) { return paragraph.id == id; };
    return text.section(id) != nullptr || std::ranges::any_of(text.paragraphs, has_id);
  }

  /// The forward leads nowhere: round in a circle, or to something that is not there.
  void check_dead(std::uint32_t chapter, const Forward& forward, const Reporter& reporter) {
    std::set<Anchor> passed;
    Anchor at{chapter, forward.old_id.value};
    while (passed.insert(at).second) {
      const auto next = next_anchor(at);
      if (!next) break;
      at = *next;
    }
    const bool is_circle = next_anchor(at).has_value();
    if (!is_circle) return report_missing(chapter, forward, reporter);
    // One report for the whole circle, and none for what only leads into it.
    const bool is_in_circle = at == Anchor{chapter, forward.old_id.value};
    if (!is_in_circle || circles_.contains(at)) return;
    circles_.merge(passed);
    const bool is_direct = next_anchor(at) == at;
    reporter.report(
        Code::forward_conflict, forward.old_id.place,
        is_direct ? fmt::format("{} is forwarded to itself", quoted(at.second))
                  : fmt::format("the forwards of {} lead round in a circle", quoted(at.second)),
        "Name the section that has taken its place, or write `withdrawn`.");
  }

  /// The former id that a former id leads to; nothing where it leads to none.
  std::optional<Anchor> next_anchor(const Anchor& at) const {
    const Forward* forward = forward_of(at);
    if (forward == nullptr) return std::nullopt;
    const std::string& target = forward->target.value;
    const std::size_t hash = target.find('#');
    Anchor next{at.first, hash == std::string::npos ? target : target.substr(hash + 1)};
    if (hash != std::string::npos && hash > 0) {
      const auto other = subject_.identities().chapter(target.substr(0, hash));
      if (!other) return std::nullopt;
      next.first = other->chapter;
    }
    return forward_of(next) != nullptr ? std::optional(next) : std::nullopt;
  }

  const Forward* forward_of(const Anchor& at) const {
    const ChapterText& text = *manual_.chapters[at.first].text;
    if (is_in_use(text, at.second)) return nullptr;
    const auto found = std::ranges::find(text.forwards, at.second,
                                         [](const Forward& f) { return f.old_id.value; });
    return found == text.forwards.end() ? nullptr : &*found;
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
  std::set<Anchor> circles_;
};

}  // namespace

void check_forwards(const Subject& subject, std::vector<Diagnostic>& diagnostics) {
  ForwardCheck(subject, diagnostics).run();
}

}  // namespace codicil::check
