// Texts made of a seed: the same on every machine.

/// Numbers from 0 up to 1, of a seed: mulberry32.
export function randomNumbers(seed) {
  let state = seed;
  return () => {
    state = (state + 0x6d2b79f5) | 0;
    let t = Math.imul(state ^ (state >>> 15), 1 | state);
    t = (t + Math.imul(t ^ (t >>> 7), 61 | t)) ^ t;
    return ((t ^ (t >>> 14)) >>> 0) / 4294967296;
  };
}

const pieces = [
  "child", "children", "Child", "conference", "conferences", "ICPC", "referral", "referred", "the", "what", "not", "policy",
  "agencies", "section", "working", "days", "families", "neglected", "3", "47", "9", "2024", "s", "CP", "a", "é", "Gŵr", "ﬁ",
  "½", "²", "３", "İ", "Σ", "ς", "ß", "Ж", "ع", "न", "吉", "𝐀", "𠮷", "e\u0301", "\u00ad", "\u200d", "\ufe0f", "ʼ", "’", "'",
  "‘", ".", ".", "-", "-", "–", "‐", "/", ",", "?", "(", ")", "&", "…", " ", " ", " ", " ", " ", "\u00a0", "\t", "😀",
];

export function randomText(random, most) {
  let text = "";
  for (let count = Math.floor(random() * (most + 1)); count > 0; count--) text += pieces[Math.floor(random() * pieces.length)];
  return text;
}
