// What keywords refer to: other keywords, and sections of their chapter.
#include <fmt/format.h>

#include <set>

#include "check/rules.h"
#include "text/characters.h"
#include "text/wording.h"

namespace codicil::check {
namespace {

/// The terms that a keyword can refer to, as they compare.
struct Terms {
  std::set<std::string> keys;
  std::vector<std::string> written;
  bool are_incomplete = false;  ///< Some chapter could not be read, so its terms are not known.

  void add(const Chapter& chapter) {
    are_incomplete |= chapter.text->is_lost;
    for (const Keyword& keyword : chapter.text->keywords) {
      if (keys.insert(folded(keyword.term.value)).second) written.push_back(keyword.term.value);
    }
  }
};

void check_other(const Placed<std::string>& other, const Keyword& keyword, const Terms& terms,
                 const Reporter& reporter) {
  const std::string key = folded(other.value);
  if (key == folded(keyword.term.value)) {
    reporter.report(Code::keyword_see_missing, other.place,
                    fmt::format("the keyword {} refers to itself", quoted(keyword.term.value)),
                    "Name another keyword, or leave the reference out.");
    return;
  }
  if (terms.keys.contains(key) || terms.are_incomplete) return;
  std::string help = did_you_mean(other.value, terms.written);
  if (help.empty()) help = "Add it to `keywords` of the chapter that readers should be led to.";
  reporter.report(Code::keyword_see_missing, other.place,
                  fmt::format("there is no keyword {}", quoted(other.value)), std::move(help));
}

void check_section(const Subject& subject, std::uint32_t chapter, const Placed<std::string>& id,
                   const Reporter& reporter) {
  const index::Resolution there = subject.identities().anchor(chapter, id.value);
  if (there.standing == index::Standing::good) return;
  const Manual& manual = subject.manual();
  const bool is_here =
      there.target.chapter == chapter && there.target.kind == index::Target::Kind::section;
  if (there.standing == index::Standing::old_id && is_here) {
    const Section& section = manual.chapters[chapter].text->sections[there.target.section];
    reporter.report(Code::xref_old_id, id.place,
                    fmt::format("{} is a former id of {}", quoted(id.value),
                                quoted(title_of(section, manual.definition.language))),
                    fmt::format("Write {}.", quoted(section.id)));
    return;
  }
  std::vector<std::string> ids;
  for (const Section& section : manual.chapters[chapter].text->sections) ids.push_back(section.id);
  reporter.report(Code::keyword_see_missing, id.place,
                  fmt::format("this chapter has no section {}", quoted(id.value)),
                  did_you_mean(id.value, ids));
}

}  // namespace

void check_keywords(const Subject& subject, std::vector<Diagnostic>& diagnostics) {
  const Manual& manual = subject.manual();
  Terms published;
  for (const Chapter& chapter : manual.chapters) {
    if (!chapter.is_draft() && !chapter.is_withdrawn()) published.add(chapter);
  }
  Terms with_drafts = published;
  for (const Chapter& chapter : manual.chapters) {
    if (chapter.is_draft()) with_drafts.add(chapter);
  }
  for (std::uint32_t i = 0; i < manual.chapters.size(); ++i) {
    const Chapter& chapter = manual.chapters[i];
    if (chapter.is_withdrawn()) continue;
    const Reporter reporter(subject, chapter.path, diagnostics);
    const Terms& terms = chapter.is_draft() ? with_drafts : published;
    for (const Keyword& keyword : chapter.text->keywords) {
      if (keyword.see) check_other(*keyword.see, keyword, terms, reporter);
      for (const auto& other : keyword.see_also) check_other(other, keyword, terms, reporter);
      if (keyword.section) check_section(subject, i, *keyword.section, reporter);
    }
  }
}

}  // namespace codicil::check
