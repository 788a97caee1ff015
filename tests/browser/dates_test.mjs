// "Changed since" a day that the reader picks, and the manual or a chapter as at a day.
import { test } from "node:test";
import assert from "node:assert/strict";
import { timeout, useBrowser, withPage } from "./support/browser.mjs";
import { ways } from "./support/sites.mjs";

useBrowser();

/// The days of the sample's editions are past, whatever the machine thinks.
const atAFixedTime = (visit) => withPage({}, async (page) => {
  await page.clock.setFixedTime(new Date("2030-01-15T12:00:00Z"));
  await visit(page);
});

const ask = async (page, day, button) => {
  await page.getByLabel("Day", { exact: true }).fill(day);
  await page.getByRole("button", { name: button }).click();
};
const since = "What changed since";
const then = "As it was that day";
const answer = (page) => page.locator(".lookup-answer").first().textContent();

/// Page, day, button, and the page that answers; all in the sample site.
const leads = [
  ["chapters/referrals/index.html", "2024-10-01", since, "chapters/referrals/since/2024-08/index.html"],
  ["chapters/referrals/index.html", "2024-10-01", then, "editions/2024-08/chapters/referrals/index.html"],
  ["chapters/referrals/history/index.html", "2025-09-01", since, "chapters/referrals/since/2025-08/index.html"],
  ["chapters/referrals/history/index.html", "2025-10-15", since, "chapters/referrals/since/2025-10-15/index.html"],
  ["chapters/referrals/history/index.html", "2024-03-04", then, "editions/2024-02/chapters/referrals/index.html"],
  ["editions/index.html", "2025-02-28", since, "changes/since/2024-11/index.html"],
  ["editions/index.html", "2025-02-28", then, "editions/2024-11/index.html"],
  ["as-at/index.html", "2026-08-31", then, "editions/2026-02/index.html"],
  ["as-at/index.html", "2026-08-31", since, "changes/since/2026-02/index.html"],
  ["changes/2025-08/index.html", "2024-03-04", since, "changes/since/2024-02/index.html"],
  ["changes/since/2025-08/index.html", "2024-03-04", then, "editions/2024-02/index.html"],
  ["as-at/index.html?chapter=referrals", "2024-10-01", then, "editions/2024-08/chapters/referrals/index.html"],
  ["as-at/index.html?chapter=referrals", "2024-10-01", since, "chapters/referrals/since/2024-08/index.html"],
];

/// Page, day, and what is said there.
const sentences = [
  ["chapters/referrals/history/index.html", "2030-01-10", /^Nothing has changed since 10 January 2030\.$/],
  ["chapters/referrals/history/index.html", "2019-01-31", /^No edition was in force on 31 January 2019/],
  ["editions/index.html", "2019-01-31", /^No edition was in force on 31 January 2019/],
  ["editions/index.html", "2030-01-16", /^16 January 2030 has not come yet\.$/],
  ["as-at/index.html", "", /^This is not a day/],
];

for (const [way, open] of Object.entries(ways)) {
  test(`a day leads to its edition, ${way}`, { timeout }, async () => {
    await open("sample", (address) => atAFixedTime(async (page) => {
      for (const [path, day, button, target] of leads) {
        await page.goto(address + path);
        await ask(page, day, button);
        await page.waitForURL(address + target);
      }
    }));
  });

  test(`what leads nowhere is said, and the day stays, ${way}`, { timeout }, async () => {
    await open("sample", (address) => atAFixedTime(async (page) => {
      for (const [path, day, sentence] of sentences) {
        await page.goto(address + path);
        await ask(page, day, since);
        assert.match(await answer(page), sentence);
        assert.equal(page.url(), address + path);
        assert.equal(await page.getByLabel("Day", { exact: true }).inputValue(), day);
      }
    }));
  });

  test(`without JavaScript the days are listed with their links, ${way}`, { timeout }, async () => {
    await open("sample", (address) => withPage({ javaScriptEnabled: false }, async (page) => {
      await page.goto(`${address}chapters/referrals/index.html`);
      assert.equal(await page.getByLabel("Day", { exact: true }).isVisible(), false);
      await page.getByRole("link", { name: "All versions of this chapter" }).click();
      await page.locator("[data-days]").filter({ hasText: "2 September 2024" }).getByRole("link", { name: since }).click();
      assert.match(page.url(), /chapters\/referrals\/since\/2024-11\/index\.html$/);

      await page.goto(`${address}chapters/referrals/index.html`);
      await page.getByRole("link", { name: "This chapter as at a date" }).click();
      await page.getByRole("row").filter({ hasText: "2 September 2024" }).getByRole("link", { name: since }).click();
      assert.equal(page.url(), `${address}changes/since/2024-08/index.html`);
    }));
  });
}

test("a malformed day in the address is said to be none", { timeout }, async () => {
  await ways["from disk"]("sample", (address) => atAFixedTime(async (page) => {
    await page.goto(`${address}as-at/index.html?date=2024-02-30&show=text`);
    assert.match(await answer(page), /^This is not a day/);
    await page.goto(`${address}as-at/index.html?date=3/12/2024&show=text`);
    await page.waitForURL(`${address}editions/2024-11/index.html`);
  }));
});

test("going back leads to the page that asked", { timeout }, async () => {
  await ways["from disk"]("sample", (address) => atAFixedTime(async (page) => {
    await page.goto(`${address}chapters/referrals/index.html`);
    await ask(page, "2024-10-01", since);
    await page.waitForURL(/since\/2024-08/);
    await page.goBack();
    await page.waitForURL(`${address}chapters/referrals/index.html`);
  }));
});

test("one chapter is kept in mind, and what it was not in yet is said", { timeout }, async () => {
  await ways["from disk"]("sample", (address) => atAFixedTime(async (page) => {
    await page.goto(`${address}as-at/index.html?chapter=recording`);
    await page.locator(".one-chapter:visible").waitFor();
    assert.match(await page.locator(".one-chapter").textContent(), /Recording and Report Writing/);
    await ask(page, "2024-10-01", then);
    assert.match(await answer(page), /^This chapter was not in the manual on 1 October 2024\.$/);
    await ask(page, "2026-09-15", then);
    await page.waitForURL(`${address}editions/2026-08/chapters/recording/index.html`);

    await page.goto(`${address}as-at/index.html?chapter=no-such-chapter`);
    await ask(page, "2026-09-15", then);
    await page.waitForURL(`${address}editions/2026-08/index.html`);
  }));
});

test("the keyboard is enough", { timeout }, async () => {
  await ways["from disk"]("sample", (address) => atAFixedTime(async (page) => {
    await page.goto(`${address}editions/index.html`);
    await page.getByLabel("Day", { exact: true }).focus();
    // The same day in whatever order the browser wants it.
    await page.keyboard.type("03032025");
    await page.keyboard.press("Enter");
    await page.waitForURL(`${address}changes/since/2025-02/index.html`);

    await page.goto(`${address}as-at/index.html`);
    await page.getByLabel("Day", { exact: true }).focus();
    await page.keyboard.type("03032025");
    await page.keyboard.press("Enter");
    await page.waitForURL(`${address}editions/2025-02/index.html`);
  }));
});
