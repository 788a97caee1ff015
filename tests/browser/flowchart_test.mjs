// Flowcharts: drawn, named for those who do not see them, and as wide as the reader's device allows.
import { test } from "node:test";
import assert from "node:assert/strict";
import { timeout, useBrowser, withPage } from "./support/browser.mjs";
import { ways } from "./support/sites.mjs";

useBrowser();

const chapter = "chapters/bruising/index.html";
const phone = { width: 360, height: 740 };

/// The colour of the boxes and of the words in them.
const coloursOf = (page) =>
  page.evaluate(() => {
    const box = getComputedStyle(document.querySelector(".flowchart-action rect"));
    const words = getComputedStyle(document.querySelector(".flowchart-action text"));
    return [box.fill, words.fill];
  });

for (const [way, open] of Object.entries(ways)) {
  test(`a flowchart has a name and a description, ${way}`, { timeout }, async () => {
    await open("sample", async (address) => {
      await withPage({ javaScriptEnabled: false }, async (page) => {
        await page.goto(address + chapter);
        const drawing = page.getByRole("img", { name: "A mark on a child who is not mobile" });
        await drawing.waitFor();
        assert.equal(await page.getByRole("figure", { name: "A mark on a child who is not mobile" }).count(), 1);
        const description = await drawing.evaluate(
          (svg) => document.getElementById(svg.getAttribute("aria-describedby")).textContent);
        assert.match(description, /^A drawing of the \d+ steps/);
      });
    });
  });
}

test("the steps in words lead to one another and agree with the drawing", { timeout }, async () => {
  await ways["from disk"]("sample", async (address) => {
    await withPage({}, async (page) => {
      await page.goto(address + chapter);
      const steps = page.locator(".flowchart ol > li");
      assert.equal(await steps.count(), await page.locator(".flowchart svg :is(.flowchart-action, .flowchart-decision, .flowchart-terminal)").count());
      const second = steps.nth(1);
      assert.match(await second.innerText(), /^Is the child ill or badly hurt\?\nIf yes, go to 3\.\nIf no, go to 4\.$/);
      await second.getByRole("link", { name: "4" }).click();
      assert.match(page.url(), /step-4$/);
      assert.match(await page.locator(".flowchart li:target").innerText(), /^Is it a mark/);
    });
  });
});

test("a telephone shows it whole, in letters that can be read", { timeout }, async () => {
  await ways["from disk"]("sample", async (address) => {
    await withPage({ viewport: phone }, async (page) => {
      for (const path of [chapter, "chapters/referrals/index.html", "chapters/allegations/index.html"]) {
        await page.goto(address + path);
        const width = await page.evaluate(() => document.documentElement.scrollWidth);
        assert.ok(width <= phone.width, `${path} is ${width} pixels wide`);
        const cut = await page.locator(".flowchart-drawing").first().evaluate((box) => box.scrollWidth - box.clientWidth);
        assert.equal(cut, 0, `${cut} pixels of the flowchart of ${path} are cut off`);
        const size = await page.locator(".flowchart svg").first().evaluate(
          (svg) => 15 * svg.getBoundingClientRect().width / svg.viewBox.baseVal.width);
        assert.ok(size >= 11, `the letters of ${path} are ${size} pixels high`);
      }
    });
  });
});

test("its colours follow the reader's", { timeout }, async () => {
  await ways["from disk"]("sample", async (address) => {
    const colours = [];
    for (const colorScheme of ["light", "dark"]) {
      await withPage({ colorScheme }, async (page) => {
        await page.goto(address + chapter);
        colours.push(await coloursOf(page));
      });
    }
    const [[lightBox, lightWords], [darkBox, darkWords]] = colours;
    assert.notEqual(lightBox, darkBox);
    assert.notEqual(lightWords, darkWords);
  });
});
