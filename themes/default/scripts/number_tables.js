// The tables of old and new numbers, loaded when they are first asked for. They are a script, since a page that was
// opened from a disk may load nothing else.
let loading;

/// What `engine/pages/old_numbers.h` describes.
export function numberTables() {
  loading ??= new Promise((resolve, reject) => {
    globalThis.codicilNumbers = resolve;
    const script = document.createElement("script");
    script.src = "numbers.js";
    script.onerror = () => {
      loading = undefined;
      script.remove();
      reject(new Error("numbers.js"));
    };
    document.head.append(script);
  });
  return loading;
}

/// The run of a chapter that was there in an edition; nothing where none was.
export const runIn = (chapter, edition) => chapter.runs.find(([first, last]) => first <= edition && edition <= last);
