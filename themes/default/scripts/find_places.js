// What an old citation named, in each edition of its time, from the tables of old and new numbers.
import { folded, readNumbers, splitTime } from "./read_citation.js";
import { runIn } from "./number_tables.js";

/// Those that were in force in that time, or are named by it; all where it names none.
const editionsOf = (tables, time) => tables.editions.map((_, index) => index).filter((index) => {
  if (!time) return true;
  const [id, , from, until] = tables.editions[index];
  return id === time.name || (time.name.length < 8 && id.startsWith(time.name))
    || (from && from <= time.until && (!until || until >= time.from));
});

/// What a row of a list says; it may stand for what is the same today.
function place(chapter, row) {
  if (typeof row === "number") {
    const [anchor, number, title, isParagraph] = chapter.now[row];
    return { anchor, number, title, isParagraph: Boolean(isParagraph), to: row };
  }
  const [number, title, anchor, isParagraph, to] = row;
  return { anchor, number, title, isParagraph: Boolean(isParagraph), to };
}

const read = new WeakMap();

/// All that a list of a chapter says; many editions share one.
function placesOf(chapter, list) {
  if (!read.has(list)) read.set(list, list.map((row) => place(chapter, row)));
  return read.get(list);
}

/// The chapters of an edition, each with all that had a number in it.
const chaptersIn = (tables, edition) => tables.chapters.flatMap((chapter, index) => {
  const run = chapter && runIn(chapter, edition);
  if (!run) return [];
  const [, , number, title, list] = run;
  return [{ index, number, title, places: placesOf(chapter, chapter.lists[list]) }];
});

const holds = (text, words) => words !== "" && ` ${text} `.includes(` ${words} `);
const without = (text, words) => ` ${text} `.replace(` ${words} `, " ").trim();

/// The printed number of an appendix has the word in front.
const isNumbered = ({ number, kind }) => (candidate) => {
  const printed = folded(candidate.number);
  if (kind === "appendix") return printed.endsWith(` ${number}`);
  return printed === number && (kind !== "paragraph" || candidate.isParagraph);
};

/// What has a number in one chapter. A place that is null is the chapter itself.
const placesIn = (chapter, number) =>
  chapter.places.filter(isNumbered(number)).map((found) => ({ chapter, place: found }));

/// A citation that names a chapter by its title: the longest title counts that leads to something.
function byTitle(chapters, text, kinds) {
  const named = chapters.filter(({ title }) => holds(text, folded(title)))
    .sort((a, b) => folded(b.title).length - folded(a.title).length);
  for (const chapter of named) {
    const { numbers } = readNumbers(without(text, folded(chapter.title)), kinds);
    const isOwn = ({ number, kind }) => kind === "chapter" || (kind === "" && number === folded(chapter.number));
    const asked = numbers.filter((number) => !isOwn(number));
    for (const number of asked) {
      const found = placesIn(chapter, number);
      if (found.length > 0) return { found };
    }
    if (asked.length === 0) return { found: [{ chapter, place: null }] };
  }
  return null;
}

/// A citation that names a chapter by its number, "3.4 section 5", or nothing but a number.
function byNumber(chapters, text, kinds) {
  const { numbers, words } = readNumbers(text, kinds);
  const [first, second] = numbers;
  if (!first) return { found: [], words };
  const numbered = chapters.filter(({ number }) => number && folded(number) === first.number);
  if (second && first.kind !== "section") {
    const found = numbered.flatMap((chapter) => placesIn(chapter, second));
    if (found.length > 0) return { found, words };
  }
  // "Section 5 of chapter 3.4"
  const last = numbers.at(-1);
  if (second && (last.kind === "chapter" || first.kind === "section")) {
    const found = chapters.filter(({ number }) => number && folded(number) === last.number)
      .flatMap((chapter) => placesIn(chapter, first));
    if (found.length > 0) return { found, words };
  }
  const whole = ["", "chapter"].includes(first.kind) ? numbered.map((chapter) => ({ chapter, place: null })) : [];
  if (first.kind === "chapter") return { found: whole, words };
  const end = first.number.lastIndexOf(".");
  const joined = first.kind === "" && end > 0 ? chapters
    .filter(({ number }) => number && folded(number) === first.number.slice(0, end))
    .flatMap((chapter) => placesIn(chapter, { number: first.number.slice(end + 1), kind: "" })) : [];
  return { found: [...whole, ...joined, ...chapters.flatMap((chapter) => placesIn(chapter, first))], words };
}

const titleIn = (words, passing) => words.filter((word) => !passing.includes(word)).join(" ");

/// The words beside the number are those of the title of what has it.
const isTitled = (text, title) => ({ place: named }) => {
  const printed = folded(named?.title ?? "");
  return holds(text, printed) || (title !== "" && holds(printed, title));
};

/// "icpc" for Initial Child Protection Conferences.
const initialsOf = (title, passing) => folded(title).split(" ")
  .filter((word) => /^\p{L}/u.test(word) && !passing.includes(word)).map((word) => word[0]).join("");

/// Chapters that are named by a part of their title, "Section 2 of Thresholds", or by its initials, "ICPC section 5".
function byPartOfTitle(tables, chapters, text, { kinds, passing }) {
  const { numbers, words } = readNumbers(text, kinds);
  const title = titleIn(words, passing);
  const named = title === "" ? [] : chapters.filter((chapter) =>
    holds(folded(chapter.title), title) || holds(folded(tables.chapters[chapter.index].id), title)
      || (title.length > 1 && initialsOf(chapter.title, passing) === title));
  const number = numbers.find(({ kind }) => kind !== "chapter");
  const found = named.flatMap((chapter) => (number ? placesIn(chapter, number) : [{ chapter, place: null }]));
  return { isNamed: named.length > 0, found };
}

/// What a citation means in the chapters of one edition. Once it names a chapter, others count only by the titles of
/// their sections. `isNamed`: by a title, not by numbers alone.
function meantIn(tables, chapters, text, words, within) {
  const { kinds, passing } = words;
  const named = byTitle(chapters, text, kinds);
  if (named) return { isNamed: true, found: named.found };
  const partly = byPartOfTitle(tables, chapters, text, words);
  const own = byNumber(chapters.filter(({ index }) => tables.chapters[index].id === within), text, kinds);
  const numbered = own.found.length > 0 ? own : byNumber(chapters, text, kinds);
  const titled = numbered.found.filter(isTitled(text, titleIn(numbered.words, passing)));
  if (partly.found.length > 0 || titled.length > 0) return { isNamed: true, found: [...partly.found, ...titled] };
  const isNamed = partly.isNamed || chapters.some(({ title }) => holds(text, folded(title)));
  return { isNamed, found: isNamed ? [] : numbered.found };
}

/// Where all of it is today: in a chapter, and there in a section or in none.
function presentOf(tables, chapter, found) {
  const own = [chapter.index, -1];
  const [index, entry] = found ? (Array.isArray(found.to) ? found.to : [chapter.index, found.to]) : own;
  const there = tables.chapters[index];
  return { index, state: there.state, place: entry < 0 ? null : place(there, entry) };
}

/// The places that a citation can mean, oldest first; consecutive editions in which one was called the same share it.
///   words   {months, kinds, passing}: those of the language, folded
///   within  the id of the chapter to look in first where the citation names none
/// Each is {editions, chapter, place, today}. `problem` says why there is none: "unread", "noEdition" or "none".
export function findPlaces(tables, citation, words, within) {
  const { time, rest } = splitTime(citation, words);
  const text = folded(rest);
  const editions = editionsOf(tables, time);
  if (editions.length === 0) return { places: [], problem: "noEdition" };
  const answers = editions.map((edition) =>
    ({ edition, ...meantIn(tables, chaptersIn(tables, edition), text, words, within) }));
  const isNamed = answers.some((answer) => answer.isNamed);
  const places = [];
  for (const { edition, found: meant } of answers.filter((answer) => answer.isNamed === isNamed)) {
    for (const { chapter, place: found } of meant) {
      const key = JSON.stringify([chapter.index, chapter.number, chapter.title, found]);
      const before = places.find((other) => other.key === key && other.editions.at(-1) >= edition - 1);
      if (!before) {
        places.push({ key, editions: [edition], chapter, place: found, today: presentOf(tables, chapter, found) });
      } else if (before.editions.at(-1) < edition) {
        before.editions.push(edition);
      }
    }
  }
  if (places.length > 0) return { places };
  const isReadable = readNumbers(text, words.kinds).numbers.length > 0;
  return { places, problem: isReadable ? "none" : "unread" };
}
