#include "reader/read_manual.h"

#include <fmt/format.h>

#include <algorithm>
#include <iterator>

#include "diagnostics/failure.h"
#include "reader/chapter_identities.h"
#include "reader/content_layout.h"
#include "reader/contents_order.h"
#include "reader/definition_file.h"
#include "reader/manual_rules.h"
#include "reader/read_edition.h"
#include "reader/stored_texts.h"
#include "text/path.h"
#include "text/wording.h"

namespace codicil::reader {
namespace {

constexpr std::size_t most_chapters = 20'000;

/// What the rules for other files ask of an edition.
Edition without_notes(const Edition& edition) {
  Edition bare;
  bare.id = edition.id;
  bare.path = edition.path;
  bare.published = edition.published;
  bare.in_force = edition.in_force;
  bare.kind = edition.kind;
  bare.next_update = edition.next_update;
  bare.place = edition.place;
  bare.is_lost = edition.is_lost;
  return bare;
}

class ManualReader {
 public:
  ManualReader(const SourceTree& tree, ChapterStore& store, const ReadingOptions& options)
      : tree_(tree), store_(store), options_(options) {
    manual_.revision = tree.revision();
  }

  Reported<Manual> read(std::string_view definition_path) {
    read_definition(std::string(definition_path));
    find_content();
    ContentLayout layout = list_content();
    read_editions(layout.editions);
    read_chapters(layout);
    read_pages(layout.pages);
    manual_.resources = std::move(layout.resources);
    put_in_order(diagnostics_);
    return {std::move(manual_), std::move(diagnostics_)};
  }

 private:
  void read_definition(const std::string& path);
  void find_content();
  ContentLayout list_content();
  std::shared_ptr<const Reported<Edition>> read_once(const SourceEntry& file);
  void read_editions(const std::vector<ContentFile>& files);
  void read_chapters(ContentLayout& layout);
  void read_drafts(const std::vector<ContentFile>& files, const std::vector<ContentFile>& chapters,
                   const Identities& identities);
  void read_pages(const std::vector<ContentFile>& files);
  void report(Code code, const std::string& path, Place place, std::string message,
              std::string help) {
    diagnostics_.push_back(diagnose(code, Location{manual_.revision, path, place},
                                    std::move(message), std::move(help)));
  }
  void report_in_definition(Code code, Place place, std::string message, std::string help) {
    report(code, file_.definition.path, place, std::move(message), std::move(help));
  }
  void add_faults_of(const std::vector<ContentFile>& files, const std::vector<StoredText>& texts) {
    for (std::size_t i = 0; i < files.size(); ++i) {
      add_faults(*texts[i].text, {manual_.revision, files[i].entry.path, {}}, diagnostics_);
    }
  }

  const SourceTree& tree_;
  ChapterStore& store_;
  const ReadingOptions& options_;
  Manual manual_;
  std::vector<Diagnostic> diagnostics_;
  DefinitionFile file_;
  bool has_definition_file_ = false;
};

void ManualReader::read_definition(const std::string& path) {
  if (const auto bytes = tree_.read(path)) {
    file_ = read_definition_file(*bytes, path);
    has_definition_file_ = true;
    for (Diagnostic& fault : file_.faults) {
      fault.location.path = path;
      fault.location.revision = manual_.revision;
      diagnostics_.push_back(std::move(fault));
    }
  } else if (options_.fallback != nullptr) {
    file_.definition = *options_.fallback;
    file_.content_place = {1, 1};
    file_.parts_place = {1, 1};
  } else {
    throw Failure(FailureKind::usage, fmt::format("there is no manual definition {}", quoted(path)),
                  "Name it with `--manual FILE`, or begin a manual with `codicil new manual DIR`.");
  }
}

/// Brings an absolute `content` below the root of the tree.
void ManualReader::find_content() {
  std::string& content = file_.definition.content;
  if (content.starts_with('/')) {
    const std::string root = options_.root.ends_with('/') ? options_.root : options_.root + '/';
    const bool is_inside = !options_.root.empty() && (content + '/').starts_with(root);
    const auto inside = is_inside
                            ? normal_path(content.substr(std::min(root.size(), content.size())))
                            : std::nullopt;
    if (!inside) {
      file_.has_content = false;
      report_in_definition(
          Code::front_matter_invalid, file_.content_place,
          fmt::format("{} is not below the folder that holds the manual", quoted(content)),
          "Put the content into the same repository as the definition.");
    }
    content = inside.value_or("");
  }
  manual_.definition = file_.definition;
}

ContentLayout ManualReader::list_content() {
  if (!file_.has_content) return {};
  // A past manual is published as far as it can be read; a present one waits until it is mended.
  if (file_.is_unfinished_merge && manual_.revision.empty()) return {};
  const std::string& content = manual_.definition.content;
  std::vector<SourceEntry> entries = tree_.list(content);
  if (entries.empty()) {
    report_in_definition(
        Code::front_matter_invalid, file_.content_place,
        fmt::format("the content's folder {} does not exist or is empty", quoted(content)),
        options_.content_seen.empty()
            ? std::string("Put chapters into it, or say with `content: FOLDER` where they are.")
            : fmt::format("Write {}, where there are chapters.",
                          quoted(fmt::format("content: {}", options_.content_seen))));
    return {};
  }
  ContentLayout layout = lay_out(std::move(entries), manual_.definition, manual_.revision);
  std::ranges::move(layout.faults, std::back_inserter(diagnostics_));
  if (layout.chapters.empty() && !manual_.definition.parts.empty()) {
    report_in_definition(Code::front_matter_invalid, file_.parts_place,
                         "none of the parts has a chapter",
                         "Write one with `codicil new chapter ID --part PART --title TITLE`.");
  }
  return layout;
}

std::shared_ptr<const Reported<Edition>> ManualReader::read_once(const SourceEntry& file) {
  if (!file.id.empty()) {
    if (auto known = store_.find_edition(file.id, file.path)) return known;
  }
  const auto bytes = tree_.read(file.path);
  if (!bytes) return nullptr;
  return store_.keep_edition(file.id.empty() ? content_id_of(*bytes) : file.id, file.path,
                             read_edition(*bytes, file.path, {}));
}

void ManualReader::read_editions(const std::vector<ContentFile>& files) {
  for (const ContentFile& file : files) {
    const std::string& path = file.entry.path;
    if (!month_of_edition(file.stem)) {
      report(Code::front_matter_invalid, path, {1, 1},
             fmt::format("{} does not name an edition; one is named 2026-02 or 2026-02-28",
                         quoted(file.stem)),
             "Rename the file after the month or the day of its edition.");
      continue;
    }
    const auto read = read_once(file.entry);
    if (read == nullptr) continue;  // taken away since it was listed
    for (Diagnostic fault : read->diagnostics) {
      fault.location.revision = manual_.revision;
      diagnostics_.push_back(std::move(fault));
    }
    manual_.editions.push_back(options_.with_notes ? read->value : without_notes(read->value));
  }
  std::ranges::sort(manual_.editions, comes_before);
  check_editions(manual_, diagnostics_);
}

void ManualReader::read_chapters(ContentLayout& layout) {
  if (layout.chapters.size() > most_chapters) {
    report_in_definition(
        Code::input_too_large, file_.parts_place,
        fmt::format("the manual has {}; the most that are read is {}",
                    counted(layout.chapters.size(), "chapter"), counted(most_chapters, "chapter")),
        "Make several manuals of it.");
    layout.chapters.resize(most_chapters);
  }
  const auto texts = read_texts(tree_, layout.chapters, store_, options_.jobs);
  add_faults_of(layout.chapters, texts);
  const Identities identities(layout.chapters, texts, manual_.revision, diagnostics_);
  // Where there is no chapter at all, that is what is wrong, and not each name in the order.
  const bool has_order = has_definition_file_ && !layout.chapters.empty();
  const bool is_published = std::ranges::any_of(manual_.editions, &Edition::is_published);
  put_chapters_in_order(manual_, {layout.chapters, texts, identities, has_order, is_published},
                        diagnostics_);
  for (const Chapter& chapter : manual_.chapters) check_chapter(manual_, chapter, diagnostics_);
  read_drafts(layout.drafts, layout.chapters, identities);
}

/// A draft revision belongs to the chapter whose id, or whose file's stem, it has.
void ManualReader::read_drafts(const std::vector<ContentFile>& files,
                               const std::vector<ContentFile>& chapters,
                               const Identities& identities) {
  const auto texts = read_texts(tree_, files, store_, options_.jobs);
  add_faults_of(files, texts);
  for (std::size_t i = 0; i < files.size(); ++i) {
    const auto& given = texts[i].text->id;
    const std::string& id = given ? given->value : files[i].stem;
    auto chapter = identities.file_of(id);
    if (!chapter) {
      const auto beside = std::ranges::find_if(chapters, [&](const ContentFile& file) {
        return file.part == files[i].part && file.stem == files[i].stem;
      });
      if (beside != chapters.end()) chapter = static_cast<std::size_t>(beside - chapters.begin());
    }
    if (chapter && !identities.id_of(*chapter).empty()) {
      manual_.drafts.push_back({identities.id_of(*chapter), files[i].entry.path, texts[i].text});
      continue;
    }
    std::string help = did_you_mean(id, identities.all());
    if (const auto renamed = identities.file_once_called(id)) {
      help = fmt::format("The chapter has the id {} now; rename the file.",
                         quoted(identities.id_of(*renamed)));
    }
    if (help.empty()) {
      help = fmt::format("A new chapter is written as {} with `status: draft`.",
                         quoted(fmt::format("{}.md", id)));
    }
    report(
        Code::file_misplaced, files[i].entry.path, given ? given->place : Place{1, 1},
        fmt::format("this is a draft revision of the chapter {}, which does not exist", quoted(id)),
        std::move(help));
  }
}

void ManualReader::read_pages(const std::vector<ContentFile>& files) {
  const auto texts = read_texts(tree_, files, store_, options_.jobs);
  add_faults_of(files, texts);
  const Identities identities(files, texts, manual_.revision, diagnostics_);
  for (std::size_t i = 0; i < files.size(); ++i) {
    OrdinaryPage page{.id = identities.id_of(i),
                      .path = files[i].entry.path,
                      .content_id = texts[i].content_id,
                      .text = texts[i].text};
    const bool is_good = check_page(manual_, page, diagnostics_);
    if (is_good && !page.id.empty()) manual_.pages.push_back(std::move(page));
  }
}

}  // namespace

Reported<Manual> read_manual(const SourceTree& tree, std::string_view definition_path,
                             ChapterStore& store, const ReadingOptions& options) {
  return ManualReader(tree, store, options).read(definition_path);
}

}  // namespace codicil::reader
