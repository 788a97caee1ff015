#!/usr/bin/env node
// How long it takes from saving a chapter until its page shows what was saved: `codicil serve`, and beside it a warm
// `hugo server` on the same text where hugo is installed.
//
//   tests/bench/save_to_refresh.mjs CODICIL MANUAL CHAPTER…
//
// MANUAL is a folder with a manual; CHAPTER a file below its content. The files are as they were afterwards.
import { spawn, spawnSync } from "node:child_process";
import { cpSync, mkdirSync, mkdtempSync, readFileSync, rmSync, writeFileSync } from "node:fs";
import { get } from "node:http";
import { tmpdir } from "node:os";
import { basename, join, resolve } from "node:path";

const saves = 15;
const patience = 120_000;
const [codicil, manual, ...chapters] = process.argv.slice(2);
if (!chapters.length) {
  console.error("usage: save_to_refresh.mjs CODICIL MANUAL CHAPTER…");
  process.exit(2);
}

const pause = (milliseconds) => new Promise((over) => setTimeout(over, milliseconds));

// The text of a page; empty where there is none.
const page = (address) => new Promise((over) => {
  get(address, (answer) => {
    let text = "";
    answer.setEncoding("utf8").on("data", (more) => { text += more; }).on("end", () => over(text));
  }).on("error", () => over(""));
});

// Milliseconds until the page says the words.
async function until(address, words) {
  const begin = performance.now();
  while (!(await page(address)).includes(words)) {
    if (performance.now() - begin > patience) throw new Error(`${address} never says: ${words}`);
    await pause(2);
  }
  return performance.now() - begin;
}

async function measure(name, content, addressOf) {
  const times = [];
  for (const chapter of chapters) {
    const file = join(content, chapter);
    const text = readFileSync(file, "utf8");
    try {
      for (let i = 0; i < saves; ++i) {
        const words = `Saved for the ${i}th time.`;
        writeFileSync(file, `${text}\n${words}\n`);
        times.push(await until(addressOf(basename(chapter, ".md"), chapter.replace(/\.md$/, "")), words));
      }
    } finally {
      writeFileSync(file, text);
    }
  }
  const sorted = times.slice(1).sort((one, other) => one - other);  // The first one warms up.
  const at = (share) => sorted[Math.floor(share * (sorted.length - 1))].toFixed(0);
  console.log(`${name}: median ${at(0.5)} ms, 95% within ${at(0.95)} ms, ${sorted.length} saves`);
}

async function running(command, words, options, said, visit) {
  const child = spawn(command, words, { stdio: ["ignore", "pipe", "ignore"], ...options });
  try {
    const begin = performance.now();
    const found = await new Promise((over, failed) => {
      let output = "";
      child.stdout.on("data", (bytes) => {
        output += bytes;
        const match = said.exec(output);
        if (match) over(match[0]);
      });
      child.on("exit", (status) => failed(new Error(`${command} ended with ${status}: ${output}`)));
    });
    console.log(`${basename(command)}: ready after ${((performance.now() - begin) / 1000).toFixed(2)} s`);
    await visit(found);
  } finally {
    child.removeAllListeners("exit");
    child.kill("SIGKILL");
  }
}

await running(resolve(codicil), ["serve", "--port", "0"], { cwd: manual }, /http:\/\/127\.0\.0\.1:\d+\//, (address) =>
  measure("codicil serve", join(manual, "content"), (id) => `${address}chapters/${id}/index.html`));

if (spawnSync("hugo", ["version"]).status === 0) {
  const site = mkdtempSync(join(tmpdir(), "save-to-refresh-"));
  try {
    cpSync(join(manual, "content"), join(site, "content"), { recursive: true });
    mkdirSync(join(site, "layouts/_default"), { recursive: true });
    writeFileSync(join(site, "config.toml"), 'baseURL = "http://127.0.0.1/"\ndisableKinds = ["taxonomy", "term", "RSS"]\n');
    writeFileSync(join(site, "layouts/_default/single.html"), "<html><head><title>{{.Title}}</title></head><body>{{.TableOfContents}}{{.Content}}</body></html>");
    writeFileSync(join(site, "layouts/_default/list.html"), "<html><body>{{range .Pages}}<a href=\"{{.RelPermalink}}\">{{.Title}}</a>{{end}}</body></html>");
    const port = 20_000 + process.pid % 20_000;
    await running("hugo", ["server", "--source", site, "--bind", "127.0.0.1", "--port", String(port)], {}, /Web Server is available/, () =>
      measure("hugo server", join(site, "content"), (id, path) => `http://127.0.0.1:${port}/${path}/`));
  } finally {
    rmSync(site, { recursive: true, force: true });
  }
} else {
  console.log("hugo is not installed");
}
