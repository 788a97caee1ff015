// The service worker of a reader who asked to keep the manual on the device. It keeps one published state of it whole:
// the files that a list names, each proved by its SHA-256. `service-worker.js`, which the engine writes, names the list
// and its hash and loads this; so each published state is another worker, which the browser installs beside the old one.
// The old copy is given up only when the new one is complete.
//
// With a connection readers get the published pages. Without one, or where it takes too long, they get the copy.
const { list, sha256 } = self.codicilOffline;
const root = self.registration.scope;
const prefix = `codicil ${root} `;
const name = prefix + sha256;
const record = `${root}offline/copy.json`;

/// How long a published page may take, in milliseconds, before the copy is shown.
const patience = 4000;
/// How many files are fetched at a time.
const width = 6;

const hexadecimal = (bytes) => [...new Uint8Array(bytes)].map((byte) => byte.toString(16).padStart(2, "0")).join("");

class OtherBytes extends Error {}

async function fetchProved(path, hash) {
  const response = await fetch(new Request(root + path, { cache: "no-cache", redirect: "error" }));
  if (!response.ok) throw new Error(`${path}: ${response.status}`);
  const bytes = await response.arrayBuffer();
  if (hexadecimal(await crypto.subtle.digest("SHA-256", bytes)) !== hash) throw new OtherBytes(path);
  return new Response(bytes, { headers: { "content-type": response.headers.get("content-type") ?? "" } });
}

async function tellPages(message) {
  for (const client of await self.clients.matchAll({ includeUncontrolled: true })) client.postMessage(message);
}

async function otherCopies() {
  return (await caches.keys()).filter((key) => key.startsWith(prefix) && key !== name);
}

/// The files of an older copy by hash, so that what did not change is not fetched again.
async function filesAtHand() {
  const known = new Map();
  for (const key of await otherCopies()) {
    const cache = await caches.open(key);
    const older = await (await cache.match(root + list))?.json();
    for (const [path, hash] of older?.files ?? []) known.set(hash, { cache, path });
  }
  return known;
}

async function keep() {
  const cache = await caches.open(name);
  const listing = await fetchProved(list, sha256);
  const { files, bytes, edition } = await listing.clone().json();
  const known = await filesAtHand();
  let done = 0;
  let told = 0;
  const waiting = [...files];
  /// A file that fails ends the work on all others.
  async function fetchOrEnd(path, hash) {
    try {
      return await fetchProved(path, hash);
    } catch (error) {
      waiting.length = 0;
      throw error;
    }
  }
  async function work() {
    for (let file = waiting.shift(); file; file = waiting.shift()) {
      const [path, hash, size] = file;
      const older = known.get(hash);
      const response = (older && (await older.cache.match(root + older.path))) ?? (await fetchOrEnd(path, hash));
      await cache.put(root + path, response);
      done += size;
      if (done - told < bytes / 50) continue;
      told = done;
      await tellPages({ keeping: { done, bytes } });
    }
  }
  const ends = await Promise.allSettled(Array.from({ length: width }, work));
  const failed = ends.find(({ reason }) => reason);
  if (failed) throw failed.reason;
  await cache.put(root + list, listing);
  const now = new Date().toISOString();
  await cache.put(record, Response.json({ edition, bytes, kept: now, compared: now }));
}

self.addEventListener("install", (event) => {
  event.waitUntil(keep().catch(async (error) => {
    await caches.delete(name);
    await tellPages({ failed: error instanceof OtherBytes ? "altered" : "unreachable" });
    throw error;
  }));
  self.skipWaiting();
});

self.addEventListener("activate", (event) => {
  event.waitUntil((async () => {
    for (const key of await otherCopies()) await caches.delete(key);
    await self.clients.claim();
    await tellPages({ changed: true });
  })());
});

async function publishedInTime(request) {
  const limit = new AbortController();
  const timer = setTimeout(() => limit.abort(), patience);
  try {
    return await fetch(request, { signal: limit.signal });
  } catch {
    return undefined;
  } finally {
    clearTimeout(timer);
  }
}

/// Pages that were opened from the copy, by the ids of their windows.
const fromCopy = new Set();

/// The address as the list has it: folders by their page, without a question.
function addressOfFile(url) {
  const address = new URL(url);
  address.search = "";
  address.hash = "";
  if (address.pathname.endsWith("/")) address.pathname += "index.html";
  return address.href;
}

async function answer({ request, resultingClientId }) {
  const published = await publishedInTime(request);
  if (published?.ok || published?.type === "opaqueredirect" || published?.status === 304) return published;
  const cache = await caches.open(name);
  const kept = await cache.match(addressOfFile(request.url));
  if (kept) {
    if (request.mode === "navigate") fromCopy.add(resultingClientId);
    return kept;
  }
  if (published) return published;
  if (request.mode === "navigate") return Response.redirect(`${root}offline/index.html#page:not-kept`);
  return Response.error();
}

self.addEventListener("fetch", (event) => {
  const { method, url } = event.request;
  if (method !== "GET" || !url.startsWith(root)) return;
  event.respondWith(answer(event));
});

async function copy() {
  return (await caches.match(record, { cacheName: name }))?.json();
}

/// What a page may ask: what is kept and whether the page itself came from there; to write down that the copy was
/// found to be what is published; to give it up.
const requests = {
  copy: async (source) => ({ copy: await copy(), shown: fromCopy.has(source.id) }),
  compared: async () => {
    const kept = await copy();
    if (kept) {
      const cache = await caches.open(name);
      await cache.put(record, Response.json({ ...kept, compared: new Date().toISOString() }));
    }
    return { copy: await copy() };
  },
  remove: async () => {
    for (const key of await caches.keys()) if (key.startsWith(prefix)) await caches.delete(key);
    await self.registration.unregister();
    return { copy: undefined };
  },
};

self.addEventListener("message", (event) => {
  const request = requests[event.data?.ask];
  if (request) event.waitUntil(request(event.source).then((result) => event.ports[0]?.postMessage(result)));
});
