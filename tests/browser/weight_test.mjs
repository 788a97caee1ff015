// A page without its text stays below 60 KB: its markup, its style and its scripts, as they are before compression.
import { test } from "node:test";
import assert from "node:assert/strict";
import { timeout, useBrowser, withPage } from "./support/browser.mjs";
import { overHttp } from "./support/sites.mjs";
import { standing } from "./support/kinds.mjs";

useBrowser();

const most = 60_000;

for (const { kind, site, path } of standing) {
  if (path.includes("?")) continue;  // Who searches loads what is searched.
  test(kind, { timeout }, async () => {
    await overHttp(site, (address) => withPage({}, async (page) => {
      const loaded = [];
      page.on("response", (response) => { if (response.ok()) loaded.push(response); });
      await page.goto(address + path, { waitUntil: "networkidle" });
      const sizes = await Promise.all(loaded.map(async (response) =>
        [new URL(response.url()).pathname, (await response.body()).length]));
      // The text is what a reader reads, where it leads, by what names others lead to it, whom it concerns, and the
      // marks of what was put in and taken out: what grows with a text and not with the theme.
      const text = await page.evaluate(() => {
        const bytes = (words) => new TextEncoder().encode(words).length;
        const told = ["href", "id", "data-part", "data-area", "data-audience", "data-month"];
        const facts = [...document.body.querySelectorAll(told.map((name) => `[${name}]`).join(", "))]
          .flatMap((element) => told.map((name) => element.getAttribute(name) ?? ""));
        const marks = document.querySelectorAll("ins, del").length * "<ins></ins>".length;
        return bytes(document.body.textContent) + bytes(facts.join("")) + marks;
      });
      const total = sizes.reduce((sum, [, size]) => sum + size, 0) - text;
      assert.ok(total > 0 && total < most, `${total} bytes: ${JSON.stringify(sizes)}, of which text ${text}`);
    }));
  });
}
