// The words of a passage around what a reader looks for.

/// So many characters are shown.
const length = 240;

const chunks = /[\p{L}\p{M}\p{N}'’‘ʼ.-]*[\p{L}\p{M}\p{N}]/gu;

/// The chunks of a text that have one of the terms: [{begin, end, term}].
function matchesIn(text, terms, rules) {
  const matches = [];
  for (const chunk of text.matchAll(chunks)) {
    const term = rules.telling(chunk[0]).find((one) => terms.has(one));
    if (term !== undefined) matches.push({ begin: chunk.index, end: chunk.index + chunk[0].length, term });
  }
  return matches;
}

/// Where the extract begins that has the most different terms, and of those the most matches.
function bestBegin(matches) {
  let best = { begin: 0, worth: -1 };
  matches.forEach((first, i) => {
    const within = matches.slice(i).filter(({ end }) => end <= first.begin + length * 0.8);
    const worth = new Set(within.map(({ term }) => term)).size * 100 + within.length;
    if (worth > best.worth) best = { begin: first.begin, worth };
  });
  return best.begin;
}

/// The extract as pieces, {text, isMatch}; the whole text where it is short.
///   terms: a Set of those that are marked
export function extractOf(text, terms, rules) {
  const matches = matchesIn(text, terms, rules);
  let begin = 0;
  let end = text.length;
  if (text.length > length) {
    const wanted = Math.max(0, bestBegin(matches) - length / 4);
    begin = wanted === 0 ? 0 : text.lastIndexOf(" ", wanted) + 1;
    const last = text.lastIndexOf(" ", begin + length);
    end = begin + length >= text.length ? text.length : last > begin ? last : begin + length;
  }
  const pieces = [{ text: begin > 0 ? "… " : "", isMatch: false }];
  let at = begin;
  for (const match of matches.filter((one) => one.begin >= begin && one.end <= end)) {
    pieces.push({ text: text.slice(at, match.begin), isMatch: false }, { text: text.slice(match.begin, match.end), isMatch: true });
    at = match.end;
  }
  pieces.push({ text: text.slice(at, end) + (end < text.length ? " …" : ""), isMatch: false });
  return pieces.filter((piece) => piece.text !== "");
}
