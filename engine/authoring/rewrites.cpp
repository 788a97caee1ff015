#include "authoring/rewrites.h"

#include <fmt/core.h>

#include <algorithm>
#include <iterator>
#include <utility>

#include "diagnostics/failure.h"

namespace codicil::authoring {

namespace {

bool is_same(const Edit& a, const Edit& b) {
  return a.begin == b.begin && a.end == b.end && a.text == b.text;
}

/// Whether two edits cannot both be made: they share bytes, or insert at one point.
bool collide(const Edit& a, const Edit& b) {
  if (a.begin == b.begin && (a.begin == a.end) == (b.begin == b.end)) return true;
  return a.begin < b.end && b.begin < a.end;
}

}  // namespace

const WrittenText& WrittenFiles::text(const std::string& path) {
  const auto known = texts_.find(path);
  if (known != texts_.end()) return known->second;
  auto bytes = files_.read(path);
  if (!bytes) throw Failure(FailureKind::environment, fmt::format("{} cannot be read", path));
  return texts_.emplace(path, WrittenText(path, *std::move(bytes))).first->second;
}

bool WrittenFiles::add(Rewrite rewrite) {
  std::vector<Rewrite>& others = rewrites_[rewrite.path];
  std::erase_if(rewrite.edits, [&](const Edit& edit) {
    return std::ranges::any_of(others, [&](const Rewrite& other) {
      return std::ranges::any_of(other.edits,
                                 [&](const Edit& made) { return is_same(made, edit); });
    });
  });
  if (rewrite.edits.empty()) return true;
  for (const Rewrite& other : others) {
    for (const Edit& made : other.edits) {
      if (std::ranges::any_of(rewrite.edits, [&](const Edit& edit) { return collide(made, edit); }))
        return false;
    }
  }
  others.push_back(std::move(rewrite));
  return true;
}

std::vector<Rewrite> WrittenFiles::rewrites() const {
  std::vector<Rewrite> all;
  for (const auto& [path, rewrites] : rewrites_) {
    const auto first = static_cast<std::ptrdiff_t>(all.size());
    std::ranges::copy(rewrites, std::back_inserter(all));
    std::stable_sort(all.begin() + first, all.end(),
                     [](const Rewrite& a, const Rewrite& b) { return a.place < b.place; });
  }
  return all;
}

Plan WrittenFiles::plan() const {
  Plan plan;
  for (const auto& [path, rewrites] : rewrites_) {
    std::vector<Edit> edits;
    for (const Rewrite& rewrite : rewrites)
      std::ranges::copy(rewrite.edits, std::back_inserter(edits));
    if (edits.empty()) continue;
    plan.replacements.push_back({path, with_edits(texts_.at(path).bytes(), std::move(edits))});
  }
  return plan;
}

}  // namespace codicil::authoring
