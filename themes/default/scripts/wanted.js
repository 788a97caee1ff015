// What a query asks for: its terms, how much each matters, and what else would be as good.
import { oneSlipFrom } from "./spelling.js";

/// How much a word that stands in nearly every text matters beside others.
const commonShare = 0.15;

/// How much a number written otherwise matters beside the same: "level 4" is Level 4 before it is one of four levels.
const shareOfNumber = 0.8;

/// How much a word matters that may have been meant beside one that was typed.
const shareOfSlip = 0.9;

/// So many letters of a word that the index does not have say how the word goes on.
const shortestBeginning = 4;

/// Side by side in `terms`, from `i` on.
const stands = (phrase, terms, i) => phrase.every((term, k) => terms[i + k] === term);

/// The terms of names of three words and more, by the initials of the words, small words taken or left out.
function phrasesByInitials(rules, names) {
  const phrases = new Map();
  for (const name of new Set(names)) {
    const words = name.split(/[^\p{L}\p{M}]+/u).filter((word) => word !== "");
    const written = [words, words.filter((word) => !rules.isCommon(word))].filter((some) => some.length >= 3)
      .flatMap((some) => rules.all(some.map(([first]) => first).join("")));
    for (const initials of new Set(written)) {
      phrases.set(initials, [...(phrases.get(initials) ?? []), rules.all(name)]);
    }
  }
  return phrases;
}

/// Reads queries for one index.
///   rules: those of its language, of terms.js
///   frequency: Map from each term of the index to the number of passages that have it
///   synonyms: [[words, words], …]
///   names: the titles and keywords of its passages
export function queryReader(rules, frequency, passageCount, { synonyms, names }) {
  const byFirstTerm = new Map();
  for (const [words, others] of synonyms) {
    const phrase = rules.all(words);
    const other = rules.all(others);
    if (phrase.length === 0 || other.length === 0) continue;
    const known = byFirstTerm.get(phrase[0]) ?? [];
    byFirstTerm.set(phrase[0], [...known, { phrase, other }]);
  }
  const byInitials = phrasesByInitials(rules, names);
  const weightOf = (term, isCommon) =>
    Math.log(1 + passageCount / (frequency.get(term) ?? 1)) * (isCommon ? commonShare : 1);

  /// Words that are written apart here and together in the index: "whistle blowing".
  function joined(words) {
    const found = [];
    for (let i = 0; i + 1 < words.length; i++) {
      const [term] = rules.all(words[i] + words[i + 1]);
      if (term && frequency.has(term)) found.push({ begin: i, end: i + 2, terms: [term], share: 1 });
    }
    return found;
  }

  /// What words that the index does not have may be misspelt for. MiniSearch compares what is left of words without their
  /// endings: "confrence" is far from "confer".
  function misspelt(words, terms) {
    return words.flatMap((word, i) => {
      if (frequency.has(terms[i])) return [];
      const meant = new Set(oneSlipFrom(word.toLowerCase()).flatMap((other) => rules.all(other)));
      return [...meant].filter((term) => term !== terms[i] && frequency.has(term))
        .map((term) => ({ begin: i, end: i + 1, terms: [term], share: shareOfSlip }));
    });
  }

  /// The longest beginning that the index has of a word that it does not have: endings that are misspelt, or that no other
  /// word of the family has.
  function beginnings(terms) {
    return terms.flatMap((term, i) => {
      if (frequency.has(term)) return [];
      for (let length = term.length - 1; length >= Math.max(5, term.length * 0.6); length--) {
        const beginning = term.slice(0, length);
        if (frequency.has(beginning)) return [{ begin: i, end: i + 1, terms: [beginning], share: 1 }];
      }
      return [];
    });
  }

  /// What initials stand for that the index does not have: "FMPO" for the keyword "Forced marriage protection orders".
  function initialsIn(terms) {
    return terms.flatMap((one, i) => (frequency.has(one) ? []
      : (byInitials.get(one) ?? []).map((words) => ({ begin: i, end: i + 1, terms: words, share: 1 }))));
  }

  /// Numbers in words for those in digits, and the other way.
  function numbersIn(terms) {
    return terms.flatMap((one, i) => (
      rules.written(one).filter((term) => frequency.has(term))
        .map((term) => ({ begin: i, end: i + 1, terms: [term], share: shareOfNumber }))));
  }

  function synonymsIn(terms) {
    const found = [];
    for (let i = 0; i < terms.length; i++) {
      for (const { phrase, other } of byFirstTerm.get(terms[i]) ?? []) {
        if (stands(phrase, terms, i)) found.push({ begin: i, end: i + phrase.length, terms: other, share: 1 });
      }
    }
    return found;
  }

  /// {terms: [{term, weight, isKnown, isCommon, isOpen}], alternatives: [{begin, end, terms, share}]}: an alternative stands for the
  /// terms from `begin` to `end`, and is as good as `share` of them. An open term may be the beginning of the one that is
  /// meant: the last while it is being typed, and what the index does not have, if it is no mere fragment.
  return (query, { isTyping = false } = {}) => {
    const words = query.split(/\s+/u).filter((word) => rules.all(word).length > 0).slice(0, 32);
    const terms = words.flatMap((word) => {
      const isCommon = rules.isCommon(word);
      return rules.all(word).map((term) => (
        { term, isCommon, isKnown: frequency.has(term), weight: weightOf(term, isCommon) }));
    });
    terms.forEach((one, i) => {
      const isUnderWay = isTyping && i === terms.length - 1;
      one.isOpen = isUnderWay ? one.term.length > 1 : !one.isKnown && one.term.length >= shortestBeginning;
    });
    const plain = terms.map(({ term }) => term);
    const areSimple = plain.length === words.length;
    const others = [initialsIn, numbersIn, beginnings, synonymsIn].flatMap((alternativesIn) => alternativesIn(plain));
    return { terms, alternatives: [...(areSimple ? [...joined(words), ...misspelt(isTyping ? words.slice(0, -1) : words, plain)] : []), ...others] };
  };
}
