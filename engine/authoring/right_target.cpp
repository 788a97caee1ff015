#include "authoring/right_target.h"

#include <algorithm>
#include <array>
#include <string>
#include <string_view>
#include <vector>

#include "authoring/title_part.h"
#include "index/resolve_link.h"
#include "index/titles.h"
#include "text/words.h"

namespace codicil::authoring {

namespace {

using index::CitedWords;
using index::LinePart;
using index::Standing;
using index::Target;

using Targets = std::vector<Target>;

void add(Targets& targets, const Target& target) {
  if (std::ranges::find(targets, target) == targets.end()) targets.push_back(target);
}

std::string_view words_in(const CitedWords& cited, LinePart part) {
  return std::string_view(cited.prose->line).substr(part.begin, part.end - part.begin);
}

/// Reads one citation in prose.
class CitationMeaning {
 public:
  CitationMeaning(const PastNames& past, const PresentText& text, const CitedWords& cited,
                  const std::optional<Target>& link)
      : past_(past), manual_(text.manual()), text_(text), cited_(cited), link_(link) {}

  std::optional<RightTarget> find() const {
    if (cited_.number.is_empty()) return std::nullopt;
    const Standing standing = cited_.reference.standing;
    if (standing == Standing::stale_number && cited_.title.is_empty()) return of_number();
    if (cited_.title.is_empty()) return std::nullopt;
    if (standing == Standing::stale_number) return of_title();
    if (standing == Standing::stale_title || standing == Standing::unresolved) return of_past();
    return std::nullopt;
  }

 private:
  bool is_chapter() const { return cited_.reference.target.kind == Target::Kind::chapter; }

  /// "[Section 5](#issues)": the link says which; of a number that stands alone, its history.
  std::optional<RightTarget> of_number() const { return RightTarget{cited_.reference.target, {}}; }

  std::optional<RightTarget> of_title() const {
    const Target& target = cited_.reference.target;
    if (count_titled(target) != 1 || disagrees_with_link(target)) return std::nullopt;
    const std::vector<Match> matches = past_matches();
    const auto is_another = [&](const Match& match) { return match.past.now != target; };
    if (std::ranges::any_of(matches, is_another)) return std::nullopt;
    if (matches.empty() && !is_whole_title()) return std::nullopt;
    return RightTarget{target, {}};
  }

  std::optional<RightTarget> of_past() const {
    Targets targets;
    LinePart title{};
    for (const auto& [past, part] : past_matches()) {
      add(targets, past.now);
      title = part;
    }
    if (targets.empty() && is_titled_by_link()) return RightTarget{*link_, cited_.title};
    if (targets.size() != 1 || disagrees_with_link(targets.front())) return std::nullopt;
    return RightTarget{targets.front(), title};
  }

  /// How many sections of the chapter, or how many chapters, have the title of the target.
  std::ptrdiff_t count_titled(const Target& target) const {
    if (target.kind == Target::Kind::chapter) {
      const std::string wanted = index::run_together(manual_.chapters[target.chapter].text->title);
      return std::ranges::count_if(manual_.chapters, [&](const Chapter& chapter) {
        return index::run_together(chapter.text->title) == wanted;
      });
    }
    if (target.kind != Target::Kind::section) return 0;
    const auto& sections = manual_.chapters[target.chapter].text->sections;
    const std::string wanted = index::run_together(sections[target.section].title);
    return std::ranges::count_if(sections, [&](const Section& section) {
      return index::run_together(section.title) == wanted;
    });
  }

  /// Whether the title surely ends where it was found to: "Records and Emergency Plans" may be one.
  bool is_whole_title() const {
    const std::uint32_t end = cited_.title.end;
    const std::string_view rest = std::string_view(cited_.prose->line).substr(end);
    const std::vector<Word> words = words_of(rest);
    const bool goes_on_itself = cited_.whole.end > end;
    if (goes_on_itself || words.empty()) return true;
    const auto is_small = [&](const Word& word) {
      return rest[word.begin] >= 'a' && rest[word.begin] <= 'z';
    };
    if (rest.substr(0, words[0].begin).find_first_not_of(' ') != std::string_view::npos)
      return true;
    if (words.size() == 1 || !is_small(words[0])) return is_small(words[0]);
    return is_small(words[1]) || begins_citation(words[1]);
  }

  static bool begins_citation(const Word& word) {
    constexpr std::array<std::string_view, 8> beginnings{"section",    "sections",  "appendix",
                                                         "appendices", "paragraph", "paragraphs",
                                                         "chapter",    "chapters"};
    return std::ranges::find(beginnings, word.folded) != beginnings.end();
  }

  bool disagrees_with_link(const Target& target) const {
    return link_ && link_->kind == Target::Kind::section && *link_ != target;
  }

  /// Whether the words of the citation end with those of a link that leads to a section.
  bool is_titled_by_link() const {
    const index::ProseLink* around = cited_.prose->link_at(cited_.title.begin);
    return link_ && link_->kind == Target::Kind::section && around != nullptr &&
           around->end == cited_.title.end;
  }

  struct Match {
    PastTitle past;
    LinePart title;
  };

  /// What editions had under the cited number, with a title that the words behind it begin with: of
  /// several such titles the longest.
  std::vector<Match> past_matches() const {
    std::vector<Match> matches;
    const std::string number(words_in(cited_, cited_.number));
    const auto chapter = cited_chapter();
    if (!is_chapter() && !chapter) return matches;
    const std::vector<PastTitle> titles = is_chapter()
                                              ? past_.chapters_numbered(number)
                                              : past_.numbered(*chapter, cited_.kind, number);
    for (const PastTitle& past : titles) {
      const auto part = part_that_is(past.title);
      if (!part) continue;
      if (!matches.empty() && part->end < matches.front().title.end) continue;
      if (!matches.empty() && part->end > matches.front().title.end) matches.clear();
      matches.push_back({past, *part});
    }
    return matches;
  }

  /// The words from the title's beginning on that are those of `title`, where these are all that
  /// were taken for a title, or more.
  std::optional<LinePart> part_that_is(const std::string& title) const {
    const std::string_view rest = std::string_view(cited_.prose->line).substr(cited_.title.begin);
    const std::vector<Word> wanted = words_of(title);
    const std::vector<Word> written = words_of(rest.substr(0, 4 * title.size() + 64));
    const std::vector<Word> taken = words_of(words_in(cited_, cited_.title));
    if (wanted.empty() || wanted.size() > written.size() || wanted.size() < taken.size())
      return std::nullopt;
    const auto end =
        cited_.title.begin + static_cast<std::uint32_t>(written[wanted.size() - 1].end);
    return title_part(cited_.prose->line, {cited_.title.begin, end}, title);
  }

  /// The chapter that a citation by number is of; nothing where that is not certain.
  std::optional<std::uint32_t> cited_chapter() const {
    const Target& target = cited_.reference.target;
    if (target.kind != Target::Kind::nothing) return target.chapter;
    if (link_) return link_->chapter;
    if (cited_.reference.in_link) return std::nullopt;
    if (cited_.chapter_name.is_empty()) return text_.home.chapter;
    const std::string name = index::run_together(words_in(cited_, cited_.chapter_name));
    std::optional<std::uint32_t> found;
    for (std::uint32_t i = 0; i < manual_.chapters.size(); ++i) {
      if (index::run_together(manual_.chapters[i].text->title) != name) continue;
      if (found) return std::nullopt;
      found = i;
    }
    return found;
  }

  const PastNames& past_;
  const Manual& manual_;
  const PresentText& text_;
  const CitedWords& cited_;
  const std::optional<Target>& link_;
};

std::optional<RightTarget> meaning_of_link(const PastNames& past, const PresentText& text,
                                           const CitedWords& cited) {
  const index::Reference& reference = cited.reference;
  if (reference.standing == Standing::old_id) return RightTarget{reference.target, {}};
  const bool is_missing = reference.standing == Standing::missing_section &&
                          reference.target.kind == Target::Kind::chapter;
  if (!is_missing) return std::nullopt;
  const Node& link = text.document->nodes[reference.begin_node];
  const std::string id = index::read_destination(text.document->text_of(link)).fragment;
  const Targets targets = past.with_id(reference.target.chapter, id);
  if (targets.size() != 1) return std::nullopt;
  return RightTarget{targets.front(), {}};
}

}  // namespace

std::optional<RightTarget> right_target(const PastNames& past, const PresentText& text,
                                        const CitedWords& cited,
                                        const std::optional<Target>& link) {
  if (!cited.reference.is_citation) return meaning_of_link(past, text, cited);
  return CitationMeaning(past, text, cited, link).find();
}

}  // namespace codicil::authoring
