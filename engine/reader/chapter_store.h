// Chapter texts, and notes of editions, by content: each distinct file is read once, however many
// editions hold it.
#pragma once

#include <memory>
#include <mutex>
#include <string>
#include <string_view>
#include <unordered_map>

#include "diagnostics/diagnostic.h"
#include "files/content_id.h"
#include "manual/chapter_text.h"
#include "manual/edition.h"
#include "parallel/kept_values.h"

namespace codicil::reader {

/// Remembers what was read. May be used from several threads at once.
class ChapterStore {
 public:
  /// The text of that content, or nullptr when it was not read yet.
  std::shared_ptr<const ChapterText> find(const ContentId& id) const;
  /// Keeps a text; gives the one that is kept (the first for its id).
  std::shared_ptr<const ChapterText> keep(const ContentId& id, ChapterText text);

  /// An edition's notes with what is wrong in them, as read from a file of that content and path
  /// (whose stem is the edition's id); nullptr when they were not read yet.
  std::shared_ptr<const Reported<Edition>> find_edition(const ContentId& id,
                                                        const std::string& path);
  std::shared_ptr<const Reported<Edition>> keep_edition(const ContentId& id,
                                                        const std::string& path,
                                                        Reported<Edition> edition);

  /// Forgets the texts that nobody else holds, and the notes that nobody asked for since this was
  /// last called.
  void drop_unused();

 private:
  mutable std::mutex mutex_;
  std::unordered_map<ContentId, std::shared_ptr<const ChapterText>> texts_;
  KeptValues<std::string, Reported<Edition>> editions_;  ///< By content and path.
};

}  // namespace codicil::reader
