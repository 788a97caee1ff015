// The theme's scripts read texts as the engine does: examples that both sides are held to, and texts made at random.
//
// Environment: CODICIL_INDEX_DOCUMENTS, the program of index_documents.cpp.
import { test } from "node:test";
import assert from "node:assert/strict";
import { execFileSync } from "node:child_process";
import { readFileSync } from "node:fs";
import { stem } from "../../themes/default/scripts/stem.js";
import { termRules } from "../../themes/default/scripts/terms.js";
import { randomText, randomNumbers } from "./support/random.mjs";

const linesOf = (file) => readFileSync(new URL(file, import.meta.url), "utf8").split("\n").filter((line) => line !== "");

test("stems are the examples'", () => {
  for (const [word, expected] of linesOf("stems.txt").map((line) => line.split(" "))) assert.equal(stem(word), expected, word);
});

test("terms are the examples'", () => {
  const rules = termRules("en-GB");
  for (const [text, all, telling] of linesOf("terms.txt").map((line) => line.split("\t"))) {
    assert.equal(rules.all(text).join(" "), all, text);
    assert.equal(rules.telling(text).join(" "), telling, text);
  }
});

for (const language of ["en-GB", "cy"]) {
  test(`the engine reads the same in texts made at random, ${language}`, () => {
    const random = randomNumbers(20261129);
    const texts = Array.from({ length: 4000 }, () => randomText(random, 12));
    const answers = execFileSync(process.env.CODICIL_INDEX_DOCUMENTS, ["terms", language],
      { input: texts.map((text) => `${text}\n`).join(""), encoding: "utf8", maxBuffer: 1 << 28 });
    const rules = termRules(language);
    answers.trimEnd().split("\n").forEach((answer, i) => {
      assert.deepEqual([rules.all(texts[i]), rules.telling(texts[i])], JSON.parse(answer), JSON.stringify(texts[i]));
    });
  });
}
