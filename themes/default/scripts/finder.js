// Finds the passages of a manual that a query asks for, from the index that the engine wrote.
import MiniSearch from "minisearch";
import { indexOptions } from "./options.js";
import { ranking } from "./ranking.js";
import { placesNamed } from "./references.js";
import { leewayOf } from "./spelling.js";
import { termRules } from "./terms.js";
import { queryReader } from "./wanted.js";

/// Words in keywords and titles say more of a passage than words of its text.
const boost = { keywords: 4, title: 4, chapter: 1.5, text: 1 };

/// So many of the passages that MiniSearch finds are looked at closely.
const closely = 100;

/// For each term of an index, the number of passages that have it: the most that one field has.
function frequencies(index) {
  return new Map(index.map(([term, fields]) =>
    [term, Math.max(...Object.values(fields).map((passages) => Object.keys(passages).length))]));
}

/// The titles of what a section stands in, by its number: 5.1 in 5.
function titlesAround({ number = "" }, byNumber) {
  const titles = [];
  for (let end = number.lastIndexOf("."); end > 0; end = number.lastIndexOf(".", end - 1)) {
    const around = byNumber.get(number.slice(0, end));
    if (around) titles.push(around.title);
  }
  return titles;
}

/// All by which the surroundings of a passage may be called, for each of a chapter: the names of the chapter, and the titles
/// of the sections around. The chapter as a whole has none.
function addSurroundings({ title, passages }) {
  const byNumber = new Map(passages.filter(({ number }) => number).map((passage) => [passage.number, passage]));
  for (const passage of passages) {
    const isWhole = passage.title === undefined;
    passage.around = isWhole ? [] : [title, ...(passages[0].keywords ?? []), ...titlesAround(passage, byNumber)];
  }
}

/// The chapters of an index, each with its passages, as they are shown.
function chaptersOf({ chapters, index }) {
  const found = chapters.map(([number, title, words, part, audience, area]) => (
    { number, title, words, concerns: { part, audience, area }, passages: [] }));
  for (const [i, id] of Object.entries(index.documentIds)) {
    const shown = index.storedFields[i].shown;
    const chapter = found[shown.chapter];
    chapter.passages.push({ ...shown, id, chapter, order: Number(i), place: chapter.passages.length });
  }
  found.forEach(addSurroundings);
  return found;
}

/// What finds passages in the index of a manual, as the engine's pages/search_files.h describes it. Calling it with a query
/// gives [{passage, anchor, terms}], the best first: `anchor` is a paragraph of the passage or nothing, `terms` a Set of
/// those of the index that answer the query. `isCut` of the list says whether there may be more. Options: `isTyping`, whether
/// the last word may go on; `isWanted`, which says of a chapter whether its passages are looked for.
export function finderOf(data) {
  const rules = termRules(data.language);
  const chapters = chaptersOf(data);
  const passages = new Map(chapters.flatMap((chapter) => chapter.passages).map((passage) => [passage.id, passage]));
  const frequency = frequencies(data.index.index);
  const index = MiniSearch.loadJS(data.index, indexOptions);
  const names = [...passages.values()].flatMap(({ title, chapter, keywords = [] }) => [title ?? chapter.title, ...keywords]);
  const read = queryReader(rules, frequency, passages.size, { synonyms: data.synonyms, names });
  const rank = ranking(rules, frequency, passages.size);

  function search({ terms, alternatives }, isWanted) {
    const asked = new Map(terms.map((term) => [term.term, term]));
    const others = [...new Set(alternatives.flatMap((alternative) => alternative.terms))].filter((term) => !asked.has(term));
    return index.search([...asked.keys(), ...others].join(" "), {
      tokenize: (text) => text.split(" "),
      filter: ({ id }) => isWanted(passages.get(id).chapter),
      boost,
      prefix: (term) => asked.get(term)?.isOpen ?? false,
      fuzzy: (term) => (asked.has(term) && !asked.get(term).isKnown ? leewayOf(term) : false),
      boostTerm: (term) => (asked.has(term) ? (asked.get(term).isCommon ? 0.15 : 1) : 0.5),
    });
  }

  /// How well words name a chapter, by its title and its keywords.
  function likeness(chapter, words) {
    const wanted = read(words);
    return rank.nameLikeness(wanted, chapter.passages[0]);
  }

  return (query, { isTyping = false, isWanted = () => true } = {}) => {
    const wanted = read(query, { isTyping });
    if (wanted.terms.length === 0) return Object.assign([], { isCut: false });
    const named = placesNamed(query, chapters.filter(isWanted), likeness)
      .map(({ passage, anchor }) => ({ passage, anchor, terms: new Set() }));
    const taken = new Set(named.map(({ passage }) => passage.id));
    const all = search(wanted, isWanted);
    const found = all.slice(0, closely)
      .map((result) => ({ passage: passages.get(result.id), score: result.score, match: result.match }));
    const ranked = rank.order(wanted, found);
    const results = [...named, ...ranked.filter(({ passage }) => !taken.has(passage.id))];
    return Object.assign(results, { isCut: ranked.length === closely && all.length > closely });
  };
}
