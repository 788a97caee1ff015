// How a text becomes the terms that it is found by: as the engine's search/terms.cpp reads it, which tests hold it to.
import { commonWords } from "./common_words.js";
import { numberWords } from "./number_words.js";
import { stem } from "./stem.js";

/// Letters, marks and numbers in a row, then "." before a digit, then "-" before more of the same.
const compound = /[\p{L}\p{M}\p{N}]+(?:\.[0-9][\p{L}\p{M}\p{N}]*)*(?:-[\p{L}\p{M}\p{N}]+(?:\.[0-9][\p{L}\p{M}\p{N}]*)*)*/gu;

/// What stands inside words and is no part of them: apostrophes, soft hyphens.
const innerSigns = /['’‘ʼ]|(?=[^\x00-\x7F])\p{Default_Ignorable_Code_Point}/gu;

function foldedWord(run) {
  const word = run.normalize("NFKD").replace(/\p{M}/gu, "").toLowerCase();
  return word.replace(/[^\p{L}\p{M}\p{N}]/gu, "");
}

/// The words of a group such as "9.3.7" or "s.47", as they are found.
function wordsOfGroup(runs) {
  const [first, ...others] = runs;
  if (others.length === 0) {
    const digits = /^[a-z]{1,2}([0-9]+)$/.exec(first);
    return digits ? [first, digits[1]] : [first];
  }
  const rest = others.join(".");
  if (/^[a-z]$/.test(first)) return [first + rest, ...others];
  return /[0-9]$/.test(first) ? [`${first}.${rest}`, first, ...others] : [first, ...others];
}

/// All words of a text, folded, in reading order.
function wordsOf(text) {
  const words = [];
  for (const [match] of text.replace(innerSigns, "").matchAll(compound)) {
    const groups = match.split("-").map((group) => group.split(".").map(foldedWord));
    for (const group of groups) words.push(...wordsOfGroup(group));
    const isPlain = groups.every((group) => group.length === 1 && !/[0-9]/.test(group[0]));
    if (isPlain && (groups.length === 2 || groups.length === 3)) words.push(groups.flat().join(""));
  }
  return words.filter((word) => word !== "");
}

/// How the texts of a manual in a language are read.
///   all: the terms of a text; telling: without the words that stand in nearly every text
///   isCommon: true for a word of a text that is one of those
///   written: for a term that is a small number in digits or in words, the terms by which it is written else
export function termRules(language) {
  const isEnglish = /^en(-|$)/.test(language);
  const isCommon = (word) => isEnglish && commonWords.has(word);
  const term = (word) => (isEnglish && /^[a-z]+$/.test(word) ? stem(word) : word);
  const numbers = numberWords(language, term);
  return {
    all: (text) => wordsOf(text).map(term),
    telling: (text) => wordsOf(text).filter((word) => !isCommon(word)).map(term),
    isCommon: (text) => wordsOf(text).every(isCommon),
    written: (one) => numbers.get(one) ?? [],
  };
}
