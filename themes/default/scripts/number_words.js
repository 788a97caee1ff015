// Numbers as they are written in words: "stage 3" asks for "Stage three". For each language the forms of 1, 2, 3 and so on.

const cardinals = {
  en: "one two three four five six seven eight nine ten eleven twelve thirteen fourteen fifteen sixteen seventeen eighteen " +
    "nineteen twenty",
  // The feminine forms and those before nouns are written as well; what begins them anew in a sentence is not.
  cy: "un dau/dwy tri/tair pedwar/pedair pump/pum chwech/chwe saith wyth naw deg/deng",
};

/// What else a number may be written as, in a language such as "en-GB": Map from the term of each word, and of its digits,
/// to the terms of the others.
///   termOf: the term of a word
export function numberWords(language, termOf) {
  const others = new Map();
  const words = cardinals[language.split("-")[0]]?.split(" ") ?? [];
  words.forEach((forms, i) => {
    const all = [String(i + 1), ...forms.split("/").map(termOf)];
    for (const one of all) others.set(one, all.filter((other) => other !== one));
  });
  return others;
}
