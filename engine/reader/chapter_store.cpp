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

}  // namespace codicil::reader
