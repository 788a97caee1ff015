#include <algorithm>

#include "text/characters.h"
#include "text/utf8.h"
#include "text/words.h"

namespace codicil {
namespace {

std::u32string code_points_of(std::string_view text) {
  std::u32string result;
  result.reserve(text.size());
  for (std::size_t offset = 0; offset < text.size();) result += next_code_point(text, offset);
  return result;
}

/// Optimal string alignment in a band of `limit` around the diagonal: three rows of Damerau's
/// table.
std::size_t banded_distance(const std::u32string& a, const std::u32string& b, std::size_t limit) {
  const std::size_t far = limit + 1;
  std::vector<std::size_t> before_last(b.size() + 1, far);
  std::vector<std::size_t> last(b.size() + 1, far);
  std::vector<std::size_t> row(b.size() + 1, far);
  for (std::size_t j = 0; j <= std::min(b.size(), limit); ++j) last[j] = j;
  std::size_t least_before = 0;

  for (std::size_t i = 1; i <= a.size(); ++i) {
    const std::size_t begin = i > limit ? i - limit : 1;
    const std::size_t end = std::min(b.size(), i + limit);
    row[begin - 1] = begin == 1 ? std::min(i, far) : far;
    if (end < b.size()) row[end + 1] = far;
    std::size_t least = row[begin - 1];
    for (std::size_t j = begin; j <= end; ++j) {
      const bool equal = a[i - 1] == b[j - 1];
      std::size_t best = std::min({last[j] + 1, row[j - 1] + 1, last[j - 1] + (equal ? 0 : 1)});
      const bool swapped = i > 1 && j > 1 && a[i - 1] == b[j - 2] && a[i - 2] == b[j - 1];
      if (swapped) best = std::min(best, before_last[j - 2] + 1);
      row[j] = std::min(best, far);
      least = std::min(least, row[j]);
    }
    if (least >= far && least_before >= far) return far;  // a swap reaches over one row
    least_before = least;
    std::swap(before_last, last);
    std::swap(last, row);
  }
  return last[b.size()];
}

}  // namespace

std::size_t edit_distance(std::string_view a, std::string_view b, std::size_t limit) {
  const std::u32string left = code_points_of(a);
  const std::u32string right = code_points_of(b);
  const std::size_t longer = std::max(left.size(), right.size());
  const std::size_t shorter = std::min(left.size(), right.size());
  const std::size_t useful_limit = std::min(limit, longer);
  if (longer - shorter > useful_limit) return limit + 1;
  const std::size_t distance = banded_distance(left, right, useful_limit);
  return distance > limit ? limit + 1 : distance;
}

std::string nearest(std::string_view word, const std::vector<std::string>& candidates) {
  const std::string wanted = folded(word);
  const std::size_t length = count_code_points(wanted);
  const std::string* best = nullptr;
  std::size_t best_distance = 0;
  for (const std::string& candidate : candidates) {
    const std::string offered = folded(candidate);
    const std::size_t offered_length = count_code_points(offered);
    // One slip in three letters; and something must be left that is right.
    std::size_t limit = std::max<std::size_t>(1, std::max(length, offered_length) / 3);
    limit = std::min(limit, std::max<std::size_t>(1, std::min(length, offered_length)) - 1);
    if (best != nullptr) limit = std::min(limit, best_distance);
    const std::size_t distance = edit_distance(wanted, offered, limit);
    if (distance > limit || (best != nullptr && distance == best_distance)) continue;
    best = &candidate;
    best_distance = distance;
  }
  return best == nullptr ? std::string() : *best;
}

}  // namespace codicil
