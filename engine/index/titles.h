// Titles as citations name them: found at the beginning, or the end, of a run of words.
#pragma once

#include <cstdint>
#include <span>
#include <string>
#include <string_view>
#include <vector>

namespace codicil::index {

/// The words of a text without case, punctuation and spaces: "Self-Harm" and "self harm" are one.
std::string run_together(std::string_view text);

/// A list of titles, each with a number of the caller's, sorted for search.
class TitleList {
 public:
  /// `title` is run together; an empty one is left out.
  void add(std::string title, std::uint32_t value);
  /// Sorts. Nothing is found before.
  void seal();

  /// The values of one title; empty when there is none.
  struct Match {
    std::size_t length = 0;  ///< Of the title, in bytes of the run-together text.
    std::span<const std::uint32_t> values;

    explicit operator bool() const { return !values.empty(); }
  };

  /// The longest title that `text` begins with. `may_end(length)` says where a word ends.
  template <typename MayEnd>
  Match longest_at_start(std::string_view text, const MayEnd& may_end) const {
    while (!text.empty()) {
      const std::size_t index = last_not_after(text);
      if (index == none) return {};
      const std::string& title = titles_[index];
      const std::size_t shared = shared_start(title, text);
      if (shared == title.size() && may_end(shared)) return {shared, values_of(index)};
      // Only a shorter title can still match, and it sorts before this one.
      text = text.substr(0, shared == title.size() ? shared - 1 : shared);
    }
    return {};
  }

  /// The title that `text` is, as a whole.
  Match equal_to(std::string_view text) const;
  /// The length of the longest title.
  std::size_t longest() const { return longest_; }
  /// Whether a title begins with `text`.
  bool any_begins_with(std::string_view text) const;

 private:
  static constexpr std::size_t none = static_cast<std::size_t>(-1);

  std::size_t last_not_after(std::string_view text) const;
  static std::size_t shared_start(std::string_view a, std::string_view b);
  std::span<const std::uint32_t> values_of(std::size_t last) const;

  std::vector<std::string> titles_;  ///< Sorted; equal ones stand together.
  std::vector<std::uint32_t> values_;
  std::size_t longest_ = 0;
};

}  // namespace codicil::index
