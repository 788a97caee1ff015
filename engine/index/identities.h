// What the ids and paths of a manual stand for: the present ones, the former ones, and where those
// went.
#pragma once

#include <cstdint>
#include <optional>
#include <string_view>
#include <unordered_map>
#include <vector>

#include "index/reference_table.h"
#include "manual/manual.h"

namespace codicil::index {

/// Where something leads, and how that stands.
struct Resolution {
  Standing standing = Standing::good;
  Target target;

  bool operator==(const Resolution&) const = default;
};

/// Finds what an author names by id or path. Refers to the manual, which must outlive it and stay
/// as it is. May be used from several threads at once.
class Identities {
 public:
  explicit Identities(const Manual& manual);

  const Manual& manual() const { return manual_; }
  /// Some chapter's title could not be read, so what seems to be missing may be there.
  bool has_lost_chapter() const { return has_lost_chapter_; }

  struct FoundChapter {
    std::uint32_t chapter = 0;
    bool by_alias = false;
  };
  /// By its id or, where no chapter has that, by an alias.
  std::optional<FoundChapter> chapter(std::string_view id) const;
  std::optional<std::uint32_t> chapter_at(std::string_view path) const;
  struct FoundPage {
    std::uint32_t page = 0;
    bool by_alias = false;
  };
  std::optional<FoundPage> page(std::string_view id) const;
  std::optional<std::uint32_t> page_at(std::string_view path) const;
  std::optional<std::uint32_t> resource_at(std::string_view path) const;
  std::optional<std::uint32_t> source(std::string_view id) const;

  /// A section or paragraph of a chapter by its id; a former id by the chapter's forwards, over as
  /// many chapters as they lead (`old_id`, or `withdrawn` with the last chapter that had it).
  /// `missing_section` names the chapter alone.
  Resolution anchor(std::uint32_t chapter, std::string_view id) const;
  /// Only what is there now.
  std::optional<Target> present_anchor(std::uint32_t chapter, std::string_view id) const;
  Resolution page_anchor(std::uint32_t page, std::string_view id) const;
  /// Where the target of a forward of `chapter` leads: "section", "chapter", "chapter#section" or
  /// "withdrawn". Nothing where it leads nowhere, or round in a circle.
  std::optional<Resolution> forward(std::uint32_t chapter, std::string_view target) const;

 private:
  using Table = std::unordered_map<std::string_view, std::uint32_t>;

  /// One step along a forward: to what it leads, or to the former id that it leads to.
  struct Step {
    std::optional<Resolution> end;            ///< Where no former id follows, or it leads nowhere.
    std::optional<std::size_t> next_forward;  ///< Index into `ends_`.
  };

  Step step(std::uint32_t chapter, std::string_view target) const;
  std::optional<std::size_t> forward_from(std::uint32_t chapter, std::string_view id) const;
  void follow_all_forwards();
  void follow(std::size_t forward);

  const Manual& manual_;
  bool has_lost_chapter_ = false;
  Table chapters_;
  Table aliases_;
  Table chapter_paths_;
  Table pages_;
  Table page_aliases_;
  Table page_paths_;
  Table resources_;
  Table sources_;

  using FormerIds = std::unordered_map<std::string_view, std::size_t>;
  std::unordered_map<std::uint32_t, FormerIds> former_ids_;  ///< By chapter, into `ends_`.
  struct ForwardPlace {
    std::uint32_t chapter = 0;
    std::string_view target;
    bool is_followed = false;
    std::optional<Resolution> end;
  };
  std::vector<ForwardPlace> ends_;  ///< Of every forward: where it leads in the end.
};

}  // namespace codicil::index
