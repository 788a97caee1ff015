#include "compare/proposal.h"

#include <fmt/format.h>

#include <algorithm>
#include <iterator>
#include <optional>
#include <string_view>
#include <utility>

#include "compare/link_changes.h"
#include "compare/reworded_words.h"
#include "text/markdown_words.h"
#include "text/path.h"
#include "text/words.h"

namespace codicil::compare {

namespace {

/// Longer wording is not quoted in a note.
constexpr std::size_t longest_quotation = 70;
/// A section that changed in more ways than this is said to be revised.
constexpr std::size_t most_rewordings = 3;

/// "10 working day" as people say it: "10 working days".
std::string timescale_words(std::string_view timescale) {
  const bool is_counted =
      !timescale.empty() && timescale.front() >= '0' && timescale.front() <= '9';
  if (!is_counted || timescale.starts_with("1 ")) return std::string(timescale);
  return std::string(timescale) + 's';
}

/// "from 10 to 15 working days", "from 24 hours to 2 days".
std::string from_to(const std::string& before, const std::string& after) {
  const std::size_t space = before.find(' ');
  const bool is_one_unit = space != std::string::npos && after.find(' ') != std::string::npos &&
                           before.substr(space) == after.substr(after.find(' '));
  if (is_one_unit)
    return fmt::format("from {} to {}", before.substr(0, space), timescale_words(after));
  return fmt::format("from {} to {}", timescale_words(before), timescale_words(after));
}

/// The first words of a passage.
std::string beginning_of(std::string_view passage) {
  constexpr std::size_t words = 6;
  std::size_t end = 0;
  for (std::size_t i = 0; i < words && end != std::string_view::npos; ++i)
    end = passage.find(' ', end + 1);
  return std::string(passage.substr(0, end));
}

/// Whether wording can stand in a note: what looks like a citation would be taken for one.
bool can_be_quoted(std::string_view words) {
  if (words.size() > longest_quotation || words.find('\n') != std::string_view::npos) return false;
  const std::string folded = ' ' + folded_title(words) + ' ';
  for (const std::string_view cited : {" section ", " sections ", " appendix ", " chapter ",
                                       " paragraph ", " paragraphs ", " procedure ", " see "}) {
    if (folded.find(cited) != std::string::npos) return false;
  }
  return true;
}

std::string in_quotes(std::string_view words) {
  return fmt::format("“{}”", markdown_words(words));
}

/// "A", "A and B", "A, B and C".
std::string listed(const std::vector<std::string>& words) {
  std::string text;
  for (std::size_t i = 0; i < words.size(); ++i) {
    if (i != 0) text += i + 1 == words.size() ? " and " : ", ";
    text += words[i];
  }
  return text;
}

/// What was said of one or more sections.
struct Fact {
  std::string words;                ///< A sentence without its end.
  std::vector<std::string> places;  ///< Citations of where it holds; empty for the text before the
                                    ///< first heading.
};

class ProposalWriter {
 public:
  ProposalWriter(const ChapterComparison& chapter, const Announcement& announcement,
                 const Sides& sides)
      : chapter_(chapter), announcement_(announcement), sides_(sides) {}

  ProposedEntry write() {
    if (chapter_.is(ChapterChange::added)) {
      say("This chapter was added to the manual");
      entry_.kind = AmendmentKind::added;
    } else if (chapter_.is(ChapterChange::withdrawn)) {
      write_withdrawn();
    } else {
      write_chapter();
      const std::vector<std::string> of_chapter = std::exchange(entry_.sentences, {});
      for (const SectionComparison* section : announcement_.sections) write_section(*section);
      const std::vector<std::string> of_sections = std::exchange(entry_.sentences, of_chapter);
      // What people must do by when comes before what stands where.
      for (const Fact& fact : facts_) say(sentence_of(fact));
      std::ranges::copy(of_sections, std::back_inserter(entry_.sentences));
    }
    return std::move(entry_);
  }

 private:
  void say(const std::string& words) {
    std::string sentence = words;
    if (!sentence.ends_with('.')) sentence += '.';
    entry_.sentences.push_back(std::move(sentence));
  }

  const Chapter& before() const { return sides_.before.manual.chapters[*chapter_.chapters.before]; }
  const Chapter& after() const { return sides_.after.manual.chapters[*chapter_.chapters.after]; }

  // the chapter as a whole

  void write_withdrawn() {
    entry_.kind = AmendmentKind::withdrawn;
    const Manual& manual = sides_.after.manual;
    if (chapter_.chapters.after && after().text->replaced_by) {
      const auto successor = manual.chapter_index(after().text->replaced_by->value);
      if (successor && !manual.chapters[*successor].is_draft()) {
        return say(fmt::format("This chapter was withdrawn. Please use {} in its place",
                               markdown_words(manual.chapters[*successor].text->title)));
      }
    }
    say("This chapter was withdrawn");
  }

  void write_chapter() {
    const bool only_chapter = announcement_.sections.empty();
    if (chapter_.is(ChapterChange::renamed) && announcement_.chapter_changed) {
      say(fmt::format("This chapter was renamed to {} from {}", markdown_words(after().text->title),
                      markdown_words(before().text->title)));
      if (only_chapter) entry_.kind = AmendmentKind::renamed;
    }
    if (chapter_.is(ChapterChange::moved)) {
      const auto part_of = [](const Manual& manual, const Chapter& chapter) {
        return markdown_words(manual.parts[chapter.part].title);
      };
      say(fmt::format("This chapter was moved to {} from {}", part_of(sides_.after.manual, after()),
                      part_of(sides_.before.manual, before())));
      if (only_chapter && entry_.kind == AmendmentKind::updated) entry_.kind = AmendmentKind::moved;
    }
    if (after().is_withdrawn() && after().text->replaced_by) {
      const auto successor = sides_.after.manual.chapter_index(after().text->replaced_by->value);
      if (successor) {
        say(fmt::format("The chapter to use in place of this one is now {}",
                        markdown_words(sides_.after.manual.chapters[*successor].text->title)));
      }
    }
  }

  // sections

  static std::string citation_in(const Side& side, const SectionPlace& place, std::size_t home) {
    if (!place.section) return {};
    return markdown_words(index::citation_of(side.manual,
                                             {.kind = index::Target::Kind::section,
                                              .chapter = static_cast<std::uint32_t>(place.chapter),
                                              .section = *place.section},
                                             home));
  }

  /// "Section 5, Who Should Attend?", or "The text before the first section".
  std::string subject_of(const SectionComparison& section) const {
    const std::string citation =
        section.after ? citation_in(sides_.after, *section.after, section.after->chapter)
                      : citation_in(sides_.before, *section.before, section.before->chapter);
    return citation.empty() ? "The text before the first section" : citation;
  }

  void write_section(const SectionComparison& section) {
    if (!section.resource.empty()) {
      return say(fmt::format("The linked file {} was replaced by a new version",
                             markdown_words(file_name_of(section.resource))));
    }
    const std::string subject = subject_of(section);
    if (section.is(SectionChange::added)) {
      const bool is_numbered = subject.starts_with("Section ") || subject.starts_with("Appendix ");
      return say(is_numbered ? fmt::format("A new {} has been added", subject)
                             : fmt::format("{} has been added", subject));
    }
    if (section.is(SectionChange::removed)) return write_removed(section, subject);
    if (section.is(SectionChange::moved)) write_moved(section, subject);
    if (section.is(SectionChange::retitled)) {
      const Section& then = sides_.before.manual.chapters[section.before->chapter]
                                .text->sections[*section.before->section];
      say(fmt::format("{} has a new title; it was called {}", subject, in_quotes(then.title)));
    }
    if (section.is(SectionChange::amended)) write_amended(section, subject);
  }

  void write_removed(const SectionComparison& section, const std::string& subject) {
    if (!section.moved_to) return say(fmt::format("{} has been removed", subject));
    say(fmt::format("The former {} is now {}", subject,
                    citation_in(sides_.after, *section.moved_to, *chapter_.chapters.after)));
  }

  void write_moved(const SectionComparison& section, const std::string& subject) {
    const Chapter& then = sides_.before.manual.chapters[section.before->chapter];
    if (section.before->chapter == chapter_.chapters.before)
      return say(fmt::format("{} now stands in another place", subject));
    say(fmt::format("{} has come here from the chapter {}", subject, in_quotes(then.text->title)));
    const auto gone = sides_.after.manual.chapter_index(then.id);
    if (!gone || sides_.after.manual.chapters[*gone].is_withdrawn())
      entry_.kind = AmendmentKind::merged;
  }

  void write_amended(const SectionComparison& section, const std::string& subject) {
    const std::size_t facts_before = count_;
    const bool is_titled = section.after->section.has_value();
    const std::string place = is_titled ? subject : std::string();
    for (const Rewording& rewording : section.rewordings) add_substance(rewording, place);
    add_links(section, place);
    if (count_ == facts_before && section.rewordings.size() <= most_rewordings)
      add_wordings(section, place);
    const std::size_t untold = section.rewordings.size();
    if (count_ == facts_before || untold > most_rewordings)
      say(fmt::format("{} has been revised", subject));
  }

  void add(const std::string& words, const std::string& place) {
    ++count_;
    auto fact = std::ranges::find(facts_, words, &Fact::words);
    if (fact == facts_.end()) fact = facts_.insert(fact, {words, {}});
    if (std::ranges::find(fact->places, place) == fact->places.end()) fact->places.push_back(place);
  }

  static std::string sentence_of(const Fact& fact) {
    constexpr std::size_t most_places = 3;
    std::vector<std::string> places = fact.places;
    if (places.size() > most_places) return fact.words + " throughout this chapter";
    const bool is_in_opening = std::erase(places, std::string()) != 0;
    if (places.empty()) return fact.words + " in the text before the first section";
    return fmt::format("{}{} (see {})", fact.words,
                       is_in_opening ? " in the text before the first section and below" : "",
                       listed(places));
  }

  /// Timescales and duties that changed one for one.
  void add_substance(const Rewording& rewording, const std::string& place) {
    if (rewording.before.empty() || rewording.after.empty()) return;
    const Substance then = substance_of(rewording.before);
    const Substance now = substance_of(rewording.after);
    if (then.timescales.size() == now.timescales.size()) {
      for (std::size_t i = 0; i < now.timescales.size(); ++i) {
        if (then.timescales[i] == now.timescales[i]) continue;
        add("A timescale has changed " + from_to(then.timescales[i], now.timescales[i]), place);
      }
    }
    if (then.modality.size() != now.modality.size()) return;
    for (std::size_t i = 0; i < now.modality.size(); ++i) {
      if (then.modality[i] == now.modality[i]) continue;
      add(fmt::format("{} has been replaced by {}", in_quotes(then.modality[i]),
                      in_quotes(now.modality[i])),
          place);
    }
  }

  void add_links(const SectionComparison& section, const std::string& place) {
    constexpr std::size_t most_links = 3;
    const LinkChanges links = link_changes(section, sides_);
    const auto tell = [&](std::vector<std::string> words, std::string_view what) {
      std::erase_if(words, [](const std::string& one) { return !can_be_quoted(one); });
      if (words.empty() || words.size() > most_links) return;
      for (std::string& one : words) one = markdown_words(one);
      add(fmt::format("{} to {} {} {}", words.size() == 1 ? "A link" : "Links", listed(words),
                      words.size() == 1 ? "has been" : "have been", what),
          place);
    };
    tell(links.added, "added");
    tell(links.dropped, "dropped");
  }

  /// A passage too long to be quoted came or went.
  bool add_passage(const Rewording& rewording, const std::string& place) {
    const bool is_new = rewording.before.empty();
    const std::string& passage = is_new ? rewording.after : rewording.before;
    const std::string beginning = beginning_of(passage);
    if (passage.size() <= longest_quotation || !can_be_quoted(beginning)) return false;
    add(fmt::format("A passage that {} {} has been {}", is_new ? "begins" : "began",
                    in_quotes(beginning + " …"), is_new ? "added" : "taken out"),
        place);
    return true;
  }

  void add_wordings(const SectionComparison& section, const std::string& place) {
    for (const Rewording& rewording : section.rewordings) {
      const RewordedWords words = reworded_words(rewording);
      const bool is_whole = rewording.before.empty() || rewording.after.empty();
      if (is_whole && add_passage(rewording, place)) continue;
      if (!can_be_quoted(words.before) || !can_be_quoted(words.after)) continue;
      if (words.before.empty() && words.after.empty()) continue;
      if (words.before.empty()) {
        add(in_quotes(words.after) + " has been added", place);
      } else if (words.after.empty()) {
        add(in_quotes(words.before) + " has been taken out", place);
      } else {
        add(fmt::format("{} has been replaced by {}", in_quotes(words.before),
                        in_quotes(words.after)),
            place);
      }
    }
  }

  const ChapterComparison& chapter_;
  const Announcement& announcement_;
  const Sides& sides_;
  ProposedEntry entry_;
  std::vector<Fact> facts_;
  std::size_t count_ = 0;  ///< How often something was told of a section.
};

}  // namespace

ProposedEntry propose_entry(const ChapterComparison& chapter, const Announcement& announcement,
                            const Sides& sides) {
  return ProposalWriter(chapter, announcement, sides).write();
}

}  // namespace codicil::compare
