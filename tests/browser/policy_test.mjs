// What pages may do in a browser: no inline script or style, a policy that says so, and nothing that tells other sites
// what is being read.
import { test } from "node:test";
import assert from "node:assert/strict";
import { readdir, readFile } from "node:fs/promises";
import { join } from "node:path";
import { timeout, useBrowser, withPage } from "./support/browser.mjs";
import { folderOf, ways } from "./support/sites.mjs";
import { standing } from "./support/kinds.mjs";

useBrowser();

async function* pagesOf(site) {
  for (const entry of await readdir(folderOf(site), { recursive: true })) {
    if (entry.endsWith(".html")) yield [entry, await readFile(join(folderOf(site), entry), "utf8")];
  }
}

const policyOf = (html) => /<meta http-equiv="Content-Security-Policy" content="([^"]*)"/.exec(html)?.[1] ?? "";

/// What is wrong with a page, in words.
function faultsOf(path, html) {
  const faults = [];
  const policy = policyOf(html);
  if (!policy.includes("default-src 'none'")) faults.push("no policy");
  const before = html.slice(0, html.indexOf("<meta http-equiv"));
  if (/<(link|script|style)\b/.test(before)) faults.push("a policy that comes too late");
  if (/<script(?![^>]*\ssrc=)[^>]*>/.test(html)) faults.push("an inline script");
  if (/\son[a-z]+\s*=\s*"/.test(html.replace(/"[^"]*"/g, (value) => (value.includes("=") ? '""' : value)))) {
    faults.push("an event handler");
  }
  if (/href="\s*javascript:/i.test(html)) faults.push("a script in a link");
  if (!html.includes('<meta name="referrer" content="same-origin" />')) faults.push("no referrer policy");
  // Notices are letters, whose programs know no other style; the page for what is not found brings its own.
  const isLetter = path.startsWith("notices/");
  if (!isLetter && /\sstyle="/.test(html)) faults.push("an inline style");
  if (path !== "404.html" && /<style\b/.test(html)) faults.push("a style element");
  if (!isLetter && policy.includes("unsafe-inline")) faults.push("a policy that allows what is inline");
  for (const [link, href] of html.matchAll(/<a\b[^>]*\shref="(https?:[^"]*)"[^>]*>/g)) {
    if (!link.includes('rel="noopener"') && !isLetter && path !== "404.html") faults.push(`no rel=noopener: ${href}`);
  }
  for (const [, address] of html.matchAll(/<(?:img|script|iframe|link rel="stylesheet")\b[^>]*\s(?:src|href)="(https?:[^"]*)"/g)) {
    faults.push(`loads ${address}`);
  }
  return faults.map((fault) => `${path}: ${fault}`);
}

for (const site of ["sample", "sample-drafts"]) {
  test(`every page of ${site}`, { timeout }, async () => {
    const faults = [];
    let pages = 0;
    for await (const [path, html] of pagesOf(site)) {
      faults.push(...faultsOf(path, html));
      ++pages;
    }
    assert.ok(pages > 100, `${pages} pages`);
    assert.deepEqual(faults.slice(0, 20), [], `${faults.length} faults`);
  });
}

for (const [way, open] of Object.entries(ways)) {
  test(`the policy lets pages have their own style and script, ${way}`, { timeout }, async () => {
    for (const { kind, site, path } of standing) {
      await open(site, (address) => withPage({}, async (page) => {
        await page.goto(address + path);
        // What a policy refuses is told on the console, which withPage takes for a fault.
        const isPlain = path === "404.html" || path.startsWith("notices/");
        const seen = await page.evaluate(() => ({
          sheets: [...document.styleSheets].filter((sheet) => sheet.href).length,
          linked: document.querySelectorAll("link[rel=stylesheet]").length,
          margin: getComputedStyle(document.body).margin,
        }));
        assert.equal(seen.linked > 0, !isPlain, kind);
        assert.equal(seen.sheets, seen.linked, kind);
        assert.equal(seen.margin, "0px", `${kind} has no style`);
      }));
    }
  });

  test(`the policy stops what is put into a page, ${way}`, { timeout }, async () => {
    await open("sample", (address) => withPage({}, async (page) => {
      await page.goto(`${address}index.html`);
      const broken = await page.evaluate(() => new Promise((resolve) => {
        const directives = [];
        document.addEventListener("securitypolicyviolation", (event) => {
          directives.push(event.effectiveDirective);
          if (directives.length === 3) resolve(directives.sort());
        });
        const image = new Image();
        image.src = "http://127.0.0.1:9/pixel.png";
        const script = document.createElement("script");
        script.textContent = "window.wasRun = true";
        document.head.append(script);
        document.body.setAttribute("style", "color: red");
      }));
      assert.deepEqual(broken, ["img-src", "script-src-elem", "style-src-attr"]);
      assert.equal(await page.evaluate(() => "wasRun" in window), false);
    }, { expectsFaults: true }));
  });
}
