// axe-core finds nothing on any kind of page, light or dark.
import { test } from "node:test";
import assert from "node:assert/strict";
import axe from "axe-core";
import { timeout, useBrowser, withPage } from "./support/browser.mjs";
import { fromDisk } from "./support/sites.mjs";
import { standing } from "./support/kinds.mjs";

useBrowser();

const described = (violation) =>
  `${violation.id}: ${violation.help}\n${violation.nodes.slice(0, 3).map((node) => `    ${node.html}`).join("\n")}`;

for (const { kind, site, path } of standing) {
  test(kind, { timeout }, async () => {
    await fromDisk(site, async (address) => {
      for (const colorScheme of ["light", "dark"]) {
        await withPage({ colorScheme }, async (page) => {
          await page.goto(address + path);
          // Not by a script element, which the page's own policy refuses.
          await page.evaluate(axe.source);
          // Nor does it load the style again, which no page from disk may.
          const { violations } = await page.evaluate(() => window.axe.run({ preload: false }));
          assert.deepEqual(violations.map(described), [], `${kind}, ${colorScheme}`);
        });
      }
    });
  });
}
