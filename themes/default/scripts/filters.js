// Lists of changes, narrowed down to what concerns the reader. The choice stands in the address, so that it can be sent
// on and gone back to.
import { isConcerned, isNarrowed, onChoice, putChoice, selectsOf, takeChoice } from "./facets.js";

const form = document.querySelector("form.filters");

if (form) {
  const rows = [...document.querySelectorAll("[data-row]")];
  const groups = [...document.querySelectorAll("[data-group]")];
  const counted = rows.filter((row) => row.dataset.row === "counted");
  const status = document.querySelector(".filter-count");
  const selects = selectsOf(form);

  const isShown = (row) => isConcerned(selects, (facet) => row.dataset[facet]?.match(/\S+/g));

  const query = () => {
    const chosen = new URLSearchParams(location.search);
    putChoice(selects, chosen);
    const text = chosen.toString();
    return text ? `?${text}` : "";
  };

  const show = () => {
    for (const row of rows) row.hidden = !isShown(row);
    for (const group of groups) group.hidden = isNarrowed(selects) && !group.querySelector("[data-row]:not([hidden])");
    status.textContent = status.dataset.count
      .replace("%shown%", counted.filter((row) => !row.hidden).length).replace("%all%", counted.length);
    for (const link of document.querySelectorAll("a[data-keeps-choice]")) {
      const elsewhere = new URLSearchParams(query());
      elsewhere.delete("month");
      link.search = elsewhere.toString();
    }
  };

  const takeFromAddress = () => {
    takeChoice(selects, new URLSearchParams(location.search));
    show();
  };

  const choose = () => {
    show();
    history.pushState(null, "", location.pathname + query());
  };

  onChoice(form, choose);
  addEventListener("popstate", takeFromAddress);

  /// "Next change" steps over what is not shown.
  document.addEventListener("click", (event) => {
    const link = event.target.closest?.(".change-next a");
    if (!link) return;
    const [, name, number] = link.hash.match(/^#(.*?)(\d+)$/) ?? [];
    for (let next = Number(number); ; ++next) {
      const change = document.getElementById(`${name}${next}`);
      if (!change) return;
      if (change.closest("[hidden]")) continue;
      link.hash = `${name}${next}`;
      return;
    }
  });

  for (const plain of document.querySelectorAll("[data-without-script=filters]")) plain.hidden = true;
  form.hidden = false;
  takeFromAddress();
}
