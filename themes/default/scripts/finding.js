// The part of the search that is loaded when a reader turns to it: MiniSearch and what works with it.
import { extractOf } from "./extract.js";
import { finderOf } from "./finder.js";
import { termRules } from "./terms.js";

/// The finder of an index, and what makes the extracts of its results.
window.codicilSearch.tools((data) => {
  const rules = termRules(data.language);
  return { find: finderOf(data), extractOf: (text, terms) => extractOf(text, terms, rules) };
});
