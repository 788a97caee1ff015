// Words of one family under one form, as the engine's search/stem.cpp makes it: M. F. Porter's second stemmer for English,
// for words whose apostrophes are gone already; and a stem in "rr" ends in "r", so that "referral" meets "refer".

/// What the rules get wrong.
const irregular = new Map(Object.entries({
  andes: "andes", atlas: "atlas", bias: "bias", cosmos: "cosmos", dying: "die", early: "earli", gently: "gentl",
  howe: "howe", idly: "idl", lying: "lie", news: "news", only: "onli", singly: "singl", skies: "sky", skis: "ski",
  sky: "sky", tying: "tie", ugly: "ugli",
}));

/// Words without their plural that keep what looks like another ending.
const complete = new Set(["canning", "earring", "exceed", "herring", "inning", "outing", "proceed", "succeed"]);

// Of each step the longest suffix that a word ends in decides, so the longer ones come first.
const secondStep = Object.entries({
  ational: "ate", fulness: "ful", iveness: "ive", ization: "ize", ousness: "ous", biliti: "ble", lessli: "less",
  tional: "tion", alism: "al", aliti: "al", ation: "ate", entli: "ent", fulli: "ful", iviti: "ive", ousli: "ous",
  abli: "able", alli: "al", anci: "ance", ator: "ate", enci: "ence", izer: "ize", bli: "ble",
});
const thirdStep = Object.entries({
  ational: "ate", tional: "tion", alize: "al", icate: "ic", iciti: "ic", ical: "ic", ness: "", ful: "",
});
const fourthStep = ["ement", "ance", "ence", "able", "ible", "ment", "ant", "ent", "ism", "ate", "iti", "ous", "ive", "ize",
  "al", "er", "ic"];

const vowel = /[aeiouy]/;

/// Behind the first consonant that follows a vowel, from `begin` on; the end where there is none.
function regionBehind(word, begin) {
  for (let i = begin + 1; i < word.length; i++) {
    if (!vowel.test(word[i]) && vowel.test(word[i - 1])) return i + 1;
  }
  return word.length;
}

/// A word on its way through the steps. A y that is a consonant is written Y.
class Word {
  constructor(letters) {
    this.letters = "";
    for (const c of letters) this.letters += c === "y" && vowel.test(this.letters.slice(-1) || "a") ? "Y" : c;
    const beginning = /^(gener|commun|arsen)/.exec(this.letters);
    this.first = beginning ? beginning[0].length : regionBehind(this.letters, 0);
    this.second = regionBehind(this.letters, this.first);
  }

  ends(suffix) {
    return this.letters.endsWith(suffix);
  }

  inFirst(suffix) {
    return this.letters.length - suffix.length >= this.first;
  }

  inSecond(suffix) {
    return this.letters.length - suffix.length >= this.second;
  }

  replace(suffix, by) {
    this.letters = this.letters.slice(0, this.letters.length - suffix.length) + by;
  }

  /// The first `count` letters end in a short syllable.
  endsShort(count) {
    return /(^[aeiouy][^aeiouy]|[^aeiouy][aeiouy][^aeiouywxY])$/.test(this.letters.slice(0, count));
  }

  dropPlural() {
    if (this.ends("sses")) this.replace("sses", "ss");
    else if (this.ends("ied") || this.ends("ies")) this.replace(this.letters.length > 4 ? "ed" : "d", "");
    else if (/s$/.test(this.letters) && !/(us|ss)$/.test(this.letters) && vowel.test(this.letters.slice(0, -2))) {
      this.replace("s", "");
    }
  }

  dropTense() {
    for (const suffix of ["eedly", "eed"]) {
      if (!this.ends(suffix)) continue;
      if (this.inFirst(suffix)) this.replace(suffix, "ee");
      return;
    }
    for (const suffix of ["ingly", "edly", "ing", "ed"]) {
      if (!this.ends(suffix)) continue;
      if (!vowel.test(this.letters.slice(0, -suffix.length))) return;
      this.replace(suffix, "");
      this.restoreAfterTense();
      return;
    }
  }

  restoreAfterTense() {
    if (/(at|bl|iz)$/.test(this.letters)) this.letters += "e";
    else if (/([bdfgmnprt])\1$/.test(this.letters)) this.letters = this.letters.slice(0, -1);
    else if (this.letters.length <= this.first && this.endsShort(this.letters.length)) this.letters += "e";
  }

  softenY() {
    this.letters = this.letters.replace(/(.[^aeiouy])[yY]$/, "$1i");
  }

  replaceLongest(step) {
    for (const [suffix, by] of step) {
      if (!this.ends(suffix)) continue;
      if (this.inFirst(suffix)) this.replace(suffix, by);
      return true;
    }
    return false;
  }

  applySecondStep() {
    if (this.replaceLongest(secondStep)) return;
    if (this.ends("ogi")) {
      if (this.ends("logi") && this.inFirst("ogi")) this.replace("ogi", "og");
    } else if (/[cdeghkmnrt]li$/.test(this.letters) && this.inFirst("li")) {
      this.replace("li", "");
    }
  }

  applyThirdStep() {
    if (this.replaceLongest(thirdStep)) return;
    if (this.ends("ative") && this.inFirst("ative") && this.inSecond("ative")) this.replace("ative", "");
  }

  applyFourthStep() {
    for (const suffix of fourthStep) {
      if (!this.ends(suffix)) continue;
      if (this.inSecond(suffix)) this.replace(suffix, "");
      return;
    }
    if (/[st]ion$/.test(this.letters) && this.inSecond("ion")) this.replace("ion", "");
  }

  applyFifthStep() {
    if (this.ends("e")) {
      if (this.inSecond("e") || (this.inFirst("e") && !this.endsShort(this.letters.length - 1))) this.replace("e", "");
    } else if (this.ends("ll") && this.inSecond("l")) {
      this.replace("l", "");
    }
  }
}

/// The stem of a word of the letters a to z.
export function stem(word) {
  if (word.length <= 2) return word;
  if (irregular.has(word)) return irregular.get(word);
  const rest = new Word(word);
  rest.dropPlural();
  if (!complete.has(rest.letters)) {
    rest.dropTense();
    rest.softenY();
    rest.applySecondStep();
    rest.applyThirdStep();
    rest.applyFourthStep();
    rest.applyFifthStep();
  }
  return rest.letters.toLowerCase().replace(/rr$/, "r");
}
