// Lists of changes, narrowed down to what concerns the reader. The choice stands in the address, so that it can be sent
// on and gone back to.
const facets = ["part", "audience", "area", "month"];
const form = document.querySelector("form.filters");

if (form) {
  const rows = [...document.querySelectorAll("[data-row]")];
  const groups = [...document.querySelectorAll("[data-group]")];
  const counted = rows.filter((row) => row.dataset.row === "counted");
  const status = document.querySelector(".filter-count");
  const selects = facets.map((facet) => form.elements[facet]).filter(Boolean);

  /// What names nothing of a facet concerns everybody.
  const isShown = (row) => selects.every(({ name, value }) => {
    const ids = row.dataset[name];
    return !value || !ids || ids.split(" ").includes(value);
  });

  const query = () => {
    const chosen = new URLSearchParams(location.search);
    for (const { name, value } of selects) {
      if (value) chosen.set(name, value);
      else chosen.delete(name);
    }
    const text = chosen.toString();
    return text ? `?${text}` : "";
  };

  const show = () => {
    const isNarrowed = selects.some(({ value }) => value);
    for (const row of rows) row.hidden = !isShown(row);
    for (const group of groups) group.hidden = isNarrowed && !group.querySelector("[data-row]:not([hidden])");
    status.textContent = status.dataset.count
      .replace("%shown%", counted.filter((row) => !row.hidden).length).replace("%all%", counted.length);
    for (const link of document.querySelectorAll("a[data-keeps-choice]")) {
      const elsewhere = new URLSearchParams(query());
      elsewhere.delete("month");
      link.search = elsewhere.toString();
    }
  };

  /// An address may name what this page does not offer.
  const takeFromAddress = () => {
    const chosen = new URLSearchParams(location.search);
    for (const select of selects) {
      const wanted = chosen.get(select.name) ?? "";
      select.value = [...select.options].some(({ value }) => value === wanted) ? wanted : "";
    }
    show();
  };

  const choose = () => {
    show();
    history.pushState(null, "", location.pathname + query());
  };

  form.addEventListener("change", choose);
  form.addEventListener("submit", (event) => event.preventDefault());
  form.addEventListener("reset", (event) => {
    event.preventDefault();
    for (const select of selects) select.value = "";
    choose();
  });
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
