// Amendments and schedules of changes, narrowed down to what concerns the reader.
import { test } from "node:test";
import assert from "node:assert/strict";
import { timeout, useBrowser, withPage } from "./support/browser.mjs";
import { ways } from "./support/sites.mjs";

useBrowser();

/// Rows that are counted, as [part, audiences] of those that are shown and of all.
const rowsOf = (page) => page.$$eval("[data-row=counted]", (rows) => rows.map((row) => ({
  part: row.dataset.part, audience: row.dataset.audience, area: row.dataset.area, month: row.dataset.month,
  shown: row.checkVisibility(),
})));
const shown = async (page) => (await rowsOf(page)).filter((row) => row.shown);
const said = (page) => page.locator(".filter-count").textContent();
const concerns = (ids, id) => !ids || ids.split(" ").includes(id);

for (const [way, open] of Object.entries(ways)) {
  test(`the reader's part and audience are shown and counted, ${way}`, { timeout }, async () => {
    await open("sample", (address) => withPage({}, async (page) => {
      await page.goto(`${address}amendments/index.html`);
      const all = await rowsOf(page);
      assert.ok(all.length > 10 && all.every((row) => row.shown));
      assert.equal(await said(page), `${all.length} of ${all.length} amendments are shown.`);

      await page.getByLabel("Part").selectOption("core-procedures");
      await page.getByLabel("Audience").selectOption("police");
      const wanted = all.filter((row) => concerns(row.part, "core-procedures") && concerns(row.audience, "police"));
      assert.ok(wanted.length > 0 && wanted.length < all.length);
      assert.equal((await shown(page)).length, wanted.length);
      assert.ok((await shown(page)).every((row) => concerns(row.part, "core-procedures") && concerns(row.audience, "police")));
      assert.equal(await said(page), `${wanted.length} of ${all.length} amendments are shown.`);
      assert.match(page.url(), /\?part=core-procedures&audience=police$/);
    }));
  });

  test(`the choice is sent on in the address, gone back from and taken back, ${way}`, { timeout }, async () => {
    await open("sample", (address) => withPage({}, async (page) => {
      await page.goto(`${address}amendments/2025/index.html?part=core-procedures&area=nowhere`);
      assert.equal(await page.getByLabel("Part").inputValue(), "core-procedures");
      assert.equal(await page.getByLabel("Area").inputValue(), "");
      const ofPart = (await shown(page)).length;
      await page.getByLabel("Audience").selectOption("justice");
      assert.ok((await shown(page)).length < ofPart);
      await page.goBack();
      assert.equal(await page.getByLabel("Audience").inputValue(), "");
      assert.equal((await shown(page)).length, ofPart);
      await page.getByRole("button", { name: "Show everything" }).click();
      assert.ok((await rowsOf(page)).every((row) => row.shown));
      assert.doesNotMatch(page.url(), /part=/);
    }));
  });

  test(`without JavaScript plain pages show the same, ${way}`, { timeout }, async () => {
    await open("sample", async (address) => {
      let wanted;
      await withPage({}, async (page) => {
        await page.goto(`${address}amendments/index.html?audience=police`);
        wanted = (await shown(page)).length;
      });
      await withPage({ javaScriptEnabled: false }, async (page) => {
        await page.goto(`${address}amendments/index.html`);
        await page.locator(".filter-links summary").click();
        await page.locator(".filter-links").getByRole("link", { name: "Police", exact: true }).click();
        assert.match(page.url(), /amendments\/audience\/police\/index\.html$/);
        assert.equal((await rowsOf(page)).length, wanted);
        await page.getByRole("link", { name: "All amendments" }).click();
        assert.match(page.url(), /amendments\/index\.html$/);
      });
    });
  });
}

test("months, tables and editions in which nothing is shown are hidden", { timeout }, async () => {
  await ways["from disk"]("sample", (address) => withPage({}, async (page) => {
    await page.goto(`${address}amendments/2025/index.html`);
    const months = await page.locator(".month").count();
    assert.ok(months > 1);
    const month = (await page.getByLabel("Month").locator("option").evaluateAll((all) => all.map(({ value }) => value)))[1];
    await page.getByLabel("Month").selectOption(month);
    assert.equal(await page.locator(".month:visible").count(), 1);
    assert.ok((await shown(page)).every((row) => row.month === month));
    await page.getByLabel("Part").selectOption("posing-a-risk");
    for (const group of await page.locator("[data-group]:visible").all()) {
      assert.ok(await group.locator("[data-row]:visible").count() > 0);
    }
  }));
});

test("the choice goes along to another year", { timeout }, async () => {
  await ways["from disk"]("sample", (address) => withPage({}, async (page) => {
    await page.goto(`${address}amendments/index.html?part=core-procedures`);
    await page.getByRole("link", { name: "2025 Amendments" }).click();
    assert.match(page.url(), /amendments\/2025\/index\.html\?part=core-procedures$/);
    assert.equal(await page.getByLabel("Part").inputValue(), "core-procedures");
  }));
});

test("a schedule is narrowed down, and steps over what it hides", { timeout }, async () => {
  await ways["from disk"]("sample", (address) => withPage({}, async (page) => {
    await page.goto(`${address}changes/since/2024-02/index.html`);
    const all = (await rowsOf(page)).length;
    await page.getByLabel("Part").selectOption("outside-the-home");
    const rows = await shown(page);
    assert.ok(rows.length > 1 && rows.length < all && rows.every((row) => row.part === "outside-the-home"));
    assert.equal(await said(page), `${rows.length} of ${all} chapters are shown.`);
    const steps = page.locator(".changed-chapter:visible .change-next a");
    for (let step = 0; step < await steps.count(); ++step) {
      await steps.nth(step).click();
      const target = page.locator(`[id="${new URL(page.url()).hash.slice(1)}"]`);
      assert.ok(await target.isVisible(), page.url());
    }
  }));
});

test("without JavaScript a schedule leads to the changes of a part", { timeout }, async () => {
  await ways["from disk"]("sample", (address) => withPage({ javaScriptEnabled: false }, async (page) => {
    await page.goto(`${address}changes/since/2024-02/index.html`);
    await page.locator(".filter-links summary").click();
    await page.locator(".filter-links").getByRole("link", { name: "Harm outside the Home" }).click();
    assert.match(page.url(), /#part-outside-the-home$/);
    assert.ok(await page.locator("#part-outside-the-home").isVisible());
  }));
});

test("the keyboard is enough", { timeout }, async () => {
  await ways["from disk"]("sample", (address) => withPage({}, async (page) => {
    await page.goto(`${address}amendments/index.html`);
    await page.getByLabel("Part").focus();
    await page.keyboard.press("c");
    await page.waitForURL(/part=c/);
    await page.keyboard.press("Tab");
    assert.ok(await page.getByLabel("Audience").evaluate((select) => select === document.activeElement));
    await page.getByRole("button", { name: "Show everything" }).focus();
    await page.keyboard.press("Enter");
    await page.waitForURL(/amendments\/index\.html$/);
  }));
});
