// Searching: as one types, with the keyboard alone, without JavaScript, in an edition of the past; over HTTP and from a disk.
import { test } from "node:test";
import assert from "node:assert/strict";
import { timeout, useBrowser, withPage } from "./support/browser.mjs";
import { ways } from "./support/sites.mjs";

useBrowser();

const firstOf = (page) => page.locator(".results li a").first();
const hrefOf = (link) => link.evaluate((a) => a.href);

/// Searches on the page that is open, and waits for the results of that.
async function find(page, query) {
  await page.getByRole("searchbox").fill(query);
  await page.waitForFunction((wanted) =>
    document.querySelector(".results [role=status]").textContent.includes(`“${wanted}”`), query);
}

for (const [way, open] of Object.entries(ways)) {
  const onPage = (path, options, visit) =>
    open("sample", (address) => withPage(options, async (page) => {
      await page.goto(address + path);
      await visit(page, address);
    }));

  test(`words, acronyms, numbers, misspellings and retired terms find their section, ${way}`, { timeout }, async () => {
    await onPage("search/index.html", {}, async (page, address) => {
      for (const [query, place] of [
        ["who should attend a conference", "initial-conferences/index.html#who-should-attend"],
        ["ICPC", "initial-conferences/index.html"],
        ["3.6 section 5", "initial-conferences/index.html#who-should-attend"],
        ["section 5 referrals", "referrals/index.html#how-to-refer"],
        ["radicalisaton", "radicalisation/index.html"],
        ["Contact and Referral Team", "referrals/index.html#contact-and-referral"],
      ]) {
        await find(page, query);
        assert.equal(await hrefOf(firstOf(page)), `${address}chapters/${place}`, query);
      }
    });
  });

  test(`a result says where it is and what it says, ${way}`, { timeout }, async () => {
    await onPage("search/index.html", {}, async (page) => {
      await find(page, "quorum");
      const result = page.locator(".results li").first();
      assert.match(await result.locator("a").innerText(), /^5\.1\s+Quorum$/);
      assert.match(await result.locator(".result-chapter").innerText(), /^3\.6\s+Initial Child Protection Conferences$/);
      await find(page, "anonymous callers");
      await page.locator(".result-extract mark").first().waitFor();
      assert.match(await page.locator(".result-extract mark").first().innerText(), /anonym|call/i);
    });
  });

  test(`nothing is loaded before a reader searches, ${way}`, { timeout }, async () => {
    for (const path of ["search/index.html", "index.html"]) {
      await onPage(path, {}, async (page) => {
        const loaded = () => [...document.scripts].filter(({ src }) => /\/search\/(index|words\/\w+)\.js$/.test(src)).length;
        await page.waitForLoadState("load");
        assert.equal(await page.evaluate(loaded), 0);
        await page.getByRole("searchbox").focus();
        await page.waitForFunction(loaded);
        assert.equal(await page.evaluate(loaded), 1);
        await find(page, "referral");
        assert.equal(await page.locator(".results li").count(), 10);
        assert.ok(await page.evaluate(loaded) <= 1 + 10);
      });
    }
  });

  test(`the box of a page leads to the search, and the address keeps the words, ${way}`, { timeout }, async () => {
    await onPage("chapters/referrals/index.html", {}, async (page, address) => {
      await page.getByRole("searchbox").fill("core group");
      await page.keyboard.press("Enter");
      await page.waitForURL(`${address}search/index.html?q=core+group`);
      await firstOf(page).waitFor();
      await find(page, "LADO");
      assert.equal(new URL(page.url()).searchParams.get("q"), "LADO");
      await firstOf(page).click();
      await page.waitForURL(`${address}chapters/allegations/index.html#the-designated-officer`);
      await page.goBack();
      await firstOf(page).waitFor();
      assert.equal(await page.getByRole("searchbox").inputValue(), "LADO");
    });
  });

  test(`an old citation is sent to where old numbers are known, ${way}`, { timeout }, async () => {
    await onPage("index.html", {}, async (page, address) => {
      const offer = page.getByRole("link", { name: "An old citation?" });
      await page.getByRole("searchbox").first().fill("Working Together 2023");
      await page.locator(".results [role=status]:not(:empty)").waitFor();
      assert.equal(await offer.count(), 0);
      await page.getByRole("searchbox").first().fill("Section 5 of Referrals, February 2024");
      await offer.click();
      await page.waitForURL(`${address}as-at/index.html?citation=*`);
      await page.locator(".places > li").getByText("Contact and Referral").first().waitFor();
    });
  });

  test(`with the keyboard alone, ${way}`, { timeout }, async () => {
    await onPage("index.html", {}, async (page, address) => {
      const focused = () => page.evaluate(() => document.activeElement.href ?? document.activeElement.name);
      for (let i = 0; i < 30 && (await focused()) !== "q"; i++) await page.keyboard.press("Tab");
      await page.keyboard.type("strangulation");
      await firstOf(page).waitFor();
      await page.keyboard.press("ArrowDown");
      assert.equal(await focused(), `${address}chapters/domestic-abuse/index.html#strangulation`);
      await page.keyboard.press("ArrowDown");
      await page.keyboard.press("Escape");
      assert.equal(await focused(), "q");
      await page.keyboard.press("ArrowDown");
      await page.keyboard.press("Enter");
      await page.waitForURL(`${address}chapters/domestic-abuse/index.html#strangulation`);
    });
  });

  test(`results are narrowed down by part and audience, said, and kept in the address, ${way}`, { timeout }, async () => {
    await onPage("search/index.html?q=strategy%20discussion", {}, async (page) => {
      const chaptersShown = () => page.locator(".results li a").evaluateAll((links) => links.map(({ href }) => href.match(/chapters\/([^/]+)/)?.[1]));
      const said = (text) => page.waitForFunction((wanted) =>
        document.querySelector(".results [role=status]").textContent.includes(wanted), text);
      await said("“strategy discussion”");
      const all = await chaptersShown();
      assert.ok(all.includes("strategy-discussions"));
      await page.locator("summary", { hasText: "Only what concerns you" }).focus();
      await page.keyboard.press("Enter");
      await page.getByLabel("Part").selectOption("outside-the-home");
      await said("Only what concerns your choice is shown.");
      const ofPart = await chaptersShown();
      assert.ok(ofPart.length > 0 && !ofPart.includes("strategy-discussions") && ofPart.includes("exploitation"));
      assert.match(page.url(), /\?q=strategy(\+|%20)discussion&part=outside-the-home$/);
      await page.reload();
      await said("Only what concerns your choice is shown.");
      assert.deepEqual(await chaptersShown(), ofPart);
      await find(page, "quorum");
      assert.match(await page.getByRole("status").innerText(), /^Nothing found .* in what you chose, but \d+ sections/);
      await page.getByRole("button", { name: "Show everything" }).click();
      await firstOf(page).waitFor();
      assert.match(page.url(), /\?q=quorum$/);
      await page.goBack();
      await page.waitForFunction(() => document.querySelector("select[name=part]").value === "outside-the-home");
      assert.equal(await page.locator(".results li").count(), 0);
    });
  });

  test(`an edition of the past is searched by itself, ${way}`, { timeout }, async () => {
    await onPage("editions/2024-02/chapters/referrals/index.html", {}, async (page, address) => {
      await page.getByRole("searchbox", { name: "Search the present manual" }).waitFor();
      await page.getByRole("link", { name: "Search this edition" }).click();
      await page.waitForURL(`${address}editions/2024-02/search/index.html`);
      const main = page.getByRole("main");
      await main.getByRole("searchbox", { name: "Search this edition" }).fill("referral");
      await firstOf(page).waitFor();
      for (const link of await page.locator(".results li a").all()) {
        assert.ok((await hrefOf(link)).startsWith(`${address}editions/2024-02/chapters/`));
      }
      await page.locator(".result-extract mark").first().waitFor();
    });
  });

  test(`without JavaScript there are keywords and all sections, ${way}`, { timeout }, async () => {
    await onPage("chapters/referrals/index.html", { javaScriptEnabled: false }, async (page, address) => {
      await page.getByRole("searchbox").fill("quorum");
      await page.keyboard.press("Enter");
      await page.waitForURL(`${address}search/index.html?q=quorum`);
      await page.getByText("Searching needs JavaScript").waitFor();
      await page.getByRole("link", { name: "5.1 Quorum" }).waitFor();
      await page.getByRole("link", { name: "a keyword" }).click();
      await page.waitForURL(`${address}keywords/index.html`);
    });
  });

  test(`words are words, whatever stands in them, ${way}`, { timeout }, async () => {
    await onPage("search/index.html?q=%3Cimg%20src%3Dx%20onerror%3D%22document.title%3D'x'%22%3E", {}, async (page) => {
      await page.waitForFunction(() => document.querySelector(".results [role=status]").textContent.includes("<img"));
      assert.equal(await page.locator(".results img").count(), 0);
      await find(page, "zzzzqqqq");
      assert.match(await page.getByRole("status").innerText(), /^Nothing found/);
    });
  });
}
