// The Nu HTML checker finds no error on any page of the sites.
import { test } from "node:test";
import assert from "node:assert/strict";
import { execFile } from "node:child_process";
import { createRequire } from "node:module";
import { join, dirname } from "node:path";
import { promisify } from "node:util";
import { folderOf } from "./support/sites.mjs";
import { timeout } from "./support/browser.mjs";

const run = promisify(execFile);
const checker = join(dirname(createRequire(import.meta.url).resolve("vnu-jar")), "build/dist/vnu.jar");

for (const site of ["sample", "sample-drafts"]) {
  test(site, { timeout }, async () => {
    const report = await run("java", ["-Xss4m", "-jar", checker, "--skip-non-html", "--format", "json", "--exit-zero-always",
      folderOf(site)], { maxBuffer: 1 << 28 });
    const { messages } = JSON.parse(report.stderr);
    const told = messages.filter(({ type, subType }) => type === "error" || subType === "fatal")
      .map(({ url, lastLine, message, extract }) => `${url}:${lastLine}: ${message} ${extract ?? ""}`);
    assert.deepEqual(told.slice(0, 20), [], `${told.length} errors`);
  });
}
