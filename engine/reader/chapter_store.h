// Chapter texts, and notes of editions, by content: each distinct file is read once, however many
// editions hold it.
#pragma once

#include <map>
#include <memory>
#include <mutex>
#include <string>
#include <string_view>
#include <unordered_map>
#include <utility>

#include "diagnostics/diagnostic.h"
#include "files/content_id.h"
#include "manual/chapter_text.h"
#include "manual/edition.h"

namespace codicil::reader {

/// Remembers what was read, for one run of the program. May be used from several threads at once.
class ChapterStore {
 public:
  /// The text of that content, or nullptr when it was not read yet.
  std::shared_ptr<const ChapterText> find(const ContentId& id) const;
  /// Keeps a text; gives the one that is kept (the first for its id).
  std::shared_ptr<const ChapterText> keep(const ContentId& id, ChapterText text);

  /// An edition's notes with what is wrong in them, as read from a file of that content and path
  /// (whose stem is the edition's id); nullptr when they were not read yet.
  std::shared_ptr<const Reported<Edition>> find_edition(const ContentId& id,
                                                        const std::string& path) const;
  std::shared_ptr<const Reported<Edition>> keep_edition(const ContentId& id,
                                                        const std::string& path,
                                                        Reported<Edition> edition);

 private:
  mutable std::mutex mutex_;
  std::unordered_map<ContentId, std::shared_ptr<const ChapterText>> texts_;
  std::map<std::pair<ContentId, std::string>, std::shared_ptr<const Reported<Edition>>> editions_;
};

}  // namespace codicil::reader
