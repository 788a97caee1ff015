// How far two words are from each other.

/// The number of single edits (insert, delete, replace) between two words, or `limit + 1` where it is larger.
export function editDistance(a, b, limit) {
  if (Math.abs(a.length - b.length) > limit) return limit + 1;
  let row = Array.from({ length: b.length + 1 }, (_, j) => j);
  for (let i = 1; i <= a.length; i++) {
    const next = [i];
    for (let j = 1; j <= b.length; j++) {
      next[j] = Math.min(row[j] + 1, next[j - 1] + 1, row[j - 1] + (a[i - 1] === b[j - 1] ? 0 : 1));
    }
    row = next;
    if (Math.min(...row) > limit) return limit + 1;
  }
  return Math.min(row[b.length], limit + 1);
}

/// How many edits a word of a query may be from the word that was meant.
export const leewayOf = (word) => (word.length < 4 || /[0-9]/.test(word) ? 0 : word.length < 8 ? 1 : 2);

const letters = [..."abcdefghijklmnopqrstuvwxyz"];

/// So long is a word that one slip in it leaves it like no other.
const shortestMisspelt = 5;

/// All that a hurried hand may have meant by a word: two letters that changed places, one too few, one too many, one wrong.
/// Nothing for words that are too short to tell.
export function oneSlipFrom(word) {
  if (word.length < shortestMisspelt) return [];
  const others = [];
  for (let i = 0; i <= word.length; i++) {
    const [before, rest] = [word.slice(0, i), word.slice(i)];
    if (rest.length > 1) others.push(before + rest[1] + rest[0] + rest.slice(2));
    if (rest.length > 0) others.push(before + rest.slice(1), ...letters.map((letter) => before + letter + rest.slice(1)));
    others.push(...letters.map((letter) => before + letter + rest));
  }
  return others;
}
