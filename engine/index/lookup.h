// What the citations of one manual are looked up in: its numbers and its titles.
#pragma once

#include <cstdint>
#include <memory>
#include <optional>
#include <string>
#include <string_view>
#include <unordered_map>
#include <vector>

#include "index/identities.h"
#include "index/line.h"
#include "index/scan_store.h"
#include "index/titles.h"
#include "manual/box_names.h"
#include "manual/manual.h"

namespace codicil::index {

enum class NumberKind : std::uint8_t { section, appendix, paragraph };

/// The number by which a citation of a kind names a section: "5", "G"; empty where it has none.
std::string cited_number(const Chapter& chapter, const Section& section, NumberKind kind);

/// Refers to the manual, which must outlive it. May be used from several threads at once.
class Lookup {
 public:
  Lookup(const Manual& manual, ScanStore& scans);

  const Manual& manual() const { return identities_.manual(); }
  const Identities& identities() const { return identities_; }
  const TitleList& sections(std::uint32_t chapter) const { return titles_[chapter]->sections; }

  /// What has a number in a chapter, as readers see it: a section, or a paragraph where no section
  /// has it, and the other way round for paragraphs.
  std::optional<Target> numbered(std::uint32_t chapter, NumberKind kind,
                                 std::string_view number) const;
  /// The number by which a citation of this kind names a target: "5", "G"; empty where it has none.
  std::string number_of(const Target& target, NumberKind kind) const;
  /// The chapter whose position stands in front of a number, in the part of `home`; nothing where
  /// chapters are not numbered so.
  std::optional<std::uint32_t> chapter_by_position(std::uint32_t home,
                                                   std::string_view number) const;
  /// "3.4", "CP4".
  std::optional<std::uint32_t> chapter_numbered(std::string_view number) const;

  /// A chapter whose title begins at a word.
  struct FoundChapter {
    std::uint32_t chapter = 0;
    std::uint32_t begin_word = 0;
    std::uint32_t end_word = 0;
  };
  std::optional<FoundChapter> chapter_from(const Line& line, std::uint32_t word) const;
  /// A chapter whose title ends before a word.
  std::optional<FoundChapter> chapter_before(const Line& line, std::uint32_t end_word) const;

  bool have_one_title(std::uint32_t chapter, std::uint32_t other) const {
    return titles_[chapter]->title == titles_[other]->title;
  }

  /// A box by one of its names, and whether `chapter` has it: its section there.
  struct FoundBox {
    std::uint32_t end_word = 0;
    std::optional<std::uint32_t> section;
  };
  std::optional<FoundBox> box_from(const Line& line, std::uint32_t word,
                                   std::uint32_t chapter) const;

  /// Whether a source is named by the words from `begin_word` on, or by these words in short:
  /// "Working Together".
  bool names_source(const Line& line, std::uint32_t begin_word, std::uint32_t end_word) const;

 private:
  std::uint32_t preferred(std::span<const std::uint32_t> chapters) const;
  void add_numbers(const Manual& manual);
  void add_names(const Manual& manual);

  Identities identities_;
  std::vector<std::shared_ptr<const TextTitles>> titles_;
  TitleList chapter_titles_;
  TitleList chapter_titles_backwards_;
  TitleList box_names_;
  TitleList source_names_;
  std::unordered_map<std::string, std::uint32_t> chapter_numbers_;
  std::unordered_map<std::string, std::uint32_t> chapter_positions_;  ///< By "part position".
};

}  // namespace codicil::index
