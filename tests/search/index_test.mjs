// The engine's index is the one that MiniSearch would have built itself: the same bytes, and so the same answers.
//
// Environment: CODICIL_INDEX_DOCUMENTS, the program of index_documents.cpp; CODICIL_SAMPLE, the folder of the sample's site.
import { test } from "node:test";
import assert from "node:assert/strict";
import { execFileSync } from "node:child_process";
import { join } from "node:path";
import MiniSearch from "../../themes/node_modules/minisearch/dist/es/index.js";
import { indexOptions } from "../../themes/default/scripts/options.js";
import { termRules } from "../../themes/default/scripts/terms.js";
import { randomNumbers, randomText } from "./support/random.mjs";
import { handedOver, indexOf } from "./support/site.mjs";

const rules = termRules("en-GB");

/// What the engine makes of documents whose fields are texts.
const engineIndex = (documents) => execFileSync(process.env.CODICIL_INDEX_DOCUMENTS, ["index", "en-GB"],
  { input: JSON.stringify(documents), encoding: "utf8", maxBuffer: 1 << 28, stdio: ["pipe", "pipe", "ignore"] });

/// The index that MiniSearch makes of them.
function ownIndex(documents) {
  const index = new MiniSearch(indexOptions);
  for (const { id, shown, ...texts } of documents) {
    const terms = Object.entries(texts).map(([field, text]) => [field, field === "text" ? rules.telling(text) : rules.all(text)]);
    index.add({ id, shown, ...Object.fromEntries(terms) });
  }
  return index;
}

function randomDocuments(seed, count, most) {
  const random = randomNumbers(seed);
  return Array.from({ length: count }, (_, i) => ({
    id: `chapters/${i}/index.html#"${randomText(random, 3)}`,
    shown: { chapter: i, title: randomText(random, 4) },
    keywords: randomText(random, 6),
    title: randomText(random, 8),
    chapter: randomText(random, 8),
    text: randomText(random, most),
  }));
}

/// The documents of the sample's index, from the words that the engine wrote for extracts.
function sampleDocuments() {
  const { chapters, index } = indexOf(process.env.CODICIL_SAMPLE);
  const places = new Map();
  return Object.entries(index.documentIds).map(([i, id]) => {
    const { shown } = index.storedFields[i];
    const [, title, words] = chapters[shown.chapter];
    const place = places.get(shown.chapter) ?? 0;
    places.set(shown.chapter, place + 1);
    const texts = handedOver(join(process.env.CODICIL_SAMPLE, `search/words/${words}.js`))[1];
    // A chapter without words before its first heading shows those of its scope, which are found by themselves.
    const isLent = place === 0 && index.documentIds[Number(i) + 1] === `${id}#scope` && texts[0] === texts[1];
    return { id, shown, keywords: (shown.keywords ?? []).join(" "), title: shown.title ?? title,
      chapter: shown.title === undefined ? "" : title, text: isLent ? "" : texts[place] };
  });
}

const searches = [
  { query: "child protection conference", options: {} },
  { query: "referal", options: { fuzzy: 2 } },
  { query: "conf ref", options: { prefix: true } },
  { query: "section 47 agencies", options: { prefix: true, fuzzy: 0.25, combineWith: "AND" } },
  { query: "policy the 3 é ﬁ 吉", options: { prefix: true, fuzzy: 1, boost: { title: 4, keywords: 3 } } },
];

function answers(index, { query, options }) {
  return index.search(query, { tokenize: rules.all, ...options }).map(({ id, score, terms }) => ({ id, score, terms }));
}

const libraries = [
  ["no documents", []],
  ["one empty document", randomDocuments(7, 1, 0)],
  ...[1, 2, 3, 4, 5].map((seed) => [`random documents ${seed}`, randomDocuments(seed, 200, 80)]),
  ["the sample manual", sampleDocuments()],
];

for (const [name, documents] of libraries) {
  test(`the same index and the same answers: ${name}`, () => {
    const own = ownIndex(documents);
    const engine = engineIndex(documents);
    assert.equal(engine, JSON.stringify(own));
    const loaded = MiniSearch.loadJSON(engine, indexOptions);
    for (const search of searches) {
      const found = answers(loaded, search);
      // What MiniSearch wrote and read again walks its terms in another order than before, which may be seen in the last
      // digit of a sum; it is compared exactly with its own index written and read, and closely with the one just built.
      assert.deepEqual(found, answers(MiniSearch.loadJSON(JSON.stringify(own), indexOptions), search));
      const built = new Map(answers(own, search).map(({ id, score }) => [id, score]));
      assert.deepEqual([...built.keys()].sort(), found.map(({ id }) => id).sort());
      for (const { id, score } of found) assert.ok(Math.abs(score - built.get(id)) <= 1e-9 * score, `${id}: ${score}`);
    }
  });
}

test("the sample manual's index is of these documents", () => {
  const { index } = indexOf(process.env.CODICIL_SAMPLE);
  assert.ok(index.documentCount > 400);
  assert.equal(JSON.stringify(index), JSON.stringify(ownIndex(sampleDocuments())));
});
