#include "compare/kept_chapters.h"

#include <algorithm>
#include <string>
#include <utility>

#include "text/hash.h"

namespace codicil::compare {

namespace {

using Kind = index::Target::Kind;

/// The side of a chapter as a number.
class SideHash {
 public:
  SideHash(const Side& side, const CommonNames& names, bool is_after)
      : side_(side), names_(names), is_after_(is_after) {}

  std::uint64_t of(std::size_t chapter) {
    chapter_ = chapter;
    const Chapter& subject = side_.manual.chapters[chapter];
    hash_.add(side_.manual.definition.language);
    hash_.add(side_.manual.parts[subject.part].id);
    add_number(subject);
    for (const SourceWork& source : side_.manual.definition.sources) add(source);
    for (const index::Reference& reference : side_.references.chapters[chapter]) add(reference);
    add_boxes(*subject.text);
    return hash_.value();
  }

 private:
  void add_number(const Chapter& chapter) {
    hash_.add(chapter.number);
    hash_.add(static_cast<std::uint64_t>(chapter.position));
    hash_.add(static_cast<std::uint64_t>(chapter.numbering));
  }

  /// Their versions are found in the words of any text.
  void add(const SourceWork& source) {
    hash_.add(source.id.value);
    hash_.add(source.title);
    hash_.add(source.version);
    hash_.add(static_cast<std::uint64_t>(source.written_as.size()));
    for (const std::string& name : source.written_as) hash_.add(name);
  }

  void add(const index::Reference& reference) {
    hash_.add(static_cast<std::uint64_t>(reference.passage));
    hash_.add(static_cast<std::uint64_t>(reference.standing) << 2U |
              static_cast<std::uint64_t>(reference.is_bare) << 1U |
              static_cast<std::uint64_t>(reference.is_citation));
    hash_.add(std::uint64_t{reference.begin_node} << 32U | reference.begin_offset);
    hash_.add(std::uint64_t{reference.end_node} << 32U | reference.end_offset);
    hash_.add(reference.words);
    hash_.add(std::uint64_t{reference.cited_number.begin} << 32U | reference.cited_number.length);
    add(reference.target);
  }

  /// What it is called on both sides, and all that its own side prints of it.
  void add(const index::Target& target) {
    const Manual& manual = side_.manual;
    hash_.add(static_cast<std::uint64_t>(target.kind));
    hash_.add(is_after_ ? names_.after(target) : names_.before(target));
    switch (target.kind) {
      case Kind::section:
        add(manual.chapters[target.chapter].text->sections[target.section]);
        return add_cited(target.chapter);
      case Kind::paragraph: {
        const ChapterText& text = *manual.chapters[target.chapter].text;
        const NumberedParagraph& paragraph = text.paragraphs[target.section];
        hash_.add(paragraph.number);
        add(text.sections[paragraph.section]);
        return add_cited(target.chapter);
      }
      case Kind::chapter:
        return add_cited(target.chapter);
      case Kind::page:
        return hash_.add(manual.pages[target.chapter].text->title);
      case Kind::page_section:
        hash_.add(manual.pages[target.chapter].text->title);
        return add(manual.pages[target.chapter].text->sections[target.section]);
      case Kind::resource:
        hash_.add(manual.resources[target.chapter].path);
        hash_.add(manual.resources[target.chapter].site_path);
        return hash_.add(manual.resources[target.chapter].content_id);
      case Kind::source:
      case Kind::nothing:
      case Kind::outside:
        return;
    }
  }

  void add(const Section& section) {
    hash_.add(section.id);
    hash_.add(section.title);
    hash_.add(section.number);
    hash_.add(static_cast<std::uint64_t>(section.kind) << 8U |
              static_cast<std::uint64_t>(section.box));
  }

  void add_cited(std::size_t chapter) {
    const Chapter& cited = side_.manual.chapters[chapter];
    hash_.add(static_cast<std::uint64_t>(chapter == chapter_) << 8U |
              static_cast<std::uint64_t>(cited.text->status));
    hash_.add(cited.text->title);
    add_number(cited);
  }

  /// The chapters that boxes name; sources are added already.
  void add_boxes(const ChapterText& text) {
    for (const Box& box : text.boxes) {
      for (const Placed<std::string>& name : box.names) {
        const auto chapter = side_.manual.chapter_index(name.value);
        hash_.add(static_cast<std::uint64_t>(chapter.has_value()));
        if (chapter) add({Kind::chapter, static_cast<std::uint32_t>(*chapter), 0});
      }
    }
  }

  const Side& side_;
  const CommonNames& names_;
  const bool is_after_;
  std::size_t chapter_ = 0;
  Hash hash_;
};

}  // namespace

bool is_by_itself(const ChapterTexts& texts, const SectionPairs& sections) {
  return std::ranges::all_of(sections, [&](const SectionPair& pair) {
    return !pair.moved_to && (!pair.before || pair.before->chapter == texts.pair.before);
  });
}

ChapterKey key_of(const Sides& sides, const CommonNames& names, const ChapterTexts& texts,
                  const SectionPairs& sections, const CompareOptions& options) {
  ChapterKey key;
  Hash hash;
  hash.add(static_cast<std::uint64_t>(options.plain_texts));
  hash.add(static_cast<std::uint64_t>(sections.size()));
  constexpr std::uint64_t none = ~std::uint64_t{0};
  for (const SectionPair& pair : sections) {
    hash.add(pair.before ? std::uint64_t{pair.before->text} : none);
    hash.add(pair.after ? std::uint64_t{pair.after->text} : none);
  }
  if (texts.pair.before) {
    key.before = sides.before.manual.chapters[*texts.pair.before].text;
    hash.add(SideHash(sides.before, names, false).of(*texts.pair.before));
  }
  if (texts.pair.after) {
    key.after = sides.after.manual.chapters[*texts.pair.after].text;
    hash.add(SideHash(sides.after, names, true).of(*texts.pair.after));
  }
  key.surroundings = hash.value();
  return key;
}

ChapterComparison comparison_of(const ComparedChapter& kept, const ChapterPair& chapters) {
  ChapterComparison comparison = kept.comparison;
  comparison.chapters = chapters;
  for (SectionComparison& section : comparison.sections) {
    if (section.before) section.before->chapter = *chapters.before;
    if (section.after) section.after->chapter = *chapters.after;
  }
  return comparison;
}

std::shared_ptr<const ComparedChapter> KeptChapters::find(const ChapterKey& key) {
  return chapters_.find(key);
}

std::shared_ptr<const ComparedChapter> KeptChapters::keep(const ChapterKey& key,
                                                          ComparedChapter chapter) {
  return chapters_.keep(key, std::move(chapter));
}

void KeptChapters::share_redlines(ChapterComparison& comparison) {
  comparison.sections.shrink_to_fit();
  const std::lock_guard lock(redlines_mutex_);
  for (SectionComparison& section : comparison.sections) redlines_.share(section.redline);
}

void KeptChapters::drop_unused() {
  chapters_.drop_unused();
  const std::lock_guard lock(redlines_mutex_);
  redlines_.drop_unused();
}

std::size_t KeptChapters::KeyHash::operator()(const ChapterKey& key) const {
  Hash hash;
  hash.add(static_cast<std::uint64_t>(std::hash<const ChapterText*>()(key.before.get())));
  hash.add(static_cast<std::uint64_t>(std::hash<const ChapterText*>()(key.after.get())));
  hash.add(key.surroundings);
  return static_cast<std::size_t>(hash.value());
}

}  // namespace codicil::compare
