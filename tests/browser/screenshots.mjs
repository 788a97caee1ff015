// Pictures of every kind of page at phone, tablet and desk width, light and dark, for people to look at.
//   CODICIL_SITES=build/browser/sites node tests/browser/screenshots.mjs FOLDER [KIND…]
import { join } from "node:path";
import { chromium } from "playwright-core";
import { standing } from "./support/kinds.mjs";
import { fromDisk } from "./support/sites.mjs";

const [folder, ...wanted] = process.argv.slice(2);
const browser = await chromium.launch({ executablePath: "/usr/bin/chromium", args: ["--no-sandbox", "--disable-gpu"] });
try {
  for (const { kind, site, path } of standing) {
    if (wanted.length > 0 && !wanted.includes(kind)) continue;
    for (const width of [360, 768, 1440]) {
      for (const colorScheme of ["light", "dark"]) {
        const page = await browser.newPage({ viewport: { width, height: 900 }, colorScheme });
        await fromDisk(site, (address) => page.goto(address + path));
        await page.screenshot({ path: join(folder, `${kind.replaceAll(" ", "-")}-${width}-${colorScheme}.png`) });
        await page.close();
      }
    }
  }
} finally {
  await browser.close();
}
