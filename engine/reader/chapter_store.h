// Chapter texts by content: each distinct file is read once, however many editions hold it.
#pragma once

#include <memory>
#include <mutex>
#include <string_view>
#include <unordered_map>

#include "files/content_id.h"
#include "manual/chapter_text.h"

namespace codicil::reader {

/// Remembers what was read, for one run of the program. May be used from several threads at once.
class ChapterStore {
 public:
  /// The text of that content, or nullptr when it was not read yet.
  std::shared_ptr<const ChapterText> find(const ContentId& id) const;
  /// Keeps a text; gives the one that is kept (the first for its id).
  std::shared_ptr<const ChapterText> keep(const ContentId& id, ChapterText text);

 private:
  mutable std::mutex mutex_;
  std::unordered_map<ContentId, std::shared_ptr<const ChapterText>> texts_;
};

}  // namespace codicil::reader
