// Which of the passages that have words of a query answers it best: the one that is about all of it, and about little else.
import { editDistance, leewayOf } from "./spelling.js";

/// How much each counts: being about the query by name; having all of its words, in the passage or in the names of what it
/// stands in; MiniSearch's own score, which knows how often and how rarely words stand where.
const shares = { name: 1, coverage: 1.2, score: 0.25 };

/// How much a word that stands in nearly every text says in a name, beside others.
const commonShare = 0.3;

/// How well a section is named by the name of its chapter.
const shareOfChapter = 0.9;

/// How well a name fits a query, of the share of the name that is asked for and the share of the query that it answers: their
/// harmonic mean, in which the second counts four times, since a name may say more than readers type.
const fit = (precision, recall) => (precision + recall > 0 ? (5 * precision * recall) / (4 * precision + recall) : 0);

/// So many letters are the beginning of words of one family.
const shortestStem = 4;

/// A term of the index answers a term of a query.
function answers(found, { term, isKnown, isOpen }) {
  if (found === term) return true;
  // A word and what is made of it: "advocate", "advocacy".
  if ((isOpen || term.length >= shortestStem) && found.startsWith(term)) return true;
  return !isKnown && editDistance(found, term, leewayOf(term)) <= leewayOf(term);
}

/// Ranks for one index.
export function ranking(rules, frequency, passageCount) {
  const names = new Map();

  const weightOf = (term) => Math.log(1 + passageCount / (frequency.get(term) ?? 1));
  const termsOfName = (words) => {
    if (!names.has(words)) {
      const common = new Set(rules.all(words));
      for (const term of rules.telling(words)) common.delete(term);
      names.set(words, rules.all(words).map((term) => ({ term, weight: weightOf(term) * (common.has(term) ? commonShare : 1) })));
    }
    return names.get(words);
  };

  /// For each term of a query, how well one of `terms` answers it, alternatives included: from 0 to 1.
  function answered(wanted, terms, isAnswer) {
    const has = wanted.terms.map((term) => (terms.some((found) => isAnswer(found, term)) ? 1 : 0));
    for (const { begin, end, terms: others, share } of wanted.alternatives) {
      if (!others.every((other) => terms.includes(other))) continue;
      for (let i = begin; i < end; i++) has[i] = Math.max(has[i], share);
    }
    return has;
  }

  const shareOf = (wanted, has) => {
    const all = wanted.terms.reduce((sum, { weight }) => sum + weight, 0);
    return wanted.terms.reduce((sum, { weight }, i) => sum + has[i] * weight, 0) / all;
  };

  /// The share of a name that the query asks for.
  function precision(wanted, name, isAnswer) {
    const asked = (term) => (wanted.terms.some((one) => isAnswer(term, one)) ? 1
      : Math.max(0, ...wanted.alternatives.map(({ terms, share }) => (terms.includes(term) ? share : 0))));
    const all = name.reduce((sum, { weight }) => sum + weight, 0);
    return all > 0 ? name.reduce((sum, { term, weight }) => sum + asked(term) * weight, 0) / all : 0;
  }

  /// A title, what stands before its colon ("Stage three: head of service"), and keywords are names of a passage.
  function namesOfPassage({ title, chapter, keywords = [] }) {
    const whole = title ?? chapter.title;
    const colon = whole.indexOf(": ");
    return [whole, ...(colon > 0 ? [whole.slice(0, colon)] : []), ...keywords];
  }

  const termsAround = (passage) => passage.around.flatMap(termsOfName);

  function likenessOf(wanted, passage, isAnswer) {
    const around = termsAround(passage);
    let best = 0;
    for (const words of namesOfPassage(passage)) {
      const name = termsOfName(words);
      const exactly = precision(wanted, name, isAnswer);
      if (exactly === 0) continue;
      const context = [...name, ...around].map(({ term }) => term);
      best = Math.max(best, fit(exactly, shareOf(wanted, answered(wanted, context, isAnswer))));
    }
    return best;
  }

  /// A function that is asked once for each value.
  function remembered(ask) {
    const known = new Map();
    return (value) => {
      if (!known.has(value)) known.set(value, ask(value));
      return known.get(value);
    };
  }

  /// Remembers what answers what, since the same words come again and again.
  function memory() {
    const known = new Map();
    return (found, term) => {
      const key = `${found} ${term.term}`;
      if (!known.has(key)) known.set(key, answers(found, term));
      return known.get(key);
    };
  }

  return {
    /// From 0 to 1.
    nameLikeness: (wanted, passage) => likenessOf(wanted, passage, memory()),

    /// [{passage, terms}] from [{passage, score, match}] as MiniSearch gives them, the best first, without those that have
    /// much less of the query than the best have, unless they are called so.
    order(wanted, found) {
      const isAnswer = memory();
      const likenessOfChapter = remembered((chapter) => likenessOf(wanted, chapter.passages[0], isAnswer));
      const common = new Set(wanted.terms.filter(({ isCommon }) => isCommon).map(({ term }) => term));
      const mostScore = Math.max(...found.map(({ score }) => score));
      const ranked = found.map(({ passage, score, match }) => {
        const terms = Object.keys(match);
        const telling = terms.filter((term) => !common.has(term));
        const coverage = shareOf(wanted, answered(wanted, terms, isAnswer));
        const around = termsAround(passage).map(({ term }) => term);
        const inContext = shareOf(wanted, answered(wanted, [...terms, ...around], isAnswer));
        const likeness = Math.max(likenessOf(wanted, passage, isAnswer), shareOfChapter * likenessOfChapter(passage.chapter));
        const worth = shares.name * likeness + shares.coverage * inContext + shares.score * (score / mostScore);
        return { passage, terms: new Set(telling.length > 0 ? telling : terms), coverage, likeness, worth };
      });
      const mostCoverage = Math.max(...ranked.map(({ coverage }) => coverage));
      return ranked.filter(({ coverage, likeness }) => Math.max(coverage, likeness) >= mostCoverage / 2)
        .sort((a, b) => b.worth - a.worth || a.passage.order - b.passage.order);
    },
  };
}
