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

/// A folder on loopback, under an address that ends in "/". Other folders may take its place, it may be stopped and
/// started again; `alter(path, bytes)` may give other bytes for a file.
export class Host {
  constructor(folder) {
    this.folder = folder;
    this.alter = (path, bytes) => bytes;
  }

  async start() {
    this.server = createServer((request, response) => this.answer(request, response));
    await new Promise((listening) => this.server.listen(this.port ?? 0, "127.0.0.1", listening));
    this.port = this.server.address().port;
    this.address = `http://127.0.0.1:${this.port}/`;
  }

  stop() {
    this.server.closeAllConnections();
    return new Promise((closed) => this.server.close(closed));
  }

  async answer(request, response) {
    const asked = normalize(decodeURIComponent(new URL(request.url, "http://x").pathname));
    const path = asked.endsWith("/") ? `${asked}index.html` : asked;
    try {
      const bytes = this.alter(path.slice(1), await readFile(join(this.folder, path)));
      response.writeHead(200, { "content-type": types[extname(path)] ?? "text/html; charset=utf-8" }).end(bytes);
    } catch {
      response.writeHead(404, { "content-type": "text/plain" }).end("not found");
    }
  }
}

/// Serves a site for as long as `visit` takes; calls it with its address.
export async function overHttp(site, visit) {
  const host = new Host(folderOf(site));
  await host.start();
  try {
    await visit(host.address);
  } finally {
    await host.stop();
  }
}

/// Calls `visit` with the address of a site's folder on disk, which ends in "/".
export const fromDisk = (site, visit) => visit(`${pathToFileURL(folderOf(site)).href}/`);

/// Both ways in which a reader opens a site, for tests that should hold in each.
export const ways = { "over http": overHttp, "from disk": fromDisk };
