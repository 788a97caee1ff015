#include "reader/chapter_store.h"

namespace codicil::reader {

namespace {

/// A content id has no space.
std::string name_of_file(const ContentId& id, const std::string& path) {
  return id + ' ' + path;
}

}  // namespace

std::shared_ptr<const ChapterText> ChapterStore::find(const ContentId& id) const {
  const std::lock_guard lock(mutex_);
  const auto found = texts_.find(id);
  return found == texts_.end() ? nullptr : found->second;
}

std::shared_ptr<const ChapterText> ChapterStore::keep(const ContentId& id, ChapterText text) {
  auto kept = std::make_shared<const ChapterText>(std::move(text));
  const std::lock_guard lock(mutex_);
  return texts_.emplace(id, std::move(kept)).first->second;
}

std::shared_ptr<const Reported<Edition>> ChapterStore::find_edition(const ContentId& id,
                                                                    const std::string& path) {
  return editions_.find(name_of_file(id, path));
}

std::shared_ptr<const Reported<Edition>> ChapterStore::keep_edition(const ContentId& id,
                                                                    const std::string& path,
                                                                    Reported<Edition> edition) {
  return editions_.keep(name_of_file(id, path), std::move(edition));
}

void ChapterStore::drop_unused() {
  editions_.drop_unused();
  const std::lock_guard lock(mutex_);
  std::erase_if(texts_, [](const auto& entry) { return entry.second.use_count() == 1; });
}

}  // namespace codicil::reader
