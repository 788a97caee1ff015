// A reader keeps the manual on the device: it is there without a connection, says how fresh it is, is renewed whole or not
// at all, and goes when it is told to.
import { test } from "node:test";
import assert from "node:assert/strict";
import { timeout, useBrowser, withPage } from "./support/browser.mjs";
import { Host, folderOf, fromDisk } from "./support/sites.mjs";

useBrowser();

const shown = (page, words) => page.locator("[data-offline] [role=status]").getByText(words).waitFor();
const press = (page, words) => page.getByRole("button", { name: words }).click();

/// Calls `visit` with the page on which copies are kept, and its host. What the console says of a host that is down is
/// no fault.
async function visitOffline(visit) {
  const host = new Host(folderOf("sample"));
  await host.start();
  try {
    await withPage({}, async (page) => {
      await page.goto(`${host.address}offline/index.html`);
      await visit(page, host);
    }, { expectsFaults: true });
  } finally {
    await host.stop().catch(() => {});
  }
}

async function keep(page) {
  await press(page, "Keep the manual");
  await shown(page, "The manual is kept on this device");
}

test("chapters, index and search are there without a connection, and say where they come from", { timeout }, async () => {
  await visitOffline(async (page, host) => {
    assert.ok(await page.getByText("is not in the copy on this device").isHidden());
    await keep(page);
    await host.stop();
    await page.goto(`${host.address}chapters/referrals/index.html#consent`);
    assert.match(await page.title(), /Referrals/);
    await page.locator("[data-copy-banner] [data-edition]", { hasText: "November 2026" }).waitFor();
    await page.goto(host.address);
    await page.getByRole("heading", { name: "Contents", exact: true }).waitFor();
    await page.goto(`${host.address}keywords/index.html`);
    assert.match(await page.title(), /Keywords/);
    await page.goto(`${host.address}search/index.html?q=strategy`);
    await page.getByRole("link", { name: /Strategy/ }).first().waitFor();
  });
});

test("what is not in the copy is told", { timeout }, async () => {
  await visitOffline(async (page, host) => {
    await keep(page);
    await host.stop();
    await page.goto(`${host.address}editions/2025-02/chapters/referrals/index.html`);
    await page.waitForURL(/offline\/index\.html/);
    assert.ok(await page.getByText("is not in the copy on this device").isVisible());
  });
});

test("with a connection readers see what is published", { timeout }, async () => {
  await visitOffline(async (page, host) => {
    await keep(page);
    host.folder = folderOf("sample-before");
    await page.goto(`${host.address}index.html`);
    await page.getByText("February 2026 edition").first().waitFor();
    assert.ok(await page.locator("[data-copy-banner]").isHidden());
  });
});

test("another edition takes the copy's place when it is complete", { timeout }, async () => {
  await visitOffline(async (page, host) => {
    await keep(page);
    host.folder = folderOf("sample-before");
    await press(page, "Look for a newer edition");
    await page.locator(".copy-known").getByText("February 2026").waitFor();
    await host.stop();
    await page.goto(`${host.address}index.html`);
    await page.locator("[data-copy-banner] [data-edition]", { hasText: "February 2026" }).waitFor();
  });
});

test("a copy that arrives altered is refused, and the one that is there stays", { timeout }, async () => {
  await visitOffline(async (page, host) => {
    await keep(page);
    host.folder = folderOf("sample-before");
    host.alter = (path, bytes) => (path === "chapters/consent/index.html" ? Buffer.concat([bytes, Buffer.from(" ")]) : bytes);
    await press(page, "Look for a newer edition");
    await shown(page, "what arrived is not what was published");
    await host.stop();
    await page.goto(`${host.address}index.html`);
    await page.locator("[data-copy-banner] [data-edition]", { hasText: "November 2026" }).waitFor();
  });
});

test("a copy that was compared says when, also where the manual cannot be reached", { timeout }, async () => {
  await visitOffline(async (page, host) => {
    await keep(page);
    await host.stop();
    await press(page, "Look for a newer edition");
    await shown(page, "cannot be reached now");
  });
});

test("a copy that is removed is gone", { timeout }, async () => {
  await visitOffline(async (page, host) => {
    await keep(page);
    await press(page, "Remove the copy");
    await shown(page, "The copy is removed");
    assert.deepEqual(await page.evaluate(() => caches.keys()), []);
    await host.stop();
    await assert.rejects(page.goto(`${host.address}index.html`), /ERR_CONNECTION/);
  });
});

test("from disk the page says that no copy can be kept, and how else", { timeout }, async () => {
  await fromDisk("sample", (address) => withPage({}, async (page) => {
    await page.goto(`${address}offline/index.html`);
    await shown(page, "memory stick");
    assert.ok(await page.getByRole("button", { name: "Keep the manual" }).isHidden());
  }));
});

test("without JavaScript the page says so", { timeout }, async () => {
  await fromDisk("sample", (address) => withPage({ javaScriptEnabled: false }, async (page) => {
    await page.goto(`${address}offline/index.html`);
    await page.locator("noscript p", { hasText: "needs JavaScript" }).waitFor();
  }));
});
