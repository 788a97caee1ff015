#include "markdown/converter.h"

#include <memory>
#include <utility>

#include <cmark-gfm.h>
#include <cmark-gfm/node.h>

namespace codicil::markdown {
namespace {

struct IteratorDeleter {
  void operator()(cmark_iter* iterator) const { cmark_iter_free(iterator); }
};

}  // namespace

Converter::Converter(SourceText& source)
    : source_(source),
      builder_(source.place({1, 0}), source.text().size()),
      walk_(source_, builder_, diagnostics_),
      definitions_(source_) {}

Reported<Document> Converter::convert(cmark_node& root) {
  find_footnotes();
  const std::unique_ptr<cmark_iter, IteratorDeleter> iterator(cmark_iter_new(&root));
  for (auto event = cmark_iter_next(iterator.get()); event != CMARK_EVENT_DONE;
       event = cmark_iter_next(iterator.get())) {
    cmark_node& node = *cmark_iter_get_node(iterator.get());
    const bool is_entered = event == CMARK_EVENT_ENTER;
    if (CMARK_NODE_INLINE_P(&node)) {
      is_entered ? enter_inline(node) : leave_inline(node);
    } else {
      is_entered ? enter_block(node) : leave_block(node);
    }
  }
  name_footnote_marks();
  report_unused_footnotes();
  return {builder_.finish(), std::move(diagnostics_)};
}

}  // namespace codicil::markdown
