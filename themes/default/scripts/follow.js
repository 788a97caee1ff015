// The contents of a chapter show which section is being read.

/// The last section whose heading has passed the upper third of the window; the first before that.
function sectionBeingRead(headings) {
  const line = window.innerHeight / 3;
  const passed = headings.filter((heading) => heading.getBoundingClientRect().top <= line);
  return passed.at(-1) ?? headings[0];
}

/// Scrolls the contents, and nothing else, to where the entry can be seen.
function reveal(link, list) {
  if (list.scrollHeight <= list.clientHeight) return;
  const [entry, frame] = [link.getBoundingClientRect(), list.getBoundingClientRect()];
  if (entry.top < frame.top) list.scrollTop -= frame.top - entry.top + frame.height / 4;
  else if (entry.bottom > frame.bottom) list.scrollTop += entry.bottom - frame.bottom + frame.height / 4;
}

export function followReader() {
  const list = document.querySelector(".section-list");
  if (list === null || !("IntersectionObserver" in window)) return;
  const links = new Map();
  for (const link of list.querySelectorAll("a[href^='#']")) {
    const heading = document.getElementById(decodeURIComponent(link.hash.slice(1)));
    if (heading !== null) links.set(heading, link);
  }
  const headings = [...links.keys()];
  if (headings.length === 0) return;
  let current = null;
  const observer = new IntersectionObserver(() => {
    const link = links.get(sectionBeingRead(headings));
    if (link === current) return;
    current?.removeAttribute("aria-current");
    current = link;
    current.setAttribute("aria-current", "location");
    reveal(current, list);
  }, { rootMargin: "0px 0px -66% 0px" });
  for (const heading of headings) observer.observe(heading);
}
