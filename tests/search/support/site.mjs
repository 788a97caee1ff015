// The files that the engine writes for searching, read without a browser.
import { readFileSync } from "node:fs";
import { join } from "node:path";
import vm from "node:vm";

/// What the call of codicilSearch in a file hands over, as a list of its arguments.
export function handedOver(file) {
  let handed;
  const take = (...values) => { handed = values; };
  vm.runInThisContext("(codicilSearch, script) => new Function('codicilSearch', script)(codicilSearch)")(
    { index: take, words: take }, readFileSync(file, "utf8"));
  return handed;
}

/// The index of a built site, or of one of its editions.
export const indexOf = (site, edition = "") =>
  handedOver(join(site, edition && `editions/${edition}`, "search/index.js"))[0];
