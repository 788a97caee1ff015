#include "pages/past_runs.h"

#include <optional>
#include <string_view>

#include "pages/printed_citation.h"
#include "parallel/for_each_index.h"

namespace codicil::pages {

namespace {

/// FNV-1a, in steps of eight bytes, over the things that a reader would see.
class Fingerprint {
 public:
  void add(std::string_view text) {
    mix(text.size());
    for (; text.size() > 8; text.remove_prefix(8)) mix(word_of(text.substr(0, 8)));
    mix(word_of(text));
  }
  void add(std::uint64_t number) { mix(number); }
  std::uint64_t value() const { return value_; }

 private:
  static std::uint64_t word_of(std::string_view bytes) {
    std::uint64_t word = 0;
    for (const char byte : bytes) word = (word << 8) | static_cast<unsigned char>(byte);
    return word;
  }
  void mix(std::uint64_t word) {
    value_ = (value_ ^ word) * 0x100000001b3U;
    value_ ^= value_ >> 32;
  }

  std::uint64_t value_ = 0xcbf29ce484222325U;
};

struct Then {
  const Publication& publication;
  const ChapterLookup& lookup;
  std::size_t snapshot;
  const Manual& manual;
};

void add_target(Fingerprint& print, const Then& then, const index::Target& target) {
  using Kind = index::Target::Kind;
  print.add(static_cast<std::uint64_t>(target.kind));
  switch (target.kind) {
    case Kind::chapter:
    case Kind::section:
    case Kind::paragraph: {
      const Chapter& chapter = then.manual.chapters[target.chapter];
      const auto story = then.lookup.stories_then[then.snapshot][target.chapter];
      print.add(story ? std::string_view(then.publication.stories[*story].id) : std::string_view());
      print.add(static_cast<std::uint64_t>(chapter.text->status));
      if (target.kind == Kind::section) print.add(chapter.text->sections[target.section].id);
      if (target.kind == Kind::paragraph) {
        const NumberedParagraph& paragraph = chapter.text->paragraphs[target.section];
        print.add(paragraph.id.empty() ? printed_number(chapter, paragraph) : paragraph.id);
      }
      break;
    }
    case Kind::source:
      print.add(then.manual.definition.sources[target.chapter].url);
      break;
    case Kind::resource: {
      const ResourceFile& resource = then.manual.resources[target.chapter];
      print.add(resource.site_path);
      print.add(resource.content_id);
      break;
    }
    case Kind::page_section:
      print.add(then.manual.pages[target.chapter].text->sections[target.section].id);
      [[fallthrough]];
    case Kind::page:
      print.add(then.manual.pages[target.chapter].id);
      break;
    case Kind::nothing:
    case Kind::outside:
      break;
  }
}

/// The words that a citation covers, without regard to how they are broken into lines.
void add_cited_words(Fingerprint& print, const Document& document,
                     const index::Reference& reference) {
  for (std::uint32_t node = reference.begin_node; node <= reference.end_node; ++node) {
    std::string_view words = document.text_of(document.nodes[node]);
    if (node == reference.end_node) words = words.substr(0, reference.end_offset);
    if (node == reference.begin_node) {
      words.remove_prefix(std::min<std::size_t>(reference.begin_offset, words.size()));
    }
    print.add(words.empty() ? std::string_view(" ") : words);
  }
}

void add_references(Fingerprint& print, const Then& then, std::size_t home) {
  const Chapter& chapter = then.manual.chapters[home];
  const std::vector<Passage> passages = passages_of(*chapter.text);
  for (const index::Reference& reference :
       then.publication.past_references[then.snapshot].chapters[home]) {
    print.add(static_cast<std::uint64_t>(reference.standing));
    add_target(print, then, reference.target);
    const Document& document = *passages[reference.passage].document;
    if (reference.is_citation) {
      add_cited_words(print, document, reference);
    } else if (document.nodes[reference.begin_node].end == reference.begin_node + 1) {
      print.add(printed_citation(then.publication, then.manual, reference.target, home));
    }
  }
}

/// A chapter that is named in a box, or as a successor.
void add_named_chapter(Fingerprint& print, const Then& then, std::string_view id) {
  const ChaptersById& chapters = then.lookup.then[then.snapshot];
  const auto index = chapters.find(id);
  if (index == chapters.end()) return;
  const auto story = then.lookup.stories_then[then.snapshot][index->second];
  print.add(story ? std::string_view(then.publication.stories[*story].id) : std::string_view());
  print.add(printed_title(then.manual.chapters[index->second]));
}

void add_boxes(Fingerprint& print, const Then& then, const ChapterText& text) {
  for (const Box& box : text.boxes) {
    for (const auto& name : box.names) {
      if (box.kind == BoxKind::related_chapters) {
        add_named_chapter(print, then, name.value);
      } else if (const SourceWork* source = then.manual.definition.source(name.value)) {
        print.add(source->title);
        print.add(source->version);
        print.add(source->url);
      }
    }
  }
  if (text.replaced_by) add_named_chapter(print, then, text.replaced_by->value);
  if (text.external) {
    print.add(text.external->publisher);
    print.add(text.external->url);
  }
}

/// Ids are no text, but links of the same edition lead to them.
void add_anchors(Fingerprint& print, const Chapter& chapter) {
  for (const Section& section : chapter.text->sections) {
    print.add(section.id);
    print.add(printed_number(chapter, section));
  }
  for (const NumberedParagraph& paragraph : chapter.text->paragraphs) {
    print.add(paragraph.id);
    print.add(printed_number(chapter, paragraph));
  }
}

std::uint64_t fingerprint_of(const Then& then, std::size_t index, std::uint64_t text) {
  const Chapter& chapter = then.manual.chapters[index];
  Fingerprint print;
  print.add(text);
  print.add(chapter.number);
  print.add(static_cast<std::uint64_t>(chapter.position));
  print.add(static_cast<std::uint64_t>(chapter.numbering));
  print.add(then.manual.definition.language);
  for (const Group& area : then.manual.definition.areas) {
    print.add(area.id);
    print.add(area.title);
  }
  add_anchors(print, chapter);
  add_boxes(print, then, *chapter.text);
  add_references(print, then, index);
  return print.value();
}

std::uint64_t text_then(const history::ChapterStory& story, std::size_t snapshot) {
  for (const history::Version& version : story.versions) {
    if (version.first <= snapshot && snapshot <= version.last) return version.text;
  }
  return 0;
}

std::vector<PastRun> runs_of(const Publication& publication, const ChapterLookup& lookup,
                             const history::ChapterStory& story) {
  std::vector<PastRun> runs;
  std::optional<std::uint64_t> before;
  const auto& snapshots = publication.archive.snapshots;
  for (std::size_t snapshot = 0; snapshot < snapshots.size(); ++snapshot) {
    if (!snapshots[snapshot].manual) continue;
    const Manual& manual = *snapshots[snapshot].manual;
    const auto chapter = story.chapters[snapshot];
    if (!chapter || manual.chapters[*chapter].is_draft()) {
      before.reset();
      continue;
    }
    const std::uint64_t now = fingerprint_of({publication, lookup, snapshot, manual}, *chapter,
                                             text_then(story, snapshot));
    if (before != now) runs.emplace_back();
    runs.back().snapshots.push_back(snapshot);
    before = now;
  }
  return runs;
}

}  // namespace

std::vector<std::vector<PastRun>> find_past_runs(const Publication& publication,
                                                 const ChapterLookup& lookup,
                                                 const std::vector<InForce>& in_force) {
  std::vector<std::vector<PastRun>> runs(publication.stories.size());
  const history::Archive& archive = publication.archive;
  for_each_index(runs.size(), publication.jobs, [&](std::size_t index) {
    runs[index] = runs_of(publication, lookup, publication.stories[index]);
    for (PastRun& run : runs[index]) {
      run.in_force = in_force_range(in_force, archive, run.snapshots.front(), run.snapshots.back());
      run.reconstructed = true;
      for (const std::size_t snapshot : run.snapshots) {
        if (archive.snapshots[snapshot].resolution != history::Resolution::date) {
          run.reconstructed = false;
        }
      }
    }
  });
  return runs;
}

}  // namespace codicil::pages
