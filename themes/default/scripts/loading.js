// Loads what the engine wrote for searching: scripts that call codicilSearch, since pages read from a disk can load nothing
// else.

const scripts = new Map();

/// Loads a script once; again where it failed.
function load(address) {
  if (!scripts.has(address)) {
    scripts.set(address, new Promise((loaded, failed) => {
      const script = document.createElement("script");
      script.src = address;
      script.onload = loaded;
      script.onerror = () => {
        scripts.delete(address);
        script.remove();
        failed(new Error(`${address} does not load`));
      };
      document.head.append(script);
    }));
  }
  return scripts.get(address);
}

let toolsOf;
let index;
const words = new Map();
window.codicilSearch = {
  tools: (make) => { toolsOf = make; },
  index: (data) => { index = data; },
  words: (name, texts) => { words.set(name, texts); },
};

/// What finds, {find, extractOf}, for the index at an address, as the engine's pages/search_files.h describes it. A page has
/// one. `script` is the address of finding.js.
export async function loadTools(script, address) {
  await Promise.all([load(script), load(address)]);
  return toolsOf(index);
}

/// The texts of the passages of a chapter; `folder` ends in "/".
export async function loadWords(folder, name) {
  await load(`${folder}${name}.js`);
  return words.get(name);
}
