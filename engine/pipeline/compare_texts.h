// Two texts of the manual that a person names, read and compared.
#pragma once

#include <memory>
#include <string>
#include <vector>

#include "compare/comparison.h"
#include "history/archive.h"
#include "index/reference_table.h"
#include "manual/manual.h"
#include "pipeline/workplace.h"

namespace codicil::pipeline {

/// Owns what a comparison refers to.
struct ComparedTexts {
  std::string
      from;  ///< What was compared, as readers call it: an edition's id, or as it was named.
  std::string to;
  std::shared_ptr<const Manual> before;
  std::shared_ptr<const Manual> after;
  index::ReferenceTable before_references;
  index::ReferenceTable after_references;
  compare::Comparison comparison;

  compare::Sides sides() const {
    return {{*before, before_references}, {*after, after_references}};
  }
};

/// Compares two manuals whose references are at hand; `renames` are the chapters of the older that
/// git finds in the newer under another id.
compare::Comparison compare_two(const std::shared_ptr<const Manual>& older,
                                const compare::Sides& sides,
                                std::vector<history::ChapterRename> renames, unsigned jobs);

/// Compares what `from` and `to` name: an edition's id, a date (the edition in force that day), a
/// tag, a commit; an empty `to` is the files as they are now. Throws Failure: usage for a name that
/// means nothing, environment where the history cannot be read.
ComparedTexts compare_named_texts(const Workplace& workplace, const std::string& from,
                                  const std::string& to, unsigned jobs);

}  // namespace codicil::pipeline
