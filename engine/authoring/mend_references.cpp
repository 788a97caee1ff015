#include "authoring/mend_references.h"

#include <algorithm>
#include <iterator>
#include <optional>
#include <string>
#include <utility>

#include "authoring/rewrite_words.h"
#include "authoring/right_target.h"
#include "authoring/title_part.h"
#include "diagnostics/failure.h"
#include "index/destination.h"
#include "index/titles.h"

namespace codicil::authoring {

namespace {

using index::CitedWords;
using index::LinePart;
using index::Target;

/// The references of a text as its words tell them; those that name a number alone, which the
/// manual by itself cannot judge, as the table of its references has them.
std::vector<CitedWords> words_of(const PresentText& text, const index::ReferenceTable& table) {
  std::vector<CitedWords> words = text.words();
  if (text.is_draft || !text.passage) return words;
  const index::ChapterReferences& judged =
      text.home.chapter ? table.chapters[*text.home.chapter] : table.pages[*text.home.page];
  for (CitedWords& cited : words) {
    index::Reference& bare = cited.reference;
    if (!bare.is_bare) continue;
    const auto found = std::ranges::find_if(judged, [&](const index::Reference& one) {
      return one.is_bare && one.passage == text.passage && one.begin_node == bare.begin_node &&
             one.begin_offset == bare.begin_offset;
    });
    if (found != judged.end()) bare = *found;
  }
  return words;
}

/// Mends the references of one text.
class TextMending {
 public:
  TextMending(const StaleMaterial& material, std::size_t number, const ReferenceNumbers& left_alone,
              WrittenFiles& files, Mending& mending)
      : text_(material.texts.texts()[number]),
        manual_(text_.manual()),
        number_(number),
        past_(material.past),
        left_alone_(left_alone),
        files_(files),
        mending_(mending),
        words_(words_of(text_, material.references)) {}

  void run() {
    for (std::size_t i = 0; i < words_.size(); ++i) {
      const CitedWords& cited = words_[i];
      if (!cited.prose || cited.reference.standing == index::Standing::good) continue;
      if (left_alone_.contains({number_, i})) continue;
      if (text_.document->nodes[cited.prose->block].kind == NodeKind::heading) continue;
      const auto right = right_target(past_, text_, cited, link_around(cited));
      if (!right) continue;
      auto rewrite =
          cited.reference.is_citation ? of_citation(cited, *right) : of_link(cited, *right);
      if (!rewrite || rewrite->edits.empty()) continue;
      rewrite->text = number_;
      rewrite->word = i;
      if (files_.add(*std::move(rewrite))) mending_.targets[{number_, i}] = right->target;
    }
  }

 private:
  /// What the link leads to that a citation stands in.
  std::optional<Target> link_around(const CitedWords& cited) const {
    if (!cited.reference.in_link) return std::nullopt;
    const auto found = std::ranges::find_if(words_, [&](const CitedWords& other) {
      return !other.reference.is_citation && other.prose == cited.prose &&
             other.whole.begin <= cited.whole.begin && cited.whole.end <= other.whole.end;
    });
    if (found == words_.end()) return std::nullopt;
    return found->reference.target;
  }

  Place place_of(const CitedWords& cited) const {
    return text_.document->place_of(cited.reference.begin_node, cited.reference.begin_offset);
  }

  /// The number by which the citation would name its target; empty where it has none of that kind.
  std::string number_of(const CitedWords& cited, const Target& target) const {
    if (target.kind == Target::Kind::chapter) return manual_.chapters[target.chapter].number;
    return text_.finder->lookup().number_of(target, cited.kind);
  }

  std::string title_of(const Target& target) const {
    const ChapterText& chapter = *manual_.chapters[target.chapter].text;
    return target.kind == Target::Kind::chapter ? chapter.title
                                                : chapter.sections[target.section].title;
  }

  std::optional<Rewrite> of_citation(const CitedWords& cited, const RightTarget& right) {
    const std::string number = number_of(cited, right.target);
    if (number.empty()) return std::nullopt;
    const std::string_view line = cited.prose->line;
    std::vector<NewWords> parts{{cited.number, number}};
    if (!right.title.is_empty()) parts.push_back({right.title, title_of(right.target)});
    const LinePart whole{cited.whole.begin, std::max(cited.whole.end, parts.back().part.end)};
    Rewrite rewrite{text_.path,
                    place_of(cited),
                    std::string(line.substr(whole.begin, whole.end - whole.begin)),
                    with_new_words(line, whole, parts),
                    {}};
    const WrittenText& file = files_.text(text_.path);
    for (const NewWords& part : parts) {
      auto edits = rewrite_words(file, *text_.document, *cited.prose, part.part, part.words);
      if (!edits) return std::nullopt;
      std::ranges::move(*edits, std::back_inserter(rewrite.edits));
    }
    return rewrite;
  }

  std::optional<Rewrite> of_link(const CitedWords& cited, const RightTarget& right) {
    const std::uint32_t link = cited.reference.begin_node;
    const auto bytes = files_.text(text_.path).destination(*text_.document, link);
    if (!bytes) return std::nullopt;
    const std::string written(text_.document->text_of(text_.document->nodes[link]));
    std::string after = index::destination_of(manual_, text_.path, right.target);
    // Where the file is right, its path stays as it is written.
    const std::size_t hash = written.find('#');
    const index::Resolution file =
        hash == std::string::npos || hash == 0
            ? index::Resolution{}
            : index::resolve_link(text_.finder->identities(), text_.home, written.substr(0, hash));
    const bool is_right_file = file.standing == index::Standing::good &&
                               file.target.kind == Target::Kind::chapter &&
                               file.target.chapter == right.target.chapter;
    if (is_right_file && after.find('#') != std::string::npos)
      after = written.substr(0, hash) + after.substr(after.find('#'));
    if (after.empty() || after == written) return std::nullopt;
    return Rewrite{
        text_.path, place_of(cited), written, after, {{bytes->begin, bytes->end, after}}};
  }

  const PresentText& text_;
  const Manual& manual_;
  std::size_t number_;
  const PastNames& past_;
  const ReferenceNumbers& left_alone_;
  WrittenFiles& files_;
  Mending& mending_;
  std::vector<CitedWords> words_;
};

}  // namespace

Mending plan_mending(const StaleMaterial& material, const ReferenceNumbers& left_alone) {
  Mending mending;
  if (material.texts.finder().identities().has_lost_chapter()) return mending;
  WrittenFiles written(material.files);
  for (std::size_t i = 0; i < material.texts.texts().size(); ++i) {
    if (material.texts.texts()[i].is_draft) continue;
    try {
      TextMending(material, i, left_alone, written, mending).run();
    } catch (const Failure& failure) {
      // Front matter that cannot be read is reported by the check itself.
      if (failure.kind() != FailureKind::content) throw;
    }
  }
  mending.rewrites = written.rewrites();
  mending.plan = written.plan();
  return mending;
}

}  // namespace codicil::authoring
