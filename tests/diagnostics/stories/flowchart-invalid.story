Flowcharts that cannot be read.
--- file content/core/referrals.md ---
---
title: Referrals
---
Text.

```flowchart
digraph {
  label="A referral";
  a [label=Referral received];
  b [label="Strategy discussion];
}
```

* An item:

  ```flowchart
  graph {
    "Ask" -- "Tell"
  }
  ```
--- expect report ---
content/core/referrals.md:9:21: error: `received` has no value [flowchart-invalid]
  help: Put words in quotes: `label="Strategy discussion"`.
content/core/referrals.md:10:12: error: the quotation mark here is never closed [flowchart-invalid]
  help: Write `"` where the words end.
content/core/referrals.md:17:3: error: the lines of a `graph` do not tell which step follows which [flowchart-invalid]
  help: Write `digraph`, and `->` between two steps.
