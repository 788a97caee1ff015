// In every page that `codicil serve` shows: what is wrong in the files, and the newer page when there is one. One tab
// of the browser listens for all of them, since a browser opens but few connections to a server.
(() => {
  const ours = document.currentScript.dataset.version;
  const folder = "/_codicil/";
  const patience = 5000;  // Milliseconds until a listener that was turned away tries again.
  const key = `codicil-place ${location.pathname}`;

  // ---- the reader's place ------------------------------------------------------------------------------------------

  // What is pinned to the window stands still however far the text is read.
  function isPinned(element) {
    for (let at = element; at; at = at.parentElement) {
      if (/sticky|fixed/.test(getComputedStyle(at).position)) return true;
    }
    return false;
  }

  // The headings and blocks around the top of the window, nearest first, with their distance from it.
  function placesNow() {
    return [...document.querySelectorAll("main [id]")]
      .filter((element) => element.getClientRects().length > 0 && !isPinned(element))
      .map((element) => ({ id: element.id, top: element.getBoundingClientRect().top }))
      .sort((one, other) => Math.abs(one.top) - Math.abs(other.top))
      .slice(0, 20);
  }

  function keepPlace() {
    try {
      sessionStorage.setItem(key, JSON.stringify({ scroll: scrollY, focus: document.activeElement?.id, places: placesNow() }));
      history.scrollRestoration = "manual";
    } catch {
      // Without storage the page begins at its top.
    }
  }

  // To the nearest place that the new page still has.
  function goTo({ scroll, places }) {
    const place = scroll === 0 ? undefined : places.find(({ id }) => document.getElementById(id)?.getClientRects().length > 0);
    const top = place ? scrollY + document.getElementById(place.id).getBoundingClientRect().top - place.top : scroll;
    scrollTo({ top, behavior: "instant" });
  }

  function takePlace() {
    let kept;
    try {
      kept = JSON.parse(sessionStorage.getItem(key));
      sessionStorage.removeItem(key);
    } catch {
      return;
    }
    if (!kept) return;
    goTo(kept);
    if (kept.focus) document.getElementById(kept.focus)?.focus({ preventScroll: true });
    let moves = false;
    for (const way of ["wheel", "touchstart", "pointerdown", "keydown"]) {
      addEventListener(way, () => { moves = true; }, { once: true, passive: true });
    }
    const again = () => {
      if (!moves) goTo(kept);
      history.scrollRestoration = "auto";
    };
    if (document.readyState === "complete") again();
    else addEventListener("load", () => setTimeout(again), { once: true });  // Behind the browser's own going to a #fragment.
  }

  // ---- the newer page ----------------------------------------------------------------------------------------------

  let leaves = false;   // For the newer page, at once or as soon as somebody looks.
  let closes = false;

  function reload() {
    keepPlace();
    location.reload();
  }

  // A tab that nobody sees waits until somebody does.
  function refresh() {
    if (leaves) return;
    leaves = true;
    if (!document.hidden) return reload();
    addEventListener("visibilitychange", reload, { once: true });
  }

  // ---- what is wrong -----------------------------------------------------------------------------------------------

  function element(name, words, classes = "") {
    const made = document.createElement(name);
    made.textContent = words ?? "";
    if (classes) made.className = classes;
    return made;
  }

  function itemOf(fault) {
    const item = element("li", "", fault.severity);
    item.append(element("p", fault.place, "place"), element("p", `${fault.severity}: ${fault.message}`, "message"));
    if (fault.help) item.append(element("p", fault.help, "help"));
    return item;
  }

  let panel;

  // Beside the page and not in it: neither styles the other.
  function panelNow() {
    if (panel) return panel;
    const host = document.createElement("div");
    host.id = "codicil-preview";
    const root = host.attachShadow({ mode: "open" });
    const style = document.createElement("link");
    style.rel = "stylesheet";
    style.href = `${folder}preview.css`;
    const box = document.createElement("details");
    const heading = document.createElement("summary");
    const summary = document.createElement("span");
    summary.setAttribute("role", "status");
    heading.append(summary);
    const list = document.createElement("div");
    root.append(style, box);
    box.append(heading, list);
    host.hidden = true;
    host.setAttribute("role", "region");
    host.setAttribute("aria-label", "Preview");
    document.body.append(host);
    // The end of the page can be scrolled to above the panel.
    new ResizeObserver(() => { document.body.style.paddingBottom = `${host.hidden ? 0 : box.offsetHeight}px`; }).observe(box);
    panel = { host, box, summary, list };
    return panel;
  }

  function showFaults(state) {
    if (state.summary === "" && !panel) return;
    const { host, box, summary, list } = panelNow();
    const was = summary.textContent;
    summary.textContent = state.summary;
    const items = element("ul");
    items.append(...state.faults.map(itemOf));
    list.replaceChildren(items);
    if (state.more) list.append(element("p", state.more));
    box.className = state.stale ? "stale" : "";
    if (was !== state.summary) box.open = state.stale;
    host.hidden = state.summary === "";
    if (host.hidden) document.body.style.paddingBottom = "";
  }

  function show(state) {
    if (state.version !== ours) refresh();
    else showFaults(state);
  }

  const gone = { version: ours, stale: false, faults: [], summary: "The preview has ended: what you see may be old" };

  // ---- news --------------------------------------------------------------------------------------------------------

  const channel = new BroadcastChannel("codicil-preview");
  channel.onmessage = ({ data }) => show(data ?? gone);

  function tell(state) {
    channel.postMessage(state);
    show(state ?? gone);
  }

  function listen() {
    const news = new EventSource(`${folder}news`);
    news.onmessage = ({ data }) => tell(JSON.parse(data));
    news.onerror = () => {
      if (closes) return;
      tell(null);
      if (news.readyState === EventSource.CLOSED) setTimeout(listen, patience);
    };
  }

  takePlace();
  addEventListener("pagehide", () => { closes = true; });
  addEventListener("pageshow", (event) => { if (event.persisted) reload(); });
  // Held until the tab closes; then the next one gets it.
  if (navigator.locks) navigator.locks.request("codicil-preview", () => new Promise(listen));
  else listen();
  fetch(`${folder}state.json`).then((answer) => answer.json()).then(show, () => {});
})();
