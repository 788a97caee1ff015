// What pages and the worker of the kept copy say to one another.

/// Whether this browser can keep a copy of what stands at this address.
export const canKeep = Boolean(navigator.serviceWorker) && /^https?:$/.test(location.protocol);

/// The registration of this manual's worker; nothing where the reader did not ask for a copy, or the browser keeps none.
export async function registration() {
  if (!canKeep) return undefined;
  return navigator.serviceWorker.getRegistration(document.baseURI);
}

/// Asks a worker; the answer is {copy, shown}, `copy` being {edition, bytes, kept, compared} or undefined.
export function ask(worker, what) {
  return new Promise((answered) => {
    const { port1, port2 } = new MessageChannel();
    port1.onmessage = ({ data }) => answered(data);
    worker.postMessage({ ask: what }, [port2]);
  });
}

/// Asks the server whether another state is published. True where the copy is what is published; false where a newer
/// one is being kept now. Throws where the server cannot be reached.
export async function compare(kept) {
  await kept.update();
  if (kept.installing || kept.waiting) return false;
  await ask(kept.active, "compared");
  return true;
}

const language = document.documentElement.lang || undefined;

/// Writes what is known of a copy into the places of `element` that are marked for it.
export function fill(element, copy) {
  const moment = new Intl.DateTimeFormat(language, { dateStyle: "long", timeStyle: "short" });
  for (const place of element.querySelectorAll("[data-of]")) {
    const time = document.createElement("time");
    time.dateTime = copy[place.dataset.of];
    time.textContent = moment.format(new Date(time.dateTime));
    place.replaceChildren(time);
  }
  for (const place of element.querySelectorAll("[data-edition]")) place.textContent = copy.edition;
}
