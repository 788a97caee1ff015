// Finds the citations in a line of prose, and what each leads to.
#pragma once

#include <cstdint>
#include <optional>
#include <span>
#include <vector>

#include "index/judgement.h"
#include "index/lookup.h"

namespace codicil::index {

/// A citation in a line. All offsets are those of the line.
struct Citation {
  std::uint32_t begin = 0;
  std::uint32_t end = 0;
  Standing standing = Standing::good;
  Target target;
  bool names_number = false;
  bool is_bare = false;
  std::uint32_t number_begin = 0;
  std::uint32_t number_end = 0;
  std::uint32_t title_begin = 0;  ///< Of what the target is called; its chapter's name is apart.
  std::uint32_t title_end = 0;
  std::uint32_t name_begin = 0;  ///< Of the title of the chapter that is named with a section.
  std::uint32_t name_end = 0;
  NumberKind kind = NumberKind::section;  ///< Of a citation by number.
};

/// Whether a citation only says what chapter it stands in, which needs no link.
bool names_home(const Citation& citation, std::optional<std::uint32_t> home);

/// Reads one line from left to right, once.
class CitationReader {
 public:
  /// `link_targets` has, for each link of the line, what it leads to in a chapter, if it does.
  CitationReader(const Lookup& lookup, std::optional<std::uint32_t> home, const Line& line,
                 std::span<const std::optional<Target>> link_targets)
      : lookup_(lookup), home_(home), line_(line), link_targets_(link_targets) {}

  /// In reading order, none overlapping another.
  std::vector<Citation> read();

 private:
  /// A chapter that is named together with a section.
  struct NamedChapter {
    enum class Kind : std::uint8_t {
      none,
      known,
      inherited,  ///< From the citation that this one is joined to.
      missing,    ///< Called a chapter, but none of ours.
      elsewhere,  ///< A document of others.
      unclear,    ///< Perhaps the name of something.
    } kind = Kind::none;
    std::uint32_t chapter = 0;
    std::uint32_t begin = 0;     ///< Where the citation begins with its name.
    std::uint32_t end_word = 0;  ///< The word behind its name; of one named behind a title.
    std::uint32_t title_end_word = 0;
    Lookup::FoundChapter words{};  ///< Its title, where it is named by that.
  };

  // By number: "Section 5, Who Should Attend?"
  void read_numbered(const Anchor& anchor);
  void read_unnumbered(const Anchor& anchor, NumberKind kind);
  void read_list(const Anchor& anchor, WrittenCitation citation, const NamedChapter& before);
  bool read_one(WrittenCitation& citation, const NamedChapter& before, std::uint32_t begin);
  bool read_number_of_link(const WrittenCitation& citation);
  bool read_unfinished(const WrittenCitation& citation, std::uint32_t begin);
  std::optional<Judgement> judge_named(const WrittenCitation& citation, const NamedChapter& named);
  std::optional<Judgement> judge_at_home(const WrittenCitation& citation) const;
  std::optional<CitedNumber> next_in_list(const WrittenCitation& citation, std::uint32_t end) const;

  // Chapters named before and behind a section.
  NamedChapter named_before(std::uint32_t word) const;
  NamedChapter other_work_before(std::uint32_t word) const;
  NamedChapter named_behind(const WrittenCitation& citation) const;
  NamedChapter named_behind_at(const WrittenCitation& citation, std::uint32_t of) const;
  bool is_part_of_longer_name(std::uint32_t word) const;
  void read_unknown_chapter(const Anchor& anchor);
  bool fits_between(const WrittenCitation& citation, std::uint32_t chapter, std::uint32_t end_word,
                    bool is_surely_chapter) const;

  // By name: "see Related Guidance", "the Referrals chapter".
  void read_see(const Anchor& anchor);
  void read_chapter_word(const Anchor& anchor);
  bool read_chapter_number(const Anchor& anchor);
  std::optional<CitedNumber> number_of_chapter(const Anchor& anchor) const;
  bool judge_chapter_number(const Anchor& anchor, const CitedNumber& number,
                            std::optional<std::uint32_t> chapter, Citation& found);
  bool read_name(std::uint32_t word, bool after_see);
  bool read_box(std::uint32_t word, const Lookup::FoundBox& box, std::uint32_t home);
  bool read_section_title(std::uint32_t word, const FoundTitle& title, std::uint32_t home,
                          bool after_see);
  bool read_chapter_name(const Lookup::FoundChapter& found, bool after_see);
  bool read_place_in_chapter(const Lookup::FoundChapter& found, std::uint32_t end_word);
  void read_joined_names();

  // Where the reader stands.
  std::optional<std::uint32_t> home_at(std::uint32_t word) const;
  std::optional<Target> link_target_at(std::uint32_t word) const;
  bool is_readable(std::uint32_t word) const;
  bool is_joined(std::uint32_t word) const;
  bool is_after_see(std::uint32_t word) const;
  bool is_numbered_citation(std::uint32_t word) const;
  bool is_chapter_word(std::uint32_t word) const;
  void put(Citation citation);
  void add_name(Citation& citation, const NamedChapter& named) const;
  void open_chain(std::uint32_t end_word, bool after_see, std::optional<std::uint32_t> chapter);

  const Lookup& lookup_;
  std::optional<std::uint32_t> home_;
  const Line& line_;
  std::span<const std::optional<Target>> link_targets_;

  std::vector<Citation> citations_;
  std::uint32_t next_word_ = 0;  ///< All words before are read.
  NamedChapter pending_;         ///< Named directly before `pending_.end_word`.

  /// Citations that "and" and commas join share "see" and the chapter.
  struct Chain {
    bool open = false;
    bool after_see = false;
    std::uint32_t end_word = 0;
    std::optional<std::uint32_t> chapter;
  } chain_;
};

}  // namespace codicil::index
