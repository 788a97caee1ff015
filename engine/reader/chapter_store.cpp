#include "reader/chapter_store.h"

namespace codicil::reader {

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
                                                                    const std::string& path) const {
  const std::lock_guard lock(mutex_);
  const auto found = editions_.find({id, path});
  return found == editions_.end() ? nullptr : found->second;
}

std::shared_ptr<const Reported<Edition>> ChapterStore::keep_edition(const ContentId& id,
                                                                    const std::string& path,
                                                                    Reported<Edition> edition) {
  auto kept = std::make_shared<const Reported<Edition>>(std::move(edition));
  const std::lock_guard lock(mutex_);
  return editions_.emplace(std::pair(id, path), std::move(kept)).first->second;
}

}  // namespace codicil::reader
