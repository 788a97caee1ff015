// Queries that name a place by its number: "3.4", "3.4 section 5", "section 5 referrals", "9.3.7", "chapter 3.4".

const reference = /(?<![\p{L}\p{N}.])(?:(chapter|chap|ch|section|sect|sec|paragraph|para|appendix|app)s?\.?\s*)?((?:[a-z]{1,3})?\d+(?:\.\d+)*)(?![\p{L}\p{N}])/giu;
const appendix = /(?<![\p{L}\p{N}])(appendix|app)\.?\s+([a-z])(?![\p{L}\p{N}])/giu;

const kinds = { ch: "chapter", se: "section", pa: "section", ap: "appendix" };

/// The numbers in a query, with what each is said to be of ("chapter", "section", "appendix" or nothing), and the words
/// around them.
export function referencesIn(query) {
  const references = [];
  const note = (match, kind, number) => {
    references.push({ kind: kinds[(kind ?? "").slice(0, 2).toLowerCase()], number: number.toLowerCase() });
    return " ";
  };
  const words = query.replace(appendix, note).replace(reference, note);
  return { references, words };
}

/// The number that a reference and a printed number have in common: that of "Appendix 1" is "1".
const bare = (number) => number.toLowerCase().replace(/^.* /, "");

function isSection(passage, { kind, number }) {
  if (!passage.number || bare(passage.number) !== number) return false;
  return kind === undefined || (kind === "appendix") === /\s/.test(passage.number);
}

/// Where a reference leads in a chapter: a passage, and a paragraph in it or nothing. Null: nowhere.
function placeIn(passages, wanted) {
  for (const passage of passages) {
    if (isSection(passage, wanted)) return { passage };
    const paragraph = passage.paragraphs?.find(([number]) => number.toLowerCase() === wanted.number);
    if (paragraph && wanted.kind !== "appendix") return { passage, anchor: paragraph[1] };
  }
  return null;
}

const isOfChapter = (chapter, { kind, number }) =>
  (kind === undefined || kind === "chapter") && chapter.number.toLowerCase() === number;

/// The places that a query names by numbers, the likeliest first.
///   chapters: [{number, passages}] in reading order, the whole of a chapter first among its passages
///   likeness(chapter, words): how well words name a chapter; 0 for not at all
export function placesNamed(query, chapters, likeness) {
  const { references, words } = referencesIn(query);
  if (references.length === 0 || references.length > 2) return [];
  const hasWords = /[\p{L}\p{N}]/u.test(words);
  const places = [];
  for (const chapter of chapters) {
    const own = references.findIndex((wanted) => isOfChapter(chapter, wanted));
    const others = references.filter((wanted, i) => i !== own);
    if (own >= 0 && others.length === 0 && !hasWords) places.push({ passage: chapter.passages[0], likeness: 2 });
    const [wanted] = others;
    if (others.length !== 1 || wanted.kind === "chapter") continue;
    // A bare "5" is no number of a section, unless it is said to be one or its chapter's number stands beside it.
    if (own < 0 && wanted.kind === undefined && !/\d\.\d/.test(wanted.number)) continue;
    const isTelling = /\./.test(wanted.number) || wanted.kind === "appendix";
    const like = own >= 0 ? 1 : hasWords ? likeness(chapter, words) : isTelling ? 1 : 0;
    const place = like > 0 ? placeIn(chapter.passages, wanted) : null;
    if (place) places.push({ ...place, likeness: like });
  }
  return places.sort((a, b) => b.likeness - a.likeness);
}
