// What an old citation says: when, and which numbers.

const withoutMarks = (text) => text.normalize("NFD").replace(/\p{M}/gu, "");
const fold = (text) => withoutMarks(text).toLowerCase().replace(/§/g, " § ").replace(/[^\p{L}\p{N}.§]+/gu, " ")
  .replace(/\.(?!\d)|(?<!\d)\./g, " ").replace(/\s+/g, " ").trim();

const known = new Map();

/// Letters and figures only, without marks and case, so that spellings meet. Once for each text: titles and numbers are
/// asked for again in every edition.
export function folded(text) {
  if (!known.has(text)) known.set(text, fold(text));
  return known.get(text);
}

const lastDayOf = (year, month) => new Date(Date.UTC(year, month, 0)).getUTCDate();
const iso = (year, month, day) => [String(year), ...[month, day].map((part) => String(part).padStart(2, "0"))].join("-");

/// A year, month or day as the days that it has. `name` is how an edition of it would be named.
function period(year, month, day) {
  if (month && (month < 1 || month > 12)) return null;
  if (day && (day < 1 || day > lastDayOf(year, month))) return null;
  return {
    from: iso(year, month || 1, day || 1),
    until: iso(year, month || 12, day || lastDayOf(year, month || 12)),
    name: day ? iso(year, month, day) : month ? iso(year, month, 1).slice(0, 7) : String(year),
  };
}

/// The months of a language, folded, January first.
export const monthsOf = (language) => Array.from({ length: 12 }, (_, month) =>
  folded(new Date(Date.UTC(2000, month, 1)).toLocaleDateString(language, { month: "long", timeZone: "UTC" })));

/// The time that a citation names and the text without it. Of several the last counts; a year alone only where nothing
/// more exact is said.
///   months  folded, January first
///   kinds   as for readNumbers: the 2 of "section 2 August 2025" is no day
export function splitTime(text, { months, kinds }) {
  // "Feb" too.
  const month = months.map((name) => `${name}|${name.slice(0, 3)}`).join("|");
  const numberOf = (name) => months.findIndex((whole) => whole.startsWith(folded(name))) + 1;
  const said = Object.values(kinds).flat().join("|");
  const forms = [
    [/\b(\d{4})-(\d{1,2})-(\d{1,2})\b/g, ([, year, month, day]) => period(+year, +month, +day) ?? period(+year, +month)],
    [/\b(\d{4})-(\d{1,2})\b/g, ([, year, month]) => period(+year, +month)],
    [/\b(\d{1,2})\/(\d{1,2})\/(\d{4})\b/g, ([, day, month, year]) => period(+year, +month, +day)],
    [new RegExp(`(?:(?<!(?:${said})\\s+)\\b(\\d{1,2})(?:st|nd|rd|th)?\\s+)?(?<!\\p{L})(${month})\\s+(\\d{4})\\b`, "giu"),
      ([, day, name, year]) => period(+year, numberOf(name), day && +day)],
    [/(?<![\d.])((?:19|20)\d{2})(?![\d.]*\d)/g, ([, year]) => period(+year)],
  ];
  const plain = withoutMarks(text);
  for (const [form, read] of forms) {
    const found = [...plain.matchAll(form)].at(-1);
    const time = found && read(found);
    if (time) return { time, rest: plain.slice(0, found.index) + " " + plain.slice(found.index + found[0].length) };
  }
  return { time: null, rest: plain };
}

/// The numbers of a folded text in order, each with what it is said to be: "section", "appendix", "paragraph",
/// "chapter", or "" where it is not said; and the words beside them.
///   kinds  for each kind the words for it, folded
export function readNumbers(text, kinds) {
  const numbers = [];
  const words = [];
  let said = "";
  for (const token of text.split(" ").filter(Boolean)) {
    const kind = Object.keys(kinds).find((name) => kinds[name].includes(token));
    if (kind) {
      said = kind;
    } else if (/^\d+(\.\d+)*\p{L}?$/u.test(token) || (said === "appendix" && /^\p{L}$/u.test(token))) {
      numbers.push({ number: token, kind: said });
      said = "";
    } else if (/^\p{L}{1,4}\d+(\.\d+)*$/u.test(token)) {
      numbers.push({ number: token, kind: said || "chapter" });
      said = "";
    } else {
      words.push(token);
      said = "";
    }
  }
  return { numbers, words };
}
