// What searching costs in a manual of 5,000 sections, made of the sample manual's sentences: the engine's time for the index
// beside MiniSearch's own on the same text, its size, and how fast a browser answers. Called by `run bench`.
//
//   search_bench.mjs SITE INDEX_DOCUMENTS    the sample's site, and the program of tests/search/index_documents.cpp
import { spawnSync } from "node:child_process";
import { cpSync, mkdtempSync, readFileSync, rmSync, writeFileSync } from "node:fs";
import { createRequire } from "node:module";
import { tmpdir } from "node:os";
import { join } from "node:path";
import { pathToFileURL } from "node:url";
import { gzipSync } from "node:zlib";
import MiniSearch from "../../themes/node_modules/minisearch/dist/es/index.js";
import { indexOptions } from "../../themes/default/scripts/options.js";
import { termRules } from "../../themes/default/scripts/terms.js";
import { randomNumbers } from "../search/support/random.mjs";
import { handedOver, indexOf } from "../search/support/site.mjs";

const { chromium } = createRequire(new URL("../browser/package.json", import.meta.url))("playwright-core");
const [site, indexDocuments] = process.argv.slice(2);
const sectionCount = 5000;
const sample = indexOf(site);

/// The sample's passages with their texts.
function passages() {
  const places = new Map();
  return Object.values(sample.index.storedFields).map(({ shown }) => {
    const [, title, words] = sample.chapters[shown.chapter];
    const place = places.get(shown.chapter) ?? 0;
    places.set(shown.chapter, place + 1);
    const text = handedOver(join(site, `search/words/${words}.js`))[1][place];
    return { shown, title: shown.title ?? title, chapter: shown.title === undefined ? "" : title, text };
  });
}

/// Sections with the titles of the sample's and as many sentences, taken from anywhere. One word in fifty is one that few
/// sections have, as names and terms of art are: the vocabulary grows with the text.
function documents() {
  const random = randomNumbers(5000);
  const models = passages();
  const sentences = models.flatMap(({ text }) => text.split(/(?<=[.?!]) /));
  const pick = (list) => list[Math.floor(random() * list.length)];
  const rarely = (word) => (random() < 0.02 ? word.slice(0, 4) + Math.floor(random() ** 2 * 20000).toString(36) : word);
  return Array.from({ length: sectionCount }, (_, i) => {
    const { shown, title, chapter, text } = models[i % models.length];
    const count = text.split(/(?<=[.?!]) /).length;
    const words = Array.from({ length: count }, () => pick(sentences)).join(" ").split(" ").map(rarely).join(" ");
    const place = shown.chapter + Math.floor(i / models.length) * sample.chapters.length;
    return { id: `chapters/${place}/index.html#${i}`, shown: { ...shown, chapter: place },
      keywords: (shown.keywords ?? []).join(" "), title, chapter, text: words };
  });
}

/// Milliseconds, on the clock and of processors.
function timed(work) {
  const used = process.cpuUsage();
  const begin = performance.now();
  work();
  const clock = performance.now() - begin;
  const { user, system } = process.cpuUsage(used);
  return { clock, processor: (user + system) / 1000 };
}

function buildOwn(texts, options, terms) {
  const index = new MiniSearch(options);
  index.addAll(terms ? texts.map(terms) : texts);
  return JSON.stringify(index);
}

const texts = documents();
const input = JSON.stringify(texts);
let engineIndex;
function timedEngine() {
  const run = spawnSync(indexDocuments, ["index", sample.language], { input, encoding: "utf8", maxBuffer: 1 << 28 });
  engineIndex = run.stdout;
  const [clock, processor] = run.stderr.split(" ").map(Number);
  return { clock, processor };
}
const plain = { fields: indexOptions.fields, storeFields: ["shown"] };
const rules = termRules(sample.language);
const terms = ({ id, shown, keywords, title, chapter, text }) => (
  { id, shown, keywords: rules.all(keywords), title: rules.all(title), chapter: rules.all(chapter), text: rules.telling(text) });
const contenders = {
  engine: timedEngine,
  MiniSearch: () => timed(() => buildOwn(texts, plain)),
  "MiniSearch with the same terms": () => timed(() => buildOwn(texts, indexOptions, terms)),
};

/// The machine does other things too, so the contenders take turns, and the middle of many runs counts.
const runs = 7;
const times = Object.fromEntries(Object.keys(contenders).map((name) => [name, []]));
for (let i = 0; i < runs; i++) {
  for (const [name, run] of Object.entries(contenders)) times[name].push(run());
}
const median = (name, kind) => times[name].map((time) => time[kind]).sort((a, b) => a - b)[(runs - 1) / 2];

const chapters = Array.from({ length: Math.ceil(sectionCount / Object.keys(sample.index.documentIds).length) },
  () => sample.chapters).flat().slice(0, texts.at(-1).shown.chapter + 1);
const script = `codicilSearch.index({"language":${JSON.stringify(sample.language)},"chapters":${JSON.stringify(chapters)},` +
  `"synonyms":${JSON.stringify(sample.synonyms)},"index":${engineIndex}});\n`;

console.log(`${sectionCount} sections, ${(input.length / 1e6).toFixed(1)} MB of text`);
for (const name of Object.keys(contenders)) {
  const [clock, processor] = ["clock", "processor"].map((kind) =>
    `${median(name, kind).toFixed(0)} ms (${(median(name, kind) / median("engine", kind)).toFixed(1)} times the engine's)`);
  console.log(`index by ${name}, median of ${runs}: on the clock ${clock}, of processors ${processor}`);
}
console.log(`size: ${(script.length / 1e6).toFixed(2)} MB, compressed ${(gzipSync(script, { level: 9 }).length / 1e6).toFixed(2)} MB`);

/// The queries of practitioners, and each as it stands half typed.
const queries = readFileSync(new URL("../search/queries.tsv", import.meta.url), "utf8").split("\n")
  .filter((line) => /^[TKFG]\t/.test(line)).map((line) => line.split("\t")[1])
  .flatMap((query) => [query.slice(0, Math.ceil(query.length / 2)).trim(), query]);

async function inBrowser(visit) {
  const folder = mkdtempSync(join(tmpdir(), "codicil-search-"));
  const browser = await chromium.launch({ executablePath: "/usr/bin/chromium",
    args: ["--no-sandbox", "--disable-gpu", "--disable-quic", "--no-first-run", "--disable-background-networking",
      "--disable-component-update", "--disable-sync"] });
  try {
    cpSync(join(site, "assets"), join(folder, "assets"), { recursive: true });
    cpSync(join(site, "search"), join(folder, "search"), { recursive: true });
    writeFileSync(join(folder, "search/index.js"), script);
    const page = await browser.newPage();
    await page.goto(pathToFileURL(join(folder, "search/index.html")).href);
    await visit(page);
  } finally {
    await browser.close();
    rmSync(folder, { recursive: true });
  }
}

await inBrowser(async (page) => {
  const input = page.locator("main input[name=q]");
  const begin = performance.now();
  await input.fill("quorum");
  await page.locator(".results li").first().waitFor();
  console.log(`browser: first results ${(performance.now() - begin).toFixed(0)} ms after the first key, loading included`);
  const measured = () => performance.getEntriesByName("codicil-search").map(({ duration }) => duration);
  for (let i = 0; i < queries.length; i++) {
    await input.fill(queries[i]);
    await page.waitForFunction((count) => performance.getEntriesByName("codicil-search").length >= count, i + 2);
  }
  const durations = (await page.evaluate(measured)).slice(1).sort((a, b) => a - b);
  const at = (share) => durations[Math.min(durations.length - 1, Math.floor(durations.length * share))].toFixed(1);
  console.log(`browser: ${durations.length} queries answered and shown, milliseconds: median ${at(0.5)}, 95 % ${at(0.95)}, most ${at(1)}`);
});
