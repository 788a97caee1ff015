// What a screen reader is given of a change: that words were put in or taken out, and where that ends.
import { test } from "node:test";
import assert from "node:assert/strict";
import { timeout, useBrowser, withPage } from "./support/browser.mjs";
import { fromDisk } from "./support/sites.mjs";

useBrowser();

/// The texts of the accessibility tree, in reading order.
async function spoken(page) {
  const session = await page.context().newCDPSession(page);
  const { nodes } = await session.send("Accessibility.getFullAXTree");
  const byId = new Map(nodes.map((node) => [node.nodeId, node]));
  const words = [];
  const walk = (node) => {
    if (node.role?.value === "StaticText") return words.push(node.name?.value ?? "");
    for (const id of node.childIds ?? []) walk(byId.get(id));
  };
  walk(nodes[0]);
  return words.join("").replace(/\s+/g, " ");
}

test("insertions and deletions are told, with their ends", { timeout }, async () => {
  await fromDisk("sample", (address) => withPage({}, async (page) => {
    await page.goto(`${address}chapters/referrals/history/2026-02/index.html`);
    const words = await spoken(page);
    assert.match(words, /\[inserted: words that were put in end of insertion\]/);
    assert.match(words, /\[deleted: words that were taken out end of deletion\]/);
    const inserted = await page.locator(".redline ins:not(.ending):not(.moved)").count();
    assert.ok(inserted > 0);
    assert.ok(words.split("[inserted: ").length - 1 >= inserted);
  }));
});

test("the spoken words are not seen", { timeout }, async () => {
  await fromDisk("sample", (address) => withPage({}, async (page) => {
    await page.goto(`${address}chapters/referrals/history/2026-02/index.html`);
    const sizes = await page.locator(".redline ins, .redline del").evaluateAll((marks) => marks
      .filter((mark) => !mark.classList.contains("ending"))
      .map((mark) => getComputedStyle(mark, "::before")).map(({ width, height }) => [width, height]));
    assert.deepEqual(sizes.filter(([width, height]) => width !== "1px" || height !== "1px"), []);
  }));
});
