// Reading: the contents follow, the keyboard reaches everything and shows where it is, and no size of text loses any.
import { test } from "node:test";
import assert from "node:assert/strict";
import { timeout, useBrowser, withPage } from "./support/browser.mjs";
import { fromDisk, ways } from "./support/sites.mjs";
import { standing } from "./support/kinds.mjs";

useBrowser();

const chapter = "chapters/initial-conferences/index.html";

for (const [way, open] of Object.entries(ways)) {
  test(`the contents show the section that is being read, ${way}`, { timeout }, async () => {
    await open("sample", (address) => withPage({ viewport: { width: 1440, height: 800 } }, async (page) => {
      await page.goto(address + chapter);
      const current = page.locator(".section-list [aria-current=location]");
      await current.waitFor();
      const first = await current.getAttribute("href");
      await page.locator("#who-should-attend").evaluate((heading) => heading.scrollIntoView({ block: "start", behavior: "instant" }));
      await page.locator('.section-list [aria-current=location][href="#who-should-attend"]').waitFor();
      assert.notEqual(first, "#who-should-attend");
      assert.equal(await current.count(), 1);
    }));
  });
}

test("the keyboard comes first to the text", { timeout }, async () => {
  await fromDisk("sample", (address) => withPage({}, async (page) => {
    await page.goto(address + chapter);
    await page.keyboard.press("Tab");
    const link = page.locator(".skip-link");
    assert.equal(await link.evaluate((skip) => skip === document.activeElement), true);
    assert.ok((await link.boundingBox()).x >= 0, "the link is seen when it has the focus");
    await page.keyboard.press("Enter");
    await page.keyboard.press("Tab");
    assert.equal(await page.evaluate(() => document.querySelector("main").contains(document.activeElement)), true);
  }));
});

test("everything that can be pressed is reached by the keyboard, in order, and shows it", { timeout }, async () => {
  await fromDisk("sample", (address) => withPage({ viewport: { width: 1280, height: 900 }, reducedMotion: "reduce" }, async (page) => {
    await page.goto(address + chapter);
    const wanted = await page.evaluate(() => {
      const all = [...document.querySelectorAll("a[href], button, summary, input:not([disabled]), [tabindex='0']")]
        .filter((element) => element.checkVisibility());
      all.forEach((element, index) => { element.dataset.order = index; });
      return all.length;
    });
    const unseen = [];
    // A date has a stop for the day, the month and the year.
    const isSame = (index) => page.evaluate((order) => document.activeElement.type === "date" &&
      Number(document.activeElement.dataset.order) === order, index);
    for (let index = 0; index < wanted; ++index) {
      do await page.keyboard.press("Tab"); while (await isSame(index - 1));
      const seen = await page.evaluate(() => {
        const element = document.activeElement;
        const style = getComputedStyle(element);
        const box = element.getBoundingClientRect();
        return { order: Number(element.dataset.order), name: element.textContent || element.tagName,
          outline: style.outlineStyle !== "none" && parseFloat(style.outlineWidth) >= 2,
          inView: box.bottom > 0 && box.top < innerHeight && box.width > 0, clear: style.opacity === "1" };
      });
      assert.equal(seen.order, index, `after ${index} steps: ${seen.name}`);
      if (!seen.outline || !seen.inView || !seen.clear) unseen.push(seen);
    }
    assert.deepEqual(unseen, []);
  }));
});

test("on a phone the ways open and close without JavaScript", { timeout }, async () => {
  const phone = { viewport: { width: 360, height: 640 }, javaScriptEnabled: false };
  await fromDisk("sample", (address) => withPage(phone, async (page) => {
    await page.goto(address + chapter);
    const ways = page.locator(".ways ul");
    assert.equal(await ways.isVisible(), false);
    assert.ok((await page.locator(".masthead").boundingBox()).height < 640 / 3, "the page begins in the upper third");
    await page.keyboard.press("Tab");
    await page.locator(".to-menu a").focus();
    await page.keyboard.press("Enter");
    await ways.waitFor();
    await page.locator(".ways a", { hasText: "Keywords" }).focus();
    await page.keyboard.press("Enter");
    await page.waitForURL(/keywords\/index\.html$/);
  }));
});

/// What sticks out of the window sideways, but for what scrolls by itself.
const tooWide = (page) => page.evaluate(() => {
  const width = document.documentElement.clientWidth;
  // Of stacked tables the row of headings is there for screen readers alone.
  const scrolls = (element) => element.closest(".table-scroll, .scroll, .flowchart-drawing, pre, .skip-link, .stacked > thead, .two-columns > thead") !== null;
  return [...document.querySelectorAll("body *")].filter((element) => {
    const box = element.getBoundingClientRect();
    const isSeen = element.checkVisibility() && box.width > 0 && box.right > 0;
    return isSeen && box.right > width + 1 && !scrolls(element) && getComputedStyle(element).position !== "absolute";
  }).slice(0, 3).map((element) => element.outerHTML.slice(0, 120));
});

/// Words that their own element cuts off.
const cutOff = (page) => page.evaluate(() => [...document.querySelectorAll("main *, header *, footer *")].filter((element) => {
  const { overflowX, overflowY, position } = getComputedStyle(element);
  const clips = overflowX === "hidden" || overflowY === "hidden" || overflowX === "clip";
  return clips && position !== "absolute" && element.checkVisibility() && element.textContent.trim() !== "" &&
    (element.scrollWidth > element.clientWidth + 1 || element.scrollHeight > element.clientHeight + 1);
}).map((element) => element.outerHTML.slice(0, 120)));

for (const { kind, site, path } of standing) {
  // 1280 pixels at 400 % are 320 for the page; 200 % larger text alone is a root font of twice the size.
  test(`nothing is lost at 400 % or with text of twice the size: ${kind}`, { timeout }, async () => {
    await fromDisk(site, async (address) => {
      await withPage({ viewport: { width: 320, height: 256 } }, async (page) => {
        await page.goto(address + path);
        assert.deepEqual(await tooWide(page), [], "at 320 pixels");
        assert.deepEqual(await cutOff(page), [], "at 320 pixels");
        assert.ok(await page.evaluate(() => document.documentElement.scrollWidth <= innerWidth), "the page scrolls sideways");
      });
      await withPage({ viewport: { width: 1024, height: 768 }, bypassCSP: true }, async (page) => {
        await page.goto(address + path);
        await page.addStyleTag({ content: "html { font-size: 200% }" });
        assert.deepEqual(await tooWide(page), [], "at 200 %");
        assert.deepEqual(await cutOff(page), [], "at 200 %");
      });
    });
  });
}

test("a telephone shows changes in tables without scrolling the page sideways", { timeout }, async () => {
  await fromDisk("sample", (address) => withPage({ viewport: { width: 360, height: 800 } }, async (page) => {
    for (const path of ["changes/since/2024-02/index.html", "chapters/neglect/since/2024-02/index.html"]) {
      await page.goto(address + path);
      assert.ok(await page.locator(".redline td ins").count() > 0);
      assert.equal(await page.evaluate(() => document.documentElement.scrollWidth), 360, path);
    }
  }));
});

test("with the reader's own colours marks keep their borders", { timeout }, async () => {
  await fromDisk("sample", (address) => withPage({ forcedColors: "active" }, async (page) => {
    await page.goto(address + chapter);
    for (const selector of [".box-scope", ".box-timescales", ".urgent"]) {
      const width = await page.locator(selector).first().evaluate((box) => getComputedStyle(box).borderTopWidth);
      assert.ok(parseFloat(width) >= 2, selector);
    }
  }));
});
