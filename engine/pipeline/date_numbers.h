// Bare numbers whose sentences were written between two editions: what they named in the commit
// that wrote them.
#pragma once

#include <vector>

#include "history/bare_numbers.h"
#include "pipeline/workplace.h"
#include "reader/chapter_store.h"

namespace codicil::pipeline {

/// What walking back through the commits needs.
struct DatingInput {
  const Workplace& workplace;  ///< With a repository.
  git::CommitId head;          ///< The commit at which the history of the present text ends.
  const history::TracedTexts& texts;
  reader::ChapterStore& store;
  unsigned jobs = 1;
};

/// Gives each number that is open the meaning that it had in the first commit with its sentence,
/// followed as git blame follows a line: to the parent that has it, through renames of the file.
/// One whose sentence no commit has yet keeps its meaning, and so does one of whose history a part
/// is missing. Each content of a file is read once; a number of its own chapter is judged in that
/// chapter alone, and only for others the commit found is read whole.
void date_numbers(const DatingInput& input, std::vector<history::BareNumber>& numbers);

}  // namespace codicil::pipeline
