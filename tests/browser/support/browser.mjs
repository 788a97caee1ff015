// One Chromium for a test file, and pages in it that fail a test when something goes wrong behind the reader's back.
import { after, before } from "node:test";
import assert from "node:assert/strict";
import { chromium } from "playwright-core";

/// How long anything may take before a test calls it broken; generous, since machines are shared.
export const patience = 45_000;

/// For `test(name, {timeout}, …)`.
export const timeout = 240_000;

let browser;

/// Starts the browser before the tests of the file that calls it and ends it after them.
export function useBrowser() {
  before(async () => {
    browser = await chromium.launch({
      executablePath: "/usr/bin/chromium",
      timeout: patience,
      args: ["--no-sandbox", "--disable-gpu", "--disable-quic", "--no-first-run", "--disable-background-networking",
        "--disable-component-update", "--disable-sync"],
    });
  });
  after(() => browser?.close());
}

/// Calls `visit` with a page in a context of its own. Errors of scripts, breaches of the content security policy,
/// requests that fail and requests that leave the site are faults, named when the visit ends.
///   options: those of a Playwright context, such as viewport, colorScheme, javaScriptEnabled
///   expectsFaults: the visit itself brings them about
export async function withPage(options, visit, { expectsFaults = false } = {}) {
  const context = await browser.newContext(options);
  context.setDefaultTimeout(patience);
  const faults = [];
  try {
    const page = await context.newPage();
    page.on("pageerror", (error) => faults.push(`script: ${error.message}`));
    page.on("console", (message) => {
      if (message.type() === "error") faults.push(`console: ${message.text()} (${message.location().url})`);
    });
    page.on("request", (request) => {
      if (!/^(file:|data:|blob:|https?:\/\/(127\.0\.0\.1|localhost)[:/])/.test(request.url())) {
        faults.push(`request to another host: ${request.url()}`);
      }
    });
    await visit(page);
    if (!expectsFaults) assert.deepEqual(faults, []);
  } finally {
    await context.close();
  }
}
