// Old citations find the place then and its place today.
import { test } from "node:test";
import assert from "node:assert/strict";
import { timeout, useBrowser, withPage } from "./support/browser.mjs";
import { ways } from "./support/sites.mjs";
import { findPlaces } from "../../themes/default/scripts/find_places.js";
import { folded, monthsOf, readNumbers, splitTime } from "../../themes/default/scripts/read_citation.js";

useBrowser();

const english = {
  months: monthsOf("en-GB"),
  kinds: { section: ["section", "s"], appendix: ["appendix"], paragraph: ["paragraph"], chapter: ["chapter"] },
};
const timeOf = (text) => splitTime(text, english).time;
const numbersOf = (text) => readNumbers(folded(splitTime(text, english).rest), english.kinds).numbers
  .map(({ number, kind }) => `${kind}:${number}`).join(" ");

test("the time of a citation is read", () => {
  assert.deepEqual(timeOf("2.2.1 in 2023"), { from: "2023-01-01", until: "2023-12-31", name: "2023" });
  assert.deepEqual(timeOf("Section 5 of Referrals, February 2024"), { from: "2024-02-01", until: "2024-02-29", name: "2024-02" });
  assert.deepEqual(timeOf("3.4 section 5 2024-08"), { from: "2024-08-01", until: "2024-08-31", name: "2024-08" });
  assert.equal(timeOf("3.4, 5 Aug 2024").name, "2024-08-05");
  assert.equal(timeOf("3.4, 1st August 2024").from, "2024-08-01");
  assert.equal(timeOf("section 2 August 2024").name, "2024-08");
  assert.equal(timeOf("3.4 on 31/12/2024").name, "2024-12-31");
  assert.equal(timeOf("3.4 on 2024-02-30").name, "2024-02");
  assert.equal(timeOf("section 5"), null);
  assert.equal(splitTime("adran 5, Chwefror 2024", { ...english, months: monthsOf("cy") }).time.name, "2024-02");
});

test("the numbers of a citation are read", () => {
  assert.equal(numbersOf("Section 5. of Referrals, February 2024"), "section:5");
  assert.equal(numbersOf("3.4 section 5 2024-08"), ":3.4 section:5");
  assert.equal(numbersOf("Appendix G"), "appendix:g");
  assert.equal(numbersOf("paragraph 4.1.17 of CP4"), "paragraph:4.1.17 chapter:cp4");
  assert.equal(numbersOf("Section 2.1, Référence"), "section:2.1");
});

/// Two chapters over two editions: section 2 of the first was lost, its paragraph 1.1 went to 2.1, and its appendix to
/// the second chapter.
const tables = {
  editions: [["2020-02", "February 2020", "2020-03-01", "2020-08-31"], ["2020-08", "August 2020", "2020-09-01", ""]],
  chapters: [
    { id: "boats", title: "1.1 Boats", state: 0, now: [["new", "1", "New"], ["crew", "2", "Crew"], ["2.1", "2.1", "Crew", 1]],
      lists: [[["1", "Crew", "crew", 0, 1], ["1.1", "Crew", "1.1", 1, 2], ["2", "Fares", "fares", 0, -1],
        ["Appendix 1", "Map", "map", 0, [1, 0]]], [0, 1, 2]],
      runs: [[0, 0, "1.1", "Boats", 0], [1, 1, "1.1", "Boats", 1]] },
    { id: "maps", title: "1.2 Maps of the River", state: 0, now: [["map", "1", "Map"]], lists: [[], [0]],
      runs: [[0, 0, "1.2", "Maps", 0], [1, 1, "1.2", "Maps of the River", 1]] },
    null,
  ],
};
const english2020 = { ...english, passing: ["of", "the", "in"] };
const found = (citation, within) => findPlaces(tables, citation, english2020, within).places.map((answer) => {
  const { editions, chapter, place, today } = answer;
  return `${editions}: ${chapter.title} ${place?.number ?? ""} > ${tables.chapters[today.index].id} ${today.place?.number ?? ""}`;
});

test("what a citation means is found in the tables", () => {
  assert.deepEqual(found("section 2 of Boats, 2020"), ["0: Boats 2 > boats ", "1: Boats 2 > boats 2"]);
  assert.deepEqual(found("section 2 of Boats, 1 April 2020"), ["0: Boats 2 > boats "]);
  assert.deepEqual(found("paragraph 1.1 of Boats, February 2020"), ["0: Boats 1.1 > boats 2.1"]);
  assert.deepEqual(found("Boats Appendix 1, Map"), ["0: Boats Appendix 1 > maps 1"]);
  assert.deepEqual(found("Maps 2020"), ["0: Maps  > maps ", "1: Maps of the River  > maps "]);
  assert.deepEqual(found("section 1 of the River"), ["1: Maps of the River 1 > maps 1"]);
  assert.deepEqual(found("MR section 1"), ["1: Maps of the River 1 > maps 1"]);
  assert.deepEqual(found("RM section 1"), ["0: Boats 1 > boats 2", "1: Boats 1 > boats 1", "1: Maps of the River 1 > maps 1"]);
  assert.deepEqual(found("1.1.2 in March 2020"), ["0: Boats 2 > boats "]);
  assert.deepEqual(found("section 1, Crew"), ["0: Boats 1 > boats 2"]);
  assert.deepEqual(found("section 1", "maps"), ["0: Boats 1 > boats 2", "1: Maps of the River 1 > maps 1"]);
  assert.deepEqual(found("section 7 of Boats"), []);
  assert.equal(findPlaces(tables, "section 1, 2019", english2020).problem, "noEdition");
  assert.equal(findPlaces(tables, "section 7 of Boats", english2020).problem, "none");
  assert.equal(findPlaces(tables, "ahoy", english2020).problem, "unread");
});

const find = async (page, citation) => {
  await page.getByLabel("An old citation").fill(citation);
  await page.getByRole("button", { name: "Find its place" }).click();
  await page.locator(".citation-lookup [role=status]:not(:empty)").waitFor();
};
const said = (page) => page.locator(".citation-lookup [role=status]").textContent();
const places = (page) => page.locator(".places > li").evaluateAll((items) =>
  items.map((item) => item.innerText.replace(/\s+/g, " ").trim()));

for (const [way, open] of Object.entries(ways)) {
  test(`a section that has another number today is found, ${way}`, { timeout }, async () => {
    await open("sample", (address) => withPage({}, async (page) => {
      await page.goto(`${address}as-at/index.html`);
      await find(page, "Section 5 of Referrals, February 2024");
      assert.deepEqual(await places(page), [
        "Section 6, Contact and Referral, 3.1 Referrals was Section 5, Contact and Referral, 3.1 Referrals, February 2024",
      ]);
      assert.equal(await said(page), "One place can be meant.");
      await page.getByRole("link", { name: "Section 5, Contact and Referral" }).click();
      await page.waitForURL(`${address}editions/2024-02/chapters/referrals/index.html#contact-and-referral`);
      await page.goBack();
      await page.getByRole("link", { name: "Section 6, Contact and Referral" }).click();
      await page.waitForURL(`${address}chapters/referrals/index.html#contact-and-referral`);
    }));
  });

  test(`without JavaScript the tables of old and new numbers are linked, ${way}`, { timeout }, async () => {
    await open("sample", (address) => withPage({ javaScriptEnabled: false }, async (page) => {
      await page.goto(`${address}as-at/index.html`);
      assert.equal(await page.getByLabel("An old citation").isVisible(), false);
      await page.locator(".old-citations").getByRole("link", { name: "February 2024", exact: true }).click();
      assert.equal(page.url(), `${address}changes/since/2024-02/index.html#page:after-changes`);
      assert.ok(await page.getByRole("heading", { name: "Old and new numbers" }).isVisible());
    }));
  });
}

test("all editions of a year that differ answer, in order", { timeout }, async () => {
  await ways["from disk"]("sample", (address) => withPage({}, async (page) => {
    await page.goto(`${address}as-at/index.html`);
    await find(page, "3.4 section 5 in 2024");
    const found = await places(page);
    assert.equal(found.length, 2);
    assert.match(found[0], /^Section 5, Speaking with Parents, 3\.5 Section 47 Enquiries was .*3\.4 Section 47 Enquiries, February 2024$/);
    assert.match(found[1], /Strategy Discussions.*August 2024 – November 2024$/);
    assert.equal(await said(page), "2 places can be meant.");
  }));
});

test("a withdrawn chapter leads to its tombstone", { timeout }, async () => {
  await ways["from disk"]("sample", (address) => withPage({}, async (page) => {
    await page.goto(`${address}as-at/index.html`);
    await find(page, "Consent and Parental Involvement, February 2024");
    assert.deepEqual(await places(page), [
      "No longer in force: Consent and Parental Involvement was 2.3 Consent and Parental Involvement, February 2024",
    ]);
    await page.locator(".places a").first().click();
    await page.waitForURL(`${address}chapters/consent/index.html`);
  }));
});

test("sections that went to another chapter lead there", { timeout }, async () => {
  await ways["from disk"]("sample", (address) => withPage({}, async (page) => {
    await page.goto(`${address}as-at/index.html`);
    await find(page, "section 1 of Consent and Parental Involvement, February 2024");
    assert.match((await places(page))[0], /^Section 6, Consent to Services, 2\.2 .* was Section 1, Two Kinds of Consent, 2\.3 /);
    await page.locator(".places a").first().click();
    await page.waitForURL(`${address}chapters/information-sharing/index.html#consent-to-services`);
  }));
});

test("what cannot be found is said", { timeout }, async () => {
  await ways["from disk"]("sample", (address) => withPage({}, async (page) => {
    await page.goto(`${address}as-at/index.html`);
    for (const [citation, sentence] of [
      ["", /^There is no number and no chapter/],
      ["good morning", /^There is no number and no chapter/],
      ["section 99 of Referrals, 2024", /^Nothing was called that/],
      ["section 5 of Referrals, 1999", /^No edition was in force then/],
      ["<img src=x onerror=alert()> 98.7", /^Nothing was called that/],
    ]) {
      await find(page, citation);
      assert.match(await said(page), sentence, citation);
      assert.equal(await page.locator(".places").isVisible(), false);
    }
  }));
});

test("a citation stands in the address, and the keyboard is enough", { timeout }, async () => {
  await ways["from disk"]("sample", (address) => withPage({}, async (page) => {
    await page.goto(`${address}as-at/index.html?citation=3.1+section+5%2C+February+2024`);
    await page.locator(".places > li").first().waitFor();
    assert.equal(await page.getByLabel("An old citation").inputValue(), "3.1 section 5, February 2024");
    await page.getByLabel("An old citation").focus();
    await page.keyboard.press("ControlOrMeta+a");
    await page.keyboard.type("hello");
    await page.keyboard.press("Enter");
    await page.locator(".places").waitFor({ state: "hidden" });
    await page.goBack();
    await page.locator(".places > li").first().waitFor();
    assert.equal(await page.getByLabel("An old citation").inputValue(), "3.1 section 5, February 2024");
    await page.getByLabel("An old citation").focus();
    for (let presses = 0; presses < 2; ++presses) await page.keyboard.press("Tab");
    await page.keyboard.press("Enter");
    await page.waitForURL(`${address}chapters/referrals/index.html#contact-and-referral`);
  }));
});
