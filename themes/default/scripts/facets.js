// What a reader chooses by, in a form of the page and in its address.
const facets = ["part", "audience", "area", "month"];

/// The choices of a form: those that the page offers.
export const selectsOf = (form) => facets.map((facet) => form.elements[facet]).filter(Boolean);

export const isNarrowed = (selects) => selects.some(({ value }) => value);

/// Whether something is concerned by what is chosen. `idsOf` gives its ids of a facet; what names nothing of one concerns
/// everybody.
export const isConcerned = (selects, idsOf) => selects.every(({ name, value }) => {
  const ids = idsOf(name);
  return !value || !ids?.length || ids.includes(value);
});

/// Puts what is chosen into the parameters of an address.
export function putChoice(selects, parameters) {
  for (const { name, value } of selects) {
    if (value) parameters.set(name, value);
    else parameters.delete(name);
  }
}

/// Chooses what the parameters say; an address may name what this page does not offer.
export function takeChoice(selects, parameters) {
  for (const select of selects) {
    select.value = parameters.get(select.name) ?? "";
    if (select.selectedIndex < 0) select.value = "";
  }
}

/// Calls `choose` whenever the reader chooses something or takes all choices back.
export function onChoice(form, choose) {
  form.addEventListener("change", choose);
  form.addEventListener("reset", (event) => {
    event.preventDefault();
    for (const select of selectsOf(form)) select.value = "";
    choose();
  });
}
