// Every kind of page, once: where one of it stands in the sites that `run` builds. What must hold for every page is
// tried on these; who adds a kind of page adds its line.
export const kinds = [
  { kind: "contents", site: "sample", path: "index.html" },
  { kind: "chapter", site: "sample", path: "chapters/initial-conferences/index.html" },
  { kind: "chapter with tables", site: "sample", path: "chapters/referrals/index.html" },
  { kind: "chapter with a flowchart", site: "sample", path: "chapters/bruising/index.html" },
  { kind: "external chapter", site: "sample", path: "chapters/children-moving/index.html" },
  { kind: "redirect", site: "sample", path: "chapters/icpc/index.html", moves: true },
  { kind: "ordinary page", site: "sample", path: "pages/using-this-manual/index.html" },
  { kind: "chapter history", site: "sample", path: "chapters/referrals/history/index.html" },
  { kind: "changes of a chapter", site: "sample", path: "chapters/referrals/history/2026-02/index.html" },
  { kind: "changes of a chapter since", site: "sample", path: "chapters/referrals/since/2024-02/index.html" },
  { kind: "amendments", site: "sample", path: "amendments/index.html" },
  { kind: "amendments of a year", site: "sample", path: "amendments/2025/index.html" },
  { kind: "amendments of an audience", site: "sample", path: "amendments/audience/police/index.html" },
  { kind: "schedule of changes", site: "sample", path: "changes/2026-08/index.html" },
  { kind: "schedule of changes since", site: "sample", path: "changes/since/2026-02/index.html" },
  { kind: "notice", site: "sample", path: "notices/2026-08.html" },
  { kind: "keywords", site: "sample", path: "keywords/index.html" },
  { kind: "editions", site: "sample", path: "editions/index.html" },
  { kind: "edition", site: "sample", path: "editions/2025-02/index.html" },
  { kind: "past chapter", site: "sample", path: "editions/2025-02/chapters/referrals/index.html" },
  { kind: "past keywords", site: "sample", path: "editions/2025-02/keywords/index.html" },
  { kind: "as at", site: "sample", path: "as-at/index.html" },
  { kind: "search", site: "sample", path: "search/index.html" },
  { kind: "copy on the device", site: "sample", path: "offline/index.html" },
  { kind: "search with results", site: "sample", path: "search/index.html?q=conference" },
  { kind: "past search", site: "sample", path: "editions/2025-02/search/index.html" },
  { kind: "not found", site: "sample", path: "404.html" },
  { kind: "working draft contents", site: "sample-drafts", path: "index.html" },
  { kind: "working draft chapter", site: "sample-drafts", path: "chapters/domestic-abuse/index.html" },
];

/// Those that stay where they are opened.
export const standing = kinds.filter((kind) => !kind.moves);
