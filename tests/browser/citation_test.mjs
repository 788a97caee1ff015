// The button beside a section copies how to cite it.
import { test } from "node:test";
import assert from "node:assert/strict";
import { timeout, useBrowser, withPage } from "./support/browser.mjs";
import { ways } from "./support/sites.mjs";

useBrowser();

const chapter = "chapters/initial-conferences/index.html";
const button = "#who-should-attend + button.cite";

/// What the status says, once it says something.
const told = (page) => page.locator(".copied[role=status]:not(:empty)").textContent();

const expected = (page) => page.evaluate(() => {
  const canonical = document.querySelector("link[rel=canonical]").href;
  const edition = document.querySelector(".colophon a").textContent.replace(" edition", "");
  const number = document.querySelector("#who-should-attend > .number").textContent.replace(/\.$/, "");
  return `Initial Child Protection Conferences, Section ${number}, Who Should Attend?, edition ${edition}, ${canonical}#who-should-attend`;
});

for (const [way, open] of Object.entries(ways)) {
  test(`a citation is copied and announced, ${way}`, { timeout }, async () => {
    await open("sample", (address) => withPage({ permissions: way === "from disk" ? [] : ["clipboard-read", "clipboard-write"] },
      async (page) => {
        await page.goto(address + chapter);
        await page.evaluate(() => {
          window.written = [];
          Object.defineProperty(navigator, "clipboard", { value: { writeText: async (text) => { window.written.push(text); } } });
        });
        await page.locator(button).click();
        const text = await expected(page);
        assert.equal(await told(page), `Copied: ${text}`);
        assert.deepEqual(await page.evaluate(() => window.written), [text]);
      }));
  });

  test(`without a clipboard the citation is shown, selected, ${way}`, { timeout }, async () => {
    await open("sample", (address) => withPage({}, async (page) => {
      await page.goto(address + chapter);
      await page.evaluate(() => Object.defineProperty(navigator, "clipboard", { value: undefined }));
      await page.locator(button).focus();
      await page.keyboard.press("Enter");
      const field = page.locator(".copied textarea");
      await field.waitFor();
      const text = await expected(page);
      assert.equal(await field.inputValue(), text);
      assert.equal(await page.evaluate(() => {
        const { value, selectionStart, selectionEnd } = document.activeElement;
        return value.slice(selectionStart, selectionEnd);
      }), text);
      await page.keyboard.press("Escape");
      assert.equal(await page.locator(".copied").textContent(), "");
      assert.equal(await page.evaluate((wanted) => document.activeElement === document.querySelector(wanted), button), true);
    }));
  });
}

test("boxes, appendices and past texts are cited as what they are", { timeout }, async () => {
  await ways["over http"]("sample", (address) => withPage({}, async (page) => {
    const copied = async (path, wanted) => {
      await page.goto(address + path);
      await page.evaluate(() => Object.defineProperty(navigator, "clipboard", { value: { writeText: async () => {} } }));
      await page.locator(wanted).first().click();
      return (await told(page)).replace("Copied: ", "");
    };
    assert.match(await copied(chapter, "#scope button.cite"),
      /^Initial Child Protection Conferences, Scope of this Chapter, edition \w+ \d{4}, https:\/\/\S+#scope$/);
    const past = "editions/2025-08/chapters/referrals/index.html";
    assert.match(await copied(past, ".text .cite"),
      /^Referrals, Section 1, .*, as in force from \d+ \w+ \d{4} .*, http:\/\/127\S*editions\/2025-08\/chapters\/referrals\/index.html#/);
  }));
});

test("without JavaScript every section still has its address", { timeout }, async () => {
  await ways["from disk"]("sample", (address) => withPage({ javaScriptEnabled: false }, async (page) => {
    await page.goto(address + chapter);
    assert.equal(await page.locator("button.cite").count(), 0);
    await page.locator("#who-should-attend .self-link").click();
    assert.equal(new URL(page.url()).hash, "#who-should-attend");
  }));
});
