// The files that searching loads: an index of the present manual and of each edition, and the words
// of their texts for extracts. Classic scripts, each a call of one function of the page's, since
// nothing else loads from a disk.
#pragma once

#include <functional>
#include <memory>
#include <string>
#include <vector>

#include "pages/survey.h"
#include "parallel/kept_values.h"

namespace codicil::pages {

/// A file that is not composed yet, so that memory never holds all indices.
struct PlannedFile {
  std::string path;
  std::function<std::string()> compose;  ///< Pure; may be called from any thread, beside others.
};

/// The names of texts' words that are known (see SearchText::extracts).
using ExtractNames = KeptValues<std::shared_ptr<const ChapterText>, std::string>;

/// In a fixed order, no path twice:
///   search/index.js, editions/<edition>/search/index.js: `codicilSearch.index({"language",
///     "chapters": [[number, title, words, [part], [audience, …], [area, …]], …], "synonyms":
///     [[words, words], …], "index": what MiniSearch loads});`, parts and the like by their ids
///   search/words/<words>.js: `codicilSearch.words("<words>", [text of each passage, …]);`, in the
///     order of the chapter's documents in an index. Editions share those of texts that they share.
///     The name of those that no present text has begins with "past/".
/// What the indices are made of is put together when the first of them is asked for. The caller
/// keeps alive what the publication refers to. `names` is taken from, and added to.
std::vector<PlannedFile> plan_search_files(const std::shared_ptr<const Survey>& survey,
                                           ExtractNames& names);

}  // namespace codicil::pages
