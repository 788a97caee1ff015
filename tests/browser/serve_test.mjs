// What an author sees of `codicil serve`: the newer page at the same place, and what is wrong, in every open tab.
import { test } from "node:test";
import assert from "node:assert/strict";
import axe from "axe-core";
import { timeout, useBrowser, withPage } from "./support/browser.mjs";
import { overServe } from "./support/served.mjs";

useBrowser();

const chapter = "content/procedures/incidents.md";
const page = "chapters/incidents/index.html";
const panel = (tab) => tab.locator("#codicil-preview");
const long = Array.from({ length: 60 }, (_, i) => `Paragraph ${i} of a long section.`).join("\n\n");

test("a save shows at once, and the reader stays at the same section", { timeout }, () =>
  overServe((address, manual) => withPage({}, async (tab) => {
    const text = `${await manual.read(chapter)}\n## Before\n\n${long}\n\n## Where I Read\n\nHere.\n\n## After\n\n${long}\n`;
    await manual.write(chapter, text);
    await tab.goto(address + page);
    const heading = tab.locator("#where-i-read");
    await heading.waitFor();
    await tab.waitForFunction(() => document.readyState === "complete" && history.scrollRestoration === "auto");
    const top = () => heading.evaluate((element) => element.getBoundingClientRect().top);
    await heading.evaluate((element) => scrollTo({ top: element.getBoundingClientRect().top + scrollY - 40, behavior: "instant" }));
    const before = await top();
    await manual.write(chapter, text.replace("## Before\n", `## Before\n\n${long}\n`).replace("Here.", "Here and now."));
    await tab.getByText("Here and now.").waitFor();
    await tab.waitForFunction((old) => Math.abs(document.querySelector("#where-i-read").getBoundingClientRect().top - old) < 3, before);
    assert.ok(await tab.evaluate(() => scrollY > 1000));
  })));

test("what is wrong stands below the page until it is mended", { timeout }, () =>
  overServe((address, manual) => withPage({}, async (tab) => {
    await tab.goto(address + page);
    assert.equal(await panel(tab).count(), 0);
    const text = await manual.read(chapter);
    await manual.write(chapter, `${text}\nSee [it](<no&where.md>) and <b onclick="x">that</b>.\n`);
    const error = panel(tab).locator("li.error");
    await error.waitFor();
    assert.match(await error.textContent(), /incidents\.md:\d+:\d+error: .*no&where\.md/);
    assert.match(await panel(tab).locator("summary").textContent(), /1 error.*last good pages/);
    assert.equal(await panel(tab).locator("b").count(), 0);
    // It tries a style of its own, which the page's policy refuses and the console tells.
    await tab.evaluate(axe.source);
    const { violations } = await tab.evaluate(() => window.axe.run("#codicil-preview"));
    assert.deepEqual(violations.map(({ id, help }) => `${id}: ${help}`), []);
    await manual.write(chapter, `${text}\nPut right again.\n`);
    await tab.getByText("Put right again.").waitFor();
    await error.waitFor({ state: "detached" });
    assert.ok(await tab.getByText("Put right again.").isVisible());
  }, { expectsFaults: true })));

test("twenty tabs of one browser all follow", { timeout }, () =>
  overServe((address, manual) => withPage({}, async (first) => {
    const tabs = [first];
    while (tabs.length < 20) tabs.push(await first.context().newPage());
    for (const tab of tabs) await tab.goto(address + page);
    await manual.write(chapter, `${await manual.read(chapter)}\nNews for all.\n`);
    for (const tab of tabs) {
      await tab.bringToFront();
      await tab.getByText("News for all.").waitFor();
    }
    // The tab that listens for the others closes; another one takes over.
    await tabs[0].close();
    await manual.write(chapter, `${await manual.read(chapter)}\nNews for the rest.\n`);
    await tabs.at(-1).bringToFront();
    await tabs.at(-1).getByText("News for the rest.").waitFor();
  })));
