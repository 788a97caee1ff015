// Printed documents, made by the real browser: read back page by page with poppler's tools.
import { test, before, after } from "node:test";
import assert from "node:assert/strict";
import { execFile } from "node:child_process";
import { promisify } from "node:util";
import { mkdtemp, readFile, rm, writeFile } from "node:fs/promises";
import { tmpdir } from "node:os";
import { join } from "node:path";
import { timeout } from "./support/browser.mjs";

const run = promisify(execFile);
const chapters = ["referrals", "strategy-discussions", "initial-conferences", "neglect"];
let folder;
let pack;

const codicil = (words, options = {}) => run(process.env.CODICIL, words, options);
const printPack = (out) =>
  codicil(["pdf", "--quiet", "--as-at", "2025-06-01", "--chapters", chapters.join(","), "--changes-to", "2026-08", "--out", out]);
/// The words of each page of a PDF, in reading order.
const pagesOf = async (pdf) => (await run("pdftotext", ["-layout", pdf, "-"])).stdout.split("\f").slice(0, -1);
/// What a command that fails printed, and its exit status.
const failureOf = (words, options) =>
  codicil(words, options).then(() => assert.fail("it did not fail"), (failure) => ({ status: failure.code, out: failure.stdout + failure.stderr }));

before(async () => {
  folder = await mkdtemp(join(tmpdir(), "codicil-paper-"));
  pack = join(folder, "pack.pdf");
  await printPack(pack);
}, { timeout });
after(() => rm(folder, { recursive: true, force: true }));

test("the contents name the pages on which chapters and sections begin", { timeout }, async () => {
  const pages = await pagesOf(pack);
  const contents = pages[1];
  const lines = [...contents.matchAll(/^ *((?:[A-Z]{0,2}[\d.]+|Appendix \d+:) +\S.*?) {3,}(\d+)$/gm)];
  assert.ok(lines.length > 25, `${lines.length} lines in the contents`);
  for (const [, heading, page] of lines) {
    const words = heading.replace(/\s+/g, " ");
    const shown = pages[Number(page) - 1].replace(/\s+/g, " ");
    assert.ok(shown.includes(words), `page ${page} does not show "${words}"`);
  }
  const last = contents.match(/Certificate +(\d+)/);
  assert.match(pages[Number(last[1]) - 1], /Certificate\s+This document was made/);
});

test("every page says what it is, and that it may be superseded", { timeout }, async () => {
  const pages = await pagesOf(pack);
  pages.forEach((page, index) => {
    assert.match(page, new RegExp(`Page ${index + 1} of ${pages.length}\\b`));
    assert.match(page, /Printed copies may be superseded/);
    assert.match(page, /https:\/\/procedures\.wrenvalley\.example\.org\//);
    if (index > 0) assert.match(page, /Wren Valley Safeguarding Children Procedures/);
  });
  const neglect = pages.filter((page) => page.includes("4.7 Neglect") && page.includes("chapters/neglect/"));
  assert.ok(neglect.length > 1);
  for (const page of neglect) assert.match(page, /in force 3 March 2025 – 1 March 2026/);
});

test("flowcharts are lines and words on white paper", { timeout }, async () => {
  const printed = join(folder, "flowchart.pdf");
  await codicil(["pdf", "--quiet", "--chapters", "bruising", "--out", printed]);
  const page = (await pagesOf(printed)).findIndex((words) => words.includes("1. You see a mark")) + 1;
  assert.ok(page > 0, "no page shows the drawing");
  const { stdout: picture } = await run("pdftoppm", ["-gray", "-r", "40", "-f", page, "-l", page, printed], { encoding: "buffer" });
  const grey = picture.subarray(picture.indexOf("255\n") + 4);
  const dark = grey.filter((value) => value < 80).length / grey.length;
  assert.ok(dark > 0.001 && dark < 0.04, `${dark} of page ${page} is black`);
});

test("it has tags, bookmarks, a title and no moment of printing", { timeout }, async () => {
  const { stdout: facts } = await run("pdfinfo", [pack]);
  assert.match(facts, /^Tagged: +yes$/m);
  assert.match(facts, /^Title: +Wren Valley Safeguarding Children Procedures, 2025-02$/m);
  assert.match(facts, /^CreationDate: +Mon Feb 24 00:00:00 2025/m);
  assert.match(facts, /^Page size: .*A4/m);
  const { stdout: structure } = await run("pdfinfo", ["-struct", pack]);
  for (const tag of ["H1", "H2", "TH", "LI", "Link"]) assert.match(structure, new RegExp(`^ *${tag}\\b`, "m"), tag);
  const { stdout: xml } = await run("pdftohtml", ["-xml", "-i", "-stdout", pack], { maxBuffer: 1 << 26 });
  const bookmarks = [...xml.matchAll(/<item page="(\d+)">(.*?)<\/item>/g)].map(([, , words]) => words);
  for (const words of ["Wren Valley Safeguarding Children Procedures", "Contents", "3.1 Referrals", "Certificate"]) assert.ok(bookmarks.includes(words), words);
  const { stdout: places } = await run("pdfinfo", ["-dests", pack]);
  assert.match(places, /"chapter:referrals:[a-z-]+"/);
});

test("links stay in the document, or lead to the site by whole addresses", { timeout }, async () => {
  const { stdout: links } = await run("pdfinfo", ["-url", pack]);
  assert.match(links, /https:\/\/procedures\.wrenvalley\.example\.org\/editions\/2025-02\/chapters\//);
  assert.doesNotMatch(links, /file:/);
});

test("changes are marked and the certificate names every file", { timeout }, async () => {
  const text = (await pagesOf(pack)).join("\n").replace(/\s+/g, " ");
  assert.match(text, /Nothing changed in:[ •]+3\.4 Strategy Discussions/);
  const certificate = JSON.parse(await readFile(join(folder, "pack.certificate.json"), "utf8"));
  assert.equal(certificate.sources.length, 2 * chapters.length);
  for (const source of certificate.sources) assert.ok(text.includes(source.sha256), source.path);
  assert.ok(text.includes(certificate.text.commit));
  assert.ok(text.includes(certificate.html_sha256));
});

test("it is verified in another clone, and found when it was altered", { timeout }, async () => {
  const clone = join(folder, "clone");
  await run("git", ["clone", "-q", process.cwd(), clone]);
  const options = { cwd: clone };
  assert.match((await codicil(["verify", pack], options)).stdout, /Its text is what Codicil .* prints of edition 2025-02/);

  const bytes = await readFile(pack);
  bytes[bytes.length >> 1] ^= 1;
  await writeFile(pack, bytes);
  const altered = await failureOf(["verify", pack], options);
  assert.equal(altered.status, 1);
  assert.match(altered.out, /pack\.pdf was altered/);
  bytes[bytes.length >> 1] ^= 1;
  await writeFile(pack, bytes);

  const path = join(folder, "pack.certificate.json");
  const certificate = await readFile(path, "utf8");
  await writeFile(path, certificate.replace('"until": "2025-08-31"', '"until": "2025-09-30"'));
  const lie = await failureOf(["verify", pack], options);
  assert.equal(lie.status, 1);
  assert.match(lie.out, /in force differ/);
  await writeFile(path, certificate);
});

test("printed again it has the same bytes", { timeout }, async () => {
  const again = join(folder, "again", "pack.pdf");
  await run("mkdir", [join(folder, "again")]);
  await printPack(again);
  assert.ok((await readFile(again)).equals(await readFile(pack)));
});
