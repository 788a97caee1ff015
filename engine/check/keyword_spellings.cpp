// Keywords that readers would take for one: the same but for case, punctuation, a plural or a slip.
#include <fmt/format.h>

#include <algorithm>
#include <map>
#include <set>
#include <unordered_map>

#include "check/rules.h"
#include "text/characters.h"
#include "text/utf8.h"
#include "text/without_marks.h"
#include "text/wording.h"
#include "text/words.h"

namespace codicil::check {
namespace {

/// One way to write a keyword, where it stands first.
struct Spelling {
  std::string term;
  const Chapter* chapter = nullptr;
  Place place;
};

std::string singular(const std::string& word) {
  const auto ends = [&word](std::string_view end) {
    return word.size() > end.size() + 1 && word.ends_with(end);
  };
  if (word == "children" || word == "childrens") return "child";
  if (ends("ies")) return word.substr(0, word.size() - 3) + "y";
  for (const std::string_view end : {"sses", "xes", "ches", "shes"}) {
    if (ends(end)) return word.substr(0, word.size() - 2);
  }
  const bool is_plural = ends("s") && !ends("ss") && !ends("us") && !ends("is");
  return is_plural ? word.substr(0, word.size() - 1) : word;
}

/// What spellings of one keyword have in common.
std::string root_of(std::string_view term) {
  std::string root;
  for (const Word& word : words_of(term)) root += singular(without_marks(word.folded));
  return root;
}

/// Whether a slip of one letter is likelier than another word: not in short words, abbreviations
/// and numbers.
bool may_have_slip(const std::string& root) {
  constexpr std::size_t least_letters = 8;
  return count_code_points(root) >= least_letters;
}

bool differ_in_digits(std::string_view a, std::string_view b) {
  const auto digits = [](std::string_view text) {
    std::string found;
    for (const char c : text) {
      if (c >= '0' && c <= '9') found += c;
    }
    return found;
  };
  return digits(a) != digits(b);
}

/// The text with each of its letters left out in turn, and as it is: two texts that are one edit
/// apart share one of these.
std::set<std::string> with_one_left_out(const std::string& text) {
  std::set<std::string> texts{text};
  for (std::size_t begin = 0; begin < text.size();) {
    std::size_t end = begin;
    next_code_point(text, end);
    texts.insert(text.substr(0, begin) + text.substr(end));
    begin = end;
  }
  return texts;
}

class SpellingCheck {
 public:
  SpellingCheck(const Subject& subject, std::vector<Diagnostic>& diagnostics)
      : subject_(subject), diagnostics_(diagnostics) {}

  void run() {
    for (const Chapter& chapter : subject_.manual().chapters) {
      if (!chapter.is_draft() && !chapter.is_withdrawn()) add(chapter);
    }
    for (std::size_t i = 0; i < spellings_.size(); ++i) compare(i);
  }

 private:
  void add(const Chapter& chapter) {
    for (const Keyword& keyword : chapter.text->keywords) {
      const std::string& term = keyword.term.value;
      const auto relate = [&](const Placed<std::string>& other) {
        related_.insert({folded(term), folded(other.value)});
        related_.insert({folded(other.value), folded(term)});
      };
      if (keyword.see) relate(*keyword.see);
      std::ranges::for_each(keyword.see_also, relate);
      if (known_.insert(term).second) spellings_.push_back({term, &chapter, keyword.term.place});
    }
  }

  /// Compares a spelling with those before it, then keeps it for those behind.
  void compare(std::size_t i) {
    const Spelling& spelling = spellings_[i];
    const std::string root = root_of(spelling.term);
    std::optional<std::size_t> other;
    if (const auto same = by_root_.find(root); same != by_root_.end()) {
      other = same->second;
    } else if (may_have_slip(root)) {
      other = with_slip(root);
    }
    if (other && !are_related(spelling.term, spellings_[*other].term)) report(spelling, *other);
    if (!by_root_.emplace(root, i).second || !may_have_slip(root)) return;
    for (const std::string& part : with_one_left_out(root)) by_part_[part].push_back({i, root});
  }

  std::optional<std::size_t> with_slip(const std::string& root) const {
    std::optional<std::size_t> first;
    for (const std::string& part : with_one_left_out(root)) {
      const auto found = by_part_.find(part);
      if (found == by_part_.end()) continue;
      for (const auto& [i, other] : found->second) {
        if (edit_distance(root, other, 1) > 1 || differ_in_digits(root, other)) continue;
        if (!first || i < *first) first = i;
      }
    }
    return first;
  }

  /// A see from one to the other says that both are meant.
  bool are_related(const std::string& a, const std::string& b) const {
    const std::pair<std::string, std::string> pair{folded(a), folded(b)};
    return pair.first != pair.second && related_.contains(pair);
  }

  void report(const Spelling& spelling, std::size_t i) {
    const Spelling& other = spellings_[i];
    const Reporter reporter(subject_, spelling.chapter->path, diagnostics_);
    reporter.report(
        Code::keyword_near_duplicate, spelling.place,
        fmt::format("{} is nearly the same keyword as {} in {}, line {}", quoted(spelling.term),
                    quoted(other.term), quoted(other.chapter->path), other.place.line),
        "Write both alike, or let one refer to the other with `see`.");
  }

  const Subject& subject_;
  std::vector<Diagnostic>& diagnostics_;
  std::vector<Spelling> spellings_;
  std::set<std::string> known_;
  std::set<std::pair<std::string, std::string>> related_;
  std::unordered_map<std::string, std::size_t> by_root_;
  std::unordered_map<std::string, std::vector<std::pair<std::size_t, std::string>>> by_part_;
};

}  // namespace

void check_keyword_spellings(const Subject& subject, std::vector<Diagnostic>& diagnostics) {
  SpellingCheck(subject, diagnostics).run();
}

}  // namespace codicil::check
