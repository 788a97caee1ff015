// A button beside the heading of every section, which copies how to cite it.

/// The section as a citation names it: "Section 5, Who Should Attend?", "Appendix 1: Process Map".
function sectionOf(heading, pattern) {
  const words = heading.cloneNode(true);
  const number = words.querySelector(".number");
  for (const part of words.querySelectorAll(".self-link, .number")) part.remove();
  const title = words.textContent.trim().replace(/\s+/g, " ");
  const numbered = number?.textContent.trim() ?? "";
  if (numbered === "") return title;
  if (numbered.endsWith(":")) return `${numbered} ${title}`;
  return pattern.replace("%number%", () => numbered.replace(/\.$/, "")).replace("%title%", () => title);
}

/// Where the section is found: at the address that the page claims, else at the one it was loaded from.
function addressOf(page, id) {
  const own = page.dataset.address ?? (location.protocol === "file:" ? "" : location.href.replace(/#.*$/, ""));
  return own === "" ? "" : `${own}#${id}`;
}

function citationOf(page, heading, id) {
  const section = sectionOf(heading, page.dataset.section);
  const address = addressOf(page, id);
  return page.dataset.citation.replace("%section%", () => section).replace("%address%", () => address).replace(/, $/, "");
}

async function copied(text) {
  try {
    await navigator.clipboard.writeText(text);
    return true;
  } catch {
    return false;  // There is no clipboard for pages that came over plain HTTP, or it was refused.
  }
}

/// Says what was copied; where nothing could be, shows the text, selected, for the reader to copy.
class Report {
  constructor(page) {
    this.page = page;
    this.element = document.createElement("div");
    this.element.className = "copied";
    this.element.setAttribute("role", "status");
    document.body.append(this.element);
  }

  say(text) {
    this.element.textContent = `${this.page.dataset.copied} ${text}`;
    clearTimeout(this.ending);
    this.ending = setTimeout(() => this.clear(), 8000);
  }

  show(text, button) {
    clearTimeout(this.ending);
    const field = document.createElement("textarea");
    field.readOnly = true;
    field.rows = 3;
    field.value = text;
    field.setAttribute("aria-label", this.page.dataset.byHand);
    const leave = () => { this.clear(); button.focus(); };
    field.addEventListener("keydown", (event) => { if (event.key === "Escape") leave(); });
    field.addEventListener("copy", () => setTimeout(leave));
    field.addEventListener("blur", () => this.clear());
    this.element.replaceChildren(this.page.dataset.byHand, field);
    field.focus();
    field.select();
  }

  clear() {
    this.element.replaceChildren();
  }
}

export function offerCitations() {
  const page = document.querySelector("main[data-citation]");
  if (page === null) return;
  const report = new Report(page);
  for (const heading of page.querySelectorAll(".text > .section-heading[id], .box[id] > h2")) {
    const id = heading.id || heading.parentElement.id;
    const button = document.createElement("button");
    button.type = "button";
    button.className = "cite";
    button.textContent = page.dataset.copy;
    button.setAttribute("aria-label", `${page.dataset.copy}: ${sectionOf(heading, page.dataset.section)}`);
    button.addEventListener("click", async () => {
      const text = citationOf(page, heading, id);
      if (await copied(text)) report.say(text);
      else report.show(text, button);
    });
    const line = document.createElement("div");
    line.className = "heading-line";
    heading.replaceWith(line);
    line.append(heading, button);
  }
}
