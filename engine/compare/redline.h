// A change as it is shown: one text that holds what was taken out and what was put in, marked.
#pragma once

#include <cstdint>
#include <memory>
#include <unordered_map>
#include <vector>

#include "compare/match_blocks.h"
#include "index/reference_table.h"
#include "manual/document.h"

namespace codicil::compare {

/// What an insertion or a deletion is, beside new words and old words: the `level` of its node.
enum class MarkKind : std::uint8_t {
  reworded,
  moved,     ///< The same words stand elsewhere too: there deleted, here inserted, or the reverse.
  followed,  ///< A citation whose target has another number or title now.
  ending,    ///< No words, at most a space: a paragraph or item ends here now, or ended here then.
};

/// A link of the newer text, by its node in the redline.
struct RedlineLink {
  std::uint32_t node = 0;
  std::uint32_t original = 0;          ///< Its node in the newer text,
  const Document* document = nullptr;  ///< which is this one.

  bool operator==(const RedlineLink&) const = default;
};

/// Without its deletions a redline reads as the newer text, without its insertions as the older.
/// What moved and was changed on its way stands as an insertion with marks inside.
struct Redline {
  Document document;
  std::vector<RedlineLink> links;  ///< By node.

  bool operator==(const Redline&) const = default;
};

/// A redline that several comparisons may hold: what an edition changed in a section is what
/// differs since, until it changes again. Empty where nothing is drawn.
class SharedRedline {
 public:
  SharedRedline();
  explicit SharedRedline(Redline redline);

  const Redline& operator*() const { return *redline_; }
  const Redline* operator->() const { return redline_.get(); }

  /// Something else holds it, too.
  bool is_shared() const { return redline_.use_count() > 1; }

 private:
  std::shared_ptr<const Redline> redline_;
};

/// Redlines that are alike, held once.
class RedlinePool {
 public:
  /// Puts the one that is held in the place of an equal one.
  void share(SharedRedline& redline);
  /// Lets go of those that nothing else holds.
  void drop_unused();

 private:
  std::unordered_multimap<std::uint64_t, SharedRedline> redlines_;
};

Redline draw_redline(const std::vector<BlockEdit>& edits);

}  // namespace codicil::compare
