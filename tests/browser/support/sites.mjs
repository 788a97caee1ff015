// The sites that `run` builds, on disk and over HTTP.
import { createServer } from "node:http";
import { readFile } from "node:fs/promises";
import { extname, join, normalize } from "node:path";
import { pathToFileURL } from "node:url";

export const folderOf = (site) => join(process.env.CODICIL_SITES, site);

const types = {
  ".html": "text/html; charset=utf-8", ".css": "text/css", ".js": "text/javascript", ".json": "application/json",
  ".svg": "image/svg+xml", ".xml": "application/xml", ".txt": "text/plain; charset=utf-8", ".pdf": "application/pdf",
};

/// Serves a folder on loopback for as long as `visit` takes; calls it with the address of the site, which ends in "/".
export async function overHttp(site, visit) {
  const folder = folderOf(site);
  const server = createServer(async (request, response) => {
    const path = normalize(decodeURIComponent(new URL(request.url, "http://x").pathname));
    try {
      const bytes = await readFile(join(folder, path.endsWith("/") ? `${path}index.html` : path));
      response.writeHead(200, { "content-type": types[extname(path)] ?? "text/html; charset=utf-8" }).end(bytes);
    } catch {
      response.writeHead(404, { "content-type": "text/plain" }).end("not found");
    }
  });
  await new Promise((listening) => server.listen(0, "127.0.0.1", listening));
  try {
    await visit(`http://127.0.0.1:${server.address().port}/`);
  } finally {
    server.closeAllConnections();
    server.close();
  }
}

/// Calls `visit` with the address of a site's folder on disk, which ends in "/".
export const fromDisk = (site, visit) => visit(`${pathToFileURL(folderOf(site)).href}/`);

/// Both ways in which a reader opens a site, for tests that should hold in each.
export const ways = { "over http": overHttp, "from disk": fromDisk };
