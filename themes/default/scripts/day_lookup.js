// The form in which a reader picks a day. The answers stand in the page's rows: each has the days on which its editions
// began to apply, and links to the text of that day or to what changed since.

/// A day as people give it: what the browser's own field gives, or words such as 3/12/2024; null for anything else.
export function dayOf(text) {
  const [, ...iso] = text.trim().match(/^(\d{4})-(\d{1,2})-(\d{1,2})$/) ?? [];
  const [, ...written] = text.trim().match(/^(\d{1,2})[/. ](\d{1,2})[/. ](\d{4})$/) ?? [];
  const [year, month, day] = (iso.length ? iso : written.reverse()).map(Number);
  if (!year) return null;
  const date = new Date(Date.UTC(year, month - 1, day));
  if (date.getUTCMonth() !== month - 1 || date.getUTCDate() !== day) return null;
  return date.toISOString().slice(0, 10);
}

export const today = () => {
  const now = new Date();
  return dayOf(`${now.getFullYear()}-${now.getMonth() + 1}-${now.getDate()}`);
};

/// "3 December 2024", in the language of the page.
export const written = (day) =>
  new Date(`${day}T00:00:00Z`).toLocaleDateString(document.documentElement.lang, { dateStyle: "long", timeZone: "UTC" });

/// The row of a day, and the edition that applied on it; nothing where no row has it.
export function rowOf(day) {
  for (const row of document.querySelectorAll("[data-days]")) {
    const begun = row.dataset.days.split(" ").map((pair) => pair.split("=")).filter(([first]) => first && first <= day);
    const last = row.dataset.lastDay;
    if (begun.length > 0 && (!last || day <= last)) return { row, edition: begun.at(-1)[1] };
  }
  return undefined;
}

/// The days that come before all rows.
const isEarly = (day) => [...document.querySelectorAll("[data-days]")]
  .every(({ dataset }) => !dataset.days || day < dataset.days.slice(0, day.length));

/// A row answers for several editions; its link is that of the newest.
const linkFor = (link, edition, answer) =>
  (answer === "since" ? link.href.replace(/[^/]+(?=\/index\.html$)/, edition) : link.href);

const withQuery = (address, query) => {
  const url = new URL(address, location.href);
  for (const [name, value] of Object.entries(query)) url.searchParams.set(name, value);
  return url.href;
};

/// Brings a form to life.
///   answers  functions by what is asked, "text" or "since": called with a day and `go`, instead of looking in the rows
export function lookUpDays(form, answers = {}) {
  const status = form.querySelector("[role=status]");
  const say = (sentence, day) => {
    status.textContent = status.dataset[sentence].replace("%date%", day ? written(day) : "");
  };

  const answer = (text, asked, go) => {
    status.textContent = "";
    const day = dayOf(text);
    if (!day) return say("malformed");
    if (day > today()) return say("future", day);
    if (form.dataset[asked]) return go(withQuery(form.dataset[asked], { date: day, show: asked }));
    if (answers[asked]) return answers[asked](day, go, say);
    const found = rowOf(day);
    const link = found?.row.querySelector(`a[data-answer=${asked}]`);
    if (link) return go(linkFor(link, found.edition, asked));
    if (!found) return say(isEarly(day) ? "early" : "unknown", day);
    return say("unknown" in found.row.dataset ? "unknown" : "unchanged", day);
  };

  // The first button is that of the Enter key: what most people come to a page for.
  const [first, second] = form.querySelectorAll("button");
  if (form.dataset.first === second.value) first.before(second);
  form.noValidate = true;
  form.addEventListener("submit", (event) => {
    event.preventDefault();
    answer(form.elements.date.value, event.submitter?.value || "since", (address) => location.assign(address));
  });
  form.hidden = false;

  // Sent here by the form of another page; going back leads to that one.
  const asked = new URLSearchParams(location.search);
  if (!asked.has("date")) return;
  form.elements.date.value = dayOf(asked.get("date")) ?? "";
  answer(asked.get("date"), asked.get("show") === "text" ? "text" : "since", (address) => location.replace(address));
}
