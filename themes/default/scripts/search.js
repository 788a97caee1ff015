// The search of a page: results as one types. Nothing is loaded before a reader turns to it.
import { isConcerned, isNarrowed, onChoice, putChoice, selectsOf, takeChoice } from "./facets.js";
import { loadTools, loadWords } from "./loading.js";
import { monthsOf, splitTime } from "./read_citation.js";
import { filled, resultItem, showExtract } from "./results.js";

/// So many results are shown at a time.
const pageful = 10;
/// Milliseconds without a key before a search begins, and before it is said aloud what was found.
const pause = { search: 120, speech: 700 };

const form = document.querySelector("form[data-index]");
const input = form.querySelector("input");
const region = document.querySelector(".results");
const status = region.querySelector("[role=status]");
const list = region.querySelector("ol");
const more = region.querySelector(".results-more");
const oldCitation = region.querySelector(".results-old");
const months = monthsOf(document.documentElement.lang);
/// On the page of the search results can be narrowed down.
const choices = document.querySelector("form.filters");
const selects = choices ? selectsOf(choices) : [];

let loading;
let tools;
let results = [];
let shownQuery;
let searchTimer;
let speechTimer;

/// The tools, once they are there; a failure is tried again.
async function ready() {
  loading ??= loadTools(form.dataset.tools, form.dataset.index);
  try {
    tools = await loading;
  } catch (failure) {
    loading = undefined;
    throw failure;
  }
}

/// Extracts come when their words are there; without them the result stands for itself.
async function addExtract(item, { passage, terms }) {
  const texts = await loadWords(form.dataset.words, passage.chapter.words).catch(() => undefined);
  if (texts) showExtract(item, tools.extractOf(texts[passage.place], terms));
}

function showMore() {
  const next = results.slice(list.children.length, list.children.length + pageful);
  const items = next.map((result) => resultItem(result, form.dataset.base));
  list.append(...items);
  more.hidden = list.children.length >= results.length;
  next.forEach((result, i) => addExtract(items[i], result));
  return items[0];
}

function say(sentence, values = {}) {
  clearTimeout(speechTimer);
  const text = sentence ? filled(sentence, values) : "";
  speechTimer = setTimeout(() => { status.textContent = text; }, text === "" ? 0 : pause.speech);
}

/// Keeps the query and the choice in the address, so that coming back, and sending it to a colleague, finds the same. A choice
/// is a step that can be gone back.
function keepInAddress(query, isStep = false) {
  const address = new URL(location.href);
  if (query) address.searchParams.set("q", query);
  else address.searchParams.delete("q");
  putChoice(selects, address.searchParams);
  try {
    history[isStep ? "pushState" : "replaceState"](history.state, "", address);
  } catch {
    // A browser that does not allow it for files on a disk.
  }
}

/// What is found in the chapters that concern the reader, and the sentence that says so.
function findWanted(query, isTyping) {
  const found = tools.find(query, { isTyping, isWanted: ({ concerns }) => isConcerned(selects, (facet) => concerns[facet]) });
  const { none, one, many, most, narrowed, elsewhere } = region.dataset;
  const sentence = [none, one][found.length] ?? (found.isCut ? most : many);
  if (!isNarrowed(selects)) return { found, sentence, count: found.length };
  if (found.length > 0) return { found, sentence: `${sentence}. ${narrowed}`, count: found.length };
  const all = tools.find(query, { isTyping }).length;
  return { found, sentence: all > 0 ? elsewhere : none, count: all };
}

/// A number with a day, a month or a year is looked for better where the tables of old and new numbers are.
function offerOldCitation(query) {
  const { time, rest } = splitTime(query, { months, kinds: {} });
  oldCitation.hidden = !time || !/\d/.test(rest);
  oldCitation.querySelector("a").search = new URLSearchParams({ citation: query });
}

async function search(isTyping) {
  const query = input.value.trim();
  if (query === shownQuery && isTyping) return;
  offerOldCitation(query);
  if (query === "") {
    shownQuery = query;
    results = [];
    list.replaceChildren();
    more.hidden = true;
    say("");
    keepInAddress(query);
    return;
  }
  if (!tools) status.textContent = region.dataset.loading;
  try {
    await ready();
  } catch {
    clearTimeout(speechTimer);
    status.textContent = region.dataset.failed;
    return;
  }
  // While the index was loading, more may have been typed.
  if (query !== input.value.trim()) return;
  shownQuery = query;
  // What was found is told later; meanwhile nobody need wait any more.
  if (status.textContent === region.dataset.loading) status.textContent = "";
  const start = performance.now();
  const { found, sentence, count } = findWanted(query, isTyping);
  results = found;
  // Who went to the results while these were still being looked for stays among them.
  const isAmongThem = list.contains(document.activeElement);
  list.replaceChildren();
  showMore();
  if (isAmongThem) (list.querySelector("a") ?? input).focus();
  performance.measure("codicil-search", { start });
  say(sentence, { count, query });
  keepInAddress(query);
}

input.addEventListener("focus", () => ready().catch(() => {}), { once: true });
input.addEventListener("input", () => {
  clearTimeout(searchTimer);
  searchTimer = setTimeout(search, pause.search, true);
});
form.addEventListener("submit", (event) => {
  event.preventDefault();
  clearTimeout(searchTimer);
  search(false);
});
more.addEventListener("click", () => showMore()?.querySelector("a").focus());

/// The arrow keys go from the words to the results and through them; Escape goes back.
region.parentElement.addEventListener("keydown", (event) => {
  const stops = [input, ...list.querySelectorAll("a")];
  const at = stops.indexOf(event.target);
  if (at < 0 || event.altKey || event.ctrlKey || event.metaKey) return;
  const to = { ArrowDown: at + 1, ArrowUp: at - 1, Escape: at > 0 ? 0 : -1 }[event.key];
  if (to === undefined || !stops[to]) return;
  event.preventDefault();
  stops[to].focus();
});

/// Finds what the address asks for.
function takeFromAddress() {
  const { searchParams } = new URL(location.href);
  input.value = searchParams.get("q") ?? "";
  takeChoice(selects, searchParams);
  search(false);
}

if (choices) {
  onChoice(choices, () => {
    keepInAddress(input.value.trim(), true);
    search(false);
  });
  addEventListener("popstate", takeFromAddress);
  takeChoice(selects, new URL(location.href).searchParams);
  const around = choices.closest("details");
  around.open = isNarrowed(selects);
  choices.querySelector("h2").hidden = true; // The summary says the same.
  choices.hidden = false;
  around.hidden = false;
}

document.querySelector(".without-script")?.remove();
const asked = new URL(location.href).searchParams.get("q");
if (asked && input.value === "") input.value = asked;
if (input.value.trim() !== "") search(false);
