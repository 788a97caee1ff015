// Results as a reader sees them.

function element(name, className, ...inner) {
  const made = document.createElement(name);
  if (className) made.className = className;
  made.append(...inner);
  return made;
}

/// "5." and "Appendix 1:" as they stand before titles; "6.2" as it is.
function beforeTitle(number) {
  if (/\s/.test(number)) return `${number}:`;
  return /^\d+$/.test(number) ? `${number}.` : number;
}

const withNumber = (number, title) =>
  (number ? [element("span", "number", number), " ", element("span", "", title)] : [title]);

/// One result as a list item; its extract is empty until `showExtract`.
export function resultItem({ passage, anchor }, base) {
  const { chapter } = passage;
  const isWhole = passage.title === undefined;
  const link = element("a", "", ...(isWhole
    ? withNumber(chapter.number, chapter.title)
    : withNumber(passage.number && beforeTitle(passage.number), passage.title)));
  link.href = base + (anchor ? `${passage.id.replace(/#.*$/, "")}#${anchor}` : passage.id);
  const item = element("li", "", link);
  if (!isWhole) item.append(element("p", "result-chapter", ...withNumber(chapter.number, chapter.title)));
  item.append(element("p", "result-extract"));
  return item;
}

/// Puts an extract, as extract.js makes it, into a result.
export function showExtract(item, pieces) {
  item.querySelector(".result-extract").replaceChildren(
    ...pieces.map(({ text, isMatch }) => (isMatch ? element("mark", "", text) : text)));
}

/// A sentence of the theme's with %count% and %query% filled in.
export const filled = (sentence, values) => sentence.replace(/%(\w+)%/g, (all, name) => values[name] ?? all);
