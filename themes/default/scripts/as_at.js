// The page that picks an edition: of a day, for the manual or for one chapter; and of an old citation.
import { findPlaces } from "./find_places.js";
import { lookUpDays, rowOf } from "./day_lookup.js";
import { numberTables, runIn } from "./number_tables.js";
import { folded, monthsOf } from "./read_citation.js";

const root = "../";
const pastPage = (edition, chapter) => `${root}editions/${edition}/chapters/${chapter}/index.html`;
const presentPage = (chapter) => `${root}chapters/${chapter}/index.html`;
const most = 20;

/// Keeps one chapter in mind, that the address names.
async function rememberChapter(line, id) {
  const tables = await numberTables();
  const chapter = tables.chapters.find((other) => other?.id === id);
  if (!chapter) return undefined;
  const name = line.querySelector("[data-slot=chapter]");
  name.textContent = chapter.title;
  name.href = presentPage(id);
  line.hidden = false;
  const has = (edition) => runIn(chapter, tables.editions.findIndex(([other]) => other === edition));
  // The links of the table lead to the chapter, where the edition has it.
  for (const row of document.querySelectorAll("[data-days]")) {
    const edition = row.dataset.days.split("=")[1];
    const link = row.querySelector("a[data-answer=text]");
    if (edition && link && has(edition)) link.href = pastPage(edition, id);
  }
  return {
    text(day, go, say) {
      const found = rowOf(day);
      if (!found || "unknown" in found.row.dataset) return say(found ? "unknown" : "early", day);
      return has(found.edition) ? go(pastPage(found.edition, id)) : say("missing", day);
    },
    since: (day, go) => go(`${root}chapters/${id}/history/index.html?date=${day}&show=since`),
  };
}

/// How a place is printed: "Section 5, Who Should Attend?".
function printed(form, place) {
  const kind = place.isParagraph ? "paragraph" : /^\d/.test(place.number) ? "section" : "appendix";
  if (!place.number) return place.title;
  return form.dataset[kind].replace("%number%", place.number).replace("%title%", place.title);
}

const nameOf = ({ number, title }) => (number ? `${number} ${title}` : title);
const fragment = (place) => (place ? `#${encodeURIComponent(place.anchor)}` : "");

/// Which of the form's templates tells what became of a place.
function becameOf({ chapter, place, today }, tables) {
  if (today.state !== 0) return place ? "withdrawn" : "chapter-withdrawn";
  if (!place) return "chapter";
  if (!today.place) return "lost";
  const isSame = today.index === chapter.index && nameOf(chapter) === tables.chapters[chapter.index].title
    && today.place.number === place.number && today.place.title === place.title;
  return isSame ? "same" : "moved";
}

function answerItem(form, tables, found) {
  const { chapter, place, today, editions } = found;
  const item = form.querySelector(`template[data-place=${becameOf(found, tables)}]`).content.cloneNode(true);
  const put = (slot, text, href) => {
    const element = item.querySelector(`[data-slot=${slot}]`);
    if (!element) return;
    element.textContent = text;
    if (href) element.href = href;
  };
  const now = tables.chapters[today.index];
  const then = tables.editions[editions.at(-1)];
  put("now", today.place ? printed(form, today.place) : now.title,
    today.state === 2 ? "" : presentPage(now.id) + fragment(today.place));
  put("chapter-now", now.title);
  put("then", place ? printed(form, place) : nameOf(chapter),
    pastPage(then[0], tables.chapters[chapter.index].id) + fragment(place));
  put("chapter-then", nameOf(chapter));
  put("editions", editions.length > 1 ? `${tables.editions[editions[0]][1]} – ${then[1]}` : then[1]);
  return item;
}

const wordsOf = (text) => text.split(" ").map(folded).filter(Boolean);

function lookUpCitations(form, list, within) {
  const { dataset } = form;
  const status = form.querySelector("[role=status]");
  const words = {
    months: monthsOf(document.documentElement.lang),
    kinds: {
      section: wordsOf(dataset.sectionWords), appendix: wordsOf(dataset.appendixWords),
      paragraph: wordsOf(dataset.paragraphWords), chapter: wordsOf(dataset.chapterWords),
    },
    passing: wordsOf(dataset.passingWords),
  };

  const look = async (citation) => {
    let tables;
    try {
      tables = await numberTables();
    } catch {
      status.textContent = status.dataset.failed;
      return;
    }
    const { places, problem } = findPlaces(tables, citation, words, within);
    const count = places.length === 1 ? "one" : places.length > most ? "many" : "some";
    status.textContent = status.dataset[problem ?? count].replace("%count%", places.length);
    list.replaceChildren(...places.slice(0, most).map((found) => answerItem(form, tables, found)));
    list.hidden = places.length === 0;
  };

  const takeFromAddress = () => {
    const citation = new URLSearchParams(location.search).get("citation");
    form.elements.citation.value = citation ?? "";
    if (citation) return look(citation);
    status.textContent = "";
    list.replaceChildren();
    list.hidden = true;
    return undefined;
  };

  form.noValidate = true;
  form.addEventListener("submit", (event) => {
    event.preventDefault();
    const query = new URLSearchParams(location.search);
    query.set("citation", form.elements.citation.value);
    query.delete("date");
    history.pushState(null, "", `${location.pathname}?${query}`);
    look(form.elements.citation.value);
  });
  addEventListener("popstate", takeFromAddress);
  form.hidden = false;
  takeFromAddress();
}

const id = new URLSearchParams(location.search).get("chapter");
const days = document.querySelector("form.date-lookup");
if (days && id) {
  // Without the tables the manual as a whole is looked up.
  rememberChapter(document.querySelector(".one-chapter"), id).catch(() => undefined)
    .then((answers) => lookUpDays(days, answers));
} else if (days) {
  lookUpDays(days);
}
lookUpCitations(document.querySelector("form.citation-lookup"), document.querySelector(".places"), id);
