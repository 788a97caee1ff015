// The page on which readers keep the whole manual on their device, see how fresh their copy is, and give it up.
import { ask, canKeep, compare, fill, registration } from "./kept_copy.js";

const panel = document.querySelector("[data-offline]");
const progress = panel.querySelector("progress");
const buttons = Object.fromEntries([...panel.querySelectorAll("button[data-do]")].map((one) => [one.dataset.do, one]));

/// Shows the one sentence that holds now, what is known of the copy, and the buttons that make sense with it.
function say(state, copy) {
  for (const sentence of panel.querySelectorAll("[data-say]")) sentence.hidden = sentence.dataset.say !== state;
  const known = panel.querySelector(".copy-known");
  known.hidden = !copy;
  if (copy) fill(known, copy);
  progress.hidden = state !== "keeping";
  const isKept = Boolean(copy);
  buttons.keep.hidden = isKept || state === "keeping" || state === "unsupported";
  buttons.compare.hidden = !isKept;
  buttons.remove.hidden = !isKept;
}

/// What is kept now, or nothing.
async function copyNow() {
  const kept = await registration();
  return kept?.active && (await ask(kept.active, "copy")).copy;
}

async function showCopy() {
  const kept = await registration();
  const known = await copyNow();
  if (known) say("kept", known);
  else if (kept?.installing) say("keeping");
  else say("none");
}

async function keep() {
  say("keeping");
  progress.removeAttribute("value");
  try {
    await navigator.serviceWorker.register(panel.dataset.worker, { updateViaCache: "none" });
  } catch {
    say("unreachable");
  }
}

async function compareNow() {
  const kept = await registration();
  const copy = await copyNow();
  try {
    // Of a newer edition that is kept now, its worker tells.
    if (await compare(kept)) await showCopy();
  } catch {
    say("disconnected", copy);
  }
}

async function remove() {
  const kept = await registration();
  await ask(kept.active, "remove");
  say("removed");
}

function heed({ data }) {
  if (data.keeping) {
    say("keeping");
    progress.max = data.keeping.bytes;
    progress.value = data.keeping.done;
  } else if (data.failed) {
    copyNow().then((copy) => say(data.failed, copy));
  } else if (data.changed) {
    showCopy();
  }
}

panel.hidden = false;
if (!canKeep) {
  say("unsupported");
} else {
  navigator.serviceWorker.addEventListener("message", heed);
  navigator.serviceWorker.startMessages();
  buttons.keep.addEventListener("click", keep);
  buttons.compare.addEventListener("click", compareNow);
  buttons.remove.addEventListener("click", remove);
  showCopy();
}
