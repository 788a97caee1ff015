// What a query may be written as else: numbers in words and in digits, in the languages that have a list of them, and the words
// that initials stand for.
import { test } from "node:test";
import assert from "node:assert/strict";
import { queryReader } from "../../themes/default/scripts/wanted.js";
import { termRules } from "../../themes/default/scripts/terms.js";

/// The alternatives of a query, in an index of some terms.
function alternativesOf(query, language, indexed, names = []) {
  const read = queryReader(termRules(language), new Map(indexed.map((term) => [term, 1])), 10, { synonyms: [], names });
  return read(query).alternatives.map(({ begin, end, terms }) => [begin, end, ...terms]);
}

test("each way in English", () => {
  assert.deepEqual(alternativesOf("stage 3", "en-GB", ["stage", "three"]), [[1, 2, "three"]]);
  assert.deepEqual(alternativesOf("Stage Three", "en", ["stage", "3"]), [[1, 2, "3"]]);
  assert.deepEqual(alternativesOf("twenty days", "en-GB", ["20", "dai"]), [[0, 1, "20"]]);
});

test("all forms of a number in Welsh", () => {
  assert.deepEqual(alternativesOf("cam 3", "cy", ["cam", "tri", "tair"]), [[1, 2, "tri"], [1, 2, "tair"]]);
  assert.deepEqual(alternativesOf("dwy", "cy-GB", ["2", "dau"]), [[0, 1, "2"], [0, 1, "dau"]]);
});

test("nothing where the index has no such term, the number is large, or the language has no list", () => {
  assert.deepEqual(alternativesOf("stage 3", "en-GB", ["stage", "3"]), []);
  assert.deepEqual(alternativesOf("47", "en-GB", ["47", "four", "seven"]), []);
  assert.deepEqual(alternativesOf("3", "de", ["3", "three", "drei"]), []);
});

test("initials stand for the words of a name, with and without small ones, where the index does not have them", () => {
  const names = ["Forced marriage protection orders", "Team around the family", "Core group"];
  assert.deepEqual(alternativesOf("FMPO", "en-GB", [], names), [[0, 1, "forc", "marriag", "protect", "order"]]);
  assert.deepEqual(alternativesOf("the TATF", "en-GB", [], names), [[1, 2, "team", "around", "the", "famili"]]);
  assert.deepEqual(alternativesOf("TAF", "en-GB", [], names), [[0, 1, "team", "around", "the", "famili"]]);
  assert.deepEqual(alternativesOf("TAF", "en-GB", ["taf"], names), []);
  assert.deepEqual(alternativesOf("CG", "en-GB", [], names), []);
});

test("one slip of the hand is put right, where that gives a word of the index", () => {
  assert.deepEqual(alternativesOf("saftey plan", "en-GB", ["safeti", "plan"]), [[0, 1, "safeti"]]);
  assert.deepEqual(alternativesOf("review confrence", "en-GB", ["review", "confer"]), [[1, 2, "confer"]]);
  assert.deepEqual(alternativesOf("Brusie", "en-GB", ["bruis"]), [[0, 1, "bruis"]]);
  assert.deepEqual(alternativesOf("quiet", "en-GB", ["quiet", "quit"]), []);
  assert.deepEqual(alternativesOf("fo", "en-GB", ["for", "of"]), []);
});
