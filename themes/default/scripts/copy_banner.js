// Says on a page that it is shown from the copy on the device, and how fresh that is; and, with a connection, sees now
// and then whether the copy is still what is published.
import { ask, compare, fill, registration } from "./kept_copy.js";

const hour = 3600_000;

async function sayWhereFrom(banner) {
  const kept = await registration();
  if (!kept?.active) return;
  const { copy, shown } = await ask(kept.active, "copy");
  if (!copy) return;
  if (shown) {
    fill(banner, copy);
    banner.hidden = false;
  } else if (Date.now() - Date.parse(copy.compared) > hour) {
    await compare(kept);
  }
}

export function tellOfCopy() {
  const banner = document.querySelector("[data-copy-banner]");
  // What fails here (no connection, no room) changes nothing for the page.
  if (banner) sayWhereFrom(banner).catch(() => {});
}
