// The notice of one edition, for the person who sends it.
#pragma once

#include <string>

#include "diagnostics/diagnostic.h"
#include "pipeline/workplace.h"

namespace codicil::pipeline {

enum class NoticeStyle { update, board };
enum class NoticeFormat { text, markdown, html, eml };

struct NoticeOptions {
  std::string edition;
  NoticeStyle style = NoticeStyle::update;
  NoticeFormat format = NoticeFormat::text;
  unsigned jobs = 1;
};

/// The notice, and what is missing of the history. Of a published edition it is that of the present
/// site; of one in preparation a draft, from the files as they are now. Throws Failure (usage) for
/// an edition that has no notes.
Reported<std::string> write_notice(const Workplace& workplace, const NoticeOptions& options);

}  // namespace codicil::pipeline
