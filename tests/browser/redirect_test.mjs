// A former address leads to the present one, with the section that was asked for.
import { test } from "node:test";
import assert from "node:assert/strict";
import { timeout, useBrowser, withPage } from "./support/browser.mjs";
import { ways } from "./support/sites.mjs";

useBrowser();

for (const [way, open] of Object.entries(ways)) {
  test(`the section is kept, ${way}`, { timeout }, async () => {
    await open("sample", (address) => withPage({}, async (page) => {
      await page.goto(`${address}chapters/icpc/index.html#who-should-attend`);
      await page.waitForURL(`${address}chapters/initial-conferences/index.html#who-should-attend`);
    }));
  });

  test(`without JavaScript the chapter is reached, ${way}`, { timeout }, async () => {
    await open("sample", (address) => withPage({ javaScriptEnabled: false }, async (page) => {
      await page.goto(`${address}chapters/icpc/index.html`);
      await page.waitForURL(`${address}chapters/initial-conferences/index.html`);
      assert.match(await page.title(), /Initial Child Protection Conferences/);
    }));
  });
}
