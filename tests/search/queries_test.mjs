// What practitioners type finds what they mean: the queries of queries.tsv on the sample manual.
//
// Environment: CODICIL_SAMPLE, the folder of its site; CODICIL_QUERIES, the sets that are asked (TKFG, those that the ranking
// was tuned on). A set that is kept aside gets a letter of its own, and is asked only when the ranking is done.
import { test } from "node:test";
import assert from "node:assert/strict";
import { readFileSync } from "node:fs";
import { finderOf } from "../../themes/default/scripts/finder.js";
import { indexOf } from "./support/site.mjs";

const tuned = "TKFG";
const sets = process.env.CODICIL_QUERIES ?? tuned;
const queries = readFileSync(new URL("queries.tsv", import.meta.url), "utf8").split("\n")
  .filter((line) => line !== "" && !line.startsWith("#")).map((line) => line.split("\t"))
  .filter(([set]) => sets.includes(set));
const find = finderOf(indexOf(process.env.CODICIL_SAMPLE));

const addressOf = (wanted) => wanted.replace(/^([^#]+)/, "chapters/$1/index.html");

/// The place at which a query finds its section, from 1; Infinity where it does not.
function placeOf([, query, wanted]) {
  const place = find(query).findIndex(({ passage }) => passage.id === addressOf(wanted));
  return place < 0 ? Infinity : place + 1;
}

test("the sections that are meant stand in front", () => {
  const places = queries.map(placeOf);
  queries.forEach((line, i) => {
    if (places[i] > 1) {
      const first = find(line[1]).slice(0, 3).map(({ passage }) => passage.id.replace(/^chapters\/|\/index\.html/g, ""));
      console.log(`${places[i]}: ${line[1]} -> ${line[2]}; found ${first.join(", ")}`);
    }
  });
  const share = (most) => places.filter((place) => place <= most).length / places.length;
  const percent = (most) => (share(most) * 100).toFixed(0);
  console.log(`${queries.length} of ${sets}: first ${percent(1)} %, in the first three ${percent(3)} %`);
  assert.ok(queries.length >= 30);
  // The floors are for those that the ranking was tuned on; the others are only reported.
  if (sets === tuned) assert.ok(share(1) >= 0.84 && share(3) >= 0.93);
});
