// A manual of its own and the preview of it, for a test that saves files and looks at what the reader sees.
import { execFileSync, spawn } from "node:child_process";
import { mkdtemp, readFile, rm, writeFile } from "node:fs/promises";
import { tmpdir } from "node:os";
import { join } from "node:path";
import { patience } from "./browser.mjs";

/// Makes a new manual, serves it for as long as `visit` takes, and takes it away. Calls `visit` with the address of the
/// preview, which ends in "/", and with functions to read and write files of the manual.
export async function overServe(visit) {
  const folder = await mkdtemp(join(tmpdir(), "codicil-served-"));
  const manual = join(folder, "manual");
  let preview;
  try {
    execFileSync(process.env.CODICIL, ["new", "manual", manual], { stdio: "ignore" });
    preview = spawn(process.env.CODICIL, ["serve", "--port", "0"], { cwd: manual, stdio: ["ignore", "pipe", "ignore"] });
    await visit(await addressOf(preview), {
      read: (path) => readFile(join(manual, path), "utf8"),
      write: (path, text) => writeFile(join(manual, path), text),
    });
  } finally {
    preview?.kill("SIGKILL");
    await rm(folder, { recursive: true, force: true });
  }
}

/// The address that a preview prints once it shows the manual.
function addressOf(preview) {
  return new Promise((found, failed) => {
    const late = setTimeout(() => failed(new Error("the preview does not begin")), patience);
    let said = "";
    preview.stdout.on("data", (bytes) => {
      said += bytes;
      const address = /http:\/\/127\.0\.0\.1:\d+\//.exec(said);
      if (!address) return;
      clearTimeout(late);
      found(address[0]);
    });
    preview.on("exit", (status) => failed(new Error(`the preview ended with ${status}`)));
  });
}
