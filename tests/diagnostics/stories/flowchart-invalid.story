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
