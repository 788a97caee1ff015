#include "reader/stored_texts.h"

#include <fmt/format.h>

#include "diagnostics/failure.h"
#include "markdown/parse.h"
#include "parallel/for_each_index.h"
#include "reader/read_chapter.h"
#include "reader/text_file.h"
#include "text/wording.h"

namespace codicil::reader {
namespace {

std::string bytes_of(const SourceTree& tree, const std::string& path) {
  auto bytes = tree.read(path);
  if (bytes) return *std::move(bytes);
  throw Failure(FailureKind::environment,
                fmt::format("{} was there a moment ago and is gone", quoted(path)),
                "Start again when nobody is changing the files.");
}

/// A file that is not read, of at least `size` bytes.
StoredText lost_text(const SourceEntry& entry, std::uint64_t size) {
  ChapterText text;
  text.is_lost = true;
  text.faults.push_back(too_large(size, markdown::most_bytes));
  return {entry.id, std::make_shared<const ChapterText>(std::move(text))};
}

StoredText read_text(const SourceTree& tree, const SourceEntry& entry, ChapterStore& store) {
  if (entry.size > markdown::most_bytes) return lost_text(entry, entry.size);
  if (!entry.id.empty()) {
    if (auto text = store.find(entry.id)) return {entry.id, std::move(text)};
  }
  if (!entry.id.empty() && tree.availability(entry.path) == Availability::too_large) {
    return lost_text(entry, most_bytes);
  }
  const std::string bytes = bytes_of(tree, entry.path);
  ContentId id = entry.id.empty() ? content_id_of(bytes) : entry.id;
  auto text = entry.id.empty() ? store.find(id) : nullptr;
  if (text == nullptr) text = store.keep(id, read_chapter(bytes));
  return {std::move(id), std::move(text)};
}

}  // namespace

std::vector<StoredText> read_texts(const SourceTree& tree, const std::vector<ContentFile>& files,
                                   ChapterStore& store, unsigned jobs) {
  std::vector<StoredText> texts(files.size());
  for_each_index(files.size(), jobs,
                 [&](std::size_t i) { texts[i] = read_text(tree, files[i].entry, store); });
  return texts;
}

void add_faults(const ChapterText& text, const Location& location,
                std::vector<Diagnostic>& diagnostics) {
  for (const Diagnostic& fault : text.faults) {
    Diagnostic& added = diagnostics.emplace_back(fault);
    added.location.revision = location.revision;
    added.location.path = location.path;
  }
}

}  // namespace codicil::reader
