#include "authoring/faithful.h"

#include <fmt/core.h>

#include <algorithm>
#include <optional>
#include <string>

#include "text/wording.h"

namespace codicil::authoring {

namespace {

using index::CitedWords;
using index::Reference;
using index::Standing;

std::string words_of(const CitedWords& cited) {
  if (!cited.prose || cited.whole.is_empty()) return {};
  return cited.prose->line.substr(cited.whole.begin, cited.whole.end - cited.whole.begin);
}

/// Compares the references of one text.
class TextComparison {
 public:
  TextComparison(const PresentText& before, const PresentText& after, std::size_t number,
                 const MendedTargets& mended)
      : before_(before.words()),
        after_(after.words()),
        text_(before),
        number_(number),
        mended_(mended) {}

  void run(std::vector<Unfaithful>& found) const {
    std::size_t next = 0;
    for (std::size_t i = 0; i < before_.size(); ++i) {
      std::size_t at = next;
      // What was no reference before may be one now, where it is a good one.
      while (at < after_.size() && !is_kept(i, after_[at]) && is_good(after_[at])) ++at;
      if (at == after_.size() || !is_kept(i, after_[at])) {
        found.push_back(lost(i));
        // What follows is compared from there on where the next ones agree again.
        if (next < after_.size() && before_.size() - i == after_.size() - next) ++next;
        continue;
      }
      next = at + 1;
    }
    for (; next < after_.size(); ++next) {
      if (!is_good(after_[next])) return found.push_back(arisen(after_[next]));
    }
  }

 private:
  static bool is_good(const CitedWords& cited) {
    return cited.reference.standing == Standing::good;
  }

  bool is_kept(std::size_t i, const CitedWords& now) const {
    const Reference& then = before_[i].reference;
    const Reference& is = now.reference;
    if (then.is_citation != is.is_citation) return false;
    const auto wanted = mended_.find({number_, i});
    if (wanted != mended_.end()) return is_good(now) && is.target == wanted->second;
    return is.target == then.target && (is_good(now) || is.standing == then.standing);
  }

  Unfaithful lost(std::size_t i) const {
    const Reference& reference = before_[i].reference;
    const std::string words = words_of(before_[i]);
    return {number_,
            i,
            {text_.path, text_.document->place_of(reference.begin_node, reference.begin_offset),
             words.empty() ? "this link would not lead where it does"
                           : fmt::format("{} would not be read as it is", quoted(words)),
             "Write it as a link without words, such as `[](chapter.md#section)`, which prints the "
             "citation by itself."}};
  }

  Unfaithful arisen(const CitedWords& now) const {
    const std::size_t last = before_.empty() ? 0 : before_.size() - 1;
    const Place place = before_.empty()
                            ? Place{1, 1}
                            : text_.document->place_of(before_[last].reference.begin_node,
                                                       before_[last].reference.begin_offset);
    return {number_,
            last,
            {text_.path, place,
             fmt::format("{} would be read as a citation of something else", quoted(words_of(now))),
             "Word that differently first."}};
  }

  std::vector<CitedWords> before_;
  std::vector<CitedWords> after_;
  const PresentText& text_;
  std::size_t number_;
  const MendedTargets& mended_;
};

}  // namespace

std::vector<Unfaithful> unfaithful_references(const PresentTexts& before, const PresentTexts& after,
                                              const MendedTargets& mended) {
  std::vector<Unfaithful> found;
  const auto& then = before.texts();
  const auto& now = after.texts();
  for (std::size_t i = 0; i < then.size(); ++i) {
    if (i >= now.size() || now[i].path != then[i].path) {
      found.push_back({i, 0, {then[i].path, {1, 1}, "this file would be read differently", {}}});
      break;
    }
    TextComparison(then[i], now[i], i, mended).run(found);
  }
  return found;
}

}  // namespace codicil::authoring
